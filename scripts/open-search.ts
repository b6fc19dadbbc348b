import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { base } from '../src/permalinks.ts';
import type { Pagefind } from '../src/search/full-text.ts';
import { NameIndex } from '../src/search/name-index.ts';
import { NAME_FILES, parseNameList } from '../src/search/name-list.ts';
import { parsePageIndex } from '../src/search/page-index.ts';
import { Search } from '../src/search/search.ts';
import { createStaticServer } from './static-server.ts';

interface PagefindModule {
  createInstance(options: object): Pagefind;
}

/** The search of a built site, until it is closed. */
export interface OpenSearch {
  search: Search;
  /** Pagefind as it is, over the same index. */
  pagefind: Pagefind;
  close(): void;
}

/** Opens the search of a site outside of a browser: the same code over the same files. Throws an Error if they do not fit. */
export async function openSearch(out: string): Promise<OpenSearch> {
  const server = createStaticServer(out, base);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const module = (await import(pathToFileURL(join(out, 'pagefind/pagefind.js')).href)) as PagefindModule;
  const pagefind = module.createInstance({
    basePath: `http://127.0.0.1:${port}${base}pagefind/`,
    baseUrl: base,
    language: 'en-gb',
    noWorker: true,
  });
  const read = (file: string) => readFileSync(join(out, 'search-index', file), 'utf8');
  const text = NAME_FILES.map(read).join('');
  const names = parseNameList(text);
  const index = parsePageIndex(read('pages.json'), text, names);
  if (!index) throw new Error(`The search index in ${out} belongs to other names`);
  return {
    search: new Search({ pages: index.pages, names: new NameIndex(names), pagefind }),
    pagefind,
    close: () => void server.close(),
  };
}
