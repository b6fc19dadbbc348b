// Search by name: exact names and aliases first, then names that begin with the words, then names that hold them.
import { normaliseName } from '../catalog/name.ts';
import { findNearest } from '../catalog/nearest.ts';
import type { NamedPage } from '../formats/names.ts';

/** Where the site lives: begins and ends with a slash. */
export const base = document.documentElement.dataset['base'] ?? '/';

let names: Promise<NamedPage[]> | undefined;

/** The names of all pages; fetched once, on first use. */
export function loadNames(): Promise<NamedPage[]> {
  names ??= fetch(`${base}names.json`).then((response) => {
    if (!response.ok) throw new Error(`names.json: ${response.status}`);
    return response.json() as Promise<NamedPage[]>;
  });
  return names;
}

/** How well a page is meant by `query` (normalised): 3 exact, 2 begins, 1 holds, 0 not at all. */
function likeness(page: NamedPage, query: string): number {
  if (page.keys.includes(query)) return 3;
  if (page.keys.some((key) => key.startsWith(query))) return 2;
  return query.length > 2 && page.keys.some((key) => key.includes(query)) ? 1 : 0;
}

/** Pages whose name answers `query`, best first; of equals, the shorter name, then the order of the list. */
export function findByName(
  pages: readonly NamedPage[],
  query: string,
): { page: NamedPage; match: 'exact' | 'begins' | 'holds' }[] {
  const wanted = normaliseName(query);
  if (!wanted) return [];
  return pages
    .map((page, i) => ({ page, i, score: likeness(page, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.score === 3 ? 0 : a.page.name.length - b.page.name.length) || a.i - b.i)
    .map(({ page, score }) => ({ page, match: score === 3 ? 'exact' : score === 2 ? 'begins' : 'holds' }));
}

/** Pages that `query` may have meant, slips of the key forgiven: the nearest name, then names that hold the query. */
export function offerNames(pages: readonly NamedPage[], query: string): NamedPage[] {
  const near = findNearest(
    normaliseName(query),
    pages.flatMap(({ keys }) => keys),
  );
  const nearest = near === undefined ? [] : pages.filter(({ keys }) => keys.includes(near)).slice(0, 1);
  return [...new Set([...nearest, ...findByName(pages, query).map(({ page }) => page)])];
}
