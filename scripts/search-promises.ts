import type { Quality } from './search-quality.ts';
import { kilobytes, percent } from './text-table.ts';

/** Something that the project promises of its search, what was measured, and whether it holds. */
export interface Promised {
  promise: string;
  measured: string;
  holds: boolean;
}

/** What the promises are about. */
export interface Measured {
  /** On the queries that are kept aside. */
  ours: Quality;
  rivals: readonly { name: string; quality: Quality; bytes: number }[];
  /** Of names and aliases, all of them. */
  names: Quality;
  /** Compressed bytes of all scripts and of the lists of names until the first result. */
  script: number;
  list: number;
  /** Compressed bytes that are loaded from the moment the reader reaches for search until the first result. */
  bytes: number;
}

const KB = 1024;

/** Each promise of the search, judged. */
export function judge({ ours, rivals, names, script, list, bytes }: Measured): Promised[] {
  const most = (value: (rival: Measured['rivals'][number]) => number) => Math.max(...rivals.map(value));
  const success1 = most(({ quality }) => quality.success1);
  const reciprocalRank = most(({ quality }) => quality.reciprocalRank);
  const least = Math.min(...rivals.map((rival) => rival.bytes));
  return [
    {
      promise: 'ahead of every plain engine in success@1, queries kept aside',
      measured: `${percent(ours.success1)}, best of the others ${percent(success1)}`,
      holds: ours.success1 > success1,
    },
    {
      promise: 'ahead of every plain engine in MRR, queries kept aside',
      measured: `${ours.reciprocalRank.toFixed(3)}, best of the others ${reciprocalRank.toFixed(3)}`,
      holds: ours.reciprocalRank > reciprocalRank,
    },
    {
      promise: 'not behind any in bytes to the first result, a name',
      measured: `${kilobytes(bytes)} KB, least of the others ${kilobytes(least)} KB`,
      holds: bytes <= least,
    },
    {
      promise: 'MRR at least 0.92, queries kept aside',
      measured: ours.reciprocalRank.toFixed(3),
      holds: ours.reciprocalRank >= 0.92,
    },
    {
      promise: 'names and aliases first in 100 %, all queries',
      measured: `${percent(names.success1)} of ${names.queries}`,
      holds: names.success1 === 1,
    },
    { promise: 'script at most 15 KB compressed', measured: `${kilobytes(script)} KB`, holds: script <= 15 * KB },
    { promise: 'names index at most 25 KB compressed', measured: `${kilobytes(list)} KB`, holds: list <= 25 * KB },
  ];
}
