import type { Citation } from './citation.ts';
import { findOrganisation } from './citation-parts.ts';
import { formatAuthors, formatPages, formatRecord, joinRecords, keep, toTex, toVerbatim } from './tex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type BibtexType = 'article' | 'inproceedings' | 'techreport' | 'phdthesis' | 'misc';

/** The type of a record; `misc` wherever a field is missing that the standard styles ask of the type. */
function chooseType({ kind, authors, date, container }: Citation): BibtexType {
  if (authors.length === 0 || date === undefined) return 'misc';
  if (kind === 'article' && container) return 'article';
  if (kind === 'conference paper' && container) return 'inproceedings';
  if (kind === 'report' && (container ?? findOrganisation(authors))) return 'techreport';
  if (kind === 'thesis' && container) return 'phdthesis';
  return 'misc';
}

/** Field that holds the container, by type. */
const CONTAINER_FIELDS: Record<BibtexType, string> = {
  article: 'journal',
  inproceedings: 'booktitle',
  techreport: 'institution',
  phdthesis: 'school',
  misc: 'howpublished',
};

/** Hosts whose addresses begin with the name of an owner. */
const HOSTS_OF_OWNERS = ['github.com', 'huggingface.co'];

/** What stands in the place of the authors, and sorts, where none are known: the host of the address, with the owner. */
function keyField({ url }: Citation): string {
  if (url === undefined) return 'Anonymous';
  const { host, pathname } = new URL(url);
  const owner = pathname.split('/')[1];
  return toTex(owner && HOSTS_OF_OWNERS.includes(host) ? `${host}/${owner}` : host);
}

/**
 * A citation as a record of classic BibTeX, in ASCII but for what TeX has no macro for, as Chinese; with a line feed at
 * the end.
 * The styles that come with BibTeX and natbib read it without a warning: a work without a date has the year "n.d.".
 */
export function formatBibtex(citation: Citation): string {
  const { key, title, authors, date, container, volume, pages, doi, arxiv, url, revision } = citation;
  const type = chooseType(citation);
  const [year, month, day] = date?.split('-') ?? [];
  const holder = container ?? (type === 'techreport' ? findOrganisation(authors) : undefined);
  return formatRecord(type, key, {
    title: keep(toTex(title)),
    author: formatAuthors(authors, toTex),
    key: authors.length ? undefined : keyField(citation),
    [CONTAINER_FIELDS[type]]: holder === undefined ? undefined : keep(toTex(holder)),
    type: type === 'phdthesis' ? 'Thesis' : undefined,
    volume: volume === undefined ? undefined : toTex(volume),
    pages: pages === undefined ? undefined : toTex(formatPages(pages)!),
    year: year ?? 'n.d.',
    month: month === undefined ? undefined : MONTHS[Number(month) - 1],
    day: day === undefined ? undefined : String(Number(day)),
    note: revision && `Revision ${revision.number}, SHA-256 ${revision.sha256}`,
    doi: doi === undefined ? undefined : toVerbatim(doi),
    eprint: arxiv,
    archiveprefix: arxiv === undefined ? undefined : 'arXiv',
    url: url === undefined ? undefined : toVerbatim(url),
  });
}

/** Citations as one file of classic BibTeX: each key once, as it comes first, an empty line between two records. */
export const formatBibtexFile = (citations: readonly Citation[]): string => joinRecords(citations, formatBibtex);
