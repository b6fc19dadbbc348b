import { expect, it } from 'vitest';
import {
  buildTaxonomy,
  entriesBelow,
  findNode,
  neighbours,
  sectionOf,
  trail,
  type TaxonomyNode,
} from '../../src/derive/taxonomy.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const outline = ({ section, children, entries, guests }: TaxonomyNode): object => ({
  [section.slug]: {
    entries: entries.map(({ slug }) => slug),
    guests: guests.map(({ slug }) => slug),
    below: children.map(outline),
  },
});

it('builds one tree from the sections, in their order', () => {
  expect(buildTaxonomy(catalog).map(outline)).toEqual([
    {
      history: {
        entries: [],
        guests: [],
        below: [
          { early: { entries: ['alpha'], guests: ['beta'], below: [] } },
          { dawn: { entries: [], guests: [], below: [] } },
        ],
      },
    },
    { architectures: { entries: ['beta'], guests: [], below: [] } },
    { 'open-problems': { entries: ['gamma'], guests: [], below: [] } },
  ]);
});

it('finds a node, and what lies below it', () => {
  const node = findNode(buildTaxonomy(catalog), 'history')!;
  expect(entriesBelow(node).map(({ slug }) => slug)).toEqual(['alpha']);
  expect(findNode(buildTaxonomy(catalog), 'nowhere')).toBeUndefined();
});

it('leads from a section down to a node', () => {
  expect(trail(catalog, 'early').map(({ slug }) => slug)).toEqual(['history', 'early']);
  expect(sectionOf(catalog, 'early')).toBe('history');
});

it('knows the neighbours of an entry over the whole tree', () => {
  const near = (slug: string) => {
    const { previous, next } = neighbours(catalog, slug);
    return [previous?.slug, next?.slug];
  };
  expect(near('alpha')).toEqual([undefined, 'beta']);
  expect(near('beta')).toEqual(['alpha', 'gamma']);
  expect(near('gamma')).toEqual(['beta', undefined]);
});
