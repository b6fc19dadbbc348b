import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { draftRevision, type Draft } from '../derive/revisions.ts';
import { address, entryPath, revisionPath } from '../permalinks.ts';
import type { Revision } from '../schema/revision.ts';
import { citePaper, citeRevision } from './citation.ts';
import { citationTags, type MetaTag } from './citation-tags.ts';
import { toJsonLd, type JsonLd } from './json-ld.ts';
import { entryLinks, revisionLinks, type TypedLink } from './typed-links.ts';

/** What stands in the head of a page of an entry for programs that read citations. */
export interface PageMetadata {
  meta: MetaTag[];
  links: TypedLink[];
  jsonLd: JsonLd;
}

const tagsOf = (revision: Revision | undefined): MetaTag[] =>
  revision ? citationTags(citeRevision(revision), citePaper(revision)) : [];

/**
 * Metadata of the live page of an entry. All of it says what the latest revision says, by which the page is cited;
 * only the breadcrumbs are those of today. `history` holds all revisions, oldest first; of an entry that has none, only
 * what needs no revision is given.
 */
export function entryPageMetadata(catalog: Catalog, entry: CatalogEntry, history: readonly Revision[]): PageMetadata {
  const { slug } = entry;
  const latest = history.at(-1);
  const now = draftRevision(catalog, entry);
  const draft: Draft = latest ? { ...latest, trail: now.trail } : now;
  const url = address(entryPath(slug));
  return {
    meta: tagsOf(latest),
    links: entryLinks(slug, latest),
    jsonLd: toJsonLd(catalog, { url, slug, draft, revision: latest, published: history[0]?.date }),
  };
}

/**
 * Metadata of the page of a revision. `slug` is the one under which the entry stands now (or was withdrawn), `history`
 * holds all its revisions, oldest first.
 */
export function revisionPageMetadata(
  catalog: Catalog,
  slug: string,
  revision: Revision,
  history: readonly Revision[],
): PageMetadata {
  const url = address(revisionPath(revision.slug, revision.revision));
  return {
    meta: tagsOf(revision),
    links: revisionLinks(slug, revision, history),
    jsonLd: toJsonLd(catalog, { url, slug, draft: revision, revision, published: revision.date }),
  };
}
