import type { Catalog, CatalogEntry, CatalogSection } from '../catalog/catalog.ts';
import { edgeAnchor, entryPath, lineagePath } from '../permalinks.ts';
import { SECTIONS, type EdgeType, type SectionSlug } from '../schema/entry.ts';
import { ancestors, descendants, EDGE_WORDS, type LineageLink } from './lineage.ts';
import { buildTaxonomy, findNode, sectionOf, trail, type TaxonomyNode } from './taxonomy.ts';

/** An entry in a picture of the lineage. */
export interface LineageNode {
  slug: string;
  name: string;
  href: string;
  section: SectionSlug;
  /** Where it stands in the taxonomy, as "History › BERT". */
  home: string;
  /** False for an entry that stands elsewhere and is shown only because an edge leads to it. */
  isInside: boolean;
  afterSurvey: true | undefined;
}

/** An edge in a picture: `child` holds it and names `parent`, which is the earlier work. */
export interface LineageArrow {
  type: EdgeType;
  parent: string;
  child: string;
  words: string;
  because: string;
  /** The fact on the page of the entry that holds the edge; its sources stand there. */
  href: string;
  /** What the survey's family figure writes beside the arrow; undefined if the figure does not draw it. */
  family: readonly string[] | undefined;
}

/** What one picture holds; nodes in the order in which the edges name them. */
export interface LineageGraph {
  nodes: LineageNode[];
  arrows: LineageArrow[];
}

/** The edges that the entries at home in one node of the taxonomy hold. */
export interface LineageFamily extends LineageGraph {
  node: CatalogSection;
}

/** An entry from which many others descend. */
export interface LineageHead {
  node: LineageNode;
  /** How many entries name it as what they came from. */
  descendants: number;
}

/** Neighbours of an entry that stand to it in the same way. */
export interface NeighbourGroup {
  type: EdgeType;
  words: string;
  /** The section of all of them, where a group was parted by sections. */
  section: SectionSlug | undefined;
  links: LineageLink[];
}

/** An entry counts as a head if at least so many entries came from it. */
export const HEAD_DESCENDANTS = 6;

/** A group of neighbours with more names than this is parted by their sections. */
const LARGE_GROUP = 6;

const toArrow = (child: string, { type, entry, because, family }: LineageLink): LineageArrow => ({
  type,
  parent: entry.slug,
  child,
  words: EDGE_WORDS[type].out,
  because,
  href: `${entryPath(child)}#${edgeAnchor(type, entry.slug)}`,
  family,
});

function toNode(catalog: Catalog, slug: string, isInside: boolean): LineageNode {
  const { name, node, afterSurvey } = catalog.entries.get(slug)!.data;
  const home = trail(catalog, node).map((one) => one.data.name);
  const section = sectionOf(catalog, node);
  return { slug, name, href: entryPath(slug), section, home: home.join(' › '), isInside, afterSurvey };
}

function toGraph(catalog: Catalog, arrows: LineageArrow[], home?: string): LineageGraph {
  const slugs = new Set(arrows.flatMap(({ child, parent }) => [parent, child]));
  const isInside = (slug: string) => home === undefined || catalog.entries.get(slug)!.data.node === home;
  return { nodes: [...slugs].map((slug) => toNode(catalog, slug, isInside(slug))), arrows };
}

const arrowsOf = (catalog: Catalog, { slug }: CatalogEntry) =>
  ancestors(catalog, slug).map((link) => toArrow(slug, link));

/**
 * The lineage of a section, one family for each node of the taxonomy that is home of entries with edges, in the order of
 * the tree. Each edge of the atlas is in one family of one section: that of the entry that holds it.
 */
export function sectionFamilies(catalog: Catalog, section: SectionSlug): LineageFamily[] {
  const familiesOf = ({ section: node, entries, children }: TaxonomyNode): LineageFamily[] => {
    const arrows = entries.flatMap((entry) => arrowsOf(catalog, entry));
    const own = arrows.length > 0 ? [{ node, ...toGraph(catalog, arrows, node.slug) }] : [];
    return [...own, ...children.flatMap(familiesOf)];
  };
  const top = findNode(buildTaxonomy(catalog), section);
  return top ? familiesOf(top) : [];
}

/** The edges that the survey's family figure draws. */
export function familyFigure(catalog: Catalog): LineageGraph {
  const arrows = [...catalog.entries.values()].flatMap((entry) => arrowsOf(catalog, entry));
  return toGraph(
    catalog,
    arrows.filter(({ family }) => family !== undefined),
  );
}

/** The entries from which most others came, by how many, and the edges among them; contrasts do not count. */
export function lineageHeads(catalog: Catalog): LineageGraph & { heads: LineageHead[] } {
  const counts = new Map(
    [...catalog.entries.keys()].map((slug) => [
      slug,
      new Set(descendants(catalog, slug).flatMap(({ type, entry }) => (type === 'contrastsWith' ? [] : [entry.slug])))
        .size,
    ]),
  );
  const slugs = [...counts.keys()].filter((slug) => counts.get(slug)! >= HEAD_DESCENDANTS);
  const arrows = slugs
    .flatMap((slug) => arrowsOf(catalog, catalog.entries.get(slug)!))
    .filter(({ type, parent }) => type !== 'contrastsWith' && slugs.includes(parent));
  const graph = toGraph(catalog, arrows);
  // A head without an edge to another head is shown too, on its own.
  const alone = slugs.filter((slug) => !graph.nodes.some((node) => node.slug === slug));
  const nodes = [...graph.nodes, ...alone.map((slug) => toNode(catalog, slug, true))];
  return {
    nodes,
    arrows,
    heads: nodes
      .map((node) => ({ node, descendants: counts.get(node.slug)! }))
      .sort((a, b) => b.descendants - a.descendants || (a.node.name < b.node.name ? -1 : 1)),
  };
}

function groupLinks(catalog: Catalog, links: LineageLink[], direction: 'in' | 'out'): NeighbourGroup[] {
  const types = [...new Set(links.map(({ type }) => type))];
  return types.flatMap((type): NeighbourGroup[] => {
    const all = links.filter((link) => link.type === type);
    const words = EDGE_WORDS[type][direction];
    if (all.length <= LARGE_GROUP) return [{ type, words, section: undefined, links: all }];
    const sections = buildTaxonomy(catalog).map(({ section }) => section.slug as SectionSlug);
    return sections.flatMap((section) => {
      const inside = all.filter(({ entry }) => sectionOf(catalog, entry.data.node) === section);
      return inside.length > 0 ? [{ type, words, section, links: inside }] : [];
    });
  });
}

/** What an entry came from and what came from it, grouped by type of edge and, where there are many, by section. */
export function lineageNeighbourhood(catalog: Catalog, slug: string): { from: NeighbourGroup[]; to: NeighbourGroup[] } {
  return {
    from: groupLinks(catalog, ancestors(catalog, slug), 'out'),
    to: groupLinks(catalog, descendants(catalog, slug), 'in'),
  };
}

/** A page that shows a part of the lineage. */
export interface LineageView {
  view: 'family' | SectionSlug;
  name: string;
  href: string;
  /** Numbers of entries and edges that it shows. */
  entries: number;
  edges: number;
}

/** The views of the lineage: the survey's family figure, then the six sections. */
export function lineageViews(catalog: Catalog): LineageView[] {
  const count = (graphs: LineageGraph[]) => ({
    entries: new Set(graphs.flatMap(({ nodes }) => nodes.map(({ slug }) => slug))).size,
    edges: graphs.flatMap(({ arrows }) => arrows).length,
  });
  return [
    {
      view: 'family',
      name: 'The family figure of the survey',
      href: lineagePath('family'),
      ...count([familyFigure(catalog)]),
    },
    ...SECTIONS.map((section) => ({
      view: section,
      name: catalog.sections.get(section)?.data.name ?? section,
      href: lineagePath(section),
      ...count(sectionFamilies(catalog, section)),
    })),
  ];
}
