import type { CatalogReference } from '../catalog/catalog.ts';
import { address, revisionPath } from '../permalinks.ts';
import type { ReferenceType } from '../schema/reference.ts';
import type { BibliographicRecord, Revision } from '../schema/revision.ts';
import { siteAuthor, siteName } from './site.ts';

/** What is cited; each format has its own word for it. */
export type CitedKind =
  | 'entry'
  | 'article'
  | 'conference paper'
  | 'preprint'
  | 'report'
  | 'thesis'
  | 'software'
  | 'documentation'
  | 'dataset'
  | 'web page';

/**
 * What a citation says, in no format yet. Every export and the metadata of the pages are written from this,
 * so that they agree.
 */
export interface Citation {
  /** Key of the record, the same in every format: `ptmatlas-bert-v1`, or the key of the reference. */
  key: string;
  kind: CitedKind;
  title: string;
  /** Persons as `Family, Given`; an organisation has no comma. */
  authors: readonly string[];
  /** With the precision that is known: `2019`, `2018-10` or `2018-10-11`. */
  date: string | undefined;
  /** Proceedings, journal, or the reference work of an entry. */
  container: string | undefined;
  volume: string | undefined;
  /** First and last page with an en dash, as `4171–4186`. */
  pages: string | undefined;
  /** Bare DOI. */
  doi: string | undefined;
  /** Bare arXiv number. */
  arxiv: string | undefined;
  url: string | undefined;
  /** Of an entry: number and hash of the revision that is cited. */
  revision: { number: number; sha256: string } | undefined;
}

const KINDS: Record<ReferenceType, CitedKind> = {
  paper: 'conference paper',
  preprint: 'preprint',
  report: 'report',
  thesis: 'thesis',
  repository: 'software',
  configuration: 'software',
  documentation: 'documentation',
  index: 'dataset',
  'web page': 'web page',
};

/** Key of a revision in reference managers. */
export const citationKey = (slug: string, revision: number): string => `ptmatlas-${slug}-v${revision}`;

/** A revision of an entry, at the address at which it stays. */
export const citeRevision = ({ slug, revision, name, date, sha256 }: Revision): Citation => ({
  key: citationKey(slug, revision),
  kind: 'entry',
  title: name,
  authors: [siteAuthor],
  date,
  container: siteName,
  volume: undefined,
  pages: undefined,
  doi: undefined,
  arxiv: undefined,
  url: address(revisionPath(slug, revision)),
  revision: { number: revision, sha256 },
});

/** A cited work. A work at a venue is dated by the year of the venue, any other by its first public version. */
export function citeWork(key: string, record: BibliographicRecord): Citation {
  const { venue, venueName, volume, year, date } = record;
  return {
    key,
    kind: venue ? (volume ? 'article' : 'conference paper') : record.type === 'paper' ? 'preprint' : KINDS[record.type],
    title: record.title,
    authors: record.authors ?? [],
    date: venue && year ? String(year) : (date ?? (year ? String(year) : undefined)),
    container: venueName ?? venue,
    volume,
    pages: record.pages?.replace(/-+/, '–'),
    doi: record.doi,
    arxiv: record.arxiv,
    url: record.url,
    revision: undefined,
  };
}

/** A cited work of the catalog. */
export const citeReference = ({ slug, data }: CatalogReference): Citation => citeWork(slug, data);

/** The paper behind a revision: the work that introduced what the entry describes. Undefined if it names none. */
export function citePaper({ facts, references }: Revision): Citation | undefined {
  const record = references.find(({ key }) => key === facts['introducedIn']);
  return record && citeWork(record.key, record);
}
