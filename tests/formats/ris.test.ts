import { expect, it } from 'vitest';
import { formatRis, formatRisFile } from '../../src/formats/ris.ts';
import { article, entry, paper, sha256, work } from './citations.ts';

it('writes a paper, each author apart, with CR LF', () => {
  expect(formatRis(paper)).toBe(
    [
      'TY  - CPAPER',
      'ID  - doe2018alpha',
      'AU  - Schütze, Hinrich',
      'AU  - van der Berg, Łukasz',
      'AU  - The Beta Team,',
      'TI  - Alpha: Hiding Words & Finding 100% of Them',
      'T2  - Proceedings of the Tests_1',
      'SP  - 1',
      'EP  - 12',
      'PY  - 2019',
      'DA  - 2019//',
      'DO  - 10.1000/alpha_(1)',
      'AN  - arXiv:1810.00001',
      'UR  - https://arxiv.org/abs/1810.00001',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

it('writes an entry of an encyclopedia with its revision and hash', () => {
  const lines = formatRis(entry).split('\r\n');
  expect(lines[0]).toBe('TY  - ENCYC');
  expect(lines).toContain('T2  - PTM Atlas');
  expect(lines).toContain('DA  - 2026/11/11');
  expect(lines).toContain(`N1  - Revision 3, SHA-256 ${sha256}`);
});

it.each([
  ['article', 'JOUR'],
  ['preprint', 'UNPB'],
  ['report', 'RPRT'],
  ['thesis', 'THES'],
  ['software', 'COMP'],
  ['documentation', 'ELEC'],
  ['dataset', 'DATA'],
  ['web page', 'ELEC'],
] as const)('%s is %s', (kind, type) => {
  expect(formatRis(work({ kind })).startsWith(`TY  - ${type}\r\n`)).toBe(true);
});

it('leaves out what is not known, and keeps a value in one line', () => {
  const text = formatRis(work({ authors: [], date: undefined, title: 'One\n two' }));
  expect(text).toBe('TY  - UNPB\r\nID  - doe2018alpha\r\nTI  - One two\r\nER  - \r\n');
  expect(formatRis(work({ date: '2018-10' }))).toContain('DA  - 2018/10/\r\n');
  expect(formatRis(work({ kind: 'thesis', container: 'A University' }))).toContain('PB  - A University\r\n');
});

it('writes a file with each key once, an empty line between two records', () => {
  expect(formatRisFile([entry, paper, paper])).toBe(`${formatRis(entry)}\r\n${formatRis(paper)}`);
});

it('gives the volume and pages of an article', () => {
  expect(formatRis(article)).toContain('T2  - Journal of Tests\r\nVL  - 21\r\nSP  - 5\r\nEP  - 9\r\n');
});
