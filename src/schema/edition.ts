import { z } from 'zod';

/** The edition of the whole: what citations date from, since a build has no clock. */
export const Edition = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+$/, { error: 'a version, as "0.1"' })
    .describe('Number of the edition.'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day, as 2026-11-23' })
    .describe('Day of the edition.'),
});
export type Edition = z.infer<typeof Edition>;
