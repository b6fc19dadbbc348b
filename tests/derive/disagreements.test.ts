import { expect, it } from 'vitest';
import type { Catalog, CatalogEntry } from '../../src/catalog/catalog.ts';
import { listDisagreements } from '../../src/derive/disagreements.ts';
import type { Model } from '../../src/schema/entry.ts';
import { tinyCatalog, variant } from '../factories.ts';

/** The tiny world in which Alpha has these facts too. */
function withAlpha(facts: Partial<Model>): Catalog {
  const catalog = tinyCatalog();
  const alpha = catalog.entries.get('alpha')!;
  const changed = { ...alpha, data: { ...alpha.data, variants: undefined, ...facts } } as CatalogEntry;
  return { ...catalog, entries: new Map([...catalog.entries, ['alpha', changed]]) };
}
const list = (facts: Partial<Model>) => listDisagreements(withAlpha(facts));

it('finds none where all sources agree', () => {
  expect(list({})).toEqual([]);
});

it('gives both values, both sources and the reason', () => {
  const released = {
    date: '2018-10-11',
    source: 'doe2018alpha',
    alsoReported: [{ date: '2018-11', source: 'roe2019beta', note: 'The first is the day of the first version.' }],
  };
  expect(list({ released })).toEqual([
    {
      page: 'Alpha-1',
      href: '/entries/alpha/#facts',
      about: 'First public',
      shown: { value: '11 October 2018', source: 'doe2018alpha' },
      others: [{ value: 'November 2018', source: 'roe2019beta' }],
      reason: 'The first is the day of the first version.',
    },
  ]);
});

it('finds differing sizes of a variant, of a corpus, numbers of languages and facts of the text', () => {
  const why = 'The first source counts it itself.';
  const facts = list({
    languages: { count: 100, source: 'a', alsoReported: [{ count: 104, source: 'b', note: why }] },
    corpora: [
      {
        corpus: 'tiny-corpus',
        words: 5,
        source: 'a',
        alsoReported: [{ unit: 'words', value: 6, source: 'b', note: why }],
      },
    ],
    variants: [
      variant({ layers: 12, source: 'a', alsoReported: [{ field: 'layers', value: 13, source: 'b', note: why }] }),
    ],
    disagreements: [
      {
        about: 'Batch size of the run',
        shown: '32K',
        source: 'a',
        others: [{ value: '64K', source: 'b' }],
        reason: why,
      },
    ],
  });
  expect(facts.map(({ about, shown, others }) => [about, shown.value, others[0]!.value])).toEqual([
    ['Number of languages', '100', '104'],
    ['Size of tiny-corpus as used, in words', '5', '6'],
    ['Base: layers', '12', '13'],
    ['Batch size of the run', '32K', '64K'],
  ]);
});

it('takes two numbers for one that are one when both are rounded as the coarser is', () => {
  const parameters = (shown: number, value: number) =>
    list({
      variants: [
        variant({
          parameters: shown,
          source: 'a',
          alsoReported: [{ field: 'parameters', value, source: 'b', note: 'The first is the authors’ own.' }],
        }),
      ],
    }).length;
  expect(parameters(110_000_000, 109_000_000)).toBe(0);
  expect(parameters(400_000_000, 406_000_000)).toBe(0);
  expect(parameters(11_000_000, 12_000_000)).toBe(1);
  expect(parameters(223_000_000, 235_000_000)).toBe(1);
});

it('finds a reported number that differs from the counted one beyond rounding', () => {
  const ofSizes = (parameters: number, exactParameters: number) =>
    list({ variants: [variant({ parameters, exactParameters, source: 'a', sources: { exactParameters: 'b' } })] });
  expect(ofSizes(110_000_000, 109_482_240)).toEqual([]);
  expect(ofSizes(117_000_000, 124_439_808)).toMatchObject([
    { shown: { value: '117,000,000', source: 'a' }, others: [{ value: '124,439,808', source: 'b' }] },
  ]);
});
