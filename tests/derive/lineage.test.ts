import { expect, it } from 'vitest';
import { ancestors, descendants, EDGE_WORDS } from '../../src/derive/lineage.ts';
import { EDGE_TYPES } from '../../src/schema/entry.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();

it('leads from an entry to what it came from', () => {
  expect(ancestors(catalog, 'beta').map(({ type, entry, sources }) => [type, entry.slug, sources])).toEqual([
    [
      'buildsOn',
      'alpha',
      [
        { key: 'roe2019beta', locator: 'abstract' },
        { key: 'survey2021', locator: 'Figure 1' },
      ],
    ],
  ]);
});

it('adds the other direction', () => {
  expect(descendants(catalog, 'alpha').map(({ entry }) => entry.slug)).toEqual(['beta']);
  expect(descendants(catalog, 'beta')).toEqual([]);
});

it("knows which edges the survey's family figure draws, and what it writes beside them", () => {
  expect(ancestors(catalog, 'beta')[0]!.family).toEqual(['More data']);
  expect(descendants(catalog, 'alpha')[0]!.family).toEqual(['More data']);
});

it('has none for a problem', () => {
  expect(ancestors(catalog, 'gamma')).toEqual([]);
});

it('has words for every type of edge, in both directions', () => {
  expect(Object.keys(EDGE_WORDS)).toEqual([...EDGE_TYPES]);
});
