import { normaliseName } from '../catalog/name.ts';
import { spellings, type Query } from './query.ts';

/** A page that holds a word: Pagefind's number of it, a score, the places of the words, and the way to its text. */
export interface WordHit {
  id: string;
  score: number;
  words: number[];
  data(): Promise<Fragment>;
}
/** The text of a page, as Pagefind keeps it. */
export interface Fragment {
  url: string;
  /** Plain text; places count its words, which white space divides. */
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text: string; location: number }[];
}
/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  search(query: string, options: object): Promise<{ results: WordHit[] }>;
}

/** What a page has of one word of the query. */
export interface PageWord {
  /** How much the page is about the word: Pagefind's score without the rarity of the word. */
  score: number;
  /** Places in the text, ascending. */
  places: number[];
  data: WordHit['data'];
}

/** A word of the query and the pages that have it. */
export interface FoundWord {
  word: string;
  place: number;
  /** How rare the word is, as the logarithm that Okapi BM25 uses. */
  rarity: number;
  pages: Map<string, PageWord>;
}

/** How rare it is that a page is one of `pages` among `all`: the inverse document frequency of Okapi BM25, never below 0. */
const rarityOf = (pages: number, all: number): number => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

/** The pages that hold `text`, a word or several in a row, and what they have of it. */
async function findText(pagefind: Pagefind, text: string, total: number): Promise<Map<string, PageWord>> {
  const [whole, ...parts] = await Promise.all([
    pagefind.search(`"${text}"`, {}),
    ...text.split(' ').map((word) => pagefind.search(word, {})),
  ]);
  if (whole!.results.length === 0) return new Map();
  const rarity = rarityOf(whole!.results.length, total);
  const scores = parts.map(({ results }) => new Map(results.map((hit) => [hit.id, hit])));
  return new Map(
    whole!.results.map((hit) => {
      const score = scores.reduce((sum, hits) => sum + (hits.get(hit.id)?.score ?? 0), 0) / scores.length;
      // Of a text in quotation marks Pagefind gives the first place alone.
      const places = scores.length === 1 ? (scores[0]!.get(hit.id)?.words ?? hit.words) : hit.words;
      return [hit.id, { score: score / rarity, places, data: hit.data }];
    }),
  );
}

/** Score of a page that has only a longer word which begins so. */
const ONLY_BEGINS = 1;

/** The pages that have a word which begins with `word`; none if Pagefind only found words of fewer letters. */
async function findBeginning(pagefind: Pagefind, word: string): Promise<Map<string, PageWord>> {
  const { results } = await pagefind.search(word, {});
  const first = await results[0]?.data();
  const there = first?.content.split(/\s+/);
  const begins = results[0]?.words.some((place) => normaliseName(there![place] ?? '').startsWith(normaliseName(word)));
  return new Map(
    begins ? results.map((hit) => [hit.id, { score: ONLY_BEGINS, places: hit.words, data: hit.data }]) : [],
  );
}

/** Asks for each word of a query, in each way in which pages may have it. */
export async function findWords(pagefind: Pagefind, query: Query, total: number): Promise<FoundWord[]> {
  return Promise.all(
    query.words.map(async ({ word, place }): Promise<FoundWord> => {
      const ways = [word, ...spellings(word)];
      const pages = new Map<string, PageWord>();
      for (const hits of await Promise.all(ways.map((text) => findText(pagefind, text, total)))) {
        for (const [id, { score, places, data }] of hits) {
          const known = pages.get(id);
          pages.set(id, {
            score: Math.max(known?.score ?? 0, score),
            places: [...new Set([...(known?.places ?? []), ...places])].sort((a, b) => a - b),
            data: known?.data ?? data,
          });
        }
      }
      const found = pages.size > 0 || word.length < 3 ? pages : await findBeginning(pagefind, word);
      return { word, place, rarity: rarityOf(found.size, total), pages: found };
    }),
  );
}

/** The pages that hold every one of `phrases`, word for word; undefined if there are no phrases. */
export async function findPhrases(pagefind: Pagefind, phrases: readonly string[]): Promise<Set<string> | undefined> {
  if (phrases.length === 0) return undefined;
  const found = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`, {})));
  const [first, ...others] = found.map(({ results }) => new Set(results.map(({ id }) => id)));
  return new Set([...first!].filter((id) => others.every((ids) => ids.has(id))));
}

/** A page that answers, with the places of all words that were found in it. */
export interface TextHit {
  id: string;
  score: number;
  places: number[];
  data: WordHit['data'] | undefined;
}

/** What decides the order of pages. Tuned on the queries that are not kept aside (`tests/search/queries.json`). */
const RANKING = {
  /** Score of a word, without its rarity, at which it is worth a half of what it can be. */
  halfWorth: 3,
  /** How much two words add that stand in the page as in the query, by the rarity of both in a row; or near each other. */
  inARow: 0.2,
  nearby: 0.13,
  /** How much all words of the query in a row add, by the rarity of the row. */
  wholeRow: 0.16,
  /** How much a page loses that lacks words: the share of what it has, to this power. */
  lacking: 0.6,
  /** Least share of what was asked that a page must have, words counted by their rarity. */
  leastShare: 0.5,
};
/** Words within which two words stand near each other. */
const NEAR = 6;

/** How two words stand in a page: as far apart as in the query, near each other, or neither. */
function standing(left: readonly number[], right: readonly number[], apart: number): 'row' | 'near' | undefined {
  const there = new Set(right);
  if (left.some((place) => there.has(place + apart))) return 'row';
  let i = 0;
  for (const place of left) {
    while (i < right.length && right[i]! < place - NEAR) i++;
    if (i < right.length && right[i]! <= place + NEAR) return 'near';
  }
  return undefined;
}

/** The pages in which two words of the query stand together, and how rare it is that they stand in a row. */
function findPair(left: FoundWord, right: FoundWord, total: number) {
  const [row, near] = [new Set<string>(), new Set<string>()];
  for (const [id, { places }] of left.pages) {
    const other = right.pages.get(id);
    const how = other && standing(places, other.places, right.place - left.place);
    if (how) (how === 'row' ? row : near).add(id);
  }
  return { row, near, rarity: rarityOf(row.size, total) };
}

/**
 * Pages in the order in which they answer the words, best first. `favour` is what a page gains beside its words;
 * `always` are pages that stay however few of the words they have.
 */
export function rankPages(
  words: readonly FoundWord[],
  favour: (id: string) => number,
  always: ReadonlySet<string>,
  total: number,
): TextHit[] {
  const all = words.reduce((sum, { rarity }) => sum + rarity, 0);
  const ids = new Set([...words.flatMap(({ pages }) => [...pages.keys()]), ...always]);
  const pairs = words.slice(1).map((right, i) => findPair(words[i]!, right, total));
  const hits: TextHit[] = [];
  for (const id of ids) {
    const here = words.filter(({ pages }) => pages.has(id));
    const share = here.reduce((sum, { rarity }) => sum + rarity, 0) / all;
    if (share < RANKING.leastShare && !always.has(id)) continue;
    const worth = here.reduce((sum, { rarity, pages }) => {
      const { score } = pages.get(id)!;
      return sum + (rarity * score) / (score + RANKING.halfWorth);
    }, 0);
    // A row of all words is at most as frequent as its rarest pair.
    const isWhole = pairs.length > 0 && pairs.every(({ row }) => row.has(id));
    const whole = isWhole ? RANKING.wholeRow * Math.max(...pairs.map(({ rarity }) => rarity)) : 0;
    const together = pairs.reduce((sum, { row, near, rarity }) => {
      if (row.has(id)) return sum + RANKING.inARow * rarity;
      return near.has(id) ? sum + RANKING.nearby * rarity : sum;
    }, whole);
    hits.push({
      id,
      score: (worth / all) * share ** RANKING.lacking + together / all + favour(id),
      places: [...new Set(here.flatMap(({ pages }) => pages.get(id)!.places))].sort((a, b) => a - b),
      data: here[0]?.pages.get(id)!.data,
    });
  }
  return hits.sort((a, b) => b.score - a.score);
}
