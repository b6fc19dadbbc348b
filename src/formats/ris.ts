import { splitAuthor } from '../catalog/label.ts';
import type { Citation, CitedKind } from './citation.ts';
import { eachKeyOnce } from './citation-parts.ts';

/** Types of RIS. A preprint is an unpublished work, since RIS has no word for it. */
const TYPES: Record<CitedKind, string> = {
  entry: 'ENCYC',
  article: 'JOUR',
  'conference paper': 'CPAPER',
  preprint: 'UNPB',
  report: 'RPRT',
  thesis: 'THES',
  software: 'COMP',
  documentation: 'ELEC',
  dataset: 'DATA',
  'web page': 'ELEC',
};

/** The year, month and day of a date between slashes; what is not known is empty: `2018-10` gives `2018/10/`. */
function formatRisDate(date: string): string {
  const [year, month = '', day = ''] = date.split('-');
  return [year, month, day].join('/');
}

/** A person as `Family, Given`; an organisation with a comma at its end, so that no program takes a name out of it. */
const formatRisAuthor = (author: string): string => (splitAuthor(author).given === undefined ? `${author},` : author);

/** A citation as a record of RIS, with the line ends that RIS wants, CR LF. */
export function formatRis(citation: Citation): string {
  const { key, kind, title, authors, date, container, volume, pages, doi, arxiv, url, revision } = citation;
  const [first, last] = pages?.split('–') ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ...authors.map((author): [string, string] => ['AU', formatRisAuthor(author)]),
    ['TI', title],
    [kind === 'report' || kind === 'thesis' ? 'PB' : 'T2', container],
    ['VL', volume],
    ['SP', first],
    ['EP', last],
    ['PY', date?.slice(0, 4)],
    ['DA', date === undefined ? undefined : formatRisDate(date)],
    ['DO', doi],
    ['AN', arxiv === undefined ? undefined : `arXiv:${arxiv}`],
    ['UR', url],
    ['N1', revision && `Revision ${revision.number}, SHA-256 ${revision.sha256}`],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value!.replace(/\s+/g, ' ')}\r\n`)
    .join('');
}

/** Citations as one file of RIS: each key once, as it comes first, an empty line between two records. */
export const formatRisFile = (citations: readonly Citation[]): string =>
  eachKeyOnce(citations).map(formatRis).join('\r\n');
