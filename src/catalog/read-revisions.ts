import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Ledger } from '../schema/ledger.ts';
import { Revision } from '../schema/revision.ts';
import { hashRevision } from './canonical.ts';
import { quote, type Problem } from './problem.ts';
import { REVISIONS_FOLDER } from './read.ts';
import { formatField } from './shape.ts';

const FROZEN = {
  shape: 'the shape of format 1',
  note: 'A published revision is never edited: restore the file as it was published.',
};
const LEDGER = {
  shape: 'addresses, each with the list of its anchors',
  note: 'The ledger is written by "npm run publish-entries"; restore it as it was, and publish.',
};

/** Reads a file in JSON and checks its shape; faults are reported, and then nothing is given. */
function readJson<Schema extends z.ZodType>(
  projectFolder: string,
  path: string,
  schema: Schema,
  { shape, note }: { shape: string; note: string },
  problems: Problem[],
): { value: z.infer<Schema>; text: string } | undefined {
  const report = (details: Pick<Problem, 'field' | 'expected'> & Partial<Problem>) =>
    problems.push({ file: path, line: 1, column: 1, rule: 'revision', note, ...details });
  const text = readFileSync(join(projectFolder, path), 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    const before = text.slice(0, offset).split('\n');
    report({
      field: 'JSON',
      line: before.length,
      column: before.at(-1)!.length + 1,
      found: (error as Error).message,
      expected: 'JSON that can be read',
    });
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, text };
  for (const { path: place, message } of result.error.issues)
    report({ field: formatField(place) || 'file', found: message, expected: shape });
  return undefined;
}

/** A file in JSON as this project writes it: two spaces a level, and a line feed at the end. */
export const formatJsonFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Reads one revision; a fault of its shape, its bytes, its place or its hash is reported, and then it is left out. */
function readRevision(projectFolder: string, slug: string, file: string, problems: Problem[]): Revision | undefined {
  const path = `content/${REVISIONS_FOLDER}/${slug}/${file}`;
  const read = readJson(projectFolder, path, Revision, FROZEN, problems);
  if (!read) return undefined;
  const revision = read.value as Revision;
  const faults: Pick<Problem, 'field' | 'found' | 'expected'>[] = [];
  const sha256 = hashRevision(revision);
  if (sha256 !== revision.sha256)
    faults.push({ field: 'sha256', found: sha256, expected: `${revision.sha256}, the hash that was published` });
  else if (read.text !== formatJsonFile(revision))
    faults.push({ field: 'file', found: 'other white space or escapes', expected: 'the bytes that were published' });
  const name = `${revision.slug}/v${revision.revision}.json`;
  if (name !== `${slug}/${file}`)
    faults.push({ field: 'file', found: quote(`${slug}/${file}`), expected: quote(name) });
  for (const fault of faults)
    problems.push({ file: path, line: 1, column: 1, rule: 'revision', note: FROZEN.note, ...fault });
  return faults.length ? undefined : revision;
}

/**
 * Every published revision below `projectFolder`, by slug and in the order of the numbers.
 * A file that is no revision, or not the one that was published, is reported and left out.
 */
export function readRevisions(projectFolder: string, problems: Problem[]): Map<string, Revision[]> {
  const top = join(projectFolder, 'content', REVISIONS_FOLDER);
  const revisions = new Map<string, Revision[]>();
  if (!existsSync(top)) return revisions;
  for (const entry of readdirSync(top, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const slug = entry.name;
    if (!entry.isDirectory()) {
      problems.push({
        file: `content/${REVISIONS_FOLDER}/${slug}`,
        line: 1,
        column: 1,
        rule: 'unread-file',
        field: 'file',
        found: quote(slug),
        expected: 'folders of entries, each with v1.json, v2.json …',
        note: 'Nothing reads this file.',
      });
      continue;
    }
    const read = readdirSync(join(top, slug)).flatMap(
      (file) => readRevision(projectFolder, slug, file, problems) ?? [],
    );
    revisions.set(
      slug,
      read.sort((a, b) => a.revision - b.revision),
    );
  }
  return revisions;
}

/** The ledger of every address ever published; empty before the first publication. */
export function readLedger(projectFolder: string, problems: Problem[]): Map<string, string[]> {
  const path = 'content/permalinks.json';
  if (!existsSync(join(projectFolder, path))) return new Map();
  return new Map(Object.entries(readJson(projectFolder, path, Ledger, LEDGER, problems)?.value ?? {}));
}
