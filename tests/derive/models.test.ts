import { expect, it } from 'vitest';
import type { CatalogEntry } from '../../src/catalog/catalog.ts';
import { largestVariant, listModels, parametersOf, smallestVariant } from '../../src/derive/models.ts';
import { model, tinyCatalog, variant } from '../factories.ts';

const entry = (variants: Parameters<typeof variant>[0][]) =>
  ({ data: model({ variants: variants.map((facts) => variant(facts)) }) }) as CatalogEntry;

it('shows the reported number, else the counted one', () => {
  expect(parametersOf(variant({ parameters: 110, exactParameters: 109 }))).toBe(110);
  expect(parametersOf(variant({ parameters: 'unknown', exactParameters: 109 }))).toBe(109);
  expect(parametersOf(variant({ parameters: 'unknown' }))).toBeUndefined();
});

it('finds the largest and the smallest variant among those with a number', () => {
  const three = entry([
    { slug: 'b', parameters: 20 },
    { slug: 'c', parameters: 30 },
    { slug: 'a', parameters: 10 },
    { slug: 'd' },
  ]);
  expect(largestVariant(three)?.slug).toBe('c');
  expect(smallestVariant(three)?.slug).toBe('a');
  expect(largestVariant(entry([{ slug: 'd' }]))).toBeUndefined();
});

it('lists models only, by name', () => {
  expect(listModels(tinyCatalog()).map(({ data }) => data.name)).toEqual(['Alpha-1', 'Beta']);
});
