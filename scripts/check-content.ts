// npm run check:content [-- --only <part of a path>] [--project <folder>]: every fault of the content, at once.
import { parseArgs } from 'node:util';
import { buildCatalog } from '../src/catalog/build.ts';
import { formatProblems } from '../src/catalog/problem.ts';
import { checkParameters } from '../src/derive/parameters.ts';
import { root } from './runtime.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, project: { type: 'string' } } });
const { catalog, problems } = buildCatalog(values.project ?? root);
problems.push(...checkParameters(catalog));
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
