import { expect, it } from 'vitest';
import { listNames, listSources, listSubjects } from '../../src/formats/name-lists.ts';
import { tinyCatalog } from '../factories.ts';

it('lists each page with every name by which it can be found, ambiguous names first', () => {
  const names = listNames(tinyCatalog());
  expect(names[0]).toEqual({
    name: 'Alpha',
    kind: 'several meanings',
    path: 'entries/alpha-name/',
    aliases: [],
    also: [],
  });
  expect(names.find(({ path }) => path === 'entries/alpha/')).toEqual({
    name: 'Alpha-1',
    kind: 'model',
    path: 'entries/alpha/',
    aliases: ['Alpha'],
    also: ['1810.00001'],
  });
  expect(names.find(({ path }) => path === 'sections/architectures/')?.also).toContain('Designing Architectures');
});

it('finds a path by its name', () => {
  expect(listSubjects(tinyCatalog()).filter(({ kind }) => kind === 'path')).toEqual([
    { name: 'First steps', kind: 'path', path: 'paths/first-steps/', aliases: [], also: [] },
  ]);
});

it('finds what was renamed by its old slug', () => {
  expect(listSubjects(tinyCatalog()).find(({ path }) => path === 'entries/beta/')?.also).toContain('beta-old');
});

it('lists organisations and references; the arXiv number of a paper that introduced an entry leads to the entry', () => {
  const sources = listSources(tinyCatalog());
  expect(sources.map(({ path }) => path)).toContain('organisations/acme/');
  const alpha = sources.find(({ path }) => path === 'references/doe2018alpha/');
  expect(alpha).toEqual({
    name: 'doe2018alpha',
    kind: 'reference',
    path: 'references/doe2018alpha/',
    aliases: [],
    also: [],
  });
});
