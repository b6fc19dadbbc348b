import type { Catalog, CatalogEntry, CatalogReference } from '../catalog/catalog.ts';
import { address, entryPath } from '../permalinks.ts';
import { siteAuthor, siteName } from './site.ts';

/** Characters that TeX reserves; everything else stays UTF-8. */
const RESERVED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX reads it. */
export const escapeTex = (text: string): string => text.replace(/[\\{}$&%#_~^]/g, (character) => RESERVED[character]!);

/** A title whose capitals stay: a second pair of braces keeps every style from lowering them. */
const protect = (title: string): string => `{${escapeTex(title)}}`;

type Fields = Record<string, string | number | undefined>;

function formatRecord(type: string, key: string, fields: Fields): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

const pageRange = (pages: string | undefined) => pages?.replace(/–|-+/, '--');

/** A cited work as BibTeX, with a line feed at the end. */
export function formatReferenceBibtex({ slug, data }: CatalogReference): string {
  const isJournal = data.volume !== undefined;
  const type = data.venue ? (isJournal ? 'article' : 'inproceedings') : data.type === 'report' ? 'techreport' : 'misc';
  return formatRecord(type, slug, {
    title: protect(data.title),
    author: data.authors
      ?.map((author) => (author.includes(',') ? escapeTex(author) : `{${escapeTex(author)}}`))
      .join(' and '),
    year: data.year,
    [isJournal ? 'journal' : 'booktitle']: data.venue ? protect(data.venueName ?? data.venue) : undefined,
    volume: data.volume,
    pages: pageRange(data.pages),
    institution: type === 'techreport' ? data.authors?.find((author) => !author.includes(',')) : undefined,
    doi: data.doi,
    eprint: data.arxiv,
    archiveprefix: data.arxiv ? 'arXiv' : undefined,
    url: data.url,
  });
}

/** An entry of the atlas as BibTeX, dated by the edition, with a line feed at the end. */
export function formatEntryBibtex(catalog: Catalog, { slug, data }: CatalogEntry): string {
  const { version, date } = catalog.edition;
  return formatRecord('misc', `ptmatlas-${slug}`, {
    title: protect(data.name),
    author: `{${siteAuthor}}`,
    year: date.slice(0, 4),
    month: Number(date.slice(5, 7)),
    howpublished: `{${siteName}}`,
    edition: version,
    note: `Edition ${version} of ${date}`,
    url: address(entryPath(slug)),
  });
}

/** The entry and the paper that introduced it, as one BibTeX file. */
export function formatBibtexFile(catalog: Catalog, entry: CatalogEntry): string {
  const key = 'introducedIn' in entry.data ? entry.data.introducedIn : undefined;
  const reference = key === undefined ? undefined : catalog.references.get(key);
  return [formatEntryBibtex(catalog, entry), ...(reference ? [formatReferenceBibtex(reference)] : [])].join('\n');
}
