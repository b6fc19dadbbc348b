import { describe, expect, it } from 'vitest';
import { readQuery, spellings, stemOf } from '../../src/search/query.ts';

const wordsOf = (text: string) => readQuery(text).words.map(({ word, place }) => `${place} ${word}`);

it('looks for the words that mean something, at their places', () => {
  expect(wordsOf('How does a Transformer use attention?')).toEqual(['3 transformer', '5 attention']);
  expect(wordsOf('attention, (attention)')).toEqual(['0 attention']);
});

it('looks for all words if none means anything by itself', () => {
  expect(wordsOf('what is it')).toEqual(['0 what', '1 is', '2 it']);
});

it('keeps hyphens, dots within numbers and signs that belong to names', () => {
  expect(readQuery('pre-training, 1.5 billion; C++ GPT-3.').all).toEqual([
    'pre-training',
    '1.5',
    'billion',
    'c++',
    'gpt-3',
  ]);
});

it('reads phrases of several words in quotation marks of either shape', () => {
  expect(readQuery('"next sentence prediction" and “memory bank” "bert"').phrases).toEqual([
    'next sentence prediction',
    'memory bank',
  ]);
});

it.each(['', ' ', '?', '""', '—'])('takes %j for no query', (text) => {
  expect(readQuery(text)).toMatchObject({ all: [], words: [], phrases: [] });
});

describe('other spellings', () => {
  it.each([
    ['110m', ['110 million']],
    ['1.5b', ['1.5 billion']],
    ['40gb', ['40 gigabytes']],
    ['tokenization', ['tokenisation']],
    ['optimiser', ['optimizer']],
    ['behavior', ['behaviour']],
    ['colour', ['color']],
    ['size', []],
    ['noise', []],
    ['hour', []],
    ['bert', []],
    ['8bit', []],
  ])('%s', (word, others) => {
    expect(spellings(word)).toEqual(others);
  });
});

it('gives the forms of a word one stem', () => {
  expect(new Set(['shrink', 'shrinks', 'shrinking', 'Shrinking'].map(stemOf)).size).toBe(1);
});
