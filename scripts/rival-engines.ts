// Other search engines over the text of the site, for comparison.
import { join } from 'node:path';
import { build } from 'esbuild';
import { Charset, Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Pagefind } from '../src/search/full-text.ts';
import { readPagefindIds, readPagefindPages } from './page-index.ts';
import { root } from './runtime.mjs';
import { packedSize } from './search-bytes.ts';

/** The text of a page, as Pagefind took it from the page. */
export interface PageText {
  /** Address below the top of the site, as `entries/bert/`. */
  path: string;
  title: string;
  text: string;
}

/** A search engine: addresses that answer a query, best first. */
export interface Engine {
  name: string;
  search(query: string): Promise<readonly string[]>;
}

/** Texts of all pages in Pagefind's index, in the order of their addresses. */
export const readPageTexts = (out: string): PageText[] =>
  readPagefindPages(join(out, 'pagefind'))
    .map(({ url, content, meta }) => ({ path: url.slice(1), title: meta.title, text: content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Pagefind without anything of ours around it, over the same index. */
export function plainPagefind(out: string, pagefind: Pagefind): Engine {
  const paths = new Map([...readPagefindIds(join(out, 'pagefind'))].map(([url, id]) => [id, url.slice(1)]));
  return {
    name: 'Pagefind, plain',
    search: async (query) => (await pagefind.search(query, {})).results.map(({ id }) => paths.get(id)!),
  };
}

/** An engine whose whole index is loaded before it answers. */
export interface WholeEngine extends Engine {
  /** Compressed bytes of what a page would load before the first result, and what they are. */
  ships: { bytes: number; requests: number; index: string };
}

/** Compressed size of a package as a page would load it: one file, minified. */
async function scriptSize(source: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return packedSize('engine.js', outputFiles[0]!.contents);
}

/** What loads least: the finished index, or the texts from which the browser makes it. */
function smallestIndex(finished: string, texts: readonly PageText[]): { bytes: number; index: string } {
  const [index, text] = [finished, JSON.stringify(texts)].map((json) => packedSize('index.json', Buffer.from(json)));
  return index! <= text! ? { bytes: index!, index: 'finished index' } : { bytes: text!, index: 'texts, indexed there' };
}

/** MiniSearch, twice: as its README sets it up, and as it did best on the queries that are not kept aside. */
export async function createMiniSearch(texts: readonly PageText[]): Promise<WholeEngine[]> {
  const index = new MiniSearch<PageText>({ idField: 'path', fields: ['title', 'text'], storeFields: ['title'] });
  index.addAll(texts);
  const script = await scriptSize("export { default } from 'minisearch'");
  const { bytes, index: form } = smallestIndex(JSON.stringify(index), texts);
  const ships = { bytes: script + bytes, requests: 2, index: form };
  // Tried: boost of titles 1, 1.5, 2, 3, 5; fuzzy 0.1, 0.2; prefix or not; OR, AND, AND and then OR.
  const ways = {
    'MiniSearch, as its README': { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
    'MiniSearch, at its best': { fuzzy: 0.2 },
  };
  return Object.entries(ways).map(([name, options]) => ({
    name,
    search: async (query) => index.search(query, options).map(({ id }) => id as string),
    ships,
  }));
}

/**
 * FlexSearch: titles and texts by the beginnings of words, fields merged; pages that lack words ("suggestions" in its
 * README) where none has all, as they do harm where some do. The encoder is the best of those it brings, on the queries
 * that are not kept aside.
 */
export async function createFlexSearch(texts: readonly PageText[]): Promise<WholeEngine> {
  const index = new Document<{ path: string; title: string; text: string }>({
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
    document: { id: 'path', index: ['title', 'text'], store: ['title'] },
  });
  for (const text of texts) index.add({ ...text });
  const parts: [string, string][] = [];
  await index.export(async (key: string, part: string) => void parts.push([key, part]));
  const script = await scriptSize("export { Document, Charset } from 'flexsearch'");
  const { bytes, index: form } = smallestIndex(JSON.stringify(parts), texts);
  const find = (query: string, suggest: boolean) =>
    index.search(query, { merge: true, enrich: true, limit: 100, suggest }).map(({ id }) => String(id));
  return {
    name: 'FlexSearch',
    search: async (query) => {
      const found = find(query, false);
      return found.length > 0 ? found : find(query, true);
    },
    ships: { bytes: script + bytes, requests: 2, index: form },
  };
}
