import { expect, it } from 'vitest';
import { normaliseName } from '../../src/catalog/name.ts';

it.each([
  ['GPT-3', 'gpt3'],
  ['gpt 3', 'gpt3'],
  ['DALL·E', 'dalle'],
  ['XLM-RoBERTa', 'xlmroberta'],
  ['Łukasz É', 'łukasze'],
  ['PanGu-α', 'panguα'],
  ['ERNIE 2.0', 'ernie20'],
])('%s is compared as %s', (name, key) => {
  expect(normaliseName(name)).toBe(key);
});
