import { z } from 'zod';
import { partialDate, slug, url } from './text.ts';

/** What kind of thing was read. */
export const REFERENCE_TYPES = [
  'paper',
  'preprint',
  'report',
  'thesis',
  'repository',
  'configuration',
  'documentation',
  'index',
  'web page',
] as const;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

/** One cited work; its key is the name of its file. */
export const Reference = z.strictObject({
  type: z
    .enum(REFERENCE_TYPES)
    .describe('paper (at a venue), preprint, report, repository, configuration, documentation, index or web page.'),
  title: z.string().min(1).describe('Title, with its capitals.'),
  authors: z
    .array(z.string().min(1))
    .optional()
    .describe('Authors as "Family, Given"; an organisation without a comma. Absent: no source gave them.'),
  year: z.number().int().min(1900).max(2100).optional().describe('Year of the venue, else of the first version.'),
  date: partialDate.optional().describe('First public version.'),
  venue: z.string().optional().describe('Short name of the venue, as "NAACL 2019".'),
  venueName: z.string().optional().describe('Name of the proceedings or journal in full.'),
  volume: z.string().optional().describe('Volume of a journal.'),
  pages: z.string().optional().describe('Pages, as "4171–4186".'),
  doi: z
    .string()
    .regex(/^10\.\d{4,}\/\S+$/, { error: 'a bare DOI, as 10.18653/v1/N19-1423' })
    .optional()
    .describe('DOI without an address.'),
  arxiv: z
    .string()
    .regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/, { error: 'a bare arXiv number, as 1810.04805' })
    .optional()
    .describe('arXiv number.'),
  acl: z.string().optional().describe('Number in the ACL Anthology.'),
  url: url.optional().describe('Address of the work.'),
  code: url.optional().describe("Address of the authors' code."),
  licence: z.string().optional().describe('Licence of data that were taken over.'),
  read: z.string().min(10).describe('What of it was read, where, and in which version.'),
  formerly: z.array(slug).optional().describe('Keys that it had before; their addresses redirect here.'),
  recordFrom: z.array(slug).optional().describe('Keys of the references in which this record was read.'),
});
export type Reference = z.infer<typeof Reference>;
