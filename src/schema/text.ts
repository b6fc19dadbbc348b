import { z } from 'zod';

/** Lower-case words joined by hyphens: the name of a file in `content/`, and the last part of an address. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'a slug: lower-case letters and digits joined by hyphens',
});

/**
 * Where a fact was read: a reference key, or a key and a locator, as `devlin2019bert` or `devlin2019bert, §3.1`.
 * The locator is written only by someone who saw the place.
 */
export const source = z.string().regex(/^[a-z0-9-]+(, \S.*)?$/, {
  error: 'a reference key, or a key and a locator, as "devlin2019bert, §3.1"',
});

/** One source, or several that agree. */
export const sources = z.union([source, z.array(source).min(1)], {
  error: 'a source: a reference key, a key and a locator, or a list of these',
});

/** A date with the precision that is known, as `"2018"`, `2018-10` or `2018-10-11`. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: 'a date with the precision that is known: "2018", 2018-10 or 2018-10-11',
});

/** A day, as 2026-11-23. */
export const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'a day, as 2026-11-23' });

/** Plain text of 50 to 300 characters, without TeX: it stands in lists, in search results and in metadata. */
export const summary = z
  .string()
  .min(50, { error: 'plain text of 50 to 300 characters' })
  .max(300, { error: 'plain text of 50 to 300 characters' })
  .refine((text) => !/[$\\]/.test(text), { error: 'plain text without TeX ($ or \\)' });

/** A sentence or two of plain text, with a full stop. */
export const sentence = z.string().min(15, { error: 'a sentence' }).max(500, { error: 'at most 500 characters' });

export const url = z.string().regex(/^https:\/\/\S+$/, { error: 'an address that begins with https://' });

/** `unknown`: the sources are silent. `notApplicable`: the question makes no sense here. Absent: not yet looked up. */
export const gap = z.enum(['unknown', 'notApplicable']);
export type Gap = z.infer<typeof gap>;

/** A positive whole number, or a word that says why there is none. */
export const quantity = z.union([z.number().int().positive(), gap], {
  error: 'a positive whole number, unknown or notApplicable',
});
export type Quantity = z.infer<typeof quantity>;

/** Where the survey discusses a thing, and what part it plays there. */
export const surveyPlace = z
  .strictObject({
    sections: z
      .array(z.string().regex(/^[1-9](\.\d)?$/, { error: 'a number of a survey section, as "3.4"' }))
      .min(1)
      .describe('Numbers of the survey sections that discuss it, as "3.4".'),
    part: sentence.optional().describe("What part it plays in the survey's argument, in our own words."),
  })
  .describe('Where the survey discusses it, and to what end.');

/** A fact on which sources differ, where it is not the value of a field: what is shown, what others say, and why. */
export const disagreement = z
  .strictObject({
    about: sentence.describe('What the sources differ on, as "Batch size of the fastest run".'),
    shown: z.string().min(1).describe('What the page says.'),
    source: sources.describe('Where that was read.'),
    others: z
      .array(
        z.strictObject({
          value: z.string().min(1).describe('What another source says.'),
          source: sources.describe('Where that was read.'),
        }),
      )
      .min(1)
      .describe('What other sources say.'),
    reason: sentence.describe('Why the page shows what it shows.'),
  })
  .describe('A fact on which sources differ.');
export type Disagreement = z.infer<typeof disagreement>;
