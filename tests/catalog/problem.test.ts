import { expect, it } from 'vitest';
import { formatProblems, sortProblems, type Problem } from '../../src/catalog/problem.ts';

const problem = (facts: Partial<Problem>): Problem => ({
  file: 'content/history/bert.md',
  line: 6,
  column: 12,
  rule: 'dangling',
  field: 'lineage[0].to',
  expected: 'the slug of an entry (63 known)',
  ...facts,
});

it('says where, what was found, what is allowed and what was likely meant', () => {
  expect(formatProblems([problem({ found: '"bertt"', nearest: 'bert' })])).toBe(
    `content/history/bert.md:6:12  lineage[0].to
  found     "bertt"
  expected  the slug of an entry (63 known)
  nearest   "bert"

1 problem in 1 file`,
  );
});

it('sorts by file, line and column, numbers as numbers', () => {
  const places = [
    problem({ line: 10 }),
    problem({ line: 9 }),
    problem({ file: 'content/a.md' }),
    problem({ line: 9, column: 2 }),
  ];
  expect(sortProblems(places).map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'content/a.md:6:12',
    'content/history/bert.md:9:2',
    'content/history/bert.md:9:12',
    'content/history/bert.md:10:12',
  ]);
});
