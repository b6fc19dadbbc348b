import { describe, expect, it } from 'vitest';
import type { Catalog, CatalogEntry } from '../../src/catalog/catalog.ts';
import { loadCatalog } from '../../src/catalog/build.ts';
import { facetsOfEntry, listFacets, orderOfValues, pagesByValue, parameterRange } from '../../src/derive/facets.ts';
import type { Model } from '../../src/schema/entry.ts';
import { FACETS } from '../../src/search/facets.ts';
import { model, project, tinyCatalog, variant } from '../factories.ts';

const tiny = tinyCatalog();
const facetsOf = (facts: Partial<Model>) => facetsOfEntry(tiny, { data: model(facts) } as CatalogEntry);

describe('the facets of an entry', () => {
  it('are what its facts say, in words', () => {
    expect(facetsOfEntry(tiny, tiny.entries.get('alpha')!)).toEqual({
      kind: ['model'],
      section: ['History'],
      survey: ['named in the survey'],
      year: ['2018'],
      parameters: ['100 million to 1 billion'],
      architecture: ['Encoder'],
      objective: ['Hiding words'],
      organisation: ['Acme'],
    });
  });

  it('of a problem are its kind, its section and its place in the survey', () => {
    expect(facetsOfEntry(tiny, tiny.entries.get('gamma')!)).toEqual({
      kind: ['problem'],
      section: ['Open problems'],
      survey: ['named in the survey'],
    });
  });

  it('say "after the survey" of what is later', () => {
    expect(facetsOf({ afterSurvey: true }).survey).toEqual(['after the survey']);
  });

  it('hold the range of each variant once, from the small', () => {
    const variants = [
      { parameters: 7e9 },
      { exactParameters: 1.1e8 },
      { parameters: 3.4e8 },
      { parameters: 'unknown' },
    ];
    expect(facetsOf({ variants: variants.map((facts) => variant(facts as object)) }).parameters).toEqual([
      '100 million to 1 billion',
      '1 to 10 billion',
    ]);
  });

  it('name languages in English, and say where only their number is known', () => {
    const codes = ['en', 'zh', 'my', 'pt-BR', 'nds'];
    expect(facetsOf({ languages: { codes, source: 'doe2018alpha' } }).language).toEqual([
      'English',
      'Chinese',
      'Burmese',
      'Brazilian Portuguese',
      'Low German',
    ]);
    expect(facetsOf({ languages: { count: 104, source: 'doe2018alpha' } }).language).toEqual([
      'many, not named one by one',
    ]);
    expect(facetsOf({ languages: { count: 'unknown', source: 'doe2018alpha' } }).language).toBeUndefined();
  });

  it('say of weights only what is recorded', () => {
    const licence = { name: 'MIT', source: 'doe2018alpha' };
    expect(facetsOf({}).weights).toBeUndefined();
    expect(facetsOf({ licence: { ...licence, covers: 'code' } })).toMatchObject({ licence: ['MIT'] });
    expect(facetsOf({ licence: { ...licence, covers: 'code' } }).weights).toBeUndefined();
    expect(
      facetsOf({ licence: { ...licence, covers: 'code and weights' }, variants: [variant({ weights: 'acme/alpha' })] })
        .weights,
    ).toEqual(['released checkpoint named', 'licence given for weights']);
  });
});

it.each([
  [1, 'under 10 million'],
  [9_999_999, 'under 10 million'],
  [10_000_000, '10 to 100 million'],
  [110_000_000, '100 million to 1 billion'],
  [1_000_000_000, '1 to 10 billion'],
  [65_000_000_000, '10 to 100 billion'],
  [175_000_000_000, '100 billion to 1 trillion'],
  [1_600_000_000_000, '1 trillion or more'],
])('%i parameters are %s', (count, range) => {
  expect(parameterRange(count)).toBe(range);
});

describe('all pages', () => {
  it('have their facets under their paths', () => {
    const facets = listFacets(tiny);
    expect(facets.size).toBe(
      [tiny.entries, tiny.ambiguities, tiny.terms, tiny.sections, tiny.organisations, tiny.references].reduce(
        (sum, { size }) => sum + size,
        Object.keys(tiny.paths).length,
      ),
    );
    expect(facets.get('/entries/alpha-name/')).toEqual({ kind: ['several meanings'] });
    expect(facets.get('/sections/early/')).toEqual({ kind: ['section'], section: ['History'] });
    expect(facets.get('/terms/hiding/')?.kind).toEqual(['term']);
    expect(facets.get('/organisations/acme/')).toEqual({ kind: ['organisation'] });
    expect(facets.get('/paths/first-steps/')).toEqual({ kind: ['path'] });
    expect(facets.get('/references/doe2018alpha/')).toEqual({ kind: ['reference'] });
  });

  it('are listed by value and by name', () => {
    expect(pagesByValue(tiny, 'year').map(({ value, pages }) => [value, pages.map(({ name }) => name)])).toEqual([
      ['2019', ['Beta']],
      ['2018', ['Alpha-1']],
    ]);
    expect(pagesByValue(tiny, 'language')).toEqual([]);
  });
});

describe('the values of the real atlas', () => {
  const catalog: Catalog = loadCatalog(project);
  const order = orderOfValues(catalog);

  it('answer links that were shared', () => {
    const facets = [...listFacets(catalog).values()];
    for (const [name, value] of [
      ['section', 'Efficiency'],
      ['kind', 'problem'],
      ['survey', 'after the survey'],
      ['survey', 'named in the survey'],
      ['year', '2019'],
      ['architecture', 'Encoder-only model'],
      ['modality', 'Text'],
    ] as const)
      expect(facets.filter((page) => page[name]?.includes(value)).length, value).toBeGreaterThan(5);
  });

  it('stand in an order that a reader expects, each once', () => {
    expect(order.section).toEqual([
      ...['History', 'Architectures', 'Contexts', 'Efficiency', 'Interpretation', 'Open problems'],
    ]);
    expect(order.survey).toEqual(['named in the survey', 'after the survey']);
    expect(order.parameters[0]).toBe('under 10 million');
    expect(order.parameters.at(-1)).toBe('1 trillion or more');
    expect(order.year).toEqual([...order.year].sort().reverse());
    expect(order.organisation[0]).toBe('Google');
    expect(order.language.slice(0, 2)).toEqual(['English', 'Chinese']);
    for (const { name } of FACETS) {
      expect(order[name].length, name).toBeGreaterThan(1);
      expect(new Set(order[name]).size, name).toBe(order[name].length);
    }
  });

  it('leave out no value of any page', () => {
    for (const [path, facets] of listFacets(catalog))
      for (const { name } of FACETS)
        expect(
          (facets[name] ?? []).filter((value) => !order[name].includes(value)),
          path,
        ).toEqual([]);
  });
});
