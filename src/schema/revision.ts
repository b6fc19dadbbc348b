import { z } from 'zod';
import type { Reference } from './reference.ts';
import { day, sentence, slug } from './text.ts';

/** Some words of a statement: a value or a note, perhaps with an address to which they lead and sources of their own. */
const Words = z.strictObject({
  text: z.string().min(1).describe('The words.'),
  note: z.literal(true).optional().describe('True for words about the value, as the value of another source.'),
  exact: z.string().optional().describe('Every digit of the number that the words round.'),
  href: z
    .string()
    .optional()
    .describe('Where they lead: an address within the site, as "terms/encoder/", or beyond it.'),
  sources: z
    .array(z.string())
    .optional()
    .describe('Sources of these words, where they are not those of the statement.'),
});
export type Words = z.infer<typeof Words>;

/** One fact of an entry in words, as its page shows it. */
export const Statement = z.strictObject({
  anchor: z.string().describe('Anchor on the page, the same in every revision.'),
  label: z.string().describe('What the fact is about.'),
  words: z.array(Words).min(1).describe('The value; then notes and values of other sources.'),
  sources: z.array(z.string()).describe('Where it was read: keys, or keys and locators.'),
});
export type Statement = z.infer<typeof Statement>;

/** The fields of a reference that identify the work. */
export const RECORD_FIELDS = [
  'type',
  'title',
  'authors',
  'year',
  'date',
  'venue',
  'venueName',
  'volume',
  'pages',
  'doi',
  'arxiv',
  'acl',
  'url',
] as const;
export type BibliographicRecord = Pick<Reference, (typeof RECORD_FIELDS)[number]>;

/** A work that a revision cites, as it was recorded then. */
const CitedWork = z.looseObject({ key: slug, type: z.string(), title: z.string() });

/**
 * One revision of an entry, frozen. This shape is format 1 and never changes: what is inside `facts` is kept as it was
 * written and is not checked against the schema of today.
 */
export const Revision = z.strictObject({
  format: z.literal(1),
  slug: slug.describe('Slug of the entry when it was published.'),
  revision: z.number().int().positive().describe('Number of the revision; goes on when the entry is renamed.'),
  date: day.describe('Day of publication.'),
  note: sentence.describe('What changed, in a sentence.'),
  name: z.string().min(1),
  fullName: z.string().optional(),
  summary: z.string().min(1),
  section: z.string().describe('Folder in which it stood.'),
  trail: z
    .array(z.strictObject({ name: z.string(), page: z.string() }))
    .describe('Nodes of the taxonomy, from the section down.'),
  facts: z.record(z.string(), z.unknown()).describe('The front matter as it was written.'),
  statements: z.array(Statement).describe('The facts in words.'),
  prose: z.strictObject({
    html: z.string().describe('With links from the top of the site.'),
    markdown: z.string().describe('As it was written.'),
  }),
  references: z.array(CitedWork).describe('Cited works, in the order of their numbers.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of all other fields in their canonical form, RFC 8785.'),
});
/** A cited work of a revision: its key beside its record. */
export type FrozenReference = { key: string } & BibliographicRecord;
export type Revision = Omit<z.infer<typeof Revision>, 'references'> & { references: FrozenReference[] };
