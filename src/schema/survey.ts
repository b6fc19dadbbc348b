import { z } from 'zod';
import { sentence, slug, sources } from './text.ts';

const number = z.string().regex(/^[1-9](\.\d)?$/, { error: 'a number of a survey section, as "3.4"' });

/** A row leads to a page, or says why it leads to none. */
const page = slug.optional().describe('Slug of the page that the row has in the atlas.');
const out = sentence.optional().describe('Why the row has no page; a row has either a page or this.');

/** A heading of the survey. */
export const SurveyHeading = z.strictObject({
  number: number.optional().describe('Number of the section; absent for a paragraph heading.'),
  within: number.optional().describe('Number of the section that holds the paragraph heading.'),
  heading: z.string().min(1).describe('Title, as printed.'),
  page: slug.optional().describe('Slug of the node that follows it.'),
  out,
});
export type SurveyHeading = z.infer<typeof SurveyHeading>;

export const WORK_KINDS = ['model', 'method', 'system', 'dataset', 'finding'] as const;

/** A model, method, system, dataset or finding that the survey names or cites. */
export const SurveyWork = z.strictObject({
  slug: slug.describe('Name of the row.'),
  name: z.string().min(1).describe('Name, as the survey has it, or ours where it only cites the work.'),
  kind: z.enum(WORK_KINDS).describe('What it is.'),
  sections: z.array(number).min(1).describe('Numbers of the sections that name or cite it.'),
  naming: z.enum(['by name', 'by citation']).describe('Whether the survey uses the name or only cites the work.'),
  confidence: z.enum(['high', 'medium', 'low']).describe('How sure it is that the survey names or cites it.'),
  page,
  out,
});
export type SurveyWork = z.infer<typeof SurveyWork>;

/** A term or an open problem of the survey. */
export const SurveyConcept = z.strictObject({
  slug: slug.describe('Name of the row.'),
  name: z.string().min(1).describe('The concept, in our words.'),
  kind: z.enum(['term', 'problem']).describe('A term of the vocabulary, or a direction of research.'),
  sections: z.array(number).min(1).describe('Numbers of the sections that discuss it.'),
  page,
  out,
});
export type SurveyConcept = z.infer<typeof SurveyConcept>;

/** An arrow of the family figure. */
export const FamilyEdge = z.strictObject({
  from: slug.describe('Slug of the entry from which the arrow starts.'),
  to: slug.describe('Slug of the entry to which it leads.'),
  labels: z.array(z.string().min(1)).describe('What the figure writes beside the arrow.'),
});
export type FamilyEdge = z.infer<typeof FamilyEdge>;

/** The marks of the table of frameworks: how well a framework suits a group of tasks. */
export const SUITABILITIES = ['good', 'adaptable', 'not applicable'] as const;

/** `content/survey.json`: all that the survey names, and where each of it stands in the atlas. */
export const SurveyList = z.strictObject({
  reference: slug.describe('Key of the survey among the references.'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day, as 2021-06-14' })
    .describe('Day on which it was first public: what is later and not named stands "after the survey".'),
  source: sources.describe('Where the list was read.'),
  headings: z.array(SurveyHeading).min(1).describe('Sections, subsections and paragraph headings, in their order.'),
  works: z.array(SurveyWork).describe('Models, methods, systems, datasets and findings.'),
  concepts: z.array(SurveyConcept).describe('Terms and open problems.'),
  family: z
    .strictObject({
      locator: z.string().min(1).describe('Place of the figure in the survey, as "Figure 9".'),
      source: sources.describe('Where the figure was read.'),
      edges: z.array(FamilyEdge).min(1).describe('Its arrows.'),
    })
    .optional()
    .describe('The figure of the family of models.'),
  frameworks: z
    .strictObject({
      locator: z.string().min(1).describe('Place of the table in the survey, as "Table 1".'),
      node: slug.describe('Slug of the node on whose page the table stands.'),
      source: sources.describe('Where the table was read.'),
      tasks: z.array(z.string().min(1)).min(1).describe('Groups of tasks, the columns.'),
      rows: z
        .array(
          z.strictObject({
            framework: z.string().min(1).describe('Framework.'),
            page: slug.describe('Slug of the term or entry behind it.'),
            suits: z.array(z.enum(SUITABILITIES)).min(1).describe('How well it suits each group of tasks.'),
          }),
        )
        .min(1),
      note: sentence.optional().describe('What a reader has to know of the marks.'),
    })
    .optional()
    .describe('The table of frameworks and the tasks that suit them.'),
});
export type SurveyList = z.infer<typeof SurveyList>;
