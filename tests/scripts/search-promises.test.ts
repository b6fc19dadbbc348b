import { expect, it } from 'vitest';
import { judge, type Measured } from '../../scripts/search-promises.ts';
import type { Quality } from '../../scripts/search-quality.ts';

const quality = (success1: number, reciprocalRank: number): Quality => ({
  queries: 90,
  success1,
  success3: success1,
  reciprocalRank,
});
const good: Measured = {
  ours: quality(0.92, 0.95),
  rivals: [
    { name: 'one', quality: quality(0.6, 0.7), bytes: 140_000 },
    { name: 'two', quality: quality(0.7, 0.8), bytes: 480_000 },
  ],
  names: quality(1, 1),
  script: 15 * 1024,
  list: 25 * 1024,
  bytes: 140_000,
};
const broken = (change: Partial<Measured>): string[] =>
  judge({ ...good, ...change })
    .filter(({ holds }) => !holds)
    .map(({ promise }) => promise);

it('holds at the limits', () => {
  expect(broken({})).toEqual([]);
});

it('breaks where any other engine is as good or loads less', () => {
  const [one, two] = good.rivals;
  expect(broken({ rivals: [one!, { ...two!, quality: quality(0.92, 0.8) }] })).toEqual([
    'ahead of every plain engine in success@1, queries kept aside',
  ]);
  expect(broken({ rivals: [{ ...one!, quality: quality(0.6, 0.96) }, two!] })).toEqual([
    'ahead of every plain engine in MRR, queries kept aside',
  ]);
  expect(broken({ bytes: 140_001 })).toEqual(['not behind any in bytes to the first result, a name']);
});

it('breaks beyond a limit of its own', () => {
  expect(broken({ ours: quality(0.92, 0.919) })).toEqual(['MRR at least 0.92, queries kept aside']);
  expect(broken({ names: quality(0.99, 1) })).toEqual(['names and aliases first in 100 %, all queries']);
  expect(broken({ script: 15 * 1024 + 1 })).toEqual(['script at most 15 KB compressed']);
  expect(broken({ list: 25 * 1024 + 1 })).toEqual(['names index at most 25 KB compressed']);
});
