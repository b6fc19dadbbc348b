import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { entryPath, organisationPath, referencePath, sectionPath, teachingPath, termPath } from '../permalinks.ts';
import {
  countFacets,
  forEachFacet,
  readChosen,
  type FacetName,
  type FacetOrder,
  type FacetValues,
} from '../search/facets.ts';
import { parametersOf } from './models.ts';
import { buildTaxonomy, trail } from './taxonomy.ts';
import { formatLanguage } from './words.ts';

/** A page with what it has in each facet. */
export interface FacetedPage {
  /** Path as `permalinks.ts` gives it. */
  path: string;
  name: string;
  afterSurvey: true | undefined;
  facets: FacetValues;
}

/** What a page can be; a name that several entries bear has a page too. */
const PAGE_KINDS = [
  ...['model', 'method', 'finding', 'problem', 'term', 'section', 'several meanings', 'path', 'organisation'],
  'reference',
];

const SURVEY = { named: 'named in the survey', after: 'after the survey' };
const WEIGHTS = { checkpoint: 'released checkpoint named', licence: 'licence given for weights' };
/** Stands for the languages of a model of which only the number is known. */
const UNNAMED_LANGUAGES = 'many, not named one by one';

/** Ranges of parameters, each with the number at which it begins. */
const PARAMETER_RANGES = [
  [1, 'under 10 million'],
  [1e7, '10 to 100 million'],
  [1e8, '100 million to 1 billion'],
  [1e9, '1 to 10 billion'],
  [1e10, '10 to 100 billion'],
  [1e11, '100 billion to 1 trillion'],
  [1e12, '1 trillion or more'],
] as const;

/** The range in which a number of parameters lies. */
export const parameterRange = (count: number): string => PARAMETER_RANGES.findLast(([start]) => start <= count)![1];

/** Values some of which may be absent. */
type Found = Partial<Record<FacetName, readonly (string | undefined)[]>>;

/** The facets that have values, each value once. */
const withValues = (facets: Found): FacetValues =>
  Object.fromEntries(
    Object.entries(facets).flatMap(([name, values]) => {
      const known = [...new Set(values.filter((value) => value !== undefined))];
      return known.length > 0 ? [[name, known]] : [];
    }),
  );

const yearOf = (released: { date: string } | undefined) => released?.date.slice(0, 4);

/** What only a model has. */
function facetsOfModel(catalog: Catalog, { data }: CatalogEntry): Found {
  if (data.kind !== 'model') return {};
  const namesOf = (list: { terms: string[] } | undefined) =>
    (list?.terms ?? []).map((term) => catalog.terms.get(term)!.data.name);
  const { codes, count } = data.languages ?? {};
  const parameters = (data.variants ?? []).map(parametersOf).filter((one) => one !== undefined);
  return {
    parameters: parameters.sort((a, b) => a - b).map(parameterRange),
    architecture: namesOf(data.architecture),
    objective: namesOf(data.objectives),
    modality: namesOf(data.modalities),
    language: codes ? codes.map(formatLanguage) : [typeof count === 'number' ? UNNAMED_LANGUAGES : undefined],
  };
}

/** What an entry has in each facet. */
export function facetsOfEntry(catalog: Catalog, entry: CatalogEntry): FacetValues {
  const { data } = entry;
  const work = data.kind === 'problem' ? undefined : data;
  const hasCheckpoint = data.kind === 'model' && data.variants?.some(({ weights }) => weights);
  return withValues({
    kind: [data.kind],
    section: [trail(catalog, data.node)[0]!.data.name],
    survey: [data.afterSurvey ? SURVEY.after : SURVEY.named],
    year: [yearOf(work?.released)],
    ...facetsOfModel(catalog, entry),
    organisation: (work?.organisations?.names ?? []).map((name) => catalog.organisations.get(name)!.data.name),
    licence: [work?.licence?.name],
    weights: [
      hasCheckpoint ? WEIGHTS.checkpoint : undefined,
      work?.licence?.covers.includes('weights') ? WEIGHTS.licence : undefined,
    ],
  });
}

function collectPages(catalog: Catalog): FacetedPage[] {
  const kind = (name: string): FacetValues => ({ kind: [name] });
  return [
    ...[...catalog.entries.values()].map((entry): FacetedPage => ({
      path: entryPath(entry.slug),
      name: entry.data.name,
      afterSurvey: entry.data.afterSurvey,
      facets: facetsOfEntry(catalog, entry),
    })),
    ...[...catalog.ambiguities.values()].map(({ slug, data }): FacetedPage => ({
      path: entryPath(slug),
      name: data.name,
      afterSurvey: undefined,
      facets: kind('several meanings'),
    })),
    ...[...catalog.terms.values()].map(({ slug, data }): FacetedPage => ({
      path: termPath(slug),
      name: data.name,
      afterSurvey: data.afterSurvey,
      facets: withValues({
        kind: ['term'],
        survey: [data.afterSurvey ? SURVEY.after : data.survey ? SURVEY.named : undefined],
        year: [yearOf(data.released)],
      }),
    })),
    ...[...catalog.sections.values()].map(({ slug, data }): FacetedPage => ({
      path: sectionPath(slug),
      name: data.name,
      afterSurvey: undefined,
      facets: { kind: ['section'], section: [trail(catalog, slug)[0]!.data.name] },
    })),
    ...Object.entries(catalog.paths).map(([slug, { name }]): FacetedPage => ({
      path: teachingPath(slug),
      name,
      afterSurvey: undefined,
      facets: kind('path'),
    })),
    ...[...catalog.organisations.values()].map(({ slug, data }): FacetedPage => ({
      path: organisationPath(slug),
      name: data.name,
      afterSurvey: undefined,
      facets: kind('organisation'),
    })),
    ...[...catalog.references.keys()].map((key): FacetedPage => ({
      path: referencePath(key),
      name: key,
      afterSurvey: undefined,
      facets: kind('reference'),
    })),
  ];
}

// The page of every facet asks for it; a catalog is frozen, so its pages are collected once.
const collected = new WeakMap<Catalog, readonly FacetedPage[]>();

/** Every page that a facet can choose. */
export function listFacetedPages(catalog: Catalog): readonly FacetedPage[] {
  const pages = collected.get(catalog) ?? collectPages(catalog);
  collected.set(catalog, pages);
  return pages;
}

/** What each page has in each facet, by its path. */
export const listFacets = (catalog: Catalog): Map<string, FacetValues> =>
  new Map(listFacetedPages(catalog).map(({ path, facets }) => [path, facets]));

/**
 * The values that `pages` have in each facet, in the order of display: the sections as in the survey, ranges from the
 * small, years from the last; other values by the number of their pages, then by name.
 */
export function orderOfValues(
  catalog: Catalog,
  pages: Iterable<FacetValues> = listFacets(catalog).values(),
): FacetOrder {
  const counts = countFacets([...pages], readChosen(new URLSearchParams()));
  const fixed: Partial<Record<FacetName, readonly string[]>> = {
    kind: PAGE_KINDS,
    section: buildTaxonomy(catalog).map(({ section }) => section.data.name),
    survey: Object.values(SURVEY),
    parameters: PARAMETER_RANGES.map(([, words]) => words),
    weights: Object.values(WEIGHTS),
  };
  return forEachFacet((name) => {
    const count = counts[name];
    const byName = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
    return (
      fixed[name]?.filter((value) => count.has(value)) ??
      [...count.keys()].sort((a, b) =>
        name === 'year' ? Number(b) - Number(a) : count.get(b)! - count.get(a)! || byName(a, b),
      )
    );
  });
}

/** The values of a facet in the order of display, each with its pages by name. */
export function pagesByValue(catalog: Catalog, facet: FacetName): { value: string; pages: FacetedPage[] }[] {
  const pages = [...listFacetedPages(catalog)].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return orderOfValues(catalog)[facet].map((value) => ({
    value,
    pages: pages.filter(({ facets }) => facets[facet]?.includes(value)),
  }));
}
