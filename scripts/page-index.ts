import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Catalog } from '../src/catalog/catalog.ts';
import { listFacets, orderOfValues } from '../src/derive/facets.ts';
import { listNames } from '../src/formats/name-lists.ts';
import { path } from '../src/permalinks.ts';
import { NAME_FILES } from '../src/search/name-list.ts';
import { formatPageIndex, type IndexedPage } from '../src/search/page-index.ts';

/** What each of Pagefind's files begins with, once unpacked. */
const MARK = 'pagefind_dcd';

/** A page as Pagefind keeps it. */
interface PagefindPage {
  id: string;
  /** Address from the top of the built site, as `/entries/bert/`. */
  url: string;
  content: string;
  meta: { title: string };
}

/** Every page that Pagefind indexed. Throws an Error at a file of another form. */
export function readPagefindPages(pagefind: string): PagefindPage[] {
  const folder = join(pagefind, 'fragment');
  return readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
    if (!text.startsWith(MARK)) throw new Error(`${join(folder, name)} is no file of Pagefind 1.5`);
    const page = JSON.parse(text.slice(MARK.length)) as Omit<PagefindPage, 'id'>;
    return { ...page, id: name.replace('.pf_fragment', '') };
  });
}

/** Pagefind's number of each page that it indexed, by the page's address. */
export const readPagefindIds = (pagefind: string): Map<string, string> =>
  new Map(readPagefindPages(pagefind).map(({ url, id }) => [url, id]));

/** Writes the file that ties Pagefind's index in `out` to the names of pages and to their facets. */
export function writePageIndex(out: string, catalog: Catalog): void {
  const ids = readPagefindIds(join(out, 'pagefind'));
  const facets = listFacets(catalog);
  const folder = join(out, 'search-index');
  const names = NAME_FILES.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  const pages = listNames(catalog).map((page): IndexedPage => ({
    ...page,
    id: ids.get(`/${page.path}`),
    facets: facets.get(path(page.path))!,
  }));
  const missing = pages.filter(({ id }) => id === undefined);
  if (missing.length > 0) throw new Error(`Pagefind has no text of ${missing.map((page) => page.path).join(', ')}`);
  writeFileSync(join(folder, 'pages.json'), formatPageIndex(pages, names, orderOfValues(catalog)));
}

/** Names of the files that no page asks for: the ready-made interfaces of Pagefind, as the site has its own. */
export const unusedFiles = (pagefind: string): string[] =>
  readdirSync(pagefind).filter((name) => /^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(name));
