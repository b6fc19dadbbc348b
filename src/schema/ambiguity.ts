import { z } from 'zod';
import { slug } from './text.ts';

/** A name that several entries bear; `/entries/<slug>/` then says which is which. */
export const Ambiguity = z.strictObject({
  name: z.string().min(1).describe('The name, as people type it.'),
  means: z.array(slug).min(2).describe('Slugs of the entries or terms that bear it.'),
});
export type Ambiguity = z.infer<typeof Ambiguity>;
