import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../src/formats/csv.ts';

const ROWS = [
  ['slug', 'name', 'note'],
  ['a', 'A, or B', 'says "yes"'],
  ['', 'two\r\nlines', ' a space, a ";" '],
  ['§', '', ''],
];

describe('formatCsv', () => {
  it('quotes a field that holds a comma, a quote or a line break, and no other', () => {
    expect(formatCsv(ROWS)).toBe(
      'slug,name,note\r\na,"A, or B","says ""yes"""\r\n,"two\r\nlines"," a space, a "";"" "\r\n§,,\r\n',
    );
  });
});

describe('parseCsv', () => {
  it('gives back the rows', () => {
    expect(parseCsv(formatCsv(ROWS))).toEqual(ROWS);
    expect(parseCsv('')).toEqual([]);
  });

  it('keeps empty fields at both ends of a row', () => {
    const rows = [
      ['', 'x', ''],
      ['', '', ''],
    ];
    expect(parseCsv(formatCsv(rows))).toEqual(rows);
  });
});
