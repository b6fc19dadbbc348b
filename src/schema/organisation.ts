import { z } from 'zod';
import { slug, sources, url } from './text.ts';

/** Who made a model; its slug is the name of its file. */
export const Organisation = z.strictObject({
  name: z.string().min(1).describe('Name in English, as sources give it.'),
  aliases: z.array(z.string().min(1)).optional().describe('Other names and abbreviations.'),
  formerly: z.array(slug).optional().describe('Slugs that it had before; their addresses redirect here.'),
  partOf: slug.optional().describe('Slug of the organisation of which it is part.'),
  url: url.optional().describe('Home page.'),
  source: sources.describe('Where the name was read.'),
});
export type Organisation = z.infer<typeof Organisation>;
