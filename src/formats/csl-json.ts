import type { Catalog, CatalogEntry, CatalogReference } from '../catalog/catalog.ts';
import { splitAuthor } from '../catalog/label.ts';
import type { ReferenceType } from '../schema/reference.ts';
import { address, entryPath } from '../permalinks.ts';
import { siteAuthor, siteName } from './site.ts';

/** A name in CSL-JSON: a person, or an organisation as `literal`. */
type CslName = { family: string; given: string } | { literal: string };

/** The fields of CSL-JSON that the atlas fills. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  volume?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  version?: string;
  number?: string;
  publisher?: string;
}

/** Numbers of a date with the precision that is known: `2018-10` gives `[2018, 10]`. */
const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

const TYPES: Record<ReferenceType, string> = {
  paper: 'paper-conference',
  preprint: 'article',
  report: 'report',
  thesis: 'thesis',
  repository: 'software',
  configuration: 'software',
  documentation: 'webpage',
  index: 'dataset',
  'web page': 'webpage',
};

const toName = (author: string): CslName => {
  const { family, given } = splitAuthor(author);
  return given === undefined ? { literal: family } : { family, given };
};

/** Leaves out the fields that are undefined. */
function compact(item: { [Field in keyof CslItem]: CslItem[Field] | undefined }): CslItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as CslItem;
}

/** A cited work as CSL-JSON. */
export function toReferenceCsl({ slug, data }: CatalogReference): CslItem {
  return compact({
    id: slug,
    type: data.venue && data.volume ? 'article-journal' : TYPES[data.type],
    title: data.title,
    author: data.authors?.map(toName),
    issued:
      data.venue && data.year
        ? dateParts(String(data.year))
        : data.date
          ? dateParts(data.date)
          : data.year
            ? dateParts(String(data.year))
            : undefined,
    'container-title': data.venueName ?? data.venue,
    volume: data.volume,
    page: data.pages?.replace(/-+/, '–'),
    DOI: data.doi,
    URL: data.url,
    number: data.arxiv && !data.venue ? `arXiv:${data.arxiv}` : undefined,
  });
}

/** An entry of the atlas as CSL-JSON, dated by the edition. */
export function toEntryCsl(catalog: Catalog, { slug, data }: CatalogEntry): CslItem {
  const { version, date } = catalog.edition;
  return compact({
    id: `ptmatlas-${slug}`,
    type: 'entry-encyclopedia',
    title: data.name,
    author: [{ literal: siteAuthor }],
    issued: dateParts(date),
    'container-title': siteName,
    version,
    URL: address(entryPath(slug)),
  });
}

/** The entry and the paper that introduced it. */
export function toCslItems(catalog: Catalog, entry: CatalogEntry): CslItem[] {
  const key = 'introducedIn' in entry.data ? entry.data.introducedIn : undefined;
  const reference = key === undefined ? undefined : catalog.references.get(key);
  return [toEntryCsl(catalog, entry), ...(reference ? [toReferenceCsl(reference)] : [])];
}
