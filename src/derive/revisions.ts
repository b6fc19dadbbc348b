import { canonicalForm } from '../catalog/canonical.ts';
import type { Catalog, CatalogEntry, CatalogWithdrawal } from '../catalog/catalog.ts';
import { quote, type Problem } from '../catalog/problem.ts';
import { base, path } from '../permalinks.ts';
import { RECORD_FIELDS, type FrozenReference, type Revision } from '../schema/revision.ts';
import { splitAddress } from '../schema/withdrawal.ts';
import { referencesOf } from './claims.ts';
import { listStatements } from './statements.ts';
import { trail } from './taxonomy.ts';

/** A revision before it is published: all but its number, its day, its note and its hash. */
export type Draft = Omit<Revision, 'revision' | 'date' | 'note' | 'sha256'>;

/** HTML whose links start at the top of the site, wherever the site lives. */
const toTopHtml = (html: string): string => html.replaceAll(`href="${base}`, 'href="/');

/** The HTML of a revision with its links below the path under which the site lives, or another one. */
export const placeHtml = (html: string, top = base): string => html.replaceAll('href="/', `href="${top}`);

/** Address within the site of a path that `permalinks.ts` gave. */
const within = (sitePath: string): string => sitePath.slice(base.length);

function freezeReference(catalog: Catalog, key: string): FrozenReference {
  const { data } = catalog.references.get(key)!;
  const record = RECORD_FIELDS.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]);
  return { key, ...Object.fromEntries(record) } as FrozenReference;
}

/** The entry as it stands in the content, ready to be frozen. */
export function draftRevision(catalog: Catalog, entry: CatalogEntry): Draft {
  const { slug, section, data, prose, markdown } = entry;
  return {
    format: 1,
    slug,
    name: data.name,
    ...(data.fullName ? { fullName: data.fullName } : {}),
    summary: data.summary,
    section,
    trail: trail(catalog, data.node).map((node) => ({
      name: node.data.name,
      page: within(path(`sections/${node.slug}/`)),
    })),
    facts: structuredClone(data) as Record<string, unknown>,
    statements: listStatements(catalog, data),
    prose: { html: toTopHtml(prose.html), markdown },
    references: referencesOf(entry).map((key) => freezeReference(catalog, key)),
  };
}

/** Every revision that was published under one of the slugs, oldest first. */
const revisionsOf = ({ revisions }: Catalog, slugs: readonly string[]): Revision[] =>
  slugs.flatMap((slug) => revisions.get(slug) ?? []).sort((a, b) => a.revision - b.revision);

/** Revisions of an entry, also those under its former slugs, oldest first. */
export const historyOf = (catalog: Catalog, entry: CatalogEntry): Revision[] =>
  revisionsOf(catalog, [entry.slug, ...(entry.data.formerly ?? [])]);

/** Last revision of the entry with this slug; undefined before its first publication. */
export function latestRevision(catalog: Catalog, slug: string): Revision | undefined {
  const entry = catalog.entries.get(slug);
  return entry && historyOf(catalog, entry).at(-1);
}

/** An entry that has an address: one that stands, or one that was withdrawn. */
export interface PublishedEntry {
  slug: string;
  /** Slugs that it had before. */
  formerly: readonly string[];
  entry: CatalogEntry | undefined;
  withdrawal: CatalogWithdrawal | undefined;
  /** Oldest first; empty before the first publication. */
  history: Revision[];
}

/** Every entry that has an address, the withdrawn ones last. */
export function listPublished(catalog: Catalog): PublishedEntry[] {
  const standing = [...catalog.entries.values()].map((entry) => ({
    slug: entry.slug,
    formerly: entry.data.formerly ?? [],
    entry,
    withdrawal: undefined,
    history: historyOf(catalog, entry),
  }));
  const withdrawn = [...catalog.withdrawals.values()]
    .filter(({ data }) => data.address.startsWith('entries/'))
    .map((withdrawal) => {
      const [slug, formerly] = [splitAddress(withdrawal.data.address)[1], withdrawal.data.formerly ?? []];
      return { slug, formerly, entry: undefined, withdrawal, history: revisionsOf(catalog, [slug, ...formerly]) };
    });
  return [...standing, ...withdrawn];
}

/** What people write of an entry, part by part; what is only drawn from it (words, HTML) is left out. */
const writtenParts = ({ slug, section, facts, prose, references }: Draft): Record<string, unknown> => ({
  slug,
  section,
  ...facts,
  prose: prose.markdown,
  references,
});

/**
 * Names of the parts in which what is written now differs from a revision: fields, `prose`, `references`, `slug`,
 * `section`. Words and HTML that follow from these do not count, so that a change of the pages is no new revision.
 */
export function differingParts(draft: Draft, revision: Revision): string[] {
  const [now, then] = [writtenParts(draft), writtenParts(revision)];
  const text = (value: unknown) => canonicalForm({ value: value ?? null });
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].filter(
    (part) => text(now[part]) !== text(then[part]),
  );
}

/** Entries whose next revision is due: never published, or differing from their last revision. */
export function listUnpublished(catalog: Catalog): { entry: CatalogEntry; draft: Draft; last: Revision | undefined }[] {
  return [...catalog.entries.values()].flatMap((entry) => {
    const [draft, last] = [draftRevision(catalog, entry), latestRevision(catalog, entry.slug)];
    return last && differingParts(draft, last).length === 0 ? [] : [{ entry, draft, last }];
  });
}

/** What to run when something is not published yet. */
export const PUBLISH = 'Publish with: npm run publish-entries -- --note "what changed, in a sentence"';

/** Entries that differ from their last revision, and revisions whose numbers have a gap. */
export function checkRevisions(catalog: Catalog): Problem[] {
  const unpublished = listUnpublished(catalog).map(({ entry, draft, last }): Problem => ({
    file: entry.file,
    line: 1,
    column: 1,
    rule: 'unpublished',
    field: 'revision',
    found: last
      ? `a text that differs from revision ${last.revision} of ${last.date} in ${differingParts(draft, last).join(', ')}`
      : 'an entry that was never published',
    expected: 'the text of the last revision',
    note: PUBLISH,
  }));
  const gaps = listPublished(catalog).flatMap(({ slug, history }): Problem[] => {
    const numbers = history.map(({ revision }) => revision);
    if (numbers.every((number, i) => number === i + 1)) return [];
    return [
      {
        file: `content/revisions/${slug}`,
        line: 1,
        column: 1,
        rule: 'revision',
        field: 'revision',
        found: numbers.map((number) => `v${number}`).join(', '),
        expected: `${quote(slug)} from v1 to v${numbers.at(-1)}, each once`,
        note: 'Restore the files as they were published; a renamed entry names its old slugs in formerly.',
      },
    ];
  });
  return [...unpublished, ...gaps];
}
