import { expect, it } from 'vitest';
import { entriesOfOrganisation, usedBy, usesOfTerm } from '../../src/derive/usage.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const slugs = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);

it('lists the entries whose facts name a term', () => {
  expect(slugs(usesOfTerm(catalog, 'encoder').facts)).toEqual(['alpha']);
  expect(slugs(usesOfTerm(catalog, 'tiny-corpus').facts)).toEqual(['alpha']);
  expect(slugs(usesOfTerm(catalog, 'hiding').prose)).toEqual([]);
});

it('lists what names an entry, lineage apart', () => {
  expect(slugs(usedBy(catalog, 'beta'))).toEqual(['gamma']);
  expect(slugs(usedBy(catalog, 'alpha'))).toEqual([]);
});

it('lists the entries of an organisation', () => {
  expect(slugs(entriesOfOrganisation(catalog, 'acme'))).toEqual(['alpha']);
});
