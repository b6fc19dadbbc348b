import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { formatProblems } from '../src/catalog/problem.ts';
import { PUBLISHING_RULES, readKnowledgeBase } from '../src/derive/knowledge-base.ts';
import { planPublication, writePublication, type Publication } from '../scripts/publication.ts';

/** A copy of the tiny world in a folder of its own, to be changed by a test. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'ptm-atlas-world-'));

  constructor(source = resolve(import.meta.dirname, 'fixtures/valid')) {
    cpSync(source, this.folder, { recursive: true });
  }
  path(file: string): string {
    return join(this.folder, file);
  }
  has(file: string): boolean {
    return existsSync(this.path(file));
  }
  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }
  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }
  /** Replaces a text that must be there. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }
  rename(from: string, to: string): void {
    renameSync(this.path(from), this.path(to));
  }
  remove(file: string): void {
    rmSync(this.path(file));
  }
  /** Beta becomes Beta Two, wherever it is named. */
  renameBeta(): void {
    this.rename('content/architectures/beta.mdx', 'content/architectures/beta-two.mdx');
    this.edit('content/architectures/beta-two.mdx', 'formerly: [beta-old]', 'formerly: [beta-old, beta]');
    this.edit('content/open-problems/gamma.md', 'entry: beta\n', 'entry: beta-two\n');
    this.edit('content/comparisons.yaml', 'beta]', 'beta-two]');
    this.edit('content/paths.yaml', 'page: beta\n', 'page: beta-two\n');
    this.write('content/survey.json', this.read('content/survey.json').replaceAll('"beta"', '"beta-two"'));
  }
  /** Every problem of the world as it is printed; empty if there is none. */
  problems(): string {
    const { problems } = readKnowledgeBase(this.folder);
    return problems.length ? formatProblems(problems) : '';
  }
  plan(note: string, date: string): Publication {
    const { catalog, problems } = readKnowledgeBase(this.folder);
    const faults = problems.filter(({ rule }) => !PUBLISHING_RULES.includes(rule));
    if (faults.length > 0) throw new Error(formatProblems(faults));
    return planPublication(catalog, note, date);
  }
  publish(note: string, date: string): string[] {
    const publication = this.plan(note, date);
    writePublication(this.folder, publication);
    return publication.revisions.map(({ slug, revision }) => `${slug} v${revision}`);
  }
  /** Takes the folder away. */
  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
