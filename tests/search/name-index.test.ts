import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../src/search/name-index.ts';
import type { NamedPage } from '../../src/search/name-list.ts';

const page = (name: string, aliases: string[] = [], kind: NamedPage['kind'] = 'model'): NamedPage => ({
  name,
  kind,
  path: `entries/${name.toLowerCase().replaceAll(' ', '-')}/`,
  aliases,
  also: [],
});
const names = new NameIndex([
  page('ERNIE', [], 'several meanings'),
  page('BERT', ['BERT-base', '1810.04805']),
  page('RoBERTa', ['roberta-large']),
  page('ERNIE-Baidu', ['ERNIE']),
  page('LLaMA'),
  page('Transformer'),
  page('Transformer-XL'),
  page('XLM-R', ['XLM-RoBERTa']),
  page('Masked language modelling', ['MLM'], 'term'),
  page('Sparse attention', [], 'term'),
  page('Knowledge distillation', [], 'term'),
  page('devlin2019bert', [], 'reference'),
]);
const find = (query: string) => names.find(query).map((hit) => `${hit.page.name} ${hit.match}`);

it.each(['XLM-RoBERTa', 'xlm roberta', 'xlmroberta', 'XLM_RoBERTa '])('takes %s for the name', (query) => {
  expect(names.find(query)[0]).toMatchObject({ page: { name: 'XLM-R' }, match: 'exact', alias: 'XLM-RoBERTa' });
});

it('puts a name that means several things before what it means', () => {
  expect(find('ernie').slice(0, 2)).toEqual(['ERNIE exact', 'ERNIE-Baidu exact']);
  expect(names.find('ernie')[0]!.alias).toBeUndefined();
});

it('puts a page that bears a name before one that is only found by it', () => {
  const some = new NameIndex([
    { ...page('LoRA'), also: ['Low-rank adaptation'] },
    page('Low-rank adaptation', [], 'term'),
  ]);
  expect(some.find('low rank adaptation').map((hit) => `${hit.page.name} ${hit.match}`)).toEqual([
    'Low-rank adaptation exact',
    'LoRA exact',
  ]);
});

describe('a slip of the key', () => {
  it.each([
    ['robrta', 'RoBERTa'],
    ['robertaa', 'RoBERTa'],
    ['roberla', 'RoBERTa'],
    ['roebrta', 'RoBERTa'],
    ['transfomer', 'Transformer'],
    ['Kowledge distillation', 'Knowledge distillation'],
    ['devlin2019brt', 'devlin2019bert'],
    ['lama', 'LLaMA'],
  ])('%s is forgiven', (query, name) => {
    expect(find(query)[0]).toBe(`${name} slip`);
  });

  it('is not forgiven in short names, where the next name is one slip away', () => {
    expect(find('bart')).toEqual([]);
  });

  it('counts twice only in long names', () => {
    expect(find('knowlege distilation')).toEqual(['Knowledge distillation near']);
    expect(find('robxxta')).toEqual([]);
  });
});

it('finds the beginning of a name, the shorter name first', () => {
  expect(find('transf')).toEqual(['Transformer begins', 'Transformer-XL begins']);
  expect(find('t')).toEqual(['Transformer begins', 'Transformer-XL begins']);
});

it('finds the words of a name in any order, the last of them unfinished', () => {
  expect(find('attention sparse')).toEqual(['Sparse attention words']);
  expect(find('modelling mas')).toEqual(['Masked language modelling words']);
  expect(find('attention dense')).toEqual([]);
});

it('finds letters within a name, from three on', () => {
  expect(find('former')).toEqual(['Transformer holds', 'Transformer-XL holds']);
  expect(find('er').filter((hit) => hit.endsWith('holds'))).toEqual([]);
});

it.each(['', '   ', '?!', '"'])('finds nothing for %j', (query) => {
  expect(find(query)).toEqual([]);
});

it('tells the pages that are called so', () => {
  expect(names.exact('mlm').map(({ name }) => name)).toEqual(['Masked language modelling']);
  expect(names.exact('ml')).toEqual([]);
});

it.each([
  ['distilation', 'distillation'],
  ['atention', 'attention'],
  ['knowlegde', 'knowledge'],
  ['zzzzqq', undefined],
  ['berd', undefined],
])('takes %s for the word %s of a name', (word, nearest) => {
  expect(names.nearestWord(word)).toBe(nearest);
});
