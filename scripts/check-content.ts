// npm run check:content [-- --only <part of a path>] [--project <folder>]: every fault of the content, at once.
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/catalog/problem.ts';
import { readKnowledgeBase } from '../src/derive/knowledge-base.ts';
import { root } from './runtime.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, project: { type: 'string' } } });
const { catalog, problems } = readKnowledgeBase(values.project ?? root);
const shown = problems.filter(({ file }) => file.includes(values.only ?? ''));
if (shown.length > 0) {
  console.error(formatProblems(shown));
  process.exitCode = 1;
} else {
  const { entries, terms, sections, references, organisations } = catalog;
  console.log(
    `Content: ${entries.size} entries, ${terms.size} terms, ${sections.size} nodes, ${references.size} references, ` +
      `${organisations.size} organisations; no problems.`,
  );
}
