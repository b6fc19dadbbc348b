import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { escapeTex, formatBibtexFile, formatEntryBibtex, formatReferenceBibtex } from '../../src/formats/bibtex.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const alpha = catalog.references.get('doe2018alpha')!;

describe('formatReferenceBibtex', () => {
  it('keeps capitals, accents and what TeX reserves', () => {
    expect(formatReferenceBibtex(alpha)).toBe(`@inproceedings{doe2018alpha,
  title = {{Alpha: Hiding Words \\& Finding 100\\% of Them}},
  author = {Doe, Jane and van der Berg, Łukasz},
  year = {2019},
  booktitle = {{Proceedings of the Tests}},
  pages = {1--12},
  doi = {10.1000/alpha_1},
  eprint = {1810.00001},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/1810.00001},
}
`);
  });

  it('is read back as it was meant', () => {
    const [entry] = parse(formatReferenceBibtex(alpha), { sentenceCase: false }).entries;
    expect(entry?.fields.title).toBe('Alpha: Hiding Words & Finding 100% of Them');
    expect(entry?.fields.author).toMatchObject([
      { lastName: 'Doe', firstName: 'Jane' },
      { lastName: 'Berg', prefix: 'van der', firstName: 'Łukasz' },
    ]);
    expect(entry?.fields.doi).toBe('10.1000/alpha_1');
  });

  it('keeps a team whole', () => {
    const [entry] = parse(formatReferenceBibtex(catalog.references.get('roe2019beta')!)).entries;
    expect(entry?.fields.author).toMatchObject([{ lastName: 'Roe' }, { name: 'The Beta Team' }]);
  });
});

it('dates an entry by the edition, and gives its permalink', () => {
  const [entry] = parse(formatEntryBibtex(catalog, catalog.entries.get('alpha')!), { sentenceCase: false }).entries;
  expect(entry?.key).toBe('ptmatlas-alpha');
  expect(entry?.fields).toMatchObject({ title: 'Alpha-1', year: '2026', url: 'http://localhost:4321/entries/alpha/' });
});

it('puts the entry and the paper behind it in one file', () => {
  const { entries, errors } = parse(formatBibtexFile(catalog, catalog.entries.get('alpha')!));
  expect(errors).toEqual([]);
  expect(entries.map(({ key }) => key)).toEqual(['ptmatlas-alpha', 'doe2018alpha']);
  expect(parse(formatBibtexFile(catalog, catalog.entries.get('gamma')!)).entries.map(({ key }) => key)).toEqual([
    'ptmatlas-gamma',
  ]);
});

it('escapes every character that TeX reserves', () => {
  expect(escapeTex('a_b & 5% #1 $x {y} ~ ^ \\')).toBe(
    'a\\_b \\& 5\\% \\#1 \\$x \\{y\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
  );
});
