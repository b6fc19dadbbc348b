/** The facets by which pages are chosen, in the order of display. The names are parameters of addresses, for good. */
export const FACETS = [
  { name: 'kind', label: 'Kind' },
  { name: 'section', label: 'Section' },
  { name: 'survey', label: 'Survey' },
  { name: 'year', label: 'Year' },
  { name: 'parameters', label: 'Parameters' },
  { name: 'architecture', label: 'Architecture' },
  { name: 'objective', label: 'Objective' },
  { name: 'modality', label: 'Modality' },
  { name: 'language', label: 'Language' },
  { name: 'organisation', label: 'Organisation' },
  { name: 'licence', label: 'Licence' },
  { name: 'weights', label: 'Weights' },
] as const;
export type FacetName = (typeof FACETS)[number]['name'];

/** What a page has in each facet. */
export type FacetValues = Partial<Record<FacetName, readonly string[]>>;
/** What a reader wants in each facet; nothing means anything. */
export type Chosen = Record<FacetName, string[]>;
/** All values of each facet, in the order of display. */
export type FacetOrder = Record<FacetName, readonly string[]>;
/** How many pages each value of a facet would show. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/** One thing for each facet. */
export const forEachFacet = <Thing>(make: (name: FacetName) => Thing): Record<FacetName, Thing> =>
  Object.fromEntries(FACETS.map(({ name }) => [name, make(name)])) as Record<FacetName, Thing>;

/** The choice that an address holds. */
export const readChosen = (parameters: URLSearchParams): Chosen =>
  forEachFacet((name) => [...new Set(parameters.getAll(name))].filter(Boolean));

/** Puts a choice into the parameters of an address, in place of the one that they hold. */
export function writeChosen(parameters: URLSearchParams, chosen: Chosen): void {
  for (const { name } of FACETS) {
    parameters.delete(name);
    for (const value of chosen[name]) parameters.append(name, value);
  }
}

/** True if nothing is chosen in any facet. */
export const isNothingChosen = (chosen: Chosen): boolean => FACETS.every(({ name }) => chosen[name].length === 0);

const meets = (values: FacetValues, chosen: Chosen, name: FacetName): boolean =>
  chosen[name].length === 0 || chosen[name].some((value) => values[name]?.includes(value));

/** True if a page has one of the values chosen in each facet, but for the facet `except`. */
export const isChosen = (values: FacetValues, chosen: Chosen, except?: FacetName): boolean =>
  FACETS.every(({ name }) => name === except || meets(values, chosen, name));

/**
 * How many pages have each value, in each facet among those that meet the choice in all other facets: so the count of a
 * value is what it has to show, whether its neighbours are chosen or not.
 */
export function countFacets(pages: readonly FacetValues[], chosen: Chosen): FacetCounts {
  const counts = forEachFacet(() => new Map<string, number>());
  for (const values of pages) {
    const missed = FACETS.filter(({ name }) => !meets(values, chosen, name));
    if (missed.length > 1) continue;
    for (const { name } of missed.length === 1 ? missed : FACETS)
      for (const value of values[name] ?? []) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  }
  return counts;
}

/** The values of a page as places in the order of their facets: a list for each facet. */
export const packFacets = (values: FacetValues, order: FacetOrder): number[][] =>
  FACETS.map(({ name }) => (values[name] ?? []).map((value) => order[name].indexOf(value)));

/** The values that `packFacets` packed. */
export const unpackFacets = (packed: readonly (readonly number[])[], order: FacetOrder): FacetValues =>
  Object.fromEntries(FACETS.map(({ name }, i) => [name, (packed[i] ?? []).map((place) => order[name][place]!)]));
