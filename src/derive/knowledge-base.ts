import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../catalog/build.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { sortProblems, type Problem } from '../catalog/problem.ts';
import { checkLedger, checkUnlisted } from './ledger.ts';
import { checkParameters } from './parameters.ts';
import { checkRevisions, PUBLISH } from './revisions.ts';

/** Folder, beside `content/`, that holds the files of a publication until all of them are in their place. */
export const PUBLISHING_FOLDER = '.publishing';

/** Rules that publishing mends: a text that breaks no other rule can be written, shown and tried out. */
export const PUBLISHING_RULES: readonly string[] = ['unpublished', 'address-unlisted'];

/** Slugs of the files that have faults: their pages are missing for that reason alone. */
const faultySlugs = (problems: readonly Problem[]): Set<string> =>
  new Set(problems.map(({ file }) => file.replace(/^.*\/|\.\w+$/g, '')));

/**
 * Reads all content below `projectFolder` and checks it and what follows from it.
 * Gives the catalog and every problem, sorted; where there are problems, the catalog lacks what is faulty.
 */
export function readKnowledgeBase(projectFolder: string): { catalog: Catalog; problems: Problem[] } {
  const { catalog, problems } = buildCatalog(projectFolder);
  const all = [...problems, ...checkParameters(catalog)];
  const faulty = faultySlugs(all);
  all.push(
    ...checkLedger(catalog).filter(
      ({ rule, found }) => rule !== 'address-lost' || !faulty.has(/\/([^/.]+)/.exec(found ?? '')?.[1] ?? ''),
    ),
  );
  // What is faulty cannot be published, so whether it was published is asked of sound content only.
  if (all.length === 0) all.push(...checkRevisions(catalog), ...checkUnlisted(catalog));
  if (existsSync(join(projectFolder, PUBLISHING_FOLDER))) {
    all.push({
      file: PUBLISHING_FOLDER,
      line: 1,
      column: 1,
      rule: 'unpublished',
      field: 'publication',
      found: 'a publication that was interrupted',
      expected: 'all of its files in their places',
      note: `${PUBLISH}; that finishes it first.`,
    });
  }
  return { catalog, problems: sortProblems(all) };
}
