import type { Citation } from '../../src/formats/citation.ts';

/** A citation of a preprint, with what matters to a test. */
export const work = (facts: Partial<Citation> = {}): Citation => ({
  key: 'doe2018alpha',
  kind: 'preprint',
  title: 'Alpha',
  authors: ['Doe, Jane'],
  date: '2018-10-11',
  container: undefined,
  volume: undefined,
  pages: undefined,
  doi: undefined,
  arxiv: undefined,
  url: undefined,
  revision: undefined,
  ...facts,
});

export const sha256 = '0123456789abcdef'.repeat(4);

/** The third revision of an entry. */
export const entry = work({
  key: 'ptmatlas-word2vec-v3',
  kind: 'entry',
  title: 'word2vec & BERT',
  authors: ['PTM Atlas contributors'],
  date: '2026-11-11',
  container: 'PTM Atlas',
  url: 'http://localhost:4321/entries/word2vec/v3/',
  revision: { number: 3, sha256 },
});

/** A paper in proceedings, with much that formats escape. */
export const paper = work({
  kind: 'conference paper',
  title: 'Alpha: Hiding Words & Finding 100% of Them',
  authors: ['Schütze, Hinrich', 'van der Berg, Łukasz', 'The Beta Team'],
  date: '2019',
  container: 'Proceedings of the Tests_1',
  pages: '1–12',
  doi: '10.1000/alpha_(1)',
  arxiv: '1810.00001',
  url: 'https://arxiv.org/abs/1810.00001',
});

/** An article in a journal. */
export const article = work({
  kind: 'article',
  date: '2020',
  container: 'Journal of Tests',
  volume: '21',
  pages: '5–9',
});

/** Titles and names that are hard to write. */
export const HARD_TITLES = [
  'Learning $n$-grams for $5 & 100% #1 a_b',
  'A set {x} ~ y ^ z \\ w',
  'PanGu-α and 盘古 “quoted” — It’s',
  'Is 1 < 2 [yes] | no = `maybe` *so* ~~no~~',
  "The '' and {{braces}} and [[links]]",
];
export const HARD_AUTHORS = [
  'Schütze, Hinrich',
  'Kaiser, Łukasz',
  'Mikolov, Tomáš',
  'Ó Séaghdha, Diarmuid',
  'Šaško, Mario',
  "d'Autume, Cyprien de Masson",
  'Nguyễn, Thế',
  '李, 明',
  'Barnes and Noble',
];
