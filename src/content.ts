import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from './catalog/catalog.ts';
import { ContentError } from './catalog/problem.ts';
import { PUBLISHING_RULES, readKnowledgeBase } from './derive/knowledge-base.ts';

/** Folder that holds `content/`: the one that CONTENT_PROJECT names, else the one in which the command runs. */
const project = process.env['CONTENT_PROJECT'] ?? process.cwd();

/** Changes when a file of the content does: names, sizes and times of change. */
function fingerprint(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

let loaded: { print: string; catalog: Catalog } | undefined;

/**
 * The catalog, read once; in `astro dev`, again when a file of the content has changed.
 * Throws a ContentError that lists every problem.
 */
export function getCatalog(): Catalog {
  if (loaded && !import.meta.env?.DEV) return loaded.catalog;
  const print = fingerprint(join(project, 'content'));
  if (loaded?.print !== print) {
    const { catalog, problems } = readKnowledgeBase(project);
    // While a text is being written, it is shown before it is published.
    const faults = import.meta.env?.DEV ? problems.filter(({ rule }) => !PUBLISHING_RULES.includes(rule)) : problems;
    if (faults.length > 0) throw new ContentError(faults);
    loaded = { print, catalog };
  }
  return loaded.catalog;
}
