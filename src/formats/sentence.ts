import { formatAuthor } from '../catalog/label.ts';
import { formatDate } from '../derive/words.ts';
import type { Citation } from './citation.ts';
import { arxivAddress, doiAddress } from './citation-parts.ts';

/** Digits of a hash that a sentence shows; the whole hash stands in the files for reference managers. */
const HASH_DIGITS = 16;

/** Up to this many authors are all named. */
const NAMED_AUTHORS = 10;

/** The parts of a citation in words, so that plain text and Markdown say the same. */
export interface SentenceParts {
  /** With its full stop; empty where no authors are known. */
  authors: string;
  /** As it stands between quotation marks, with its full stop. */
  title: string;
  container: string | undefined;
  /** Volume or revision, pages and date, joined by commas; empty if none is known. */
  details: string;
  /** Where it is read: by its DOI, else its address, else its arXiv number. */
  address: string | undefined;
  /** Hash of a revision, shortened. */
  hash: string | undefined;
}

const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

function listAuthors(authors: readonly string[]): string {
  const names = authors.map(formatAuthor);
  if (names.length > NAMED_AUTHORS) return `${names[0]} et al.`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}

/** Address under which a work is found: of its DOI, else its own, else at arXiv. */
export function workAddress({ doi, url, arxiv }: Citation): string | undefined {
  if (doi !== undefined) return doiAddress(doi);
  return url ?? (arxiv === undefined ? undefined : arxivAddress(arxiv));
}

/** What a citation says, in words. */
export function sentenceParts(citation: Citation): SentenceParts {
  const { title, authors, date, container, volume, pages, revision } = citation;
  const details = [
    revision && `revision ${revision.number}`,
    volume && `volume ${volume}`,
    pages && `pages ${pages}`,
    date && formatDate(date),
  ];
  return {
    authors: authors.length ? stop(listAuthors(authors)) : '',
    title: stop(title),
    container,
    details: details.filter(Boolean).join(', '),
    address: workAddress(citation),
    hash: revision && `${revision.sha256.slice(0, HASH_DIGITS)}…`,
  };
}

/**
 * A citation in one line of plain text:
 * `PTM Atlas contributors. “BERT.” PTM Atlas, revision 3, 11 November 2026. https://… (SHA-256 0123456789abcdef…)`.
 */
export function formatSentence(citation: Citation): string {
  const { authors, title, container, details, address, hash } = sentenceParts(citation);
  const where = [container, details].filter(Boolean).join(', ');
  return [authors, `“${title}”`, where && `${where}.`, address, hash && `(SHA-256 ${hash})`].filter(Boolean).join(' ');
}
