import { stringify } from 'yaml';
import { splitAuthor } from '../catalog/label.ts';
import type { Edition } from '../schema/edition.ts';
import type { Citation } from './citation.ts';
import { contentLicence, siteAuthor, siteName } from './site.ts';

/** Leaves out the fields that are undefined. */
const compact = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function toAuthor(author: string): Record<string, string> {
  const { family, given } = splitAuthor(author);
  return given === undefined ? { name: family } : { 'family-names': family, 'given-names': given };
}

/** A number where the format has room for nothing else; undefined for "12a". */
const toInteger = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;

/** A cited paper as a reference of CFF, in which a volume and pages are whole numbers. */
function toReference({ kind, title, authors, date, container, volume, pages, doi, arxiv, url }: Citation) {
  const [start, end] = pages?.split('–') ?? [];
  const isArticle = kind === 'article';
  return compact({
    type: isArticle ? 'article' : kind === 'conference paper' ? 'conference-paper' : 'generic',
    title,
    authors: authors.length ? authors.map(toAuthor) : [{ name: 'Anonymous' }],
    year: toInteger(date?.slice(0, 4)),
    journal: isArticle ? container : undefined,
    conference: kind === 'conference paper' && container ? { name: container } : undefined,
    volume: toInteger(volume),
    start: toInteger(start),
    end: toInteger(end),
    doi,
    identifiers: arxiv ? [{ type: 'other', value: `arXiv:${arxiv}`, description: 'Preprint.' }] : undefined,
    url,
  });
}

/**
 * CITATION.cff of the whole, by the Citation File Format 1.2.0, which knows software and datasets: the atlas is a
 * dataset. `survey` is the work that it follows; `siteAddress` the address at which it stands, if it has one.
 */
export function formatCitationCff({ version, date }: Edition, survey: Citation, siteAddress?: string): string {
  const file = compact({
    'cff-version': '1.2.0',
    message: 'If you use this knowledge base, please cite it as below; an entry is cited by its revision.',
    type: 'dataset',
    title: siteName,
    abstract:
      'A knowledge base of pre-trained models: what each one is, what it came from, how it is trained, how large it is. ' +
      'Every number, date and edge names the source in which it was read.',
    authors: [{ name: siteAuthor }],
    version,
    'date-released': date,
    license: contentLicence.spdx,
    keywords: [
      'pre-trained models',
      'language models',
      'transfer learning',
      'self-supervised learning',
      'transformers',
    ],
    url: siteAddress,
    references: [toReference(survey)],
  });
  // YAML 1.1 takes a bare day for a date and not for text; its rules quote it, which both versions read alike.
  return stringify(file, { version: '1.1', lineWidth: 0, defaultStringType: 'PLAIN' });
}
