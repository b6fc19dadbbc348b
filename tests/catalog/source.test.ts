import { expect, it } from 'vitest';
import { findSources, parseSources } from '../../src/catalog/source.ts';

it('splits the key from the locator, at the first comma only', () => {
  expect(parseSources('devlin2019bert')).toEqual([{ key: 'devlin2019bert', locator: undefined }]);
  expect(parseSources(['a2018b, §3.1, table 2', 'c2019d'])).toEqual([
    { key: 'a2018b', locator: '§3.1, table 2' },
    { key: 'c2019d', locator: undefined },
  ]);
  expect(parseSources(undefined)).toEqual([]);
});

it('finds every source in the data, with its place', () => {
  const data = {
    released: { date: '2018', source: 'a2018b' },
    variants: [{ layers: 12, source: ['c2019d', 'e2020f, §2'], sources: { layers: 'g2021h' } }],
  };
  expect(findSources(data)).toEqual([
    { key: 'a2018b', locator: undefined, path: ['released', 'source'] },
    { key: 'c2019d', locator: undefined, path: ['variants', 0, 'source'] },
    { key: 'e2020f', locator: '§2', path: ['variants', 0, 'source'] },
    { key: 'g2021h', locator: undefined, path: ['variants', 0, 'sources', 'layers'] },
  ]);
});
