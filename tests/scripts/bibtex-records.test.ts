import { describe, expect, it } from 'vitest';
import { pickRecords } from '../../src/scripts/bibtex-records.ts';
import { formatBibtexFile } from '../../src/formats/bibtex.ts';
import { citeWork } from '../../src/formats/citation.ts';

const works = ['roe2019', 'roe2019a', 'doe2020'].map((key) =>
  citeWork(key, {
    type: 'preprint',
    title: `Mail to a@b.org, or @misc{roe2019a, of ${key}`,
    authors: ['Roe, Ann'],
    year: 2019,
  }),
);
const file = formatBibtexFile(works);

describe('pickRecords', () => {
  it('takes the records whose keys are wanted, in the order of the file', () => {
    expect(pickRecords(file, new Set(['doe2020', 'roe2019']))).toBe(formatBibtexFile([works[0]!, works[2]!]));
  });

  it('takes no record whose key only begins alike, and none that is not there', () => {
    expect(pickRecords(file, new Set(['roe2019', 'roe']))).toBe(formatBibtexFile([works[0]!]));
    expect(pickRecords(file, new Set(['nobody2000']))).toBe('');
  });
});
