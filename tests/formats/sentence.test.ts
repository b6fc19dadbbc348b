import { expect, it } from 'vitest';
import { formatSentence, workAddress } from '../../src/formats/sentence.ts';
import { article, entry, paper, work } from './citations.ts';

it('cites an entry with its revision, day, address and the first digits of its hash', () => {
  expect(formatSentence(entry)).toBe(
    'PTM Atlas contributors. “word2vec & BERT.” PTM Atlas, revision 3, 11 November 2026. http://localhost:4321/entries/word2vec/v3/ (SHA-256 0123456789abcdef…)',
  );
});

it('cites a paper with its authors as they are said', () => {
  expect(formatSentence(paper)).toBe(
    'Hinrich Schütze, Łukasz van der Berg and The Beta Team. “Alpha: Hiding Words & Finding 100% of Them.” Proceedings of the Tests_1, pages 1–12, 2019. https://doi.org/10.1000/alpha_(1)',
  );
});

it('ends a title once, and leaves out what is not known', () => {
  expect(formatSentence(work({ title: 'Why?', authors: [], date: undefined }))).toBe('“Why?”');
  expect(formatSentence(work({ authors: ['Doe, J.'], date: '2018-10' }))).toBe('J. Doe. “Alpha.” October 2018.');
});

it('names ten authors, and of more the first', () => {
  const authors = Array.from({ length: 11 }, (_, i) => `Doe${i}, Jane`);
  expect(formatSentence(work({ authors: authors.slice(0, 10) }))).toContain('Jane Doe8 and Jane Doe9.');
  expect(formatSentence(work({ authors }))).toMatch(/^Jane Doe0 et al\. “/);
});

it('finds a work by its DOI, else its address, else its arXiv number', () => {
  const all = { doi: '10.1/é', url: 'https://example.org/', arxiv: '1810.00001' };
  expect(workAddress(work(all))).toBe('https://doi.org/10.1/%C3%A9');
  expect(workAddress(work({ ...all, doi: '10.1/a#b?c' }))).toBe('https://doi.org/10.1/a%23b%3Fc');
  expect(workAddress(work({ ...all, doi: undefined }))).toBe('https://example.org/');
  expect(workAddress(work({ arxiv: '1810.00001' }))).toBe('https://arxiv.org/abs/1810.00001');
  expect(workAddress(work())).toBeUndefined();
});

it('gives the volume of a journal', () => {
  expect(formatSentence(article)).toBe('Jane Doe. “Alpha.” Journal of Tests, volume 21, pages 5–9, 2020.');
});
