import { packFacets, unpackFacets, type FacetOrder, type FacetValues } from './facets.ts';
import type { NamedPage } from './name-list.ts';

/** A page as search shows it. */
export interface IndexedPage extends NamedPage {
  /** Pagefind's number of the page; undefined if its text is not searched. */
  id: string | undefined;
  facets: FacetValues;
}

/** The file beside Pagefind's index: for each page of the lists of names, in their order, its number and its facets. */
interface PageIndexFile {
  /** Of the lists of names to which the rest belongs. */
  stamp: string;
  order: FacetOrder;
  ids: string[];
  facets: number[][][];
}

/** Tells the lists of names of one build from those of another: FNV-1a of 32 bits. */
export function stampOf(names: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < names.length; i++) hash = Math.imul(hash ^ names.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The file for `pages`, whose lists of names are `names`. */
export function formatPageIndex(pages: readonly IndexedPage[], names: string, order: FacetOrder): string {
  const file: PageIndexFile = {
    stamp: stampOf(names),
    order,
    ids: pages.map(({ id }) => id ?? ''),
    facets: pages.map(({ facets }) => packFacets(facets, order)),
  };
  return JSON.stringify(file);
}

/** The pages of a file; undefined if it belongs to the names of another build. */
export function parsePageIndex(
  text: string,
  names: string,
  pages: readonly NamedPage[],
): { pages: IndexedPage[]; order: FacetOrder } | undefined {
  const { stamp, order, ids, facets } = JSON.parse(text) as PageIndexFile;
  if (stamp !== stampOf(names)) return undefined;
  return {
    order,
    pages: pages.map((page, i) => ({ ...page, id: ids[i] || undefined, facets: unpackFacets(facets[i]!, order) })),
  };
}
