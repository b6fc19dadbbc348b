import { describe, expect, it } from 'vitest';
import { EntryNames, formatChoice, parseChoice, readChoice } from '../../src/compare/choice.ts';
import type { NamedPage } from '../../src/search/name-list.ts';

const page = (slug: string, name: string, more: Partial<NamedPage> = {}): NamedPage => ({
  name,
  kind: 'model',
  path: `entries/${slug}/`,
  aliases: [],
  also: [],
  ...more,
});
const names = new EntryNames([
  page('ernie', 'ERNIE', { kind: 'several meanings' }),
  page('bert', 'BERT', { aliases: ['BERT-base'], also: ['bert-old'] }),
  page('roberta', 'RoBERTa'),
  page('electra', 'ELECTRA'),
  page('gpt-2', 'GPT-2'),
  page('xlnet', 'XLNet', { also: ['BERT'] }),
  page('ernie-2', 'ERNIE 2.0', { aliases: ['ERNIE'] }),
  page('palm-name', 'PALM', { kind: 'several meanings' }),
  page('palm', 'PaLM'),
  page('palm-bi', 'PALM'),
  page('encoder', 'Encoder', { kind: 'term', path: 'terms/encoder/' }),
]);
const read = (...asked: string[]) => {
  const { chosen, messages } = readChoice(names, asked);
  return [chosen.map(({ slug }) => slug), messages];
};

describe('a choice', () => {
  it('takes slugs, names, other names and slugs of before, however they are written', () => {
    expect(read('roberta', 'GPT 2')).toEqual([['roberta', 'gpt-2'], []]);
    expect(read('bert-old', 'electra')).toEqual([['bert', 'electra'], []]);
    expect(read('bert base', 'xlnet')).toEqual([['bert', 'xlnet'], []]);
  });

  it('takes the page that is called so before one that is also found by it', () => {
    expect(read('BERT', 'electra')).toEqual([['bert', 'electra'], []]);
  });

  it('names the nearest where nothing is called so, and shows the rest', () => {
    expect(read('bert', 'robertta', 'electra')).toEqual([
      ['bert', 'electra'],
      ['No entry is called “robertta”. Perhaps RoBERTa was meant.'],
    ]);
    expect(read('bert', 'zzzzzz', 'electra')[1]).toEqual(['No entry is called “zzzzzz”.']);
  });

  it('takes entries only', () => {
    expect(read('bert', 'gpt-2', 'Encoder')[0]).toEqual(['bert', 'gpt-2']);
  });

  it('does not choose among several meanings', () => {
    expect(read('bert', 'gpt-2', 'Ernie')).toEqual([
      ['bert', 'gpt-2'],
      ['“Ernie” can mean several entries: ERNIE 2.0.'],
    ]);
    expect(read('PaLM', 'PALM')).toEqual([['palm', 'palm-bi'], []]);
    expect(read('bert', 'gpt-2', 'Palm')[1]).toEqual(['“Palm” can mean several entries: PaLM, PALM.']);
    expect(read('bert', 'ernie-2')).toEqual([['bert', 'ernie-2'], []]);
  });

  it('shows an entry once, and says so', () => {
    expect(read('bert', 'BERT', 'roberta')).toEqual([['bert', 'roberta'], ['BERT was named twice and is shown once.']]);
  });

  it('says that one is not enough, and that five are too many', () => {
    expect(read('bert')).toEqual([['bert'], ['Only BERT is chosen; choose another to set beside it.']]);
    expect(read('bert', 'roberta', 'electra', 'gpt-2', 'xlnet')).toEqual([
      ['bert', 'roberta', 'electra', 'gpt-2'],
      ['At most four entries stand side by side; XLNet is left out.'],
    ]);
  });

  it('asks nothing where nothing was asked', () => {
    expect(read()).toEqual([[], []]);
    expect(read('', ' ')).toEqual([[], []]);
  });
});

describe('the address', () => {
  it('gives back what was written to it', () => {
    const asked = ['bert', 'T5 & friends', 'gpt-2'];
    expect(formatChoice(asked)).toBe('?m=bert,T5%20%26%20friends,gpt-2');
    expect(parseChoice(formatChoice(asked))).toEqual(asked);
  });

  it('has no query where nothing is chosen', () => {
    expect(formatChoice(['', ' '])).toBe('');
    expect(parseChoice('')).toEqual([]);
    expect(parseChoice('?m=')).toEqual([]);
  });

  it('is also read as a form without a script writes it', () => {
    expect(parseChoice('?m=bert&m=roberta&m=')).toEqual(['bert', 'roberta']);
  });
});
