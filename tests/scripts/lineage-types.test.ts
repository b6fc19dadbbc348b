import { expect, it } from 'vitest';
import { readTypes, writeTypes } from '../../src/scripts/lineage-types.ts';

const known = ['buildsOn', 'extends', 'contrastsWith'];

it('reads the types that an address asks for, of those that there are', () => {
  expect(readTypes('?types=extends,buildsOn,none', known)).toEqual(['buildsOn', 'extends']);
  expect(readTypes('?types=', known)).toEqual([]);
  expect(readTypes('', known)).toEqual(known);
});

it('writes what is chosen, and keeps the rest of the address', () => {
  const here = 'https://example.org/lineage/contexts/?a=1&types=extends#branch-bert';
  expect(writeTypes(here, ['buildsOn', 'extends'], known)).toBe(
    '/lineage/contexts/?a=1&types=buildsOn,extends#branch-bert',
  );
  expect(writeTypes(here, known, known)).toBe('/lineage/contexts/?a=1#branch-bert');
  expect(writeTypes('https://example.org/lineage/', [], known)).toBe('/lineage/?types=');
});
