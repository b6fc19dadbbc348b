import { expect, it } from 'vitest';
import { listNames } from '../../src/formats/names.ts';
import { tinyCatalog } from '../factories.ts';

it('lists each page with every name by which it can be found, ambiguous names first', () => {
  const names = listNames(tinyCatalog());
  expect(names[0]).toEqual({ name: 'Alpha', kind: 'several meanings', href: '/entries/alpha-name/', keys: ['alpha'] });
  expect(names.find(({ href }) => href === '/entries/alpha/')).toEqual({
    name: 'Alpha-1',
    kind: 'model',
    href: '/entries/alpha/',
    keys: ['alpha1', 'alpha', '181000001'],
  });
  expect(names.find(({ kind }) => kind === 'section')?.keys).toContain('designingarchitectures');
});
