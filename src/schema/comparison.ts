import { z } from 'zod';
import { sentence, slug } from './text.ts';

/** Two entries that readers set beside each other. */
export const Comparison = z.strictObject({
  entries: z.tuple([slug, slug]).describe('Slugs of the two entries, the earlier first.'),
  because: sentence.describe('Why the two are compared, in one sentence; the facts stand on the pages of the entries.'),
});
export type Comparison = z.infer<typeof Comparison>;

/** `content/comparisons.yaml`: the pairs that have a page of their own. */
export const Comparisons = z.array(Comparison);
export type Comparisons = z.infer<typeof Comparisons>;
