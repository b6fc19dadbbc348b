// npm run check:content [-- --only <part of a path>] [--project <folder>]: every fault of the content, at once.
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/catalog/problem.ts';
import { coveredShare } from '../src/derive/coverage.ts';
import { listDisagreements } from '../src/derive/disagreements.ts';
import { countFacts } from '../src/derive/facts.ts';
import { readKnowledgeBase } from '../src/derive/knowledge-base.ts';
import { listRecounts, OUTCOMES } from '../src/derive/parameters.ts';
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
  const { values: facts, citations, references: cited } = countFacts(catalog);
  console.log(
    `Facts: ${facts} values, each with a source, and ${citations} citations in prose, of ${cited} references.`,
  );
  console.log(
    `Survey: ${(coveredShare(catalog.survey) * 100).toFixed(1)} % of the rows of high and medium confidence have a page.`,
  );
  const outcomes = listRecounts(catalog).map(({ recount }) => recount.outcome);
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  console.log(`Parameters: ${OUTCOMES.map((outcome) => `${count(outcome)} ${outcome}`).join(', ')}.`);
  console.log(`Sources differ on ${listDisagreements(catalog).length} facts.`);
}
