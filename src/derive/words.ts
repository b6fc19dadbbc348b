// Words for numbers and dates, the same wherever they stand.
import type { TermGroup } from '../schema/term.ts';
import type { Gap } from '../schema/text.ts';

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A count as people say it: "110 million", "1.6 trillion", "30,522". At most three significant digits from a million up. */
export function formatCount(count: number): string {
  for (const [scale, word] of SCALES) {
    if (count >= scale) return `${Number((count / scale).toPrecision(3))} ${word}`;
  }
  return formatExact(count);
}

/** Every digit, in groups of three: "109,482,240". */
export const formatExact = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Why there is no value, in words. */
export const GAP_WORDS: Record<Gap, string> = { unknown: 'unknown', notApplicable: 'not applicable' };

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date with the precision that is known: "2018", "October 2018", "11 October 2018". */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return year!;
  const name = MONTHS[Number(month) - 1]!;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

const LANGUAGES = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/** Name of a language by its BCP 47 code: `en` gives "English". */
export const formatLanguage = (code: string): string => LANGUAGES.of(code) ?? code;

const GROUP_NAMES: Record<TermGroup, string> = {
  paradigm: 'Paradigms',
  architecture: 'Architectures',
  objective: 'Objectives',
  adaptation: 'Adaptation',
  modality: 'Modalities',
  corpus: 'Corpora',
  task: 'Tasks and benchmarks',
  efficiency: 'Efficiency',
  parallelism: 'Parallelism',
  compression: 'Compression',
  knowledge: 'Knowledge',
  probing: 'Probing',
  robustness: 'Robustness',
  theory: 'Theory',
  cognition: 'Cognition',
};

/** Heading of a group of terms. */
export const groupName = (group: TermGroup): string => GROUP_NAMES[group];
