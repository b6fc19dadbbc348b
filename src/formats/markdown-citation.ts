import type { Citation } from './citation.ts';
import { sentenceParts } from './sentence.ts';

/** Text in which nothing is read as Markdown, with its extensions for tables, deletions, footnotes and formulas. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>~|&$^#]/g, (character) => `\\${character}`);

/** Address of a link; what would end it is percent-encoded. */
const linkAddress = (address: string): string =>
  address.replace(
    /[()<>\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** A citation in one line of Markdown; the title links to the work. */
export function formatMarkdownCitation(citation: Citation): string {
  const { authors, title, container, details, address, hash } = sentenceParts(citation);
  const name = escapeMarkdown(title);
  const where = [container && `*${escapeMarkdown(container)}*`, escapeMarkdown(details)].filter(Boolean).join(', ');
  return [
    escapeMarkdown(authors),
    `“${address === undefined ? name : `[${name}](${linkAddress(address)})`}”`,
    where && `${where}.`,
    hash && `(SHA-256 ${hash})`,
  ]
    .filter(Boolean)
    .join(' ');
}
