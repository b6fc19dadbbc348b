import { describe, expect, it } from 'vitest';
import { formatCount, formatDate, formatExact, formatLanguage } from '../../src/derive/words.ts';

describe('formatCount', () => {
  it.each([
    [12, '12'],
    [999, '999'],
    [30_522, '30,522'],
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [109_482_240, '109 million'],
    [110_000_000, '110 million'],
    [1_557_611_200, '1.56 billion'],
    [175_000_000_000, '175 billion'],
    [1_600_000_000_000, '1.6 trillion'],
  ])('%i reads %s', (count, words) => {
    expect(formatCount(count)).toBe(words);
  });
});

it('groups exact digits by three', () => {
  expect(formatExact(109_482_240)).toBe('109,482,240');
  expect(formatExact(512)).toBe('512');
});

it.each([
  ['2018', '2018'],
  ['2018-10', 'October 2018'],
  ['2018-10-01', '1 October 2018'],
])('%s reads %s', (date, words) => {
  expect(formatDate(date)).toBe(words);
});

it('names languages in English', () => {
  expect(formatLanguage('zh')).toBe('Chinese');
});
