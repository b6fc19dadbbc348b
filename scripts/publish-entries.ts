// npm run publish-entries -- --note "…" [--date <day>] [--project <folder>]: freezes every entry that differs from its last revision.
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/catalog/problem.ts';
import { PUBLISHING_RULES, readKnowledgeBase } from '../src/derive/knowledge-base.ts';
import { day, sentence } from '../src/schema/text.ts';
import { finishPublication, planPublication, writePublication } from './publication.ts';
import { root } from './runtime.mjs';

const USAGE = 'usage: npm run publish-entries -- --note "what changed, in a sentence" [--date 2026-11-27]';

function stop(message: string, status: number): never {
  console.error(message);
  process.exit(status);
}

const { values } = parseArgs({
  options: { note: { type: 'string' }, date: { type: 'string' }, project: { type: 'string', default: root } },
});
const { project } = values;
const date = values.date ?? new Date().toISOString().slice(0, 10);
if (!day.safeParse(date).success) stop(`--date: found "${date}", expected a day, as 2026-11-27.\n${USAGE}`, 2);

const finished = finishPublication(project);
if (finished > 0) console.log(`A publication had been interrupted; it is finished now (${finished} files).`);

const { catalog, problems } = readKnowledgeBase(project);
const faults = problems.filter(({ rule }) => !PUBLISHING_RULES.includes(rule));
if (faults.length > 0) stop(`${formatProblems(faults)}\n\nNothing was published: the content has faults.`, 1);

try {
  const publication = planPublication(catalog, values.note ?? '', date);
  const { revisions, addresses, files } = publication;
  if (revisions.length > 0) {
    const note = sentence.safeParse(values.note);
    if (!note.success) {
      const found = values.note === undefined ? 'nothing' : `"${values.note}"`;
      const names = revisions.map(({ slug }) => slug).join(', ');
      stop(
        `--note: found ${found}, expected a sentence of 15 to 500 characters that says what changed.\n` +
          `To be published: ${names}.\n${USAGE}`,
        2,
      );
    }
  }
  writePublication(project, publication);
  for (const { slug, revision, sha256 } of revisions) console.log(`${slug}  v${revision}  ${sha256}`);
  console.log(
    files.size === 0
      ? `Nothing to publish: each of the ${catalog.entries.size} entries is as in its last revision.`
      : `Published on ${date}: ${revisions.length} ${revisions.length === 1 ? 'revision' : 'revisions'}, ${addresses} new addresses and anchors.`,
  );
} catch (error) {
  stop((error as Error).message, 1);
}
