import { z } from 'zod';

const phrases = z
  .array(
    z
      .string()
      .min(2)
      .max(60)
      .refine((phrase) => phrase === phrase.trim(), 'a phrase without white space at its ends'),
  )
  .min(1);

const ofPages = (what: string) =>
  z.record(z.string(), phrases).describe(`For each slug of ${what}, the words by which it is looked for.`);

/**
 * Words by which readers look for a page that does not use them, or not so: `content/search-words.yaml`.
 * They are shown at the foot of the page and found by search; they state no facts and need no source.
 */
export const SearchWords = z.strictObject({
  entries: ofPages('an entry'),
  terms: ofPages('a term'),
  sections: ofPages('a node'),
});
export type SearchWords = z.infer<typeof SearchWords>;
