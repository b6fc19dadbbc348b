import { expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { groupOf, listGrowth } from '../../src/derive/growth.ts';
import { largestVariant, listModels, parametersOf } from '../../src/derive/models.ts';
import { model, project } from '../factories.ts';

const { catalog } = buildCatalog(project);
const points = listGrowth(catalog);
const point = (slug: string) => points.find(({ model: { slug: own } }) => own === slug)!;

it('puts a model into the first group that its terms name', () => {
  const group = (...terms: string[]) => groupOf(model({ architecture: { terms, source: 'a' } }));
  expect(group('decoder-only', 'mixture-of-experts')).toBe('mixture-of-experts');
  expect(group('convolutional-network', 'encoder-decoder')).toBe('encoder-decoder');
  expect(group('global-local-attention', 'encoder-only')).toBe('encoder-only');
  expect(group('state-space-model')).toBe('other');
  expect(groupOf(model())).toBe('other');
});

it('has a point for every model with a date and a number, in the order of time', () => {
  const known = listModels(catalog).filter(
    (entry) => entry.data.kind === 'model' && entry.data.released && largestVariant(entry),
  );
  expect(points.map(({ model: { slug } }) => slug).sort()).toEqual(known.map(({ slug }) => slug).sort());
  const dates = points.map(({ model: { date } }) => date);
  expect(dates).toEqual([...dates].sort());
});

it('shows the largest variant with the sources of its number', () => {
  expect(point('gpt-3')).toMatchObject({ variant: { slug: '175b' }, parameters: 175e9, isCounted: false });
  expect(point('gpt-3').source).toContain('brown2020gpt3, abstract');
  for (const {
    model: { slug },
    variant,
    parameters,
    source,
  } of points) {
    const entry = catalog.entries.get(slug)!;
    const variants = entry.data.kind === 'model' ? entry.data.variants! : [];
    expect(parameters).toBe(Math.max(...variants.map((one) => parametersOf(one) ?? 0)));
    expect(parametersOf(variants.find((one) => one.slug === variant.slug)!)).toBe(parameters);
    expect(source, slug).toBeDefined();
  }
});

it('names the sources of a counted number', () => {
  const [first] = points;
  const entry = catalog.entries.get(first!.model.slug)!;
  const variants = [
    {
      name: 'Base',
      slug: 'base',
      parameters: 'unknown',
      exactParameters: 7,
      source: 'a',
      sources: { exactParameters: 'b' },
    },
  ];
  const data = { ...entry.data, variants } as typeof entry.data;
  const [counted] = listGrowth({ ...catalog, entries: new Map([[entry.slug, { ...entry, data }]]) });
  expect(counted).toMatchObject({ parameters: 7, isCounted: true, source: 'b' });
});

it('knows the largest of their day', () => {
  let most = 0;
  for (const { isRecord, parameters } of points) {
    expect(isRecord).toBe(parameters > most);
    most = Math.max(most, parameters);
  }
});
