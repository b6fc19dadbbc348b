import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { recountParameters } from '../derive/parameters.ts';
import { referencesOf } from '../derive/claims.ts';
import { sectionOf } from '../derive/taxonomy.ts';
import { address, entryPath, referencePath } from '../permalinks.ts';
import { contentLicence } from './site.ts';

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
    section: sectionOf(catalog, data.node),
    facts: data,
    derived: { recounts },
    prose: { html: prose.html, markdown },
    references: referencesOf(entry).map((key) => ({ key, address: address(referencePath(key)) })),
    licence: contentLicence.spdx,
  };
}
