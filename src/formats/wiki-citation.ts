import { splitAuthor } from '../catalog/label.ts';
import { formatDate } from '../derive/words.ts';
import type { Citation } from './citation.ts';
import { findOrganisation } from './citation-parts.ts';

/** Characters that wiki text reads as marks, in a value of a template. */
const MARKS = /[|=[\]{}<>&]|'{2,}|~{3,}|_{2,}/g;

/** A value in which nothing is read as wiki text. */
const escapeWiki = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(MARKS, (found) => [...found].map((character) => `&#${character.charCodeAt(0)};`).join(''));

/** An address, or a bare identifier, in a template; what would end it is percent-encoded. */
const wikiAddress = (address: string): string =>
  address.replace(/[|[\]{}<>"\s]|'{2,}/g, (found) =>
    [...found].map((character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );

/** Template of Wikipedia's Citation Style 1, and the parameter that names the container. */
function chooseTemplate({ kind, arxiv, url }: Citation): { template: string; container?: string } {
  if (kind === 'entry') return { template: 'cite encyclopedia', container: 'encyclopedia' };
  if (kind === 'article') return { template: 'cite journal', container: 'journal' };
  if (kind === 'conference paper') return { template: 'cite conference', container: 'book-title' };
  if (kind === 'preprint' && arxiv !== undefined) return { template: 'cite arXiv' };
  if (kind === 'report') return { template: 'cite report', container: 'institution' };
  if (kind === 'thesis') return { template: 'cite thesis', container: 'institution' };
  // `cite web` asks for an address.
  return url === undefined
    ? { template: 'citation', container: 'work' }
    : { template: 'cite web', container: 'website' };
}

/** Parameters of an author: `last1` and `first1` of a person, `author1` of an organisation. */
function authorParameters(author: string, index: number): [string, string][] {
  const { family, given } = splitAuthor(author);
  const number = index + 1;
  if (!given) return [[`author${number}`, escapeWiki(family)]];
  return [
    [`last${number}`, escapeWiki(family)],
    [`first${number}`, escapeWiki(given)],
  ];
}

/** A citation as a template of MediaWiki, in one line. */
export function formatWikiCitation(citation: Citation): string {
  const { kind, title, authors, date, container, volume, pages, doi, arxiv, url, revision } = citation;
  const { template, container: containerName } = chooseTemplate(citation);
  const holder = container ?? (kind === 'report' ? findOrganisation(authors) : undefined);
  // `cite arXiv` takes no other address.
  const isArxiv = template === 'cite arXiv';
  const parameters: [string, string | undefined][] = [
    ...authors.flatMap(authorParameters),
    ['title', escapeWiki(title)],
    ...(containerName && holder ? [[containerName, escapeWiki(holder)] satisfies [string, string]] : []),
    ['volume', volume && escapeWiki(volume)],
    ['pages', pages && escapeWiki(pages)],
    ['date', date && formatDate(date)],
    ['doi', isArxiv ? undefined : doi && wikiAddress(doi)],
    [isArxiv ? 'eprint' : 'arxiv', arxiv],
    ['url', isArxiv ? undefined : url && wikiAddress(url)],
    ['id', revision && `Revision ${revision.number}, SHA-256 ${revision.sha256}`],
  ];
  const written = parameters.filter(([, value]) => value !== undefined).map(([name, value]) => `|${name}=${value}`);
  return `{{${template} ${written.join(' ')}}}`;
}
