import { describe, expect, it } from 'vitest';
import {
  countFacets,
  FACETS,
  isChosen,
  isNothingChosen,
  packFacets,
  readChosen,
  unpackFacets,
  writeChosen,
  type FacetOrder,
  type FacetValues,
} from '../../src/search/facets.ts';

const choose = (query: string) => readChosen(new URLSearchParams(query));
const PAGES: FacetValues[] = [
  { kind: ['model'], year: ['2018'], organisation: ['Google'] },
  { kind: ['model'], year: ['2019'], organisation: ['Google', 'Baidu'] },
  { kind: ['model'], year: ['2020'], organisation: ['OpenAI'] },
  { kind: ['method'], year: ['2019'] },
  { kind: ['term'] },
];

it('names the facets as addresses that were shared name them', () => {
  expect(FACETS.map(({ name }) => name)).toEqual([
    ...['kind', 'section', 'survey', 'year', 'parameters', 'architecture', 'objective', 'modality', 'language'],
    ...['organisation', 'licence', 'weights'],
  ]);
});

describe('the choice in an address', () => {
  it('is read, each value once, whatever else the address holds', () => {
    const chosen = choose('?q=bert&year=2019&kind=model&year=2018&year=2019&architecture=');
    expect(chosen).toMatchObject({ kind: ['model'], year: ['2019', '2018'], architecture: [] });
    expect(Object.keys(chosen)).toHaveLength(FACETS.length);
  });

  it('is written in the order of the facets, in place of the one before', () => {
    const parameters = new URLSearchParams('?q=a+b&year=2011&licence=MIT');
    writeChosen(parameters, choose('?year=2019&section=Open+problems&year=2018'));
    expect(parameters.toString()).toBe('q=a+b&section=Open+problems&year=2019&year=2018');
  });

  it('survives the way into an address and back', () => {
    const chosen = choose('?organisation=Mila+%E2%80%93+Qu%C3%A9bec+AI+Institute&licence=C%26C%2B%2B&kind=model');
    const parameters = new URLSearchParams();
    writeChosen(parameters, chosen);
    expect(choose(parameters.toString())).toEqual(chosen);
  });

  it('may be nothing', () => {
    expect(isNothingChosen(choose('?q=bert'))).toBe(true);
    expect(isNothingChosen(choose('?kind=model'))).toBe(false);
  });
});

describe('a page is chosen', () => {
  const chosen = (query: string) => PAGES.flatMap((page, i) => (isChosen(page, choose(query)) ? [i] : []));

  it.each([
    ['', [0, 1, 2, 3, 4]],
    ['year=2018&year=2019', [0, 1, 3]],
    ['year=2018&year=2019&kind=model', [0, 1]],
    ['organisation=Baidu&organisation=OpenAI', [1, 2]],
    ['organisation=Google&year=2020', []],
    ['year=1066', []],
  ])('by any value of a facet and by every facet: %s', (query, expected) => {
    expect(chosen(query)).toEqual(expected);
  });

  it('without regard to one facet, if that is asked', () => {
    expect(isChosen(PAGES[0]!, choose('year=2020&kind=model'), 'year')).toBe(true);
    expect(isChosen(PAGES[0]!, choose('year=2020&kind=method'), 'year')).toBe(false);
  });
});

describe('the count of a value', () => {
  const counts = (query: string) => {
    const found = countFacets(PAGES, choose(query));
    return { kind: Object.fromEntries(found.kind), year: Object.fromEntries(found.year) };
  };

  it('is that of all pages where nothing is chosen', () => {
    expect(counts('')).toEqual({ kind: { model: 3, method: 1, term: 1 }, year: { 2018: 1, 2019: 2, 2020: 1 } });
  });

  it('follows the choice in the other facets, not in its own', () => {
    expect(counts('year=2019')).toEqual({ kind: { model: 1, method: 1 }, year: { 2018: 1, 2019: 2, 2020: 1 } });
    expect(counts('year=2019&kind=model')).toEqual({
      kind: { model: 1, method: 1 },
      year: { 2018: 1, 2019: 1, 2020: 1 },
    });
  });

  it.each(['', 'year=2019', 'kind=model&year=2019', 'organisation=Google&organisation=OpenAI&year=2020', 'kind=none'])(
    'is what `isChosen` counts: %s',
    (query) => {
      const chosen = choose(query);
      for (const { name } of FACETS)
        for (const [value, count] of countFacets(PAGES, chosen)[name])
          expect(
            PAGES.filter((page) => isChosen(page, chosen, name) && page[name]?.includes(value)),
            `${name} ${value}`,
          ).toHaveLength(count);
    },
  );
});

it('packs the values of a page as places in an order', () => {
  const order = {
    ...Object.fromEntries(FACETS.map(({ name }) => [name, []])),
    year: ['2020', '2019', '2018'],
    organisation: ['Google', 'Baidu'],
  } as unknown as FacetOrder;
  const packed = packFacets({ year: ['2019'], organisation: ['Baidu', 'Google'] }, order);
  expect(JSON.stringify(packed)).toBe('[[],[],[],[1],[],[],[],[],[],[1,0],[],[]]');
  expect(unpackFacets(packed, order)).toMatchObject({ kind: [], year: ['2019'], organisation: ['Baidu', 'Google'] });
});
