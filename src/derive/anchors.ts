import type { Catalog, CatalogEntry, CatalogOrganisation, CatalogSection, CatalogTerm } from '../catalog/catalog.ts';
import { parseSources } from '../catalog/source.ts';
import type { Prose } from '../markdown/context.ts';
import { differsAnchor, referenceAnchor } from '../permalinks.ts';
import type { Disagreement } from '../schema/text.ts';
import { referencesOf } from './claims.ts';
import { ancestors, descendants } from './lineage.ts';
import { recountParameters } from './parameters.ts';
import { listStatements } from './statements.ts';
import { buildTaxonomy, findNode } from './taxonomy.ts';
import { usedBy, usesOfTerm } from './usage.ts';

/** The anchors, if there is something to anchor. */
const when = (is: boolean, ...anchors: string[]): string[] => (is ? anchors : []);

const ofProse = ({ headings }: Prose): string[] => headings.map(({ id }) => id);
const ofReferences = (keys: readonly string[]): string[] => ['references', ...keys.map(referenceAnchor)];
const ofDisagreements = (all: readonly Disagreement[] | undefined): string[] =>
  all ? ['disagreements', ...all.map(({ about }) => differsAnchor(about))] : [];

/** Lasting anchors of the page of an entry. */
export function anchorsOfEntry(catalog: Catalog, entry: CatalogEntry): string[] {
  const { slug, data, prose } = entry;
  const statements = listStatements(catalog, data).map(({ anchor }) => anchor);
  const variants = data.kind === 'model' ? (data.variants ?? []) : [];
  return [
    ...new Set([
      ...ofProse(prose),
      ...statements,
      ...when(
        statements.some((anchor) => anchor.startsWith('fact-')),
        'facts',
      ),
      ...when(variants.length > 0, 'variants'),
      ...when(
        variants.some((variant) => recountParameters(variant)),
        'parameters',
      ),
      ...when(ancestors(catalog, slug).length + descendants(catalog, slug).length > 0, 'lineage'),
      ...when(data.kind === 'problem' && !!data.addressedBy, 'addressed-by'),
      ...ofDisagreements(data.disagreements),
      ...when(usedBy(catalog, slug).length > 0, 'used-by'),
      ...ofReferences(referencesOf(entry)),
      'cite',
    ]),
  ];
}

/** Lasting anchors of the page of a term. */
export function anchorsOfTerm(catalog: Catalog, term: CatalogTerm): string[] {
  const { slug, data, prose } = term;
  const uses = usesOfTerm(catalog, slug);
  return [
    ...ofProse(prose),
    ...when(!!data.formula, 'formula'),
    ...ofDisagreements(data.disagreements),
    ...when(!!data.survey, 'survey'),
    ...when(uses.facts.length > 0, 'used-by'),
    ...when(uses.prose.length > 0, 'mentioned-by'),
    ...ofReferences(referencesOf(term)),
  ];
}

/** Lasting anchors of the page of a node of the taxonomy. */
export function anchorsOfSection(catalog: Catalog, section: CatalogSection): string[] {
  const node = findNode(buildTaxonomy(catalog), section.slug);
  return [
    ...ofProse(section.prose),
    ...when(catalog.survey.frameworks?.node === section.slug, 'frameworks'),
    ...when(!!node?.children.length, 'below'),
    ...when(!!node?.entries.length, 'entries'),
    ...when(!!node?.guests.length, 'listed-too'),
    ...ofReferences(referencesOf(section)),
  ];
}

/** Lasting anchors of the page of an organisation. */
export const anchorsOfOrganisation = ({ data }: CatalogOrganisation): string[] => [
  'entries',
  ...ofReferences([...new Set(parseSources(data.source).map(({ key }) => key))]),
];
