// npm run check: types, content, format and lint; all four run, and any fault fails.
import { install } from './install.mjs';
import { run } from './run.mjs';

install();
const steps = [
  ['Content', 'node', ['scripts/check-content.ts']],
  ['Types', 'astro', ['check']],
  ['Format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['Lint', 'eslint', ['--max-warnings', '0', '.']],
];
const failed = [];
for (const [name, command, parameters] of steps) {
  console.log(`${name}: ${command} ${parameters.join(' ')}`);
  if ((await run(command, parameters)) !== 0) failed.push(name.toLowerCase());
}
console.log(failed.length ? `Check failed: ${failed.join(', ')}.` : 'Check passed: content, types, format, lint.');
process.exitCode = failed.length ? 1 : 0;
