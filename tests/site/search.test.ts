import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearch, type OpenSearch } from '../../scripts/open-search.ts';
import {
  askAll,
  rate,
  rateNothing,
  readQueries,
  type Found,
  type LabelledQuery,
} from '../../scripts/search-quality.ts';
import { readChosen } from '../../src/search/facets.ts';
import { loadCatalog } from '../../src/catalog/build.ts';
import { address, path } from '../../src/permalinks.ts';
import { NAME_FILES, parseNameList } from '../../src/search/name-list.ts';
import { project } from '../factories.ts';
import { dist, pages, read } from './site.ts';

const nothing = readChosen(new URLSearchParams());
const queries = readQueries();
let opened: OpenSearch;
let found: Found;
beforeAll(async () => {
  opened = await openSearch(dist);
  found = await askAll(queries, async (query) => {
    const { names, texts, works } = await opened.search.find(query, nothing);
    return [...names, ...texts, ...works].map(({ page }) => page.path);
  });
});
afterAll(() => opened.close());

const of = (...kinds: LabelledQuery['kind'][]) => queries.filter(({ kind }) => kinds.includes(kind));

describe('the labelled queries', () => {
  it('are enough, a third of each kind is kept aside, and all lead to pages that exist', () => {
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    for (const kind of ['name', 'alias', 'typo', 'concept', 'fact', 'phrase', 'mixed', 'negative'] as const) {
      const all = of(kind);
      expect(all.filter(({ aside }) => aside).length, kind).toBe(Math.floor(all.length / 3));
      expect(all.every(({ answers }) => (kind === 'negative') === (answers.length === 0))).toBe(true);
    }
    const paths = new Set(pages.map(({ file }) => file.replace(/index\.html$/, '')));
    expect(queries.flatMap(({ answers }) => answers).filter((path) => !paths.has(path))).toEqual([]);
  });

  it('have their page first if they are names and aliases', () => {
    const missed = of('name', 'alias').filter(({ query, answers }) => !answers.includes(found.get(query)![0]!));
    expect(missed).toEqual([]);
  });

  it.each([
    ['for which the search was tuned', false],
    ['that were kept aside', true],
  ])('%s are answered with a mean reciprocal rank of 0.92 at least', (_, isAside) => {
    const quality = rate(
      queries.filter(({ aside }) => Boolean(aside) === isAside),
      found,
    );
    expect(quality.reciprocalRank).toBeGreaterThanOrEqual(0.92);
  });

  it('are answered with nothing if the atlas has nothing, in nine of ten cases', () => {
    expect(rateNothing(queries, found)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the index', () => {
  const files = NAME_FILES.map((file) => read(`search-index/${file}`));
  const named = parseNameList(files.join(''));

  it('of names weighs 25 KB at most, compressed', () => {
    expect(files.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)).toBeLessThanOrEqual(25 * 1024);
  });

  it('names every page with a text, and every page that it names exists', () => {
    const paths = new Set(pages.map(({ file }) => file.replace(/index\.html$/, '')));
    expect(named.filter(({ path }) => !paths.has(path))).toEqual([]);
    const texts = pages.filter(({ html }) => html.includes('data-pagefind-body')).map(({ file }) => file.slice(0, -10));
    const known = new Set(named.map(({ path }) => path));
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((path) => !known.has(path))).toEqual([]);
  });

  it('holds what a page says, and not what stands only in lists of other pages or in TeX', async () => {
    const ask = async (query: string) => (await opened.pagefind.search(query, {})).results.length;
    expect(await ask('"mathcal"')).toBe(0);
    expect(await ask('"kindmodel"')).toBe(0);
    expect(await ask('"public11"')).toBe(0);
  });

  it('finds a page by words that stand only at its foot', async () => {
    const [slug, phrases] = Object.entries(loadCatalog(project).searchWords.entries)[0]!;
    for (const phrase of phrases) {
      const { names, texts } = await opened.search.find(phrase, nothing);
      expect(
        [...names, ...texts].map(({ page }) => page.path),
        phrase,
      ).toContain(`entries/${slug}/`);
    }
  });
});

it('describes itself to browsers, whose searches lead to an address that works', () => {
  const description = read('opensearch.xml');
  expect(description).toContain(`template="${address(path('search/'))}?q={searchTerms}"`);
  const short = /<ShortName>(.*)<\/ShortName>/.exec(description)![1]!;
  expect(short.length).toBeLessThanOrEqual(16);
  expect(
    pages.filter(({ html }) => html.includes('<header class="site-header"') && !html.includes('rel="search"')),
  ).toEqual([]);
});
