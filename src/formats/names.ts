import type { Catalog } from '../catalog/catalog.ts';
import { normaliseName } from '../catalog/name.ts';
import { entryPath, organisationPath, sectionPath, termPath } from '../permalinks.ts';

/** A page that can be found by name. */
export interface NamedPage {
  /** Name as it is shown. */
  name: string;
  /** What the page is, in a word: model, method, term … */
  kind: string;
  href: string;
  /** Every name and alias, as it is compared: without case, accents, spaces and punctuation. */
  keys: string[];
}

const keysOf = (...names: (string | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => (name === undefined ? [] : [normaliseName(name)])).filter(Boolean)),
];

/**
 * All pages that have a name, for search by name: ambiguous names first, then entries, terms, nodes and organisations,
 * so that of two pages with one name the one that people mean stands first.
 */
export function listNames(catalog: Catalog): NamedPage[] {
  const arxivOf = (key: string | undefined) =>
    key === undefined ? undefined : catalog.references.get(key)?.data.arxiv;
  return [
    ...[...catalog.ambiguities.values()].map(({ slug, data }) => ({
      name: data.name,
      kind: 'several meanings',
      href: entryPath(slug),
      keys: keysOf(data.name),
    })),
    ...[...catalog.entries.values()].map(({ slug, data }) => ({
      name: data.name,
      kind: data.kind === 'problem' ? 'open problem' : data.kind,
      href: entryPath(slug),
      keys: keysOf(
        data.name,
        slug,
        data.fullName,
        ...(data.aliases ?? []),
        'introducedIn' in data ? arxivOf(data.introducedIn) : undefined,
      ),
    })),
    ...[...catalog.terms.values()].map(({ slug, data }) => ({
      name: data.name,
      kind: 'term',
      href: termPath(slug),
      keys: keysOf(data.name, slug, ...(data.aliases ?? [])),
    })),
    ...[...catalog.sections.values()].map(({ slug, data }) => ({
      name: data.name,
      kind: 'section',
      href: sectionPath(slug),
      keys: keysOf(data.name, ...data.survey.map(({ heading }) => heading)),
    })),
    ...[...catalog.organisations.values()].map(({ slug, data }) => ({
      name: data.name,
      kind: 'organisation',
      href: organisationPath(slug),
      keys: keysOf(data.name, ...(data.aliases ?? [])),
    })),
  ];
}
