import type { Catalog } from '../catalog/catalog.ts';
import type { NamedPage } from '../search/name-list.ts';

/** What the pages of entries, terms, nodes and paths are called: the names that a reader knows. */
export function listSubjects(catalog: Catalog): NamedPage[] {
  const arxivOf = (key: string | undefined) =>
    key === undefined ? undefined : catalog.references.get(key)?.data.arxiv;
  const given = (...names: (string | undefined)[]) => names.filter((name) => name !== undefined);
  return [
    ...[...catalog.ambiguities.values()].map(({ slug, data }): NamedPage => ({
      name: data.name,
      kind: 'several meanings',
      path: `entries/${slug}/`,
      aliases: [],
      also: [],
    })),
    ...[...catalog.entries.values()].map(({ slug, data }): NamedPage => ({
      name: data.name,
      kind: data.kind === 'problem' ? 'open problem' : data.kind,
      path: `entries/${slug}/`,
      aliases: data.aliases ?? [],
      also: given(
        data.fullName,
        'introducedIn' in data ? arxivOf(data.introducedIn) : undefined,
        ...(data.formerly ?? []),
      ),
    })),
    ...[...catalog.terms.values()].map(({ slug, data }): NamedPage => ({
      name: data.name,
      kind: 'term',
      path: `terms/${slug}/`,
      aliases: data.aliases ?? [],
      also: data.formerly ?? [],
    })),
    ...[...catalog.sections.values()].map(({ slug, data }): NamedPage => ({
      name: data.name,
      kind: 'section',
      path: `sections/${slug}/`,
      aliases: [],
      also: [...data.survey.map(({ heading }) => heading), ...(data.formerly ?? [])],
    })),
    ...Object.entries(catalog.paths).map(([slug, { name }]): NamedPage => ({
      name,
      kind: 'path',
      path: `paths/${slug}/`,
      aliases: [],
      also: [],
    })),
  ];
}

/** What stands behind the subjects: organisations, and references by key and by arXiv number. */
export function listSources(catalog: Catalog): NamedPage[] {
  const introducing = new Set(
    [...catalog.entries.values()].map(({ data }) => ('introducedIn' in data ? data.introducedIn : undefined)),
  );
  return [
    ...[...catalog.organisations.values()].map(({ slug, data }): NamedPage => ({
      name: data.name,
      kind: 'organisation',
      path: `organisations/${slug}/`,
      aliases: data.aliases ?? [],
      also: data.formerly ?? [],
    })),
    ...[...catalog.references].map(([key, { data }]): NamedPage => ({
      name: key,
      kind: 'reference',
      path: `references/${key}/`,
      aliases: [],
      // The arXiv number of a paper that introduced an entry leads to the entry.
      also: data.arxiv === undefined || introducing.has(key) ? [] : [data.arxiv],
    })),
  ];
}

/**
 * All pages that have a name: ambiguous names first, then entries, terms, nodes, paths, organisations and references,
 * so that of two pages with one name the one that people mean stands first.
 */
export const listNames = (catalog: Catalog): NamedPage[] => [...listSubjects(catalog), ...listSources(catalog)];
