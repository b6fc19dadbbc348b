import type { Citation } from './citation.ts';
import { findOrganisation } from './citation-parts.ts';
import { escapeTex, formatAuthors, formatPages, formatRecord, joinRecords, keep, toVerbatim } from './tex.ts';

type BiblatexType = 'article' | 'inproceedings' | 'report' | 'thesis' | 'software' | 'dataset' | 'online' | 'misc';

/** The type that says what a work is, if the fields that the data model of BibLaTeX asks of that type are there. */
function typeOfKind({ kind, authors, date, container }: Citation): BiblatexType | undefined {
  // The only two types without a mandatory date.
  if (kind === 'software' || kind === 'dataset') return kind;
  if (authors.length === 0 || date === undefined) return undefined;
  if (kind === 'article' && container) return 'article';
  if (kind === 'conference paper' && container) return 'inproceedings';
  if (kind === 'report' && (container ?? findOrganisation(authors))) return 'report';
  if (kind === 'thesis' && container) return 'thesis';
  return undefined;
}

/**
 * The type of a record. In this order: the type of its kind; `online` with a date and an address; `misc` with a date;
 * without a date, `software` for documentation, which belongs to software, and `dataset` for the rest.
 * An entry is `online`: `inreference` asks for an editor and takes no version.
 */
function chooseType(citation: Citation): BiblatexType {
  const { kind, date, url, doi, arxiv } = citation;
  const type = typeOfKind(citation);
  if (type) return type;
  if (date !== undefined) return (url ?? doi ?? arxiv) === undefined ? 'misc' : 'online';
  return kind === 'documentation' ? 'software' : 'dataset';
}

/** Field that holds the container, by type. */
const CONTAINER_FIELDS: Record<BiblatexType, string> = {
  article: 'journaltitle',
  inproceedings: 'booktitle',
  report: 'institution',
  thesis: 'institution',
  software: 'organization',
  dataset: 'organization',
  online: 'organization',
  misc: 'howpublished',
};

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What kind of report or thesis it is; and what a work really is that had to take `software` or `dataset`. */
function typeField(type: BiblatexType, kind: Citation['kind']): string | undefined {
  if (type === 'report') return 'techreport';
  if (type === 'thesis') return 'Thesis';
  return (type === 'software' || type === 'dataset') && kind !== type ? capitalise(kind) : undefined;
}

/** A citation as a record of BibLaTeX, in UTF-8, valid by its data model, with a line feed at the end. */
export function formatBiblatex(citation: Citation): string {
  const { key, kind, title, authors, date, container, volume, pages, doi, arxiv, url, revision } = citation;
  const type = chooseType(citation);
  const holder = container ?? (type === 'report' ? findOrganisation(authors) : undefined);
  // The data model wants a whole number.
  const hasVolume = (type === 'article' || type === 'inproceedings') && /^\d+$/.test(volume ?? '');
  const hasPages = type === 'article' || type === 'inproceedings' || type === 'report' || type === 'thesis';
  const notes = [
    revision && `SHA-256 ${revision.sha256}`,
    volume !== undefined && !hasVolume ? `volume ${escapeTex(volume)}` : undefined,
    pages !== undefined && !hasPages ? `pages ${escapeTex(formatPages(pages)!)}` : undefined,
  ].filter((note) => note !== undefined);
  return formatRecord(type, key, {
    title: keep(escapeTex(title)),
    author: formatAuthors(authors, escapeTex),
    [CONTAINER_FIELDS[type]]: holder === undefined ? undefined : keep(escapeTex(holder)),
    type: typeField(type, kind),
    volume: hasVolume ? volume : undefined,
    pages: pages !== undefined && hasPages ? escapeTex(formatPages(pages)!) : undefined,
    date,
    version: revision && String(revision.number),
    note: notes.length ? notes.join(', ') : undefined,
    doi: doi === undefined ? undefined : toVerbatim(doi),
    eprint: arxiv,
    eprinttype: arxiv === undefined ? undefined : 'arxiv',
    url: url === undefined ? undefined : toVerbatim(url),
  });
}

/** Citations as one file of BibLaTeX: each key once, as it comes first, an empty line between two records. */
export const formatBiblatexFile = (citations: readonly Citation[]): string => joinRecords(citations, formatBiblatex);
