import { z } from 'zod';
import { sentence, slug, sources, summary } from './text.ts';

/** A node of the taxonomy: one of the six sections, or a node below one. */
export const Section = z.strictObject({
  name: z.string().min(1).describe('Title of the node, in our spelling.'),
  parent: slug.optional().describe('Slug of the node above; absent for the six sections.'),
  formerly: z.array(slug).optional().describe('Slugs that it had before; their addresses redirect here.'),
  order: z.number().int().positive().describe('Place among the nodes of the same parent, from 1.'),
  summary: summary.describe('Definition: what the node holds, 50 to 300 characters of plain text.'),
  belongs: sentence.describe('What belongs here, and where the border runs.'),
  excludes: sentence.describe('What does not belong here, where that stands instead, and why.'),
  survey: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^[1-9](\.\d)?$/)
          .optional()
          .describe('Number of the section, as "4.1"; absent for a paragraph heading.'),
        within: z
          .string()
          .regex(/^[1-9](\.\d)?$/)
          .optional()
          .describe('Number of the section that holds the paragraph heading.'),
        heading: z.string().describe('Title in the survey, as printed.'),
      }),
    )
    .min(1)
    .describe('The sections of the survey that it follows.'),
  source: sources.describe('Where the place in the survey was read.'),
});
export type Section = z.infer<typeof Section>;
