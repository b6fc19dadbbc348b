// Search over names and text at once, loaded on the search page.
import { NameIndex } from '../search/name-index.ts';
import { NAME_FILES, parseNameList } from '../search/name-list.ts';
import { parsePageIndex } from '../search/page-index.ts';
import { Search } from '../search/search.ts';
import { loadText } from './names.ts';
import { loadPagefind } from './pagefind.ts';

async function load(cache?: RequestCache): Promise<Search | undefined> {
  const [lists, index, pagefind] = await Promise.all([
    Promise.all(NAME_FILES.map((file) => loadText(file, cache))),
    loadText('pages.json', cache),
    loadPagefind(),
  ]);
  const text = lists.join('');
  const list = parseNameList(text);
  const pages = parsePageIndex(index, text, list)?.pages;
  return pages && new Search({ pages, names: new NameIndex(list), pagefind });
}

let engine: Promise<Search> | undefined;

/** The engine; loaded once, after a failure again. Files of two editions of the site are asked for anew. */
export function loadEngine(): Promise<Search> {
  engine ??= load().then(async (ready) => {
    const search = ready ?? (await load('reload'));
    if (!search) throw new Error('its parts belong to two editions of the site');
    return search;
  });
  engine.catch(() => (engine = undefined));
  return engine;
}
