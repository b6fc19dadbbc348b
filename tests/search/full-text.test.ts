import { expect, it } from 'vitest';
import { rankPages, type FoundWord } from '../../src/search/full-text.ts';

const data = () => Promise.reject(new Error('no text is asked for'));
/** A word at a place of the query, with its score and its places in each page. */
const word = (
  place: number,
  rarity: number,
  pages: Record<string, [score: number, ...places: number[]]>,
): FoundWord => ({
  word: `w${place}`,
  place,
  rarity,
  pages: new Map(Object.entries(pages).map(([id, [score, ...places]]) => [id, { score, places, data }])),
});
const rank = (words: FoundWord[], favour: Record<string, number> = {}, always: string[] = []) =>
  rankPages(words, (id) => favour[id] ?? 0, new Set(always), 100).map(({ id }) => id);

it('puts two words in a row before two that are near, and these before two that are far', () => {
  const words = [
    word(0, 2, { far: [3, 1], near: [3, 1], row: [3, 1] }),
    word(1, 2, { far: [3, 90], near: [3, 5], row: [3, 2] }),
    word(2, 2, { far: [3, 300], near: [3, 300], row: [3, 300] }),
  ];
  expect(rank(words)).toEqual(['row', 'near', 'far']);
});

it('takes words for a row that stand as far apart as in the query', () => {
  const words = [word(0, 2, { a: [3, 1], b: [3, 1] }), word(4, 2, { a: [3, 2], b: [3, 5] })];
  expect(rank(words)).toEqual(['b', 'a']);
});

it('counts a rare word for more, and leaves out a page that lacks most of what was asked', () => {
  const words = [word(0, 6, { rare: [3, 1] }), word(1, 1, { common: [3, 1] })];
  expect(rank(words)).toEqual(['rare']);
  expect(rank(words, {}, ['common'])).toEqual(['rare', 'common']);
});

it('counts what a page is about, up to a measure, and what favours it', () => {
  const words = [word(0, 2, { title: [40, 1], text: [2, 9] })];
  expect(rank(words)).toEqual(['title', 'text']);
  expect(rank(words, { text: 1 })).toEqual(['text', 'title']);
});

it('gives the places of all words of a page in order', () => {
  const words = [word(0, 2, { a: [3, 7, 2] }), word(1, 2, { a: [3, 2, 4] })];
  expect(rankPages(words, () => 0, new Set(), 100)[0]!.places).toEqual([2, 4, 7]);
});
