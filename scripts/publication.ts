import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashRevision } from '../src/catalog/canonical.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { listFiles } from '../src/catalog/read.ts';
import { formatJsonFile } from '../src/catalog/read-revisions.ts';
import { PUBLISHING_FOLDER } from '../src/derive/knowledge-base.ts';
import { extendLedger } from '../src/derive/ledger.ts';
import { listUnpublished } from '../src/derive/revisions.ts';
import { formatCitationCff } from '../src/formats/citation-cff.ts';
import { citeReference } from '../src/formats/citation.ts';
import type { Edition } from '../src/schema/edition.ts';
import type { Revision } from '../src/schema/revision.ts';

/** What a publication writes: the texts of the files by their paths below the project, and the new revisions. */
export interface Publication {
  revisions: Revision[];
  /** Addresses and anchors that the ledger did not hold before. */
  addresses: number;
  files: Map<string, string>;
}

/** The ledger as a file: one address a line, so that a change shows as a line. */
export function formatLedger(ledger: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...ledger].map(([address, anchors]) => `${JSON.stringify(address)}: ${JSON.stringify(anchors)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

const countLedger = (ledger: ReadonlyMap<string, readonly string[]>): number =>
  [...ledger.values()].reduce((sum, anchors) => sum + 1 + anchors.length, 0);

/** Each publication of entries is an edition: `0.1` is followed by `0.2`. */
function nextEdition({ version }: Edition, date: string): Edition {
  const [major, minor] = version.split('.');
  return { version: `${major}.${Number(minor) + 1}`, date };
}

/**
 * Plans the publication of every entry that differs from its last revision, dated `date`, and of every new address.
 * Nothing is written. Throws an Error if the day lies before that of an earlier revision.
 */
export function planPublication(catalog: Catalog, note: string, date: string): Publication {
  const revisions = listUnpublished(catalog).map(({ draft, last }): Revision => {
    if (last && last.date > date) {
      throw new Error(`${draft.slug}: revision ${last.revision} is of ${last.date}, so the next cannot be of ${date}.`);
    }
    const { format, slug, ...rest } = draft;
    const revision = { format, slug, revision: (last?.revision ?? 0) + 1, date, note, ...rest };
    return { ...revision, sha256: hashRevision(revision) };
  });
  const published = new Map(catalog.revisions);
  for (const revision of revisions) published.set(revision.slug, [...(published.get(revision.slug) ?? []), revision]);
  const edition = revisions.length > 0 ? nextEdition(catalog.edition, date) : catalog.edition;
  const after: Catalog = { ...catalog, revisions: published, edition };
  const ledger = extendLedger(after);
  const addresses = countLedger(ledger) - countLedger(catalog.ledger);

  const files = new Map(
    revisions.map((revision) => [
      `content/revisions/${revision.slug}/v${revision.revision}.json`,
      formatJsonFile(revision),
    ]),
  );
  if (addresses > 0) files.set('content/permalinks.json', formatLedger(ledger));
  if (revisions.length > 0) {
    files.set('content/edition.yaml', `version: "${edition.version}"\ndate: ${edition.date}\n`);
    files.set('CITATION.cff', formatCitationCff(edition, citeReference(after.references.get(after.survey.reference)!)));
  }
  return { revisions, addresses, files };
}

/**
 * Finishes a publication that was interrupted: files that were all written but not all put in their places are put
 * there; a set of files that was not yet whole is thrown away. Gives the number of files that were put in their places.
 */
export function finishPublication(projectFolder: string, step: () => void = () => {}): number {
  rmSync(join(projectFolder, `${PUBLISHING_FOLDER}.new`), { recursive: true, force: true });
  const folder = join(projectFolder, PUBLISHING_FOLDER);
  if (!existsSync(folder)) return 0;
  const files = listFiles(folder);
  for (const file of files) {
    step();
    const target = join(projectFolder, file);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(folder, file), target);
  }
  step();
  rmSync(folder, { recursive: true });
  return files.length;
}

/**
 * Writes the files of a publication so that an interruption at any point leaves either none of them, or all of them
 * beside the content, where `finishPublication` finds them. `step` is called before each act, so that a test can stop it.
 */
export function writePublication(projectFolder: string, { files }: Publication, step: () => void = () => {}): void {
  if (files.size === 0) return;
  const draft = join(projectFolder, `${PUBLISHING_FOLDER}.new`);
  for (const [file, text] of files) {
    step();
    const target = join(draft, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  step();
  // From here on all files are whole: the one renaming decides that the publication happens.
  renameSync(draft, join(projectFolder, PUBLISHING_FOLDER));
  finishPublication(projectFolder, step);
}
