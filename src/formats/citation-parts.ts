import type { Citation } from './citation.ts';

/** The organisation behind a work: the first author who is no person. */
export const findOrganisation = (authors: readonly string[]): string | undefined =>
  authors.find((author) => !author.includes(','));

/** Citations without those whose key came before. */
export function eachKeyOnce(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ key }) => !seen.has(key) && seen.add(key));
}
