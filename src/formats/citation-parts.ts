import type { Citation } from './citation.ts';

/** The organisation behind a work: the first author who is no person. */
export const findOrganisation = (authors: readonly string[]): string | undefined =>
  authors.find((author) => !author.includes(','));

/** Address at which a DOI resolves; a DOI may hold characters that an address may not. */
export const doiAddress = (doi: string): string =>
  `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`;

/** Address of a work at arXiv. */
export const arxivAddress = (arxiv: string): string => `https://arxiv.org/abs/${arxiv}`;

/** Citations without those whose key came before. */
export function eachKeyOnce(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ key }) => !seen.has(key) && seen.add(key));
}
