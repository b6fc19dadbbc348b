import { z } from 'zod';
import { sentence, slug, sources, summary } from './text.ts';

/** A step of a path: a page, and what leads on from it. */
export const PathStep = z.strictObject({
  page: slug.describe('Slug of an entry or a term.'),
  because: sentence.describe(
    'What to take from this page, and what it leaves open for the next; one or two sentences.',
  ),
  source: sources.describe('Where what the sentence states was read.'),
});
export type PathStep = z.infer<typeof PathStep>;

/** An ordered walk through the atlas for someone who learns or teaches. */
export const Path = z.strictObject({
  name: z.string().min(1).describe('Name of the path, as "From word vectors to GPT-3".'),
  summary: summary.describe('What one knows at the end, 50 to 300 characters of plain text.'),
  formerly: z.array(slug).optional().describe('Slugs that it had before; their addresses redirect here.'),
  steps: z.array(PathStep).min(2).describe('The steps, in their order.'),
});
export type Path = z.infer<typeof Path>;

/** `content/paths.yaml`: the paths by their slugs, in the order in which they are offered. */
export const Paths = z.record(slug, Path);
export type Paths = z.infer<typeof Paths>;
