import { expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { draftRevision } from '../../src/derive/revisions.ts';
import { citeEntry } from '../../src/formats/entry-citations.ts';
import { tinyCatalog } from '../factories.ts';

const world = tinyCatalog();
const published = (slug: string): Catalog => {
  const draft = draftRevision(world, world.entries.get(slug)!);
  const history = [1, 2].map((revision) => ({
    ...draft,
    revision,
    date: '2026-11-11',
    note: 'A revision of this test.',
    sha256: '0'.repeat(64),
  }));
  return { ...world, revisions: new Map([[slug, history]]) };
};
const keys = (catalog: Catalog, slug: string) => citeEntry(catalog, catalog.entries.get(slug)!).map(({ key }) => key);

it('gives the latest revision and the paper behind it', () => {
  expect(keys(published('alpha'), 'alpha')).toEqual(['ptmatlas-alpha-v2', 'doe2018alpha']);
});

it('gives the revision alone where the entry names no paper', () => {
  expect(keys(published('gamma'), 'gamma')).toEqual(['ptmatlas-gamma-v2']);
});

it('gives nothing before the first publication', () => {
  expect(keys({ ...world, revisions: new Map() }, 'alpha')).toEqual([]);
});
