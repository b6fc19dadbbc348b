import {
  address,
  changesPath,
  ENTRY_FORMS,
  entryFormPath,
  entryPath,
  path,
  REVISION_FORMS,
  revisionFormPath,
  revisionPath,
} from '../permalinks.ts';
import type { Revision } from '../schema/revision.ts';
import { FORM_TYPES } from './form-types.ts';
import { contentLicence, siteAuthor } from './site.ts';

/** A `<link>` of a page's head. Every relation used is in the IANA registry of link relations. */
export interface TypedLink {
  rel: string;
  href: string;
  /** Media type of the target. */
  type?: string;
  title?: string;
  /** Of a memento: its date and time, as HTTP writes them. */
  datetime?: string;
}

/** schema.org's type of an entry: it has none for an article of an encyclopedia. */
export const articleType = 'https://schema.org/Article';

const addressOf = ({ slug, revision }: Revision): string => address(revisionPath(slug, revision));

/** Start of a day as HTTP writes it: `Wed, 11 Nov 2026 00:00:00 GMT`. */
const httpDate = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString();

/**
 * Links to the forms of a page: each is an `alternate` of it; one that describes it is also `describedby`, one that
 * holds its text is also `item`, as the FAIR Signposting profile asks (https://signposting.org/FAIR/, level 1).
 */
const formLinks = <Form extends keyof typeof FORM_TYPES>(
  forms: readonly Form[],
  toPath: (form: Form) => string,
): TypedLink[] =>
  forms.flatMap((form) => {
    const { mediaType, label, isMetadata } = FORM_TYPES[form];
    const href = address(toPath(form));
    return [
      { rel: 'alternate', href, type: mediaType, title: label },
      { rel: isMetadata ? 'describedby' : 'item', href, type: mediaType },
    ];
  });

/** What holds for every page of an entry: who wrote it, under which licence, and of which type it is. */
const commonLinks = (): TypedLink[] => [
  { rel: 'author', href: address(path('about/')), title: siteAuthor },
  { rel: 'license', href: contentLicence.url, title: contentLicence.name },
  { rel: 'type', href: articleType },
];

/** The versions of the page of an entry, by RFC 5829: all of them, and the latest. */
const versionLinks = (slug: string, latest: Revision): TypedLink[] => [
  { rel: 'latest-version', href: addressOf(latest) },
  { rel: 'version-history', href: address(changesPath(slug)) },
];

/** A frozen state of the page, with its date, by RFC 7089 (Memento). */
const mementoLink = (revision: Revision): TypedLink => ({
  rel: 'memento',
  href: addressOf(revision),
  datetime: httpDate(revision.date),
});

/**
 * Links of the live page of an entry: to the revision by which it is cited (RFC 8574), to its forms and its versions.
 * An entry that was never published has none of what needs a revision: its forms are those that hold its text.
 */
export function entryLinks(slug: string, latest: Revision | undefined): TypedLink[] {
  const forms = ENTRY_FORMS.filter((form) => latest !== undefined || !FORM_TYPES[form].isMetadata);
  return [
    ...(latest ? [{ rel: 'cite-as', href: addressOf(latest) }] : []),
    ...formLinks(forms, (form) => entryFormPath(slug, form)),
    ...commonLinks(),
    ...(latest
      ? [
          { rel: 'item', href: addressOf(latest), type: 'text/html' },
          ...versionLinks(slug, latest),
          mementoLink(latest),
        ]
      : []),
  ];
}

/**
 * Links of the page of a revision: to itself, by which it is cited, to its forms, to the live page (of which it is a
 * part and a memento), and to its neighbours in `history`, which holds all revisions, oldest first. `slug` is the one
 * under which the entry stands now.
 */
export function revisionLinks(slug: string, revision: Revision, history: readonly Revision[]): TypedLink[] {
  const at = history.findIndex((other) => other.revision === revision.revision);
  const [before, after] = [history[at - 1], history[at + 1]];
  const live = address(entryPath(slug));
  return [
    { rel: 'cite-as', href: addressOf(revision) },
    ...formLinks(REVISION_FORMS, (form) => revisionFormPath(revision.slug, revision.revision, form)),
    ...commonLinks(),
    { rel: 'collection', href: live, type: 'text/html' },
    ...versionLinks(slug, history.at(-1) ?? revision),
    ...(before ? [{ rel: 'predecessor-version', href: addressOf(before) }] : []),
    ...(after ? [{ rel: 'successor-version', href: addressOf(after) }] : []),
    { rel: 'original', href: live },
    mementoLink(revision),
  ];
}
