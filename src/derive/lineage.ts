import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { parseSources, type Source } from '../catalog/source.ts';
import type { EdgeType, LineageEdge } from '../schema/entry.ts';

/** An edge of the lineage, seen from one of its ends. */
export interface LineageLink {
  type: EdgeType;
  /** The entry at the other end. */
  entry: CatalogEntry;
  because: string;
  sources: Source[];
  /** What the survey's family figure writes beside the arrow; undefined if the figure does not draw the edge. */
  family: readonly string[] | undefined;
}

/** How an edge reads from the entry that holds it, and from the entry that it names. */
export const EDGE_WORDS: Record<EdgeType, { out: string; in: string }> = {
  buildsOn: { out: 'builds on', in: 'is built on by' },
  initialisedFrom: { out: 'is initialised from', in: 'initialises' },
  distilledFrom: { out: 'is distilled from', in: 'is the teacher of' },
  compresses: { out: 'compresses', in: 'is compressed by' },
  extends: { out: 'extends', in: 'is extended by' },
  multilingualVersionOf: { out: 'is the multilingual version of', in: 'has the multilingual version' },
  successorOf: { out: 'succeeds', in: 'is succeeded by' },
  contrastsWith: { out: 'contrasts with', in: 'is contrasted with by' },
};

const edgesOf = ({ data }: CatalogEntry) => ('lineage' in data ? (data.lineage ?? []) : []);

/** The edge that `child` holds, with `entry` at its other end. */
function toLink(catalog: Catalog, child: string, edge: LineageEdge, entry: CatalogEntry): LineageLink {
  const { family, reference } = catalog.survey;
  const sources = parseSources(edge.source);
  const isDrawn = sources.some(({ key, locator }) => key === reference && locator === family?.locator);
  const arrow = isDrawn ? family?.edges.find(({ from, to }) => from === edge.to && to === child) : undefined;
  return { type: edge.type, entry, because: edge.because, sources, family: arrow?.labels };
}

/** Edges from the entry to earlier work, in the order of the file. */
export function ancestors(catalog: Catalog, slug: string): LineageLink[] {
  return edgesOf(catalog.entries.get(slug)!).map((edge) => toLink(catalog, slug, edge, catalog.entries.get(edge.to)!));
}

/** Edges of other entries that name this one, in the order of their slugs. */
export function descendants(catalog: Catalog, slug: string): LineageLink[] {
  return [...catalog.entries.values()].flatMap((entry) =>
    edgesOf(entry)
      .filter(({ to }) => to === slug)
      .map((edge) => toLink(catalog, entry.slug, edge, entry)),
  );
}
