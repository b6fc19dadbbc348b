import { expect, it } from 'vitest';
import { listedEntries } from '../../src/derive/listed-entries.ts';
import { buildTaxonomy, findNode } from '../../src/derive/taxonomy.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const listed = (slug: string) => listedEntries(findNode(buildTaxonomy(catalog), slug)!).map((entry) => entry.slug);

it('lists what a node and the nodes below it hold, guests too', () => {
  expect(listed('early')).toEqual(['alpha', 'beta']);
  expect(listed('history')).toEqual(['alpha', 'beta']);
  expect(listed('architectures')).toEqual(['beta']);
});

it('lists an entry once that is a guest beside its home', () => {
  const node = findNode(buildTaxonomy(catalog), 'early')!;
  const twice = { ...node, children: [{ ...node, children: [] }] };
  expect(listedEntries(twice).map((entry) => entry.slug)).toEqual(['alpha', 'beta']);
});
