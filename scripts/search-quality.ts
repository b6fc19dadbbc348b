import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

/** A query with the pages that a reader would take as the right first result; none where nothing should answer. */
export interface LabelledQuery {
  query: string;
  kind: 'name' | 'alias' | 'typo' | 'concept' | 'fact' | 'phrase' | 'mixed' | 'negative';
  /** Addresses below the top of the site, as `entries/bert/`. */
  answers: string[];
  /** True for every third: these are not looked at when the search is tuned. */
  aside?: true;
}

/** How well a search answers. */
export interface Quality {
  queries: number;
  /** Share of the queries with a right page first, and among the first three. */
  success1: number;
  success3: number;
  /** Mean of 1 / (place of the first right page); 0 where there is none. */
  reciprocalRank: number;
}

/** The labelled queries of `tests/search/queries.json`. */
export const readQueries = (): LabelledQuery[] =>
  JSON.parse(readFileSync(join(root, 'tests/search/queries.json'), 'utf8')) as LabelledQuery[];

/** What a search finds for each query: addresses in order. */
export type Found = ReadonlyMap<string, readonly string[]>;

/** Asks all `queries`, one after the other. */
export async function askAll(
  queries: readonly LabelledQuery[],
  search: (query: string) => Promise<readonly string[]>,
): Promise<Found> {
  const found = new Map<string, readonly string[]>();
  for (const { query } of queries) found.set(query, await search(query));
  return found;
}

const share = (all: readonly LabelledQuery[], isGood: (one: LabelledQuery) => boolean): number =>
  all.length === 0 ? 0 : all.filter(isGood).length / all.length;

/** How well the queries that have an answer were answered. */
export function rate(queries: readonly LabelledQuery[], found: Found): Quality {
  const asked = queries.filter(({ kind }) => kind !== 'negative');
  const places = new Map(
    asked.map((one) => [one, found.get(one.query)!.findIndex((path) => one.answers.includes(path))]),
  );
  const within = (most: number) => share(asked, (one) => places.get(one)! >= 0 && places.get(one)! < most);
  const sum = [...places.values()].reduce((total, place) => (place < 0 ? total : total + 1 / (place + 1)), 0);
  return {
    queries: asked.length,
    success1: within(1),
    success3: within(3),
    reciprocalRank: asked.length === 0 ? 0 : sum / asked.length,
  };
}

/** Share of the queries without an answer that were answered with nothing. */
export const rateNothing = (queries: readonly LabelledQuery[], found: Found): number =>
  share(
    queries.filter(({ kind }) => kind === 'negative'),
    ({ query }) => found.get(query)!.length === 0,
  );
