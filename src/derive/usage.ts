import type { Catalog, CatalogEntry, CatalogTerm } from '../catalog/catalog.ts';
import { compareEntries } from './taxonomy.ts';

/** The terms that the facts of an entry name, each with the field that names it. */
export function termsOf({ data }: CatalogEntry): Map<string, string> {
  const terms = new Map<string, string>();
  const add = (field: string, slugs: readonly string[] | undefined) => {
    for (const slug of slugs ?? []) if (!terms.has(slug)) terms.set(slug, field);
  };
  if (data.kind === 'model') {
    add('architecture', data.architecture?.terms);
    add('objective', data.objectives?.terms);
    add('modality', data.modalities?.terms);
    add(
      'corpus',
      data.corpora?.map(({ corpus }) => corpus),
    );
  }
  add('about', data.about);
  return terms;
}

/** Entries whose facts name the term, and entries that only mention it in prose. */
export function usesOfTerm(catalog: Catalog, slug: string): { facts: CatalogEntry[]; prose: CatalogEntry[] } {
  const entries = [...catalog.entries.values()].sort(compareEntries);
  const facts = entries.filter((entry) => termsOf(entry).has(slug));
  return { facts, prose: entries.filter((entry) => !facts.includes(entry) && entry.prose.links.includes(slug)) };
}

/** Terms that are kinds of this one. */
export function narrowerTerms(catalog: Catalog, slug: string): CatalogTerm[] {
  return [...catalog.terms.values()].filter(({ data }) => data.broader === slug);
}

/** Entries that name this one in their prose or in their facts, lineage apart. */
export function usedBy(catalog: Catalog, slug: string): CatalogEntry[] {
  return [...catalog.entries.values()]
    .filter((entry) => {
      if (entry.slug === slug) return false;
      const { data } = entry;
      const inFacts =
        (data.kind === 'finding' && data.studies?.entries.includes(slug)) ||
        (data.kind === 'problem' && data.addressedBy?.some((answer) => answer.entry === slug));
      const inLineage = 'lineage' in data && data.lineage?.some(({ to }) => to === slug);
      return inFacts || (entry.prose.links.includes(slug) && !inLineage);
    })
    .sort(compareEntries);
}

/** Entries of an organisation. */
export function entriesOfOrganisation(catalog: Catalog, slug: string): CatalogEntry[] {
  return [...catalog.entries.values()]
    .filter(({ data }) => 'organisations' in data && data.organisations?.names.includes(slug))
    .sort(compareEntries);
}
