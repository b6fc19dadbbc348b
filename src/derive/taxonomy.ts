import type { Catalog, CatalogEntry, CatalogSection } from '../catalog/catalog.ts';
import { nodesAbove } from '../catalog/tree.ts';
import { SECTIONS, type SectionSlug } from '../schema/entry.ts';

/** A node with what stands below it. */
export interface TaxonomyNode {
  section: CatalogSection;
  children: TaxonomyNode[];
  /** Entries whose home is this node, by date, then name. */
  entries: CatalogEntry[];
  /** Entries that are listed here too (`alsoIn`). */
  guests: CatalogEntry[];
}

const releaseDate = ({ data }: CatalogEntry): string => ('released' in data ? (data.released?.date ?? '9999') : '9999');

/** By date of release, then by name; entries without a date come last. */
export function compareEntries(a: CatalogEntry, b: CatalogEntry): number {
  const [dateA, dateB] = [releaseDate(a), releaseDate(b)];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.data.name < b.data.name ? -1 : 1;
}

function buildNode(catalog: Catalog, section: CatalogSection): TaxonomyNode {
  const entries = [...catalog.entries.values()].sort(compareEntries);
  return {
    section,
    children: [...catalog.sections.values()]
      .filter(({ data }) => data.parent === section.slug)
      .sort((a, b) => a.data.order - b.data.order)
      .map((child) => buildNode(catalog, child)),
    entries: entries.filter(({ data }) => data.node === section.slug),
    guests: entries.filter(({ data }) => data.alsoIn?.includes(section.slug)),
  };
}

// Every page asks for it; a catalog is frozen, so its taxonomy is built once.
const built = new WeakMap<Catalog, readonly TaxonomyNode[]>();

/** The whole taxonomy: the six sections in their order, each with all that stands below it. */
export function buildTaxonomy(catalog: Catalog): readonly TaxonomyNode[] {
  const known = built.get(catalog);
  if (known) return known;
  const taxonomy = SECTIONS.flatMap((slug) => {
    const section = catalog.sections.get(slug);
    return section ? [buildNode(catalog, section)] : [];
  });
  built.set(catalog, taxonomy);
  return taxonomy;
}

/** The node of the taxonomy whose slug is `slug`, anywhere in the tree. */
export function findNode(nodes: readonly TaxonomyNode[], slug: string): TaxonomyNode | undefined {
  for (const node of nodes) {
    const found = node.section.slug === slug ? node : findNode(node.children, slug);
    if (found) return found;
  }
  return undefined;
}

/** All entries at home in a node and below it, in the order of the tree. */
export function entriesBelow(node: TaxonomyNode): CatalogEntry[] {
  return [...node.entries, ...node.children.flatMap(entriesBelow)];
}

/** The nodes that lead to the node `slug`, from one of the six sections down to it. */
export function trail(catalog: Catalog, slug: string): CatalogSection[] {
  return nodesAbove(catalog.sections, slug)
    .reverse()
    .flatMap((node) => catalog.sections.get(node) ?? []);
}

/** The one of the six sections in which the node `slug` lies. */
export function sectionOf(catalog: Catalog, slug: string): SectionSlug {
  return trail(catalog, slug)[0]!.slug as SectionSlug;
}

/** The entries before and after `entry` in the order of the whole tree. */
export function neighbours(
  catalog: Catalog,
  slug: string,
): { previous?: CatalogEntry | undefined; next?: CatalogEntry | undefined } {
  const all = buildTaxonomy(catalog).flatMap(entriesBelow);
  const at = all.findIndex((entry) => entry.slug === slug);
  return { previous: all[at - 1], next: all[at + 1] };
}
