import type { Fragment } from './full-text.ts';

/** A piece of text; `isFound` where it is what was looked for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** A sentence of a page, with the heading under which it stands. */
export interface Excerpt {
  /** Id and text of the heading; undefined at the top of the page. */
  heading: { id: string; text: string } | undefined;
  pieces: Piece[];
}

/** Words of a sentence that are shown at most, and those before the first word that was found. */
const LONGEST = 40;
const BEFORE = 14;
/** Words of a sentence that says something: the title of a page has fewer, mostly. */
const TELLING = 6;

/** How the line of search words begins, at the foot of a page (`components/SearchWords.astro`). */
export const SEARCH_WORDS_LEAD = 'Also looked for as:';

/** The first word of a sentence, and the one after its last. */
type Sentence = [from: number, to: number];

const endsSentence = (word: string): boolean => /[.!?:]["”’)]?$/.test(word);

/** The sentences of a text from the word `from` up to the word `to`, without it. */
function splitSentences(words: readonly string[], from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!endsSentence(words[i]!)) continue;
    sentences.push([start, i + 1]);
    start = i + 1;
  }
  if (start < to) sentences.push([start, to]);
  return sentences;
}

/** Where the line of search words begins. */
function findFoot(words: readonly string[]): number {
  const lead = SEARCH_WORDS_LEAD.split(' ');
  for (let i = words.length - lead.length; i >= 0; i--) if (lead.every((word, k) => words[i + k] === word)) return i;
  return words.length;
}

/** The words of a sentence, cut if it is long; what was found stands alone, without the punctuation after it. */
function cut(words: readonly string[], [from, to]: Sentence, found: ReadonlySet<number>): Piece[] {
  let first = from;
  for (let i = from; i < to; i++) {
    if (!found.has(i)) continue;
    if (i - from > BEFORE && to - from > LONGEST) first = i - BEFORE;
    break;
  }
  const last = Math.min(to, first + LONGEST);
  const pieces: Piece[] = [];
  const add = (text: string, isFound: boolean): void => {
    const before = pieces.at(-1);
    if (before?.isFound === isFound && !isFound) before.text += text;
    else if (text) pieces.push({ text, isFound });
  };
  if (first > from) add('… ', false);
  for (let i = first; i < last; i++) {
    const [, core, end] = /^(.*?)([^\p{Letter}\p{Number}]*)$/u.exec(words[i]!)!;
    // A citation between a word and its full stop leaves the stop alone.
    if (i > first && !/^[.,;:!?)]+$/.test(words[i]!)) add(' ', false);
    add(core!, found.has(i));
    add(end!, false);
  }
  if (last < to) add(' …', false);
  return pieces;
}

const lengthOf = ([from, to]: Sentence): number => to - from;

/** The first sentence of a page that says something: its summary, after the names. */
export function findLead({ content }: Fragment): Excerpt {
  const words = content.split(/\s+/);
  const sentences = splitSentences(words, 0, findFoot(words));
  const lead = sentences.find((one) => lengthOf(one) >= TELLING && !words.slice(...one).includes('·')) ?? sentences[0];
  return { heading: undefined, pieces: lead ? cut(words, lead, new Set()) : [] };
}

/**
 * At most `most` sentences of a page that hold what stands at `places`, each from another part of the page: those with
 * most of it first. If it stands in the search words of the page alone, the summary.
 */
export function findExcerpts(fragment: Fragment, places: readonly number[], most: number): Excerpt[] {
  const words = fragment.content.split(/\s+/);
  const foot = findFoot(words);
  const found = new Set(places);
  const headings = fragment.anchors
    .filter(({ element, id, text, location }) => /^h[2-6]$/.test(element) && id && text && location < foot)
    .sort((a, b) => a.location - b.location);
  const worthOf = (sentence: Sentence): number => {
    let number = 0;
    for (let i = sentence[0]; i < sentence[1]; i++) if (found.has(i)) number++;
    return number === 0 ? 0 : number + (lengthOf(sentence) >= TELLING ? 1 : 0);
  };
  const parts = [undefined, ...headings].map((heading, i) => {
    const sentences = splitSentences(words, heading?.location ?? 0, headings[i]?.location ?? foot);
    const worths = sentences.map(worthOf);
    const worth = Math.max(0, ...worths);
    return { heading, worth, sentence: sentences[worths.indexOf(worth)] };
  });
  const excerpts = parts
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ heading, sentence }): Excerpt => ({
      heading: heading && { id: heading.id, text: heading.text },
      pieces: cut(words, sentence!, found),
    }));
  return excerpts.length > 0 ? excerpts : [findLead(fragment)];
}
