import { countFacets, isChosen, isNothingChosen, type Chosen, type FacetCounts } from './facets.ts';
import { findPhrases, findWords, rankPages, type FoundWord, type Pagefind, type WordHit } from './full-text.ts';
import { wordsOfName, type Match, type NameIndex } from './name-index.ts';
import type { IndexedPage } from './page-index.ts';
import { readQuery, stemOf, type Query } from './query.ts';

/** A page that answers. */
export interface Hit {
  page: IndexedPage;
  /** How its name answers; undefined if only its text does. */
  match?: Match;
  /** The alias that answers; undefined if the name itself does. */
  alias?: string | undefined;
  /** Places in the text of the words that were found, ascending. */
  places: number[];
  /** Loads the text; undefined if the words do not stand in it. */
  data: WordHit['data'] | undefined;
}

/** What a query is answered with. */
export interface Answer {
  /** Pages by name, best first. */
  names: Hit[];
  /** Entries, terms, nodes and organisations by what stands in them, without those of `names`. */
  texts: Hit[];
  /** References, likewise. */
  works: Hit[];
  /** Words that occur nowhere. */
  missing: string[];
  /** Words that were taken for others, as they occur nowhere. */
  corrected: Map<string, string>;
  /** The query without the words that occur nowhere. */
  kept: string;
  /** Pages that may have been meant, where nothing answers. */
  offers: IndexedPage[];
  counts: FacetCounts;
}

/** Names of one sort, other than exact ones, that stand before the text. */
const MOST_NAMES = 3;
const MOST_OFFERS = 5;
/** What a page gains beside its text. Tuned with `RANKING`. */
const FAVOUR = {
  /** The name of the page stands within the query. */
  named: 0.3,
  /** The name of the page is made of words of the query: all of the query, and nothing else. */
  sharesWords: 0.22,
  /** How much it matters that the name has other words too. */
  otherWords: 1.5,
  /** A reader looks for an organisation by its name. */
  organisation: -0.25,
};
/** References stand apart from what they are about. */
const group = (hits: readonly Hit[]) => ({
  texts: hits.filter(({ page }) => page.kind !== 'reference'),
  works: hits.filter(({ page }) => page.kind === 'reference'),
});
/** Most words that a name within a query has. */
const LONGEST_NAME = 5;

/** What search is made of. */
export interface SearchParts {
  /** All pages, in the order of the lists of names. */
  pages: readonly IndexedPage[];
  names: NameIndex;
  pagefind: Pagefind;
}

/** Search over names and text at once. */
export class Search {
  private readonly parts: SearchParts;
  private readonly byPath: Map<string, IndexedPage>;
  private readonly byId: Map<string, IndexedPage>;
  private readonly total: number;
  private readonly stems: Map<string, string[][]>;

  constructor(parts: SearchParts) {
    this.parts = parts;
    this.byPath = new Map(parts.pages.map((page) => [page.path, page]));
    this.byId = new Map(parts.pages.flatMap((page) => (page.id === undefined ? [] : [[page.id, page]])));
    this.total = this.byId.size;
    this.stems = new Map(
      parts.pages.flatMap(({ id, name, aliases, also }) =>
        id === undefined ? [] : [[id, [name, ...aliases, ...also].map((one) => wordsOfName(one).map(stemOf))]],
      ),
    );
  }

  /** All pages that answer `text` and have what is chosen. */
  async find(text: string, chosen: Chosen): Promise<Answer> {
    const query = readQuery(text);
    if (query.all.length === 0) return this.browse(chosen);
    const { words, missing, corrected } = await this.findWords(query);
    const nothing = missing.length * 2 > query.words.length;
    const phrases = await findPhrases(this.parts.pagefind, query.phrases);
    const ranked = nothing ? [] : this.rank(query, words);
    const found = phrases ? ranked.filter(({ page }) => phrases.has(page.id!)) : ranked;
    const kept = query.all
      .filter((word) => !missing.includes(word))
      .map((word) => corrected.get(word) ?? word)
      .join(' ');
    const whole = this.byName(text);
    const byName = whole.length > 0 || nothing ? whole : this.byName(kept);
    const all = new Set([...byName, ...found].map(({ page }) => page));
    const named = new Map(byName.map((hit) => [hit.page, hit]));
    for (const hit of found) {
      const known = named.get(hit.page);
      if (known) Object.assign(known, { places: hit.places, data: hit.data });
    }
    const keep = ({ page }: Hit) => isChosen(page.facets, chosen);
    const rest = found.filter((hit) => !named.has(hit.page) && keep(hit));
    return {
      names: byName.filter(keep),
      ...group(rest),
      missing,
      corrected,
      kept,
      offers: all.size > 0 ? [] : this.offers(text),
      counts: countFacets(
        [...all].map(({ facets }) => facets),
        chosen,
      ),
    };
  }

  /** All pages that have what is chosen, none if nothing is. */
  private browse(chosen: Chosen): Answer {
    const { pages } = this.parts;
    const hits = isNothingChosen(chosen)
      ? []
      : pages
          .filter(({ facets }) => isChosen(facets, chosen))
          .map((page): Hit => ({ page, places: [], data: undefined }));
    return {
      names: [],
      ...group(hits),
      missing: [],
      corrected: new Map(),
      kept: '',
      offers: [],
      counts: countFacets(
        pages.map(({ facets }) => facets),
        chosen,
      ),
    };
  }

  /** Pages by name alone, at once; without the places of the words in their texts. */
  findNames(text: string, chosen: Chosen): Hit[] {
    return this.byName(text).filter(({ page }) => isChosen(page.facets, chosen));
  }

  private byName(text: string): Hit[] {
    const hits = this.parts.names.find(text);
    const of = (match: Match, most = Infinity) => hits.filter((hit) => hit.match === match).slice(0, most);
    const sure = [...of('exact'), ...of('slip', MOST_NAMES)];
    return [
      ...(sure.length > 0 ? sure : of('near', MOST_NAMES)),
      ...of('begins', MOST_NAMES),
      ...of('words', MOST_NAMES),
    ].map(({ page, match, alias }): Hit => {
      const indexed = this.byPath.get(page.path)!;
      return { page: indexed, match, alias, places: [], data: undefined };
    });
  }

  /** The words of the query with the pages that have them; a word that occurs nowhere is taken for one near it. */
  private async findWords(query: Query) {
    const { names, pagefind } = this.parts;
    const words = await findWords(pagefind, query, this.total);
    const corrected = new Map<string, string>();
    const missing: string[] = [];
    for (const { word } of words.filter(({ pages }) => pages.size === 0)) {
      const near = names.nearestWord(word);
      if (near === undefined) missing.push(word);
      else corrected.set(word, near);
    }
    const again = query.words
      .filter(({ word }) => corrected.has(word))
      .map(({ word, place }) => ({ word: corrected.get(word)!, place }));
    const meant = again.length > 0 ? await findWords(pagefind, { ...query, words: again }, this.total) : [];
    return {
      words: [...words.filter(({ pages }) => pages.size > 0), ...meant].sort((a, b) => a.place - b.place),
      missing,
      corrected,
    };
  }

  private rank(query: Query, words: readonly FoundWord[]): Hit[] {
    const spans = this.namedWithin(query);
    const content = new Set(words.map(({ word }) => stemOf(word)));
    const favour = (id: string): number => {
      const page = this.byId.get(id)!;
      const shared = Math.max(
        ...this.stems.get(id)!.map((name) => {
          const common = new Set(name.filter((stem) => content.has(stem))).size;
          return (common / content.size) * (common / name.length) ** FAVOUR.otherWords;
        }),
      );
      return (
        (spans.has(page) ? FAVOUR.named : 0) +
        FAVOUR.sharesWords * shared +
        (page.kind === 'organisation' ? FAVOUR.organisation : 0)
      );
    };
    const always = new Set([...spans].flatMap(({ id }) => id ?? []));
    return rankPages(words, favour, always, this.total).map(({ id, places, data }) => ({
      page: this.byId.get(id)!,
      places,
      data,
    }));
  }

  /** Pages that are named within a longer query. */
  private namedWithin({ all }: Query): Set<IndexedPage> {
    const found = new Set<IndexedPage>();
    for (let length = Math.min(LONGEST_NAME, all.length - 1); length >= 1; length--) {
      for (let i = 0; i + length <= all.length; i++) {
        for (const page of this.parts.names.exact(all.slice(i, i + length).join(' '))) {
          // One word may be a name by chance, as `text` is.
          const isTelling = length > 1 || (page.kind !== 'term' && page.kind !== 'section');
          if (isTelling) found.add(this.byPath.get(page.path)!);
        }
      }
    }
    return found;
  }

  private offers(text: string): IndexedPage[] {
    return this.parts.names
      .find(text)
      .slice(0, MOST_OFFERS)
      .map(({ page }) => this.byPath.get(page.path)!);
  }
}
