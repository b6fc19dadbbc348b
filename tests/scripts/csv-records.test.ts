import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/formats/csv.ts';
import { pickRows } from '../../src/scripts/csv-records.ts';

const file = formatCsv([
  ['slug', 'address', 'name', 'layers', 'layers_sources', 'heads', 'heads_sources'],
  ['gpt', 'https://a.org/gpt/', 'GPT', '12', 'roe2018, §1', '12', ''],
  ['gpt-2', 'https://a.org/gpt-2/', 'GPT-2, "small"', '48', 'roe2019; doe2020', '', ''],
]);

describe('pickRows', () => {
  it('takes the rows whose slugs are wanted, and the columns that are shown with their sources', () => {
    expect(pickRows(file, new Set(['gpt-2']), new Set(['name', 'layers']))).toBe(
      formatCsv([
        ['slug', 'address', 'name', 'layers', 'layers_sources'],
        ['gpt-2', 'https://a.org/gpt-2/', 'GPT-2, "small"', '48', 'roe2019; doe2020'],
      ]),
    );
  });

  it('is the file itself if all is wanted, and slug and address if no column is', () => {
    expect(pickRows(file, new Set(['gpt', 'gpt-2']), new Set(['name', 'layers', 'heads']))).toBe(file);
    expect(pickRows(file, new Set(['gpt', 'gp']), new Set())).toBe('slug,address\r\ngpt,https://a.org/gpt/\r\n');
  });
});
