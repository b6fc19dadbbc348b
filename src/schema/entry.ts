import { z } from 'zod';
import {
  disagreement,
  partialDate,
  quantity,
  sentence,
  slug,
  source,
  sources,
  summary,
  surveyPlace,
  url,
} from './text.ts';
import { Variant } from './variant.ts';

/** The six sections of the taxonomy, in order; also the folders of `content/` that hold entries. */
export const SECTIONS = [
  'history',
  'architectures',
  'contexts',
  'efficiency',
  'interpretation',
  'open-problems',
] as const;
export type SectionSlug = (typeof SECTIONS)[number];

export const KINDS = ['model', 'method', 'finding', 'problem'] as const;
export type Kind = (typeof KINDS)[number];

/** Types of lineage edge, read from the entry that holds the edge to the entry that it names. */
export const EDGE_TYPES = [
  'buildsOn',
  'initialisedFrom',
  'distilledFrom',
  'compresses',
  'extends',
  'multilingualVersionOf',
  'successorOf',
  'contrastsWith',
] as const;
export type EdgeType = (typeof EDGE_TYPES)[number];

const termList = (what: string) =>
  z
    .strictObject({
      terms: z.array(slug).min(1).describe(`Slugs of the terms: ${what}.`),
      source: sources.describe('Where this was read.'),
    })
    .describe(`Terms of the vocabulary: ${what}.`);

const why = sentence.describe('Why the value above is the one shown.');

export const LineageEdge = z.strictObject({
  type: z.enum(EDGE_TYPES).describe('How this entry stands to the other.'),
  to: slug.describe('Slug of the other entry.'),
  because: sentence.describe('One sentence that says what was taken over or changed.'),
  source: sources.describe('Where this was read.'),
});
export type LineageEdge = z.infer<typeof LineageEdge>;

export const CORPUS_UNITS = ['words', 'tokens', 'gigabytes', 'documents', 'sentences', 'pairs', 'images'] as const;

export const CorpusUse = z.strictObject({
  corpus: slug.describe('Slug of the corpus, a term.'),
  ...(Object.fromEntries(
    CORPUS_UNITS.map((unit) => [unit, quantity.optional().describe(`Size as used, in ${unit}.`)]),
  ) as Record<(typeof CORPUS_UNITS)[number], z.ZodOptional<typeof quantity>>),
  note: sentence.optional().describe('What part of the corpus, or how it was prepared.'),
  source: sources.describe('Where this was read.'),
  alsoReported: z
    .array(
      z.strictObject({
        unit: z.enum(CORPUS_UNITS).describe('The unit of the size on which sources differ.'),
        value: z.number().int().positive().describe('The other size.'),
        source: source.describe('Where the other size was read.'),
        note: why,
      }),
    )
    .optional()
    .describe('Sizes of other sources that differ from those above.'),
});
export type CorpusUse = z.infer<typeof CorpusUse>;

const shared = {
  name: z.string().min(1).describe('Name as its authors write it.'),
  fullName: z.string().optional().describe('The name in full, where the name is an abbreviation.'),
  aliases: z
    .array(z.string().min(1))
    .optional()
    .describe('Other names and spellings, one for each way people type it.'),
  summary: summary.describe('What it is in one or two sentences, 50 to 300 characters of plain text.'),
  node: slug.describe('Slug of the node of the taxonomy in which it stands; the node lies below its folder.'),
  alsoIn: z.array(slug).optional().describe('Further nodes that list it.'),
  formerly: z.array(slug).optional().describe('Slugs that it had before; their addresses redirect here.'),
  about: z.array(slug).optional().describe('Terms that it is about, beyond those of the fields below; our indexing.'),
  survey: surveyPlace.optional(),
  afterSurvey: z
    .literal(true, { error: 'true, or no such field' })
    .optional()
    .describe('Later than the survey and not named by it: first public after 14 June 2021.'),
  disagreements: z.array(disagreement).optional().describe('Facts of the text on which sources differ.'),
};

const work = {
  introducedIn: slug.optional().describe('Key of the reference that introduced it.'),
  released: z
    .strictObject({
      date: partialDate.describe('First public version, with the precision that is known.'),
      source: sources.describe('Where the date was read.'),
      note: sentence
        .optional()
        .describe('What the date is the date of, where it is not the first version of the paper.'),
      alsoReported: z
        .array(
          z.strictObject({
            date: partialDate.describe('The other date.'),
            source: source.describe('Where the other date was read.'),
            note: why,
          }),
        )
        .optional()
        .describe('Dates of other sources that contradict the one above.'),
    })
    .optional()
    .describe('When it was first public.'),
  organisations: z
    .strictObject({
      names: z.array(slug).min(1).describe('Slugs of the organisations.'),
      source: sources.describe('Where this was read.'),
    })
    .optional()
    .describe('Who made it.'),
  code: z
    .strictObject({ url: url.describe('Address.'), source: sources.describe('Where this was read.') })
    .optional()
    .describe("The authors' code."),
  licence: z
    .strictObject({
      name: z.string().min(1).describe('SPDX identifier or name of the licence.'),
      covers: z.enum(['code', 'weights', 'code and weights']).describe('What the licence is given for.'),
      source: sources.describe('Where this was read.'),
    })
    .optional()
    .describe('Licence, as listed by the source.'),
  lineage: z.array(LineageEdge).optional().describe('Typed edges to earlier work.'),
};

const learning = {
  architecture: termList('architectures').optional(),
  objectives: termList('what it is trained to do').optional(),
  modalities: termList('what it reads and writes').optional(),
  languages: z
    .strictObject({
      codes: z
        .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, { error: 'a BCP 47 language code, as en' }))
        .optional()
        .describe('BCP 47 codes, as en or zh.'),
      count: quantity.optional().describe('Number of languages, where there are many.'),
      source: sources.describe('Where this was read.'),
      alsoReported: z
        .array(
          z.strictObject({
            count: z.number().int().positive().describe('The other number of languages.'),
            source: source.describe('Where the other number was read.'),
            note: why,
          }),
        )
        .optional()
        .describe('Numbers of other sources that differ from the one above.'),
    })
    .optional()
    .describe('Natural languages that it was trained on.'),
  corpora: z.array(CorpusUse).optional().describe('What it was trained on.'),
};

export const Model = z.strictObject({
  kind: z.literal('model').describe('A pre-trained model.'),
  ...shared,
  ...work,
  ...learning,
  variants: z.array(Variant).optional().describe('Sizes and checkpoints.'),
});
export type Model = z.infer<typeof Model>;

export const Method = z.strictObject({
  kind: z.literal('method').describe('A technique of training or compression, an optimiser, a system.'),
  ...shared,
  ...work,
});

export const Finding = z.strictObject({
  kind: z.literal('finding').describe('What a study of models showed.'),
  ...shared,
  ...work,
  studies: z
    .strictObject({
      entries: z.array(slug).min(1).describe('Slugs of the entries that were studied.'),
      source: sources.describe('Where this was read.'),
    })
    .optional()
    .describe('What was studied.'),
});

export const Problem = z.strictObject({
  kind: z.literal('problem').describe('An open problem that the survey names.'),
  ...shared,
  addressedBy: z
    .array(
      z.strictObject({
        entry: slug.describe('Slug of an entry that bears on the problem.'),
        because: sentence.describe('One sentence that says how.'),
        source: sources.describe('Where this was read.'),
      }),
    )
    .optional()
    .describe('Entries that bear on the problem.'),
});

/** One entry of the knowledge base; its slug is the name of its file, its section the folder. */
export const Entry = z.discriminatedUnion('kind', [Model, Method, Finding, Problem]);
export type Entry = z.infer<typeof Entry>;
