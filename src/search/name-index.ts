import MiniSearch from 'minisearch';
import { normaliseName } from '../catalog/name.ts';
import { distance } from '../catalog/nearest.ts';
import { keysOf, type NamedPage } from './name-list.ts';

/**
 * How a name answers a query, best first: it is the name; it is the name but for one slip of the key; it begins so;
 * it has all words; it holds the letters; it is the name but for two slips.
 */
const MATCHES = ['exact', 'slip', 'begins', 'words', 'holds', 'near'] as const;
export type Match = (typeof MATCHES)[number];

/** A page whose name answers. */
export interface NameHit {
  page: NamedPage;
  match: Match;
  /** The alias that answers; undefined if the name itself does. */
  alias: string | undefined;
}

/** Letters and digits of the shortest name in which one slip is forgiven, and of that in which two are. */
const ONE_SLIP = 5;
const TWO_SLIPS = 9;
/** Fewest letters that are looked for inside of names. */
const INSIDE = 3;

/** The words of a name, as they are compared. */
export const wordsOfName = (name: string): string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}+]+/gu) ?? [];

interface Known {
  page: NamedPage;
  keys: string[];
  /** The words of each name. */
  names: string[][];
}

/** Finds pages by any of their names; slips of the key are forgiven. */
export class NameIndex {
  private readonly known: Known[] = [];
  /** The words of all names; made when they are asked for. */
  private words: Set<string> | undefined;
  /** Each name is one term, so that a slip counts in the whole of it. */
  private readonly index = new MiniSearch<{ id: number; keys: string }>({
    fields: ['keys'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });

  constructor(pages: readonly NamedPage[]) {
    this.add(pages);
  }

  /** Adds pages after those that are known. */
  add(pages: readonly NamedPage[]): void {
    const first = this.known.length;
    for (const page of pages) {
      const names = [page.name, ...page.aliases, ...page.also].map(wordsOfName);
      this.known.push({ page, keys: keysOf(page), names });
    }
    this.index.addAll(this.known.slice(first).map(({ keys }, i) => ({ id: first + i, keys: keys.join(' ') })));
    this.words = undefined;
  }

  /** True if a page has the name or alias `key`; false if it is only found by it. */
  private bears(id: number, key: string): boolean {
    const { name, aliases } = this.known[id]!.page;
    return [name, ...aliases].some((one) => normaliseName(one) === key);
  }

  /** Pages that are called so, in the order of the list. */
  exact(name: string): NamedPage[] {
    const wanted = normaliseName(name);
    return this.known.filter(({ keys }) => keys.includes(wanted)).map(({ page }) => page);
  }

  /** The word of a name that is one slip from `word`, or two in long words. */
  nearestWord(word: string): string | undefined {
    const wanted = normaliseName(word);
    if (wanted.length < ONE_SLIP) return undefined;
    this.words ??= new Set(
      this.known.filter(({ page }) => page.kind !== 'reference').flatMap(({ names }) => names.flat()),
    );
    let nearest: string | undefined;
    let least = wanted.length >= TWO_SLIPS - 1 ? 3 : 2;
    for (const one of this.words) {
      if (one.length < ONE_SLIP - 1 || Math.abs(one.length - wanted.length) >= least || /\d/.test(one)) continue;
      const slips = distance(one, wanted);
      if (slips < least) [nearest, least] = [one, slips];
    }
    return nearest;
  }
  /** Pages whose name answers `query`, best first; of equals the shorter name, then the order of the list. */
  find(query: string): NameHit[] {
    const wanted = normaliseName(query);
    if (!wanted) return [];
    const found = new Map<number, { match: Match; extra: number; key: string }>();
    const add = (id: number, match: Match, extra: number, key: string): void => {
      const known = found.get(id);
      const rank = MATCHES.indexOf(match) - (known ? MATCHES.indexOf(known.match) : MATCHES.length);
      if (rank < 0 || (rank === 0 && extra < known!.extra)) found.set(id, { match, extra, key });
    };
    const mayHaveSlips = wanted.length >= ONE_SLIP - 1;
    // The index counts a swap of neighbours as two edits, a person as one slip.
    for (const { id, match } of this.index.search(wanted, { prefix: true, fuzzy: mayHaveSlips ? 2 : false })) {
      for (const key of Object.keys(match)) {
        if (key === wanted) add(id as number, 'exact', this.bears(id as number, key) ? 0 : 1, key);
        else if (key.startsWith(wanted)) add(id as number, 'begins', key.length - wanted.length, key);
        if (key === wanted || !mayHaveSlips || Math.abs(key.length - wanted.length) > 2) continue;
        const slips = distance(key, wanted);
        if (slips === 1 && key.length >= ONE_SLIP) add(id as number, 'slip', 0, key);
        else if (slips === 2 && key.length >= TWO_SLIPS) add(id as number, 'near', 0, key);
      }
    }
    const words = wordsOfName(query);
    this.known.forEach(({ keys, names }, id) => {
      if (words.length > 1) {
        for (const name of names)
          if (words.every((word, i) => name.includes(word) || (i === words.length - 1 && startsOne(name, word))))
            add(id, 'words', name.length - words.length, name.join(''));
      }
      if (wanted.length >= INSIDE)
        for (const key of keys) if (key.includes(wanted)) add(id, 'holds', key.length - wanted.length, key);
    });
    return [...found]
      .sort(
        ([a, left], [b, right]) =>
          MATCHES.indexOf(left.match) - MATCHES.indexOf(right.match) || left.extra - right.extra || a - b,
      )
      .map(([id, { match, key }]) => {
        const { page } = this.known[id]!;
        const isName = normaliseName(page.name) === key;
        return {
          page,
          match,
          alias: isName ? undefined : [...page.aliases, ...page.also].find((one) => normaliseName(one) === key),
        };
      });
  }
}

const startsOne = (words: readonly string[], beginning: string): boolean =>
  words.some((word) => word.startsWith(beginning));
