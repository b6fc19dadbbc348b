// npm run verify-revisions [-- --project <folder>]: recomputes the hash of every revision, offline.
import { parseArgs } from 'node:util';
import { formatProblems, type Problem } from '../src/catalog/problem.ts';
import { readRevisions } from '../src/catalog/read-revisions.ts';
import { root } from './runtime.mjs';

const { values } = parseArgs({ options: { project: { type: 'string', default: root } } });
const problems: Problem[] = [];
const revisions = [...readRevisions(values.project, problems).values()].flat();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else console.log(`Revisions: ${revisions.length}, each with the bytes and the hash with which it was published.`);
