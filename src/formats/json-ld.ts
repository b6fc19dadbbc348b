import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import { formatAuthor } from '../catalog/label.ts';
import type { Draft } from '../derive/revisions.ts';
import { address, entryPath, organisationPath, path, referencePath, revisionPath } from '../permalinks.ts';
import type { Revision } from '../schema/revision.ts';
import { citeWork, type Citation, type CitedKind } from './citation.ts';
import { arxivAddress, doiAddress } from './citation-parts.ts';
import { language } from './citation-tags.ts';
import { contentLicence, siteAuthor, siteName } from './site.ts';
import { articleType } from './typed-links.ts';

/** A node of the graph; a field that is undefined is not written. */
export type JsonLdNode = Record<string, unknown>;
export interface JsonLd {
  '@context': 'https://schema.org';
  '@graph': JsonLdNode[];
}

/** The page that the graph describes, and what it says. */
export interface DescribedPage {
  /** Full address of the page. */
  url: string;
  /** Slug under which the entry stands now. */
  slug: string;
  /** What the page says: a revision, or the entry as it stands. */
  draft: Draft;
  /** Revision by which the page is cited; undefined before the first publication. */
  revision: Revision | undefined;
  /** Day on which the page was first published. */
  published: string | undefined;
}

/**
 * The facts that the graph needs. Those of a revision were checked when it was published, and not since: a fact of
 * another shape is left out.
 */
const Facts = z.object({
  kind: z.string().optional().catch(undefined),
  aliases: z.array(z.string()).optional().catch(undefined),
  introducedIn: z.string().optional().catch(undefined),
  released: z.object({ date: z.string() }).optional().catch(undefined),
  organisations: z
    .object({ names: z.array(z.string()) })
    .optional()
    .catch(undefined),
  code: z.object({ url: z.string() }).optional().catch(undefined),
});

const TYPES: Record<CitedKind, string> = {
  entry: 'Article',
  article: 'ScholarlyArticle',
  'conference paper': 'ScholarlyArticle',
  preprint: 'ScholarlyArticle',
  report: 'Report',
  thesis: 'Thesis',
  software: 'SoftwareSourceCode',
  documentation: 'TechArticle',
  dataset: 'Dataset',
  'web page': 'WebPage',
};

const organisation = (name: string, url?: string): JsonLdNode => ({ '@type': 'Organization', name, url });

const toAuthor = (author: string): JsonLdNode =>
  author.includes(',') ? { '@type': 'Person', name: formatAuthor(author) } : organisation(author);

const isGiven = (value: string | undefined): value is string => value !== undefined;

const listOf = <Value>(values: readonly Value[]): readonly Value[] | undefined => (values.length ? values : undefined);

const workId = (slug: string): string => `${address(entryPath(slug))}#work`;
const referenceAddress = ({ key }: Citation): string => address(referencePath(key));

/** The paper behind the entry, in full. */
function describePaper(paper: Citation): JsonLdNode {
  const { kind, title, authors, date, container, pages, doi, arxiv, url } = paper;
  const addresses = [doi && doiAddress(doi), arxiv && arxivAddress(arxiv), url].filter(isGiven);
  const identifiers = [
    ['DOI', doi],
    ['arXiv', arxiv],
  ].flatMap(([propertyID, value]) => (value ? [{ '@type': 'PropertyValue', propertyID, value }] : []));
  return {
    '@type': TYPES[kind],
    '@id': referenceAddress(paper),
    name: title,
    headline: title,
    author: listOf(authors.map(toAuthor)),
    datePublished: date,
    isPartOf: container && { '@type': kind === 'article' ? 'Periodical' : 'Book', name: container },
    pagination: pages,
    identifier: listOf(identifiers),
    sameAs: listOf([...new Set(addresses)]),
  };
}

/** A cited work by its name alone. */
const nameWork = (cited: Citation): JsonLdNode => ({
  '@type': TYPES[cited.kind],
  name: cited.title,
  url: referenceAddress(cited),
});

/**
 * What the entry describes. schema.org has no type for a model or a method: both are a CreativeWork, of which the
 * authors' code is an example; an open problem is no work, and a plain Thing.
 */
function describeWork(catalog: Catalog, { slug, draft }: DescribedPage, paper: Citation | undefined): JsonLdNode {
  const facts = Facts.parse(draft.facts);
  const names = [...(draft.fullName ? [draft.fullName] : []), ...(facts.aliases ?? [])];
  const creators = (facts.organisations?.names ?? []).flatMap((name) => {
    const found = catalog.organisations.get(name);
    return found ? [organisation(found.data.name, address(organisationPath(name)))] : [];
  });
  const named = {
    '@id': workId(slug),
    name: draft.name,
    alternateName: listOf(names),
    description: draft.summary,
  };
  if (facts.kind === 'problem') return { '@type': 'Thing', ...named };
  return {
    '@type': 'CreativeWork',
    ...named,
    dateCreated: facts.released?.date,
    creator: listOf(creators),
    workExample: facts.code && { '@type': 'SoftwareSourceCode', codeRepository: facts.code.url },
    citation: paper && { '@id': referenceAddress(paper) },
  };
}

/** From the section down to the page, as the trail on the page shows it; a revision stands below its entry. */
function listBreadcrumbs({ url, slug, draft, revision }: DescribedPage): JsonLdNode {
  const live = address(entryPath(slug));
  const places = [
    ...draft.trail.map(({ name, page }) => ({ name, item: address(path(page)) })),
    { name: draft.name, item: live },
    ...(revision && url !== live ? [{ name: `Revision ${revision.revision}`, item: url }] : []),
  ];
  return {
    '@type': 'BreadcrumbList',
    '@id': `${url}#breadcrumb`,
    itemListElement: places.map((place, i) => ({ '@type': 'ListItem', position: i + 1, ...place })),
  };
}

/**
 * A page of an entry as a graph of schema.org: the page, the work that it describes, the paper behind it, and the
 * breadcrumbs. Dates have the precision that is known. Other works that the page cites are named only.
 */
export function toJsonLd(catalog: Catalog, page: DescribedPage): JsonLd {
  const { url, slug, draft, revision, published } = page;
  const cited = draft.references.map((record) => citeWork(record.key, record));
  const paper = cited.find(({ key }) => key === draft.facts['introducedIn']);
  const top = address(path(''));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        additionalType: articleType,
        '@id': url,
        url,
        name: draft.name,
        description: draft.summary,
        inLanguage: language,
        version: revision?.revision,
        identifier: revision && address(revisionPath(revision.slug, revision.revision)),
        datePublished: published,
        dateModified: revision?.date,
        author: organisation(siteAuthor),
        license: contentLicence.url,
        isPartOf: { '@type': 'WebSite', '@id': top, name: siteName, url: top },
        breadcrumb: { '@id': `${url}#breadcrumb` },
        mainEntity: { '@id': workId(slug) },
        citation: listOf(cited.map((work) => (work === paper ? { '@id': referenceAddress(work) } : nameWork(work)))),
      },
      describeWork(catalog, page, paper),
      ...(paper ? [describePaper(paper)] : []),
      listBreadcrumbs(page),
    ],
  };
}

/** A graph as the text of a script: no `<` in it can begin the tag that ends the script. */
export const formatJsonLd = (graph: JsonLd): string => JSON.stringify(graph).replaceAll('<', '\\u003c');
