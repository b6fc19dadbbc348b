// npm run build [-- --out <folder>] [--project <folder that holds content/>]: checks the content, builds the pages into dist/, then the search index.
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../src/catalog/problem.ts';
import { readKnowledgeBase } from '../src/derive/knowledge-base.ts';
import { formatRedirects } from '../src/formats/redirects.ts';
import { address, isLocalSite, path } from '../src/permalinks.ts';
import { run, runOrExit } from './run.mjs';
import { root } from './runtime.mjs';
import { unusedFiles, writePageIndex } from './page-index.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, project: { type: 'string', default: root } },
});
const out = resolve(root, values.out);
const project = resolve(root, values.project);

console.log('Content: reading and checking …');
const { catalog, problems } = readKnowledgeBase(project);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
console.log(
  `Content: ${catalog.entries.size} entries, ${catalog.terms.size} terms, ${catalog.sections.size} nodes, ${catalog.references.size} references.`,
);
console.log(
  isLocalSite
    ? `Address: ${address(path(''))}, as SITE_URL is not set; citations will carry it.`
    : `Address: ${address(path(''))}, from SITE_URL.`,
);

console.log('Pages: building …');
rmSync(out, { recursive: true, force: true });
// Vite takes these from its surroundings, and test runners set them: what is built must not depend on who builds.
const surroundings = {
  CONTENT_PROJECT: project,
  NODE_ENV: 'production',
  MODE: undefined,
  DEV: undefined,
  PROD: undefined,
  SSR: undefined,
};
await runOrExit('astro', ['build', '--silent', '--outDir', out], surroundings);

// Astro makes no page of a file whose name begins with an underscore.
writeFileSync(join(out, '_redirects'), formatRedirects(catalog));

console.log('Search: indexing …');
// Formulas are read as they are shown; their TeX stands beside them for programs.
if ((await run('pagefind', ['--site', out, '--silent', '--exclude-selectors', 'annotation'])) !== 0) {
  console.error('The search index was not built; what Pagefind printed is above.');
  process.exit(1);
}
const index = join(out, 'pagefind');
for (const file of unusedFiles(index)) rmSync(join(index, file));
writePageIndex(out, catalog);
console.log(`Built: ${values.out}/`);
