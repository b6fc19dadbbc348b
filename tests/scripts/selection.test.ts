import { describe, expect, it } from 'vitest';
import { comparePath } from '../../src/permalinks.ts';
import { describeComparison } from '../../src/scripts/selection.ts';

const slugs = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const describeFirst = (count: number) => describeComparison(comparePath([]), slugs.slice(0, count));

describe('the comparison of the models that are ticked', () => {
  it('leads to the page that sets two to four side by side', () => {
    for (const count of [2, 3, 4])
      expect(describeFirst(count)).toEqual({
        href: comparePath(slugs.slice(0, count)),
        text: `Compare the ${count} selected`,
        hint: '',
      });
  });

  it('says what is missing otherwise', () => {
    for (const count of [0, 1])
      expect(describeFirst(count)).toEqual({ text: 'Compare', hint: 'Tick two to four models to compare them.' });
    expect(describeFirst(5)).toEqual({ text: 'Compare', hint: 'Four at most can be compared.' });
  });
});
