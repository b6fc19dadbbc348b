import type { Reference } from '../schema/reference.ts';

/** A person's name as `Family, Given`, split; an organisation has no given name. */
export function splitAuthor(author: string): { family: string; given: string | undefined } {
  const comma = author.indexOf(',');
  return comma < 0
    ? { family: author, given: undefined }
    : { family: author.slice(0, comma), given: author.slice(comma + 1).trim() };
}

/** A person's name as it is said, given name first; an organisation as it is. */
export function formatAuthor(author: string): string {
  const { family, given } = splitAuthor(author);
  return given === undefined ? family : `${given} ${family}`;
}

/** Short label of a work: "Devlin et al. 2019", "Zhu and Li 2020"; the title where no authors are known. */
export function formatReferenceLabel(reference: Reference): string {
  const families = (reference.authors ?? []).map((author) => splitAuthor(author).family);
  const year = reference.year === undefined ? '' : ` ${reference.year}`;
  if (families.length === 0) return reference.title;
  if (families.length === 1) return `${families[0]}${year}`;
  if (families.length === 2) return `${families[0]} and ${families[1]}${year}`;
  return `${families[0]} et al.${year}`;
}
