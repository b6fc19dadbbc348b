import type { Catalog, CatalogEntry, CatalogWithdrawal } from '../catalog/catalog.ts';
import { recountParameters } from '../derive/parameters.ts';
import { referencesOf } from '../derive/claims.ts';
import { historyOf } from '../derive/revisions.ts';
import { sectionOf } from '../derive/taxonomy.ts';
import { address, entryPath, path, referencePath, revisionFormPath, revisionPath } from '../permalinks.ts';
import type { Revision } from '../schema/revision.ts';
import { contentLicence } from './site.ts';

/** A revision for programs: where it is, and by what it is known. */
export const toRevisionJson = ({ slug, revision, date, note, sha256 }: Revision) => ({
  slug,
  revision,
  date,
  note,
  sha256,
  address: address(revisionPath(slug, revision)),
  file: address(revisionFormPath(slug, revision, 'json')),
});

/** An entry for programs: its facts as written, what is derived from them, and its prose as HTML and Markdown. */
export function toEntryJson(catalog: Catalog, entry: CatalogEntry) {
  const { slug, data, prose, markdown } = entry;
  const variants = data.kind === 'model' ? (data.variants ?? []) : [];
  const recounts = variants.flatMap((variant) => {
    const recount = recountParameters(variant);
    if (!recount) return [];
    const { outcome, recipe, parameters, missing, difference } = recount;
    return [
      {
        variant: variant.slug,
        recipe: recipe ?? null,
        outcome,
        parameters: parameters ?? null,
        missing,
        difference: difference ?? null,
      },
    ];
  });
  return {
    slug,
    address: address(entryPath(slug)),
    edition: catalog.edition,
    revisions: historyOf(catalog, entry).map(toRevisionJson),
    section: sectionOf(catalog, data.node),
    facts: data,
    derived: { recounts },
    prose: { html: prose.html, markdown },
    references: referencesOf(entry).map((key) => ({ key, address: address(referencePath(key)) })),
    licence: contentLicence.spdx,
  };
}

/** A withdrawn entry for programs: that and why it was withdrawn, and its last revision. */
export function toWithdrawnJson({ data }: CatalogWithdrawal, history: readonly Revision[]) {
  const { name, date, reason, successor } = data;
  return {
    address: address(path(data.address)),
    name,
    withdrawn: { date, reason, successor: successor ? address(path(successor)) : null },
    revisions: history.map(toRevisionJson),
    last: history.at(-1) ?? null,
    licence: contentLicence.spdx,
  };
}
