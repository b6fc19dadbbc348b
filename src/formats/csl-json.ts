import { splitAuthor } from '../catalog/label.ts';
import type { Citation, CitedKind } from './citation.ts';
import { findOrganisation } from './citation-parts.ts';

/** A name in CSL-JSON: a person, or an organisation as `literal`. */
export type CslName = { family: string; given: string } | { literal: string };

/** The fields of CSL-JSON that the atlas fills. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  volume?: string;
  page?: string;
  publisher?: string;
  number?: string;
  version?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}

const TYPES: Record<CitedKind, string> = {
  entry: 'entry-encyclopedia',
  article: 'article-journal',
  'conference paper': 'paper-conference',
  preprint: 'article',
  report: 'report',
  thesis: 'thesis',
  software: 'software',
  documentation: 'webpage',
  dataset: 'dataset',
  'web page': 'webpage',
};

/** Numbers of a date with the precision that is known: `2018-10` gives `[2018, 10]`. */
const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

const toName = (author: string): CslName => {
  const { family, given } = splitAuthor(author);
  return given ? { family, given } : { literal: family };
};

/** Who publishes a work that has no venue: arXiv, or the organisation behind a report. */
function publisherOf({ kind, authors, container, arxiv }: Citation): string | undefined {
  if (kind === 'report' || kind === 'thesis') return container ?? findOrganisation(authors);
  return kind === 'preprint' && arxiv !== undefined ? 'arXiv' : undefined;
}

/** Leaves out the fields that are undefined. */
function compact(item: { [Field in keyof CslItem]: CslItem[Field] | undefined }): CslItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as CslItem;
}

/** A citation as an item of CSL-JSON, version 1.0.2. */
export function toCsl(citation: Citation): CslItem {
  const { key, kind, title, authors, date, container, volume, pages, doi, arxiv, url, revision } = citation;
  const publisher = publisherOf(citation);
  return compact({
    id: key,
    type: TYPES[kind],
    title,
    author: authors.length ? authors.map(toName) : undefined,
    issued: date === undefined ? undefined : dateParts(date),
    'container-title': publisher === container ? undefined : container,
    volume,
    page: pages,
    publisher,
    number: arxiv === undefined || container !== undefined ? undefined : `arXiv:${arxiv}`,
    version: revision && String(revision.number),
    DOI: doi,
    URL: url,
    note: revision && `SHA-256 ${revision.sha256}`,
  });
}
