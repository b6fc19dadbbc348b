import { expect, it } from 'vitest';
import { environment, isRecentEnough } from '../../scripts/runtime.mjs';

it.each([
  ['20.20.2', false],
  ['22.18.9', false],
  ['22.19.0', true],
  ['24.21.0', true],
])('Node %s is recent enough: %s', (version, answer) => {
  expect(isRecentEnough(version)).toBe(answer);
});

it('runs the tests on a Node that Astro takes, first on PATH', () => {
  expect(isRecentEnough(process.versions.node)).toBe(true);
  expect(environment().PATH?.startsWith(process.execPath.replace(/[\\/][^\\/]+$/, ''))).toBe(true);
});
