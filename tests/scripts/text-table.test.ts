import { expect, it } from 'vitest';
import { formatTable, kilobytes, percent } from '../../scripts/text-table.ts';

it('sets the first column to the left and all others to the right', () => {
  expect(
    formatTable([
      ['', 'MRR', 'files'],
      ['ours', '0.948', '4'],
      ['Pagefind, plain', '0.667', ''],
    ]),
  ).toBe(['                   MRR  files', 'ours             0.948      4', 'Pagefind, plain  0.667'].join('\n'));
  expect(formatTable([])).toBe('');
});

it('writes sizes and shares with one decimal', () => {
  expect(kilobytes(25 * 1024)).toBe('25.0');
  expect(percent(0.92134)).toBe('92.1 %');
});
