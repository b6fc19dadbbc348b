import type { Catalog } from '../catalog/catalog.ts';
import { findSources, parseSources } from '../catalog/source.ts';
import type { Prose } from '../markdown/context.ts';
import {
  answerAnchor,
  differsAnchor,
  edgeAnchor,
  entryPath,
  factAnchor,
  organisationPath,
  path,
  recipeAnchor,
  referencePath,
  sectionPath,
  stepAnchor,
  teachingPath,
  termPath,
  variantAnchor,
} from '../permalinks.ts';
import { formatCount, formatDate } from './words.ts';

/** Something that the knowledge base says on the word of a source. */
export interface Claim {
  /** Key of the reference. */
  key: string;
  locator: string | undefined;
  /** Name of the page that says it. */
  page: string;
  /** Address of the place in the page. */
  href: string;
  /** What is said, in words; for prose, the paragraph. */
  text: string;
}

const FIELD_WORDS: Record<string, string> = {
  released: 'Released',
  organisations: 'Organisations',
  architecture: 'Architecture',
  objectives: 'Objectives',
  modalities: 'Modalities',
  languages: 'Languages',
  corpora: 'Corpus',
  licence: 'Licence',
  code: 'Code',
  lineage: 'Lineage',
  studies: 'Studied',
  addressedBy: 'Addressed by',
  disagreements: 'Sources differ',
  formula: 'Formula',
  sizes: 'Size',
  source: 'Definition',
};

const FIELD_NAMES: Record<string, string> = {
  parameters: 'parameters',
  exactParameters: 'exact parameters',
  activeParameters: 'active parameters',
  experts: 'experts',
  activeExperts: 'active experts',
  expertLayers: 'layers with experts',
  layers: 'layers',
  decoderLayers: 'decoder layers',
  hiddenSize: 'hidden size',
  embeddingSize: 'embedding size',
  heads: 'heads',
  headSize: 'head size',
  keyValueHeads: 'key and value heads',
  feedForwardSize: 'feed-forward size',
  vocabulary: 'vocabulary',
  contextTokens: 'context in tokens',
  imageLayers: 'image layers',
  imageHiddenSize: 'image hidden size',
  imageFeatureSize: 'region feature size',
  imageSize: 'image side in pixels',
  patchSize: 'patch side in pixels',
  crossLayers: 'joint layers',
  projectionSize: 'projection size',
  weights: 'weights',
  reason: 'reason for the difference',
};

/** Field of a variant in words. */
export const fieldName = (field: string): string => FIELD_NAMES[field] ?? field;

type Fields = Record<string, unknown>;

/** A value of a fact in words; `names` gives the name of a slug. */
function describe(fact: Fields, names: (slug: string) => string): string {
  const parts = Object.entries(fact).flatMap(([field, value]): string[] => {
    if (['source', 'sources', 'type', 'slug', 'tex'].includes(field)) return [];
    if (field === 'date') return [formatDate(String(value))];
    // Lists of mappings (other values, other sources) are claims of their own.
    if (Array.isArray(value))
      return typeof value[0] === 'object' ? [] : [value.map((item) => names(String(item))).join(', ')];
    if (['corpus', 'to', 'entry'].includes(field)) return [names(String(value))];
    if (typeof value === 'number')
      return [`${formatCount(value)}${field === 'count' ? ' languages' : ` ${fieldName(field)}`}`];
    return value === null || typeof value === 'object' ? [] : [String(value)];
  });
  return parts.join('; ');
}

/** Kinds of page that make claims. */
type PageKind = 'entry' | 'term' | 'section' | 'organisation';

/** Anchor of the fact at `place` in the data of an entry, with its mark. */
function anchorInEntry(place: readonly (string | number)[], data: Fields): string {
  const [field, index] = place;
  const item = typeof index === 'number' ? ((data[String(field)] as Fields[])[index] ?? {}) : {};
  switch (field) {
    case 'lineage':
      return `#${edgeAnchor(String(item['type']), String(item['to']))}`;
    case 'addressedBy':
      return `#${answerAnchor(String(item['entry']))}`;
    case 'disagreements':
      return `#${differsAnchor(String(item['about']))}`;
    case 'corpora':
      return `#${factAnchor(`corpus-${String(item['corpus'])}`)}`;
    default:
      return `#${factAnchor(String(field))}`;
  }
}

/** Where on its page a fact stands. */
function anchorOf(page: PageKind, place: readonly (string | number)[], data: Fields): string {
  if (page === 'entry') return anchorInEntry(place, data);
  return page === 'term' && place[0] === 'formula' ? '#formula' : '';
}

function claimsOfData(
  kind: PageKind,
  page: string,
  href: string,
  data: Fields,
  names: (slug: string) => string,
): Claim[] {
  return findSources(data).map(({ key, locator, path: place }): Claim => {
    const [field, index] = place;
    const words = FIELD_WORDS[String(field)] ?? String(field);
    if (field === 'variants' && typeof index === 'number') {
      const variant = (data['variants'] as Fields[])[index]!;
      const last = place.at(-1)!;
      const own = (variant['sources'] ?? {}) as Fields;
      const fields =
        place[2] === 'sources'
          ? [String(last)]
          : place[2] === 'source'
            ? Object.keys(variant).filter((name) => name in FIELD_NAMES && !(name in own))
            : place[2] === 'alsoReported'
              ? ['another value']
              : [String(last)];
      const values = fields.map((name) => {
        const value = variant[name];
        return value === undefined
          ? fieldName(name)
          : `${fieldName(name)} ${typeof value === 'number' ? formatCount(value) : String(value)}`;
      });
      return {
        key,
        locator,
        page,
        href: `${href}#${variantAnchor(String(variant['slug']))}`,
        text: `${String(variant['name'])}: ${values.join(', ')}.`,
      };
    }
    const fact = place.slice(0, -1).reduce<unknown>((value, part) => (value as Fields)[part as string], data) as Fields;
    const anchor = anchorOf(kind, place, data);
    const text = place.length === 1 ? words : `${words}: ${describe(fact, names)}`;
    return { key, locator, page, href: href + anchor, text };
  });
}

const claimsOfProse = (page: string, href: string, prose: Prose): Claim[] =>
  prose.citations.map(({ key, locator, anchor, claim }) => ({
    key,
    locator,
    page,
    href: `${href}#${anchor}`,
    text: claim,
  }));

/** Everything that the knowledge base says on the word of a reference, by its key, in the order of the pages. */
export function listClaims(catalog: Catalog): Map<string, Claim[]> {
  const names = (slug: string): string =>
    (catalog.entries.get(slug) ?? catalog.terms.get(slug) ?? catalog.organisations.get(slug))?.data.name ?? slug;
  const pages = [
    ...[...catalog.entries.values()].map((page) => ({
      page,
      kind: 'entry' as const,
      href: entryPath(page.slug),
      prose: page.prose,
    })),
    ...[...catalog.terms.values()].map((page) => ({
      page,
      kind: 'term' as const,
      href: termPath(page.slug),
      prose: page.prose,
    })),
    ...[...catalog.sections.values()].map((page) => ({
      page,
      kind: 'section' as const,
      href: sectionPath(page.slug),
      prose: page.prose,
    })),
    ...[...catalog.organisations.values()].map((page) => ({
      page,
      kind: 'organisation' as const,
      href: organisationPath(page.slug),
      prose: undefined,
    })),
  ];
  const claims = new Map<string, Claim[]>();
  const add = (claim: Claim) => claims.set(claim.key, [...(claims.get(claim.key) ?? []), claim]);
  for (const { page, kind, href, prose } of pages) {
    const { name } = page.data;
    const introduction = kind === 'entry' ? `${href}#${factAnchor('introduced-in')}` : href;
    claimsOfData(kind, name, href, page.data as Fields, names).forEach(add);
    if (prose) claimsOfProse(name, href, prose).forEach(add);
    if ('introducedIn' in page.data && page.data.introducedIn) {
      const text = `Introduced ${name}.`;
      add({ key: page.data.introducedIn, locator: undefined, page: name, href: introduction, text });
    }
  }
  for (const [recipe, { name, source }] of Object.entries(catalog.recipes)) {
    const href = `${path('parameters/')}#${recipeAnchor(recipe)}`;
    for (const { key, locator } of parseSources(source)) {
      add({ key, locator, page: 'Parameters counted again', href, text: `Layout of the weights: ${name}.` });
    }
  }
  for (const [slug, { name, steps }] of Object.entries(catalog.paths)) {
    for (const { page, because, source } of steps) {
      const href = `${teachingPath(slug)}#${stepAnchor(page)}`;
      for (const { key, locator } of parseSources(source))
        add({ key, locator, page: name, href, text: `${names(page)}: ${because}` });
    }
  }
  const { survey } = catalog;
  for (const [source, anchor, text] of [
    [survey.source, '', 'What the survey names, and where.'],
    [survey.family?.source, '#family', `${survey.family?.locator} of the survey.`],
    [survey.frameworks?.source, '', `${survey.frameworks?.locator} of the survey.`],
  ] as const) {
    for (const { key, locator } of parseSources(source)) {
      add({ key, locator, page: 'Coverage of the survey', href: `${path('coverage/')}${anchor}`, text });
    }
  }
  for (const { slug, data } of catalog.references.values()) {
    for (const key of data.recordFrom ?? []) {
      add({ key, locator: undefined, page: data.title, href: referencePath(slug), text: 'Bibliographic record.' });
    }
  }
  return claims;
}

/** Keys of all references of a page: those of its prose first, in the order of their numbers, then those of its data. */
export function referencesOf(page: { data: unknown; prose: Prose }): string[] {
  const { introducedIn } = page.data as { introducedIn?: string };
  return [
    ...new Set([
      ...page.prose.citations.map(({ key }) => key),
      ...(introducedIn ? [introducedIn] : []),
      ...findSources(page.data).map(({ key }) => key),
    ]),
  ];
}
