// Runs in a page, bundled by `search-times.ts`: the search itself, timed without what draws it.
import { loadEngine } from '../src/scripts/engine.ts';
import { forEachFacet } from '../src/search/facets.ts';
import { NameIndex } from '../src/search/name-index.ts';
import { parseNameList } from '../src/search/name-list.ts';

/** Milliseconds to make the index of a list of names, and of each keystroke that types `queries`. */
export function timeNames(list: string, queries: readonly string[]): { made: number; strokes: number[] } {
  const start = performance.now();
  const index = new NameIndex(parseNameList(list));
  const made = performance.now() - start;
  const typed = queries.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)));
  const run = () =>
    typed.map((query) => {
      const before = performance.now();
      index.find(query);
      return performance.now() - before;
    });
  run();
  return { made, strokes: run() };
}

/** Milliseconds of each of `queries` over names and text, once the parts of the index that it needs are there. */
export async function timeTexts(queries: readonly string[]): Promise<number[]> {
  const search = await loadEngine();
  const nothing = forEachFacet((): string[] => []);
  const times: number[] = [];
  for (const query of queries) await search.find(query, nothing);
  for (const query of queries) {
    const before = performance.now();
    await search.find(query, nothing);
    times.push(performance.now() - before);
  }
  return times;
}
