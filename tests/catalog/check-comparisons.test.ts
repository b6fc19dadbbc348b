import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { formatProblems } from '../../src/catalog/problem.ts';
import { World } from '../world.ts';

let world: World;
beforeEach(() => (world = new World()));
afterEach(() => world.end());

/** The faults of a file that holds these pairs. */
const pairs = (...lines: string[]): string => {
  const because = '  because: Beta takes over the encoder of Alpha.';
  world.write('content/comparisons.yaml', lines.map((line) => `- entries: ${line}\n${because}\n`).join(''));
  const { problems } = buildCatalog(world.folder);
  return problems.length > 0 ? formatProblems(problems) : '';
};

it('lets a pair of two known entries pass, the earlier first', () => {
  expect(pairs('[alpha, beta]')).toBe('');
});

it('wants the earlier first', () => {
  expect(pairs('[beta, alpha]')).toBe(
    `content/comparisons.yaml:1:12  [0].entries
  found     ["beta","alpha"]
  expected  ["alpha","beta"]: the earlier first
  note      beta is of 2019-07, alpha is of 2018-10-11.

1 problem in 1 file`,
  );
});

it('does not guess which of two is earlier where the dates do not say', () => {
  world.edit('content/architectures/beta.mdx', 'date: 2019-07', 'date: "2018"');
  expect(pairs('[beta, alpha]')).not.toContain('the earlier first');
  expect(pairs('[gamma, alpha]')).toBe('');
});

it('names an entry that is not known, with the nearest', () => {
  expect(pairs('[alpha, bta]')).toContain(
    `content/comparisons.yaml:1:20  [0].entries[1]
  found     "bta"
  expected  the slug of an entry (3 known)
  nearest   "beta"`,
  );
});

it('takes no entry twice, and no pair twice in either order', () => {
  expect(pairs('[alpha, alpha]')).toContain('expected  two entries that are not the same');
  const twice = pairs('[alpha, gamma]', '[gamma, alpha]');
  expect(twice).toContain('content/comparisons.yaml:3:12  [1].entries');
  expect(twice).toContain('expected  a pair that does not stand here yet; [0] has these two already');
});
