import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** What each of Pagefind's files begins with, once unpacked. */
const MARK = Buffer.from('pagefind_dcd');

/** A filter: its name, and the numbers of the pages for each value. */
type Filter = [name: string, values: [value: string, pages: number[]][]];
/** The list of Pagefind's files; the fourth part names the file of each filter. */
type Meta = [version: string, pages: unknown, chunks: unknown, filters: [name: string, file: string][], ...unknown[]];

function readPart<Part>(file: string): Part {
  const bytes = gunzipSync(readFileSync(file));
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error(`${file} is no file of Pagefind 1.5`);
  return decode(bytes.subarray(MARK.length)) as Part;
}

function writePart(file: string, part: unknown): string {
  const bytes = Buffer.concat([MARK, encode(part)]);
  writeFileSync(file, gzipSync(bytes, { level: 9 }));
  return createHash('sha256').update(bytes).digest('hex');
}

const byText = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]) => (a < b ? -1 : 1);

/**
 * Sorts the filters of a Pagefind index, whose order differs from run to run, and renames the files that carry a hash
 * of what they hold. After this, an index of the same pages is the same bytes. Throws an Error if a file is not
 * as Pagefind 1.5 writes it.
 */
export function sortFilters(pagefind: string): void {
  const entryFile = join(pagefind, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const [language, about] of Object.entries(entry.languages)) {
    const metaFile = join(pagefind, `pagefind.${about.hash}.pf_meta`);
    const meta = readPart<Meta>(metaFile);
    meta[3] = meta[3]
      .map(([name, file]): [string, string] => {
        const path = join(pagefind, 'filter', `${file}.pf_filter`);
        const [filter, values] = readPart<Filter>(path);
        const hash = writePart(path, [filter, values.sort(byText)]);
        const stable = `${language}_${hash.slice(0, 7)}`;
        renameSync(path, join(pagefind, 'filter', `${stable}.pf_filter`));
        return [name, stable];
      })
      .sort(byText);
    const hash = writePart(metaFile, meta);
    about.hash = `${language}_${hash.slice(0, 13)}`;
    renameSync(metaFile, join(pagefind, `pagefind.${about.hash}.pf_meta`));
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

/** Names of the files that no page asks for: the ready-made interfaces of Pagefind, as the site has its own. */
export const unusedFiles = (pagefind: string): string[] =>
  readdirSync(pagefind).filter((name) => /^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(name));
