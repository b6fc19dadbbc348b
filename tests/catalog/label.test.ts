import { expect, it } from 'vitest';
import { formatAuthor, formatReferenceLabel, splitAuthor } from '../../src/catalog/label.ts';
import { reference } from '../factories.ts';

it('splits a person, and leaves an organisation whole', () => {
  expect(splitAuthor('van der Berg, Łukasz')).toEqual({ family: 'van der Berg', given: 'Łukasz' });
  expect(splitAuthor('DeepSeek-AI')).toEqual({ family: 'DeepSeek-AI', given: undefined });
});

it('says a name with the given name first', () => {
  expect(['van der Berg, Łukasz', 'DeepSeek-AI'].map(formatAuthor)).toEqual(['Łukasz van der Berg', 'DeepSeek-AI']);
});

it.each([
  [['Doe, Jane'], 'Doe 2019'],
  [['Doe, Jane', 'Roe, Richard'], 'Doe and Roe 2019'],
  [['Doe, Jane', 'Roe, Richard', 'Poe, Ann'], 'Doe et al. 2019'],
])('labels %j as %s', (authors, label) => {
  expect(formatReferenceLabel(reference({ authors, year: 2019 }))).toBe(label);
});

it('labels a work without authors by its title', () => {
  expect(formatReferenceLabel(reference({ title: 'A list', year: 2020 }))).toBe('A list');
});
