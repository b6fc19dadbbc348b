import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { SECTIONS, type SectionSlug } from '../schema/entry.ts';
import { findNearest, nearestSlug } from './nearest.ts';
import type { Problem } from './problem.ts';

/** What a file of `content/` holds. */
export type Collection =
  'entries' | 'sections' | 'terms' | 'references' | 'organisations' | 'ambiguities' | 'withdrawals';

/** The data of a file of `content/`; nothing is checked yet. */
export interface DataFile {
  /** Path relative to the project, with forward slashes. */
  path: string;
  /** Name of the file without its ending. */
  slug: string;
  /** Folder of an entry. */
  section: SectionSlug | undefined;
  data: unknown;
  /** Line and column of a field, by its path in the data; of the nearest parent if the field is absent. */
  place(path: readonly PropertyKey[], key?: boolean): { line: number; column: number };
}

/** A file of a collection, split into data and prose. */
export interface SourceFile extends DataFile {
  collection: Collection;
  format: 'md' | 'mdx' | 'yaml';
  /** The prose, as written; empty for data files. */
  body: string;
  /** Lines that stand before the prose. */
  bodyOffset: number;
}

interface Folder {
  collection: Collection;
  section?: SectionSlug;
  formats: readonly string[];
}

const FOLDERS: Record<string, Folder> = {
  ...Object.fromEntries(
    SECTIONS.map((section) => [section, { collection: 'entries', section, formats: ['md', 'mdx'] } satisfies Folder]),
  ),
  sections: { collection: 'sections', formats: ['md', 'mdx'] },
  terms: { collection: 'terms', formats: ['md', 'mdx'] },
  references: { collection: 'references', formats: ['yaml'] },
  organisations: { collection: 'organisations', formats: ['yaml'] },
  ambiguous: { collection: 'ambiguities', formats: ['yaml'] },
  withdrawn: { collection: 'withdrawals', formats: ['yaml'] },
};

/** Folder of the frozen revisions, which `read-revisions.ts` reads. */
export const REVISIONS_FOLDER = 'revisions';

/** Files at the top of `content/`, each read for itself (`top-file.ts`). */
const TOP_FILES = [
  'comparisons.yaml',
  'edition.yaml',
  'paths.yaml',
  'permalinks.json',
  'recipes.yaml',
  'search-words.yaml',
  'survey.json',
];

/** Data of a text in YAML, and the place of each field; faults are reported, and then there are no data. */
export function parseYaml(text: string, lineOffset: number, path: string, problems: Problem[]) {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    problems.push({
      file: path,
      line: line + lineOffset,
      column: col,
      rule: 'yaml',
      field: 'YAML',
      expected: 'YAML that can be read',
      note: error.message,
    });
  }
  const place = (fields: readonly PropertyKey[], key = false) => {
    for (let length = fields.length; length >= 0; length--) {
      const part = fields.slice(0, length);
      let node: unknown = document.getIn(part, true);
      if (key && length > 0 && length === fields.length) {
        const parent = document.getIn(part.slice(0, -1), true) as
          { items?: { key?: { value?: unknown } }[] } | undefined;
        node = parent?.items?.find((item) => item.key?.value === part.at(-1))?.key ?? node;
      }
      const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
      if (range) {
        const { line, col } = lines.linePos(range[0]);
        return { line: line + lineOffset, column: col };
      }
    }
    return { line: 1 + lineOffset, column: 1 };
  };
  return { data: document.errors.length ? undefined : (document.toJS() as unknown), place };
}

/** Splits front matter from prose. Without a closing `---` there is no prose, and the fault is reported. */
function splitFrontMatter(text: string, path: string, problems: Problem[]) {
  const lines = text.split(/\r?\n/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) {
    problems.push({
      file: path,
      line: 1,
      column: 1,
      rule: 'front-matter',
      field: 'front matter',
      found: lines[0] === '---' ? 'no closing ---' : JSON.stringify(lines[0] ?? ''),
      expected: 'fields between two lines of --- at the top of the file',
    });
    return undefined;
  }
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyOffset: end + 1 };
}

/** All files below `folder`, as paths with forward slashes, in a fixed order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}

/**
 * Reads every file of `content/` below `projectFolder`. Files whose names begin with `_` or `.` are left out;
 * any other file that no collection reads is a problem. `lost` holds the text of the files that could not be read.
 */
export function readContent(projectFolder: string): { files: SourceFile[]; problems: Problem[]; lost: string[] } {
  const problems: Problem[] = [];
  const lost: string[] = [];
  const files: SourceFile[] = [];
  for (const name of listFiles(join(projectFolder, 'content'))) {
    const parts = name.split('/');
    const file = parts.at(-1)!;
    if (parts[0] === REVISIONS_FOLDER || /^[_.]/.test(file) || TOP_FILES.includes(name)) continue;
    const path = `content/${name}`;
    const folder = parts.length === 2 ? FOLDERS[parts[0]!] : undefined;
    const dot = file.lastIndexOf('.');
    const format = file.slice(dot + 1);
    if (!folder || !folder.formats.includes(format)) {
      problems.push({
        file: path,
        line: 1,
        column: 1,
        rule: 'unread-file',
        field: 'file',
        found: JSON.stringify(name),
        expected: folder
          ? `a file that ends in ${folder.formats.map((ending) => `.${ending}`).join(' or ')}`
          : `a file in one of the folders ${Object.keys(FOLDERS).join(', ')}`,
        nearest: folder ? undefined : findNearest(parts[0]!, Object.keys(FOLDERS)),
        note: 'Nothing reads this file. A name that begins with _ marks a template.',
      });
      continue;
    }
    const slug = file.slice(0, dot);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      problems.push({
        file: path,
        line: 1,
        column: 1,
        rule: 'slug-form',
        field: 'file',
        found: JSON.stringify(slug),
        expected: 'a slug: lower-case letters and digits joined by hyphens',
        nearest: nearestSlug(slug),
      });
      continue;
    }
    const text = readFileSync(join(projectFolder, path), 'utf8');
    const split = format === 'yaml' ? { yaml: text, body: '', bodyOffset: 0 } : splitFrontMatter(text, path, problems);
    if (!split) {
      lost.push(text);
      continue;
    }
    const { data, place } = parseYaml(split.yaml, format === 'yaml' ? 0 : 1, path, problems);
    if (data === undefined) {
      lost.push(text);
      continue;
    }
    files.push({
      path,
      collection: folder.collection,
      section: folder.section,
      slug,
      format: format as SourceFile['format'],
      data,
      place,
      body: split.body,
      bodyOffset: split.bodyOffset,
    });
  }
  return { files, problems, lost };
}
