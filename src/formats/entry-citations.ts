import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { latestRevision } from '../derive/revisions.ts';
import { citePaper, citeRevision, type Citation } from './citation.ts';

/** An entry at its latest revision, then the paper behind it; nothing before the first publication. */
export function citeEntry(catalog: Catalog, { slug }: CatalogEntry): Citation[] {
  const latest = latestRevision(catalog, slug);
  if (!latest) return [];
  const paper = citePaper(latest);
  return [citeRevision(latest), ...(paper ? [paper] : [])];
}
