import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { citeReference, type Citation } from '../../src/formats/citation.ts';
import { toCsl, type CslItem, type CslName } from '../../src/formats/csl-json.ts';
import { readKnowledgeBase } from '../../src/derive/knowledge-base.ts';
import { project } from '../factories.ts';

/** The built site; CITATIONS_OF names another folder of exports. */
export const dist = resolve(project, process.env['CITATIONS_OF'] ?? 'dist');
if (!existsSync(dist)) throw new Error(`${dist} is missing: run "npm run test:citations", which builds it.`);

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Files of the site whose names match, in a fixed order. */
export const filesOf = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file));
export const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

export const BIBTEX = /^(?!.*\.biblatex\.bib$).*\.bib$/;
export const BIBLATEX = /\.biblatex\.bib$/;
export const RIS = /\.ris$/;
export const CSL_JSON = /\.csl\.json$/;

/** A record of an export, and what it should say. */
export interface ExportedRecord {
  key: string;
  text: string;
  file: string;
  expected: CslItem;
}

const { catalog } = readKnowledgeBase(project);

const itemsOfFile = new Map<string, Map<string, CslItem>>();

/** What a record should say: what the CSL-JSON beside its file says, else what the reference says. */
function expectedFor(file: string, key: string): CslItem {
  const sibling = file.replace(/(\.biblatex\.bib|\.bib|\.ris)$/, '.csl.json');
  if (!itemsOfFile.has(sibling)) {
    const items = existsSync(join(dist, sibling)) ? (JSON.parse(read(sibling)) as CslItem[]) : [];
    itemsOfFile.set(sibling, new Map(items.map((item) => [item.id, item])));
  }
  const reference = catalog.references.get(key);
  const entry = /^ptmatlas-(.+)-v(\d+)$/.exec(key);
  const expected =
    itemsOfFile.get(sibling)!.get(key) ??
    (reference && toCsl(citeReference(reference))) ??
    (entry && (JSON.parse(read(`entries/${entry[1]}/v${entry[2]}.csl.json`)) as CslItem[])[0]);
  if (!expected) throw new Error(`${file}: nothing says what ${key} is`);
  return expected;
}

/** Splits a file into its records, each with its key. */
export type Split = (text: string) => { key: string; text: string }[];

export const splitBib: Split = (text) =>
  [...text.matchAll(/^@\w+\{([^,]+),\n[^]*?^\}\n/gm)].map((match) => ({ key: match[1]!, text: match[0] }));

export const splitRis: Split = (text) =>
  [...text.matchAll(/^TY {2}- [^]*?^ER {2}- \r\n/gm)].map((match) => ({
    key: /^ID {2}- (.*)\r$/m.exec(match[0])![1]!,
    text: match[0],
  }));

/** Every record of every file that matches. */
export const recordsOf = (pattern: RegExp, split: Split): ExportedRecord[] =>
  filesOf(pattern).flatMap((file) =>
    split(read(file)).map(({ key, text }) => ({ key, text, file, expected: expectedFor(file, key) })),
  );

/** Every reference of the catalog as a record, for the forms of which the site has no file of all references. */
export const recordsOfReferences = (format: (citation: Citation) => string): ExportedRecord[] =>
  [...catalog.references.values()].map((reference) => {
    const citation = citeReference(reference);
    return { key: citation.key, text: format(citation), file: `reference ${citation.key}`, expected: toCsl(citation) };
  });

/** True if a file belongs to a revision that a later one has replaced: there a work may stand as it was known then. */
function isOld(file: string): boolean {
  const found = /^(entries\/[^/]+\/v)(\d+)\./.exec(file);
  return found !== null && files.includes(`${found[1]}${Number(found[2]) + 1}.csl.json`);
}

/** Keys whose records differ between files; a work in a revision that has been replaced may differ. */
export function differingKeys(records: readonly ExportedRecord[]): string[] {
  const byKey = new Map<string, Set<string>>();
  for (const { key, text, file } of records) {
    if (!key.startsWith('ptmatlas-') && isOld(file)) continue;
    byKey.set(key, (byKey.get(key) ?? new Set()).add(text));
  }
  return [...byKey].filter(([, texts]) => texts.size > 1).map(([key]) => key);
}

/** The union of the records, in lists in which each key stands once; a second list holds what old revisions say. */
export function unions(records: readonly ExportedRecord[]): ExportedRecord[][] {
  const byKey = new Map<string, Map<string, ExportedRecord>>();
  for (const record of records) {
    const texts = byKey.get(record.key) ?? new Map<string, ExportedRecord>();
    byKey.set(record.key, texts);
    if (!texts.has(record.text)) texts.set(record.text, record);
  }
  const lists: ExportedRecord[][] = [];
  for (const texts of byKey.values()) [...texts.values()].forEach((record, i) => (lists[i] ??= []).push(record));
  return lists;
}

/** Runs a program to its end in `cwd`; throws what it printed if its exit status is not 0. */
export function runTool(command: string, parameters: readonly string[], cwd: string, input?: string | Buffer): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}: exit status ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Gives `work` a folder that is removed afterwards. */
export function inScratch<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'ptm-atlas-citations-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A name as `Family, Given`, however its particles are told apart; an organisation as it is. */
export function writeName(name: CslName | Record<string, string>): string {
  const { literal, given, ...parts } = name as Record<string, string>;
  if (literal !== undefined) return literal;
  const family = ['dropping-particle', 'non-dropping-particle', 'family'].map((part) => parts[part]).filter(Boolean);
  return `${family.join(' ')}, ${given ?? ''}`;
}
