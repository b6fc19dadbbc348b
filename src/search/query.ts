import { stemmer } from 'stemmer';

/** Words that carry no meaning of their own in a question. */
const STOP_WORDS = new Set(
  (
    'a about am an and any are as at be been being both but by can could did do does doing for from had has have ' +
    'having how i if in into is it its itself me might more most must my no nor not of on onto or our per please ' +
    'shall she should so some such than that the their them then there these they this those through to too us use ' +
    'used uses using versus very via vs was we were what when where which while who whom whose why will with would ' +
    'you your'
  ).split(' '),
);

/** A word of a query, at its place among all words. */
export interface QueryWord {
  word: string;
  place: number;
}

/** A query, taken apart. */
export interface Query {
  text: string;
  /** All words, in order, without punctuation at their ends. */
  all: string[];
  /** The words that are looked for: those that mean something, or all if none does. */
  words: QueryWord[];
  /** What stands in quotation marks and must stand so in a page. */
  phrases: string[];
}

/** The words of a text as Pagefind counts them: what stands between white space, without punctuation at the ends. */
const splitWords = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/^[^\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}+]+$/gu, ''))
    .filter(Boolean);

/** Takes a query apart. */
export function readQuery(text: string): Query {
  const phrases = [...text.matchAll(/["“”]([^"“”]+)["“”]/g)].map(([, phrase]) => splitWords(phrase!).join(' '));
  const all = splitWords(text.replace(/["“”]/g, ' '));
  const places = all.map((word, place) => ({ word, place }));
  const telling = places.filter(({ word }) => !STOP_WORDS.has(word));
  const words = (telling.length > 0 ? telling : places).filter(
    ({ word }, i, list) => list.findIndex((other) => other.word === word) === i,
  );
  return { text, all, words, phrases: phrases.filter((phrase) => phrase.includes(' ')) };
}

/** The stem by which words of one kind are compared: `shrinking` and `shrinks` are one. */
export const stemOf = (word: string): string => stemmer(word.normalize('NFKD').toLowerCase());

/** Units that readers write as a letter or two, and pages as a word. */
const UNITS: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  mb: 'megabytes',
  gb: 'gigabytes',
  tb: 'terabytes',
};

/** Endings that differ between British and American spelling, after enough letters to be an ending. */
const ENDINGS: [pattern: RegExp, other: string][] = [
  [/(?<=\p{Letter}{3})is(?=(?:e[drs]?|ers|ing|ations?)$)/u, 'iz'],
  [/(?<=\p{Letter}{3})iz(?=(?:e[drs]?|ers|ing|ations?)$)/u, 'is'],
  [/(?<=\p{Letter}{3})our(?=(?:s|ed|al)?$)/u, 'or'],
  [/(?<=avi|col|fav|lab)or(?=(?:s|ed|al)?$)/u, 'our'],
];

/** Other ways in which a word may be written in a page: American and British, `110M` and `110 million`. */
export function spellings(word: string): string[] {
  const [, number, unit] = /^(\d+(?:\.\d+)?)(\p{Letter}+)$/u.exec(word) ?? [];
  if (number && UNITS[unit!]) return [`${number} ${UNITS[unit!]}`];
  return ENDINGS.filter(([pattern]) => pattern.test(word)).map(([pattern, other]) => word.replace(pattern, other));
}
