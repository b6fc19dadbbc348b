import { parse } from '@retorquere/bibtex-parser';
import { expect, it } from 'vitest';
import { formatBiblatex, formatBiblatexFile } from '../../src/formats/biblatex.ts';
import { article, entry, HARD_AUTHORS, HARD_TITLES, paper, sha256, work } from './citations.ts';

const head = (facts: Parameters<typeof work>[0]) => formatBiblatex(work(facts)).split('{')[0];

it('writes a paper in UTF-8, with what TeX reserves escaped', () => {
  expect(formatBiblatex(paper)).toBe(`@inproceedings{doe2018alpha,
  title = {{Alpha: Hiding Words \\& Finding 100\\% of Them}},
  author = {Schütze, Hinrich and van der Berg, Łukasz and {The Beta Team}},
  booktitle = {{Proceedings of the Tests\\_1}},
  pages = {1--12},
  date = {2019},
  doi = {10.1000/alpha_(1)},
  eprint = {1810.00001},
  eprinttype = {arxiv},
  url = {https://arxiv.org/abs/1810.00001},
}
`);
});

it('writes an entry with its revision, day and hash', () => {
  expect(formatBiblatex(entry)).toBe(`@online{ptmatlas-word2vec-v3,
  title = {{word2vec \\& BERT}},
  author = {{PTM Atlas contributors}},
  organization = {{PTM Atlas}},
  date = {2026-11-11},
  version = {3},
  note = {SHA-256 ${sha256}},
  url = {http://localhost:4321/entries/word2vec/v3/},
}
`);
});

it.each(HARD_TITLES)('is read back: %s', (title) => {
  const { entries, errors } = parse(formatBiblatex(work({ title, authors: HARD_AUTHORS })), { sentenceCase: false });
  expect(errors).toEqual([]);
  // The parser reads two apostrophes as TeX does.
  expect(entries[0]!.fields.title!.replace(/”/g, '"')).toBe(title.replace(/''|”/g, '"'));
  expect(entries[0]!.fields.author).toHaveLength(HARD_AUTHORS.length);
});

const url = 'https://example.org/';

it('takes the type of the kind, else `online`, else `misc`, and without a date `software` or `dataset`', () => {
  expect(head({ kind: 'article', container: 'Journal' })).toBe('@article');
  expect(head({ kind: 'article', container: 'Journal', authors: [], url })).toBe('@online');
  expect(head({ kind: 'report', authors: ['OpenAI'] })).toBe('@report');
  expect(head({ kind: 'report', url })).toBe('@online');
  expect(head({ kind: 'thesis', container: 'A University' })).toBe('@thesis');
  expect(head({ kind: 'thesis' })).toBe('@misc');
  expect(head({ kind: 'preprint', arxiv: '1810.00001' })).toBe('@online');
  expect(head({ kind: 'web page' })).toBe('@misc');
  expect(head({ kind: 'software', date: undefined })).toBe('@software');
  expect(head({ kind: 'dataset', date: undefined })).toBe('@dataset');
  expect(head({ kind: 'documentation', date: undefined, url })).toBe('@software');
  expect(head({ kind: 'web page', date: undefined, url })).toBe('@dataset');
});

it('says what a work is that had to take another type, and keeps what the type has no field for', () => {
  expect(formatBiblatex(work({ kind: 'web page', date: undefined }))).toContain('type = {Web page}');
  expect(formatBiblatex(work({ kind: 'software', date: undefined }))).not.toContain('type =');
  expect(formatBiblatex(work({ kind: 'report', authors: ['OpenAI'] }))).toMatch(
    /institution = \{\{OpenAI\}\},\n {2}type = \{techreport\}/,
  );
  const chapter = formatBiblatex(work({ kind: 'conference paper', container: 'A Book', authors: [], pages: '1–2' }));
  expect(chapter).toContain('howpublished = {{A Book}}');
  expect(chapter).toContain('note = {pages 1--2}');
  expect(formatBiblatex(work({ kind: 'article', container: 'J', volume: 'abs/1' }))).toContain('note = {volume abs/1}');
  expect(formatBiblatex(work({ kind: 'article', container: 'J', volume: '21' }))).toContain('volume = {21}');
});

it('writes a file with each key once, an empty line between two records', () => {
  expect(formatBiblatexFile([entry, paper, paper])).toBe(`${formatBiblatex(entry)}\n${formatBiblatex(paper)}`);
});

it('gives the journal of an article, and says what a thesis is', () => {
  expect(formatBiblatex(article)).toMatch(
    /journaltitle = \{\{Journal of Tests\}\},\n {2}volume = \{21\},\n {2}pages = \{5--9\},/,
  );
  expect(formatBiblatex(work({ kind: 'thesis', container: 'A University' }))).toMatch(
    /institution = \{\{A University\}\},\n {2}type = \{Thesis\},/,
  );
});
