import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { formatBibtex, formatBibtexFile } from '../../src/formats/bibtex.ts';
import { article, entry, HARD_AUTHORS, HARD_TITLES, paper, sha256, work } from './citations.ts';

const read = (text: string) => {
  const { entries, errors } = parse(text, { sentenceCase: false, verbatimFields: ['url', 'doi', 'eprint'] });
  expect(errors).toEqual([]);
  return entries;
};
const typeOf = (facts: Parameters<typeof work>[0]) => read(formatBibtex(work(facts)))[0]!.type;

it('writes a paper in ASCII, its capitals kept', () => {
  expect(formatBibtex(paper)).toBe(`@inproceedings{doe2018alpha,
  title = {{Alpha: Hiding Words \\& Finding 100\\% of Them}},
  author = {Sch{\\"u}tze, Hinrich and van der Berg, {\\L}ukasz and {The Beta Team}},
  booktitle = {{Proceedings of the Tests\\_1}},
  pages = {1--12},
  year = {2019},
  doi = {10.1000/alpha_(1)},
  eprint = {1810.00001},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/1810.00001},
}
`);
});

it('writes an entry with its revision and hash', () => {
  expect(formatBibtex(entry)).toBe(`@misc{ptmatlas-word2vec-v3,
  title = {{word2vec \\& BERT}},
  author = {{PTM Atlas contributors}},
  howpublished = {{PTM Atlas}},
  year = {2026},
  month = nov,
  day = {11},
  note = {Revision 3, SHA-256 ${sha256}},
  url = {http://localhost:4321/entries/word2vec/v3/},
}
`);
});

describe('what is hard to write', () => {
  it.each(HARD_TITLES)('title %s', (title) => {
    const text = formatBibtex(work({ title }));
    expect(text.replace(/\p{Script=Han}/gu, '')).toMatch(/^[\x20-\x7e\n]+$/);
    // The parser marks a formula, and reads two apostrophes as TeX does.
    const written = String(read(text)[0]!.fields.title).replace(/<\/?span[^>]*>/g, '');
    expect(written.replace(/”/g, '"')).toBe(title.replace(/''|”/g, '"'));
  });

  it('names', () => {
    const text = formatBibtex(work({ authors: HARD_AUTHORS }));
    expect(text.replace(/\p{Script=Han}/gu, '')).toMatch(/^[\x20-\x7e\n]+$/);
    const names = read(text)[0]!.fields.author!.map(
      ({ prefix, lastName, firstName, name }) =>
        name ?? [[prefix, lastName].filter(Boolean).join(' '), firstName].join(', '),
    );
    expect(names.map((name) => name.normalize('NFC'))).toEqual(HARD_AUTHORS);
    expect(text).toContain('Nguy{\\~{\\^e}}n');
  });

  it('a person whose name holds a comma or an "and"', () => {
    expect(formatBibtex(work({ authors: ['King, Martin, Jr.', 'Salt and Pepper, Ann'] }))).toContain(
      'author = {King, {Martin, Jr.} and {Salt and Pepper}, Ann}',
    );
  });

  it('thirty authors', () => {
    const authors = Array.from({ length: 30 }, (_, i) => `Doe${i}, J${i}.`);
    expect(read(formatBibtex(work({ authors })))[0]!.fields.author).toHaveLength(30);
  });

  it('an address, which is not escaped but encoded', () => {
    const url = 'https://example.org/a_b?c=%20&d={e}|é#f~g';
    expect(formatBibtex(work({ url }))).toContain('url = {https://example.org/a_b?c=%20&d=%7Be%7D%7C%C3%A9#f~g}');
  });
});

describe('dates', () => {
  it.each([
    ['2018', { year: '2018', month: undefined, day: undefined }],
    ['2018-10', { year: '2018', month: '10', day: undefined }],
    ['2018-10-01', { year: '2018', month: '10', day: '1' }],
  ])('%s', (date, { year, month, day }) => {
    const { fields } = read(formatBibtex(work({ date })))[0]!;
    expect([fields.year, fields.month, fields.day]).toEqual([year, month, day]);
  });

  it('are "n.d." where none is known, since the styles ask for a year', () => {
    expect(formatBibtex(work({ date: undefined }))).toContain('year = {n.d.}');
  });
});

it('takes another type where a field is missing that the styles ask for', () => {
  expect(typeOf({ kind: 'article', container: 'Journal', volume: '7' })).toBe('article');
  expect(typeOf({ kind: 'article', container: 'Journal', date: undefined })).toBe('misc');
  expect(typeOf({ kind: 'conference paper', container: 'Proceedings', authors: [] })).toBe('misc');
  expect(typeOf({ kind: 'report' })).toBe('misc');
  expect(typeOf({ kind: 'report', authors: ['OpenAI'] })).toBe('techreport');
  expect(typeOf({ kind: 'thesis' })).toBe('misc');
  expect(typeOf({ kind: 'thesis', container: 'A University' })).toBe('phdthesis');
  expect(typeOf({ kind: 'software' })).toBe('misc');
  expect(formatBibtex(work({ kind: 'report', authors: ['Doe, Jane', 'OpenAI'] }))).toContain(
    'institution = {{OpenAI}}',
  );
});

it('sorts a work without authors by its host, and by the owner of a repository', () => {
  const keyOf = (url: string | undefined) =>
    /^ {2}key = \{(.*)\},$/m.exec(formatBibtex(work({ authors: [], url })))?.[1];
  expect(keyOf('https://github.com/google_x/bert')).toBe('github.com/google\\_x');
  expect(keyOf('https://example.org/post/1')).toBe('example.org');
  expect(keyOf(undefined)).toBe('Anonymous');
  expect(formatBibtex(work())).not.toContain('key =');
});

it('writes a file with each key once, an empty line between two records', () => {
  const text = formatBibtexFile([entry, paper, { ...paper, title: 'Another' }]);
  expect(text).toBe(`${formatBibtex(entry)}\n${formatBibtex(paper)}`);
});

it('gives the volume of a journal, and says what a thesis is', () => {
  expect(formatBibtex(article)).toMatch(
    /^@article\{.*\n {2}journal = \{\{Journal of Tests\}\},\n {2}volume = \{21\},/s,
  );
  expect(formatBibtex(work({ kind: 'thesis', container: 'A University' }))).toMatch(
    /school = \{\{A University\}\},\n {2}type = \{Thesis\},/,
  );
});
