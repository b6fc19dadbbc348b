import { expect, it } from 'vitest';
import { formatWikiCitation } from '../../src/formats/wiki-citation.ts';
import { article, entry, HARD_TITLES, paper, sha256, work } from './citations.ts';

it('writes an entry as an article of an encyclopedia', () => {
  expect(formatWikiCitation(entry)).toBe(
    `{{cite encyclopedia |author1=PTM Atlas contributors |title=word2vec &#38; BERT |encyclopedia=PTM Atlas |date=11 November 2026 |url=http://localhost:4321/entries/word2vec/v3/ |id=Revision 3, SHA-256 ${sha256}}}`,
  );
});

it('writes a paper with numbered authors', () => {
  expect(formatWikiCitation(paper)).toBe(
    '{{cite conference |last1=Schütze |first1=Hinrich |last2=van der Berg |first2=Łukasz |author3=The Beta Team |title=Alpha: Hiding Words &#38; Finding 100% of Them |book-title=Proceedings of the Tests_1 |pages=1–12 |date=2019 |doi=10.1000/alpha_(1) |arxiv=1810.00001 |url=https://arxiv.org/abs/1810.00001}}',
  );
});

const url = 'https://example.org/';

it.each([
  ['cite journal', { kind: 'article', container: 'Journal' }, '|journal=Journal'],
  ['cite arXiv', { arxiv: '1810.00001', url, doi: '10.1/x' }, '|eprint=1810.00001}}'],
  ['cite web', { url }, `|url=${url}`],
  ['cite report', { kind: 'report', authors: ['OpenAI'] }, '|institution=OpenAI'],
  ['cite thesis', { kind: 'thesis', container: 'A University' }, '|institution=A University'],
  ['cite web', { kind: 'software', url }, `|url=${url}`],
  ['citation', { kind: 'web page' }, '|title=Alpha'],
] as const)('writes {{%s}}', (template, facts, part) => {
  const text = formatWikiCitation(work(facts));
  expect(text.startsWith(`{{${template} |`)).toBe(true);
  expect(text).toContain(part);
  if (template === 'cite arXiv') expect(text).not.toMatch(/\|(url|doi|arxiv)=/);
});

it.each(HARD_TITLES)('lets no value end the template or begin a mark: %s', (title) => {
  const text = formatWikiCitation(work({ title, url: 'https://example.org/a|b]c d}}' }));
  const value = /\|title=(.*?) \|date=/.exec(text)![1]!;
  expect(value).not.toMatch(/[|=[\]{}<>]|''|~~~|__/);
  const read = value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  expect(read).toBe(title);
  expect(text).toContain('|url=https://example.org/a%7Cb%5Dc%20d%7D%7D}}');
});

it('gives the volume and pages of an article', () => {
  expect(formatWikiCitation(article)).toContain('|journal=Journal of Tests |volume=21 |pages=5–9 |date=2020}}');
});
