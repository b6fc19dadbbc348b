import { expect, it } from 'vitest';
import { toCsl } from '../../src/formats/csl-json.ts';
import { article, entry, paper, sha256, work } from './citations.ts';

it('gives an entry of an encyclopedia with its revision as version', () => {
  expect(toCsl(entry)).toEqual({
    id: 'ptmatlas-word2vec-v3',
    type: 'entry-encyclopedia',
    title: 'word2vec & BERT',
    author: [{ literal: 'PTM Atlas contributors' }],
    issued: { 'date-parts': [[2026, 11, 11]] },
    'container-title': 'PTM Atlas',
    version: '3',
    URL: 'http://localhost:4321/entries/word2vec/v3/',
    note: `SHA-256 ${sha256}`,
  });
});

it('gives a paper with its names as they are', () => {
  expect(toCsl(paper)).toEqual({
    id: 'doe2018alpha',
    type: 'paper-conference',
    title: 'Alpha: Hiding Words & Finding 100% of Them',
    author: [
      { family: 'Schütze', given: 'Hinrich' },
      { family: 'van der Berg', given: 'Łukasz' },
      { literal: 'The Beta Team' },
    ],
    issued: { 'date-parts': [[2019]] },
    'container-title': 'Proceedings of the Tests_1',
    page: '1–12',
    DOI: '10.1000/alpha_(1)',
    URL: 'https://arxiv.org/abs/1810.00001',
  });
});

it('names arXiv where a preprint has no venue, and the organisation of a report', () => {
  expect(toCsl(work({ arxiv: '1810.00001' }))).toMatchObject({ number: 'arXiv:1810.00001', publisher: 'arXiv' });
  expect(toCsl(work({ kind: 'report', authors: ['Doe, Jane', 'OpenAI'] }))).toMatchObject({ publisher: 'OpenAI' });
  const thesis = toCsl(work({ kind: 'thesis', container: 'A University' }));
  expect(thesis.publisher).toBe('A University');
  expect(thesis).not.toHaveProperty('container-title');
});

it('gives a date with the precision that is known, and leaves out what is not', () => {
  expect(toCsl(work({ date: '2019-07' })).issued).toEqual({ 'date-parts': [[2019, 7]] });
  expect(toCsl(work({ date: undefined, authors: [] }))).toEqual({
    id: 'doe2018alpha',
    type: 'article',
    title: 'Alpha',
  });
});

it.each([
  ['article', 'article-journal'],
  ['report', 'report'],
  ['thesis', 'thesis'],
  ['software', 'software'],
  ['documentation', 'webpage'],
  ['dataset', 'dataset'],
  ['web page', 'webpage'],
] as const)('%s is %s', (kind, type) => {
  expect(toCsl(work({ kind })).type).toBe(type);
});

it('gives the volume and pages of an article', () => {
  expect(toCsl(article)).toMatchObject({ 'container-title': 'Journal of Tests', volume: '21', page: '5–9' });
});
