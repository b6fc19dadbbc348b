import type { Catalog } from '../catalog/catalog.ts';
import { findSources } from '../catalog/source.ts';

/** Words about a fact, and marks that are none themselves. */
const NO_FACTS: readonly string[] = [
  'source',
  'sources',
  'note',
  'because',
  'reason',
  'reads',
  'slug',
  'name',
  'type',
  'recount',
  'alsoReported',
  'kind',
  'about',
];

const isMapping = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Values below `data` that a source stands for. */
function leaves(data: unknown): number {
  if (Array.isArray(data)) return data.reduce<number>((sum, value) => sum + leaves(value), 0);
  if (!isMapping(data)) return 1;
  return Object.entries(data).reduce((sum, [key, value]) => sum + (NO_FACTS.includes(key) ? 0 : leaves(value)), 0);
}

/** Values with a source: each mapping that holds `source` or `sources` counts with all that it holds. */
function sourcedValues(data: unknown): number {
  if (Array.isArray(data)) return data.reduce<number>((sum, value) => sum + sourcedValues(value), 0);
  if (!isMapping(data)) return 0;
  if (data['source'] !== undefined || data['sources'] !== undefined) return leaves(data);
  return Object.values(data).reduce<number>((sum, value) => sum + sourcedValues(value), 0);
}

/** What the knowledge base states on the word of sources. */
export interface FactCount {
  /** Values in the data: numbers, dates, terms, edges, each with a source. */
  values: number;
  /** Citations in prose. */
  citations: number;
  /** Sources named in the data. */
  sources: number;
  /** References that are named at least once. */
  references: number;
}

/** Counts the facts of all entries and terms. That none lacks a source is the business of the schema and the checks. */
export function countFacts(catalog: Catalog): FactCount {
  const pages = [...catalog.entries.values(), ...catalog.terms.values()];
  const all = [...pages, ...catalog.sections.values()];
  const cited = new Set([
    ...all.flatMap(({ prose }) => prose.citations.map(({ key }) => key)),
    ...all.flatMap(({ data }) => findSources(data).map(({ key }) => key)),
  ]);
  return {
    values: pages.reduce((sum, { data }) => sum + sourcedValues(withoutOwnSource(data)), 0),
    citations: all.reduce((sum, { prose }) => sum + prose.citations.length, 0),
    sources: pages.reduce((sum, { data }) => sum + findSources(data).length, 0),
    references: cited.size,
  };
}

/** A term has one source for its definition; its other fields have their own. */
const withoutOwnSource = (data: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'source'));
