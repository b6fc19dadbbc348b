// The lists of names, loaded when a reader reaches for search.
import { NameIndex } from '../search/name-index.ts';
import { NAME_FILES, parseNameList } from '../search/name-list.ts';

/** Where the site lives: begins and ends with a slash. */
export const base = document.documentElement.dataset['base'] ?? '/';

/** A file of the search index. Throws an Error if it does not come. */
export async function loadText(file: string, cache: RequestCache = 'default'): Promise<string> {
  const response = await fetch(`${base}search-index/${file}`, { cache });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.text();
}

interface Names {
  /** Ready with the first list alone. */
  first: Promise<NameIndex>;
  /** The same index, with all lists. */
  all: Promise<NameIndex>;
}

let names: Names | undefined;

/** The index of names; loaded once, after a failure again. */
export function loadNames(): Names {
  if (names) return names;
  const [subjects, sources] = NAME_FILES.map((file) => loadText(file)) as [Promise<string>, Promise<string>];
  const first = subjects.then((text) => new NameIndex(parseNameList(text)));
  const all = Promise.all([first, sources]).then(([index, text]) => {
    index.add(parseNameList(text));
    return index;
  });
  all.catch(() => (names = undefined));
  first.catch(() => undefined);
  return (names = { first, all });
}
