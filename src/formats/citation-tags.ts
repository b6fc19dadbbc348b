import type { Citation } from './citation.ts';

/** A `<meta>` of a page's head. */
export interface MetaTag {
  name: string;
  content: string;
}

/** Language of the entries, as BCP 47. */
export const language = 'en';

/** A date as Google Scholar reads it: `2026/11/11`, `2018/10`, `2019`. */
const slashed = (date: string): string => date.replaceAll('-', '/');

/**
 * An author as the tags say it: a person as `Family, Given`, an organisation with a comma at its end. The comma keeps
 * an organisation whole: Zotero takes the last word of a name without a comma for the family name, and drops a comma
 * at the end of a name that has one (`cleanAuthor` in utilities.js of zotero/utilities).
 */
const toAuthor = (author: string): string => (author.includes(',') ? author : `${author},`);

/** A value within `citation_reference`, whose parts are parted by semicolons. */
const part = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${name}=${value.replaceAll(';', ',')}`];

const formatReference = ({ title, authors, date, container, kind, volume, doi, arxiv }: Citation): string =>
  [
    ...part('citation_title', title),
    ...authors.flatMap((author) => part('citation_author', author)),
    ...part('citation_publication_date', date && slashed(date)),
    ...part(kind === 'article' ? 'citation_journal_title' : 'citation_conference_title', container),
    ...part('citation_volume', volume),
    ...part('citation_doi', doi),
    ...part('citation_arxiv_id', arxiv),
  ].join('; ');

/**
 * The tags from which Google Scholar and Zotero read the citation of an entry; `paper` is the work behind it.
 *
 * Zotero's translator "Embedded Metadata" (zotero/translators, of 27 April 2026) reads them so:
 * - `HIGHWIRE_MAPPINGS`: `citation_title`, `citation_publication_date`, `citation_public_url` and `citation_language`
 *   become title, date, url and language, before those of Open Graph;
 * - `init`: a name that begins with the prefix `z`, `prism` or `og` is a statement for the translator "RDF", which
 *   takes `z:itemType` as the type of the item (`detectType`), `prism.publicationName` as its `publicationTitle`,
 *   which is the title of the encyclopedia in this type, `prism.edition` as its edition, and any other name with `z:`
 *   as the field of that name (`importItem`);
 * - `citation_inbook_title`, `citation_book_title`, `citation_journal_title` and `citation_conference_title` set the
 *   type of the item themselves, against `z:itemType` (`init` and `addHighwireMetadata`): so none of them stands here.
 * Google Scholar reads the names of PRISM too. COinS would be read before all of these: a page must hold none.
 */
export function citationTags(citation: Citation, paper: Citation | undefined): MetaTag[] {
  const { title, authors, date, container, url, revision } = citation;
  const tag = (name: string, content: string | undefined): MetaTag[] =>
    content === undefined || content === '' ? [] : [{ name, content }];
  return [
    ...tag('z:itemType', 'encyclopediaArticle'),
    ...tag('citation_title', title),
    ...authors.filter((author) => author.trim()).flatMap((author) => tag('citation_author', toAuthor(author))),
    ...tag('citation_publication_date', date && slashed(date)),
    ...tag('prism.publicationName', container),
    ...tag('prism.edition', revision && `revision ${revision.number}`),
    ...tag('citation_language', language),
    ...tag('citation_public_url', url),
    ...tag('z:extra', revision && `SHA-256: ${revision.sha256}`),
    ...tag('citation_reference', paper && formatReference(paper)),
  ];
}
