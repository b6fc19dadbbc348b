import { z } from 'zod';
import { CORPUS_UNITS } from './entry.ts';
import { disagreement, partialDate, quantity, slug, sources, summary, surveyPlace, url } from './text.ts';

/** What a term names. */
export const TERM_GROUPS = [
  'paradigm',
  'architecture',
  'objective',
  'adaptation',
  'modality',
  'corpus',
  'task',
  'efficiency',
  'parallelism',
  'compression',
  'knowledge',
  'probing',
  'robustness',
  'theory',
  'cognition',
] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/** One term of the controlled vocabulary; its slug is the name of its file. */
export const Term = z.strictObject({
  name: z.string().min(1).describe('The term, as the field writes it.'),
  aliases: z.array(z.string().min(1)).optional().describe('Other names, abbreviations and spellings.'),
  group: z.enum(TERM_GROUPS).describe('What the term names.'),
  summary: summary.describe('Definition, 50 to 300 characters of plain text.'),
  broader: slug.optional().describe('Slug of the term of which this is a kind.'),
  formerly: z.array(slug).optional().describe('Slugs that it had before; their addresses redirect here.'),
  formula: z
    .strictObject({
      tex: z.string().min(1).describe('The formula, in TeX that KaTeX reads.'),
      reads: z.string().min(20).describe('The formula in words, with every symbol named.'),
      source: sources.describe('Where the formula was read.'),
    })
    .optional()
    .describe('The formula that defines it.'),
  introducedIn: slug.optional().describe('Key of the reference that introduced it.'),
  released: z
    .strictObject({
      date: partialDate.describe('First public version.'),
      source: sources.describe('Where the date was read.'),
    })
    .optional()
    .describe('When a corpus was first public.'),
  sizes: z
    .array(
      z.strictObject({
        ...(Object.fromEntries(
          CORPUS_UNITS.map((unit) => [unit, quantity.optional().describe(`Size in ${unit}.`)]),
        ) as Record<(typeof CORPUS_UNITS)[number], z.ZodOptional<typeof quantity>>),
        source: sources.describe('Where the size was read.'),
      }),
    )
    .optional()
    .describe('Sizes of a corpus, as sources give them.'),
  url: url.optional().describe('Home of a corpus.'),
  survey: surveyPlace.optional(),
  afterSurvey: z
    .literal(true, { error: 'true, or no such field' })
    .optional()
    .describe('Later than the survey and not named by it.'),
  disagreements: z.array(disagreement).optional().describe('Facts on which sources differ.'),
  source: sources.describe('Where the definition stands, or what it was checked against.'),
});
export type Term = z.infer<typeof Term>;
