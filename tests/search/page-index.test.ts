import { expect, it } from 'vitest';
import { forEachFacet } from '../../src/search/facets.ts';
import { formatNameList, parseNameList } from '../../src/search/name-list.ts';
import { formatPageIndex, parsePageIndex, stampOf, type IndexedPage } from '../../src/search/page-index.ts';

const pages: IndexedPage[] = [
  {
    name: 'BERT',
    kind: 'model',
    path: 'entries/bert/',
    aliases: [],
    also: [],
    id: 'en_1',
    facets: { kind: ['model'] },
  },
  {
    name: 'Google',
    kind: 'organisation',
    path: 'organisations/google/',
    aliases: [],
    also: [],
    id: undefined,
    facets: {},
  },
];
const names = formatNameList(pages);
const order = { ...forEachFacet((): string[] => []), kind: ['term', 'model'] };

it('ties names to numbers and facets, and reads them back', () => {
  const index = parsePageIndex(formatPageIndex(pages, names, order), names, parseNameList(names));
  expect(index?.order).toEqual(order);
  expect(index?.pages.map(({ name, id, facets }) => [name, id, facets.kind])).toEqual([
    ['BERT', 'en_1', ['model']],
    ['Google', undefined, []],
  ]);
});

it('does not fit the names of another build', () => {
  const other = formatNameList(pages.toReversed());
  expect(parsePageIndex(formatPageIndex(pages, names, order), other, parseNameList(other))).toBeUndefined();
  // The published value of FNV-1a for this text.
  expect(stampOf('foobar')).toBe((0xbf9cf968).toString(36));
});
