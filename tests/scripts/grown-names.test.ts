import { expect, it } from 'vitest';
import { growNames } from '../../scripts/grown-names.ts';
import { formatNameList, parseNameList, type NamedPage } from '../../src/search/name-list.ts';

const pages: NamedPage[] = [
  { name: 'BERT', kind: 'model', path: 'entries/bert/', aliases: ['bert-base'], also: ['1810.04805'] },
  { name: 'Transformer-XL', kind: 'model', path: 'entries/transformer-xl/', aliases: [], also: [] },
  { name: 'GPT 2', kind: 'model', path: 'entries/gpt-2/', aliases: ['OpenAI GPT-2'], also: [] },
  { name: 'Google', kind: 'organisation', path: 'organisations/google/', aliases: [], also: [] },
];

it('keeps the pages, and invents entries with addresses of their own', () => {
  const grown = growNames(pages, 200);
  expect(grown.slice(0, pages.length)).toEqual(pages);
  expect(grown.filter(({ path }) => path.startsWith('entries/'))).toHaveLength(200);
  expect(new Set(grown.map(({ path }) => path)).size).toBe(201);
  expect(parseNameList(formatNameList(grown)).map(({ path }) => path)).toEqual(grown.map(({ path }) => path));
});

it('takes words of real names, and gives each its own arXiv number', () => {
  const words = new Set(['BERT', 'bert', 'base', 'Transformer', 'XL', 'GPT', '2', 'OpenAI']);
  const invented = growNames(pages, 50).slice(pages.length);
  const others = invented.flatMap((page) => [...page.aliases, ...page.also]);
  for (const alias of others.filter((one) => !/^\d{4}\./.test(one)))
    for (const word of alias.split(/[\s-]+/)) expect(words).toContain(word);
  const numbers = others.filter((one) => /^1810\.\d{5}$/.test(one));
  expect(numbers.length).toBeGreaterThan(5);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('gives the same each time, and other names for another seed', () => {
  expect(growNames(pages, 50)).toEqual(growNames(pages, 50));
  expect(growNames(pages, 50, 2)).not.toEqual(growNames(pages, 50));
});
