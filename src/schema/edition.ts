import { z } from 'zod';
import { day } from './text.ts';

/** The edition of the whole: what citations date from, since a build has no clock. */
export const Edition = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+$/, { error: 'a version, as "0.1"' })
    .describe('Number of the edition.'),
  date: day.describe('Day of the edition.'),
});
export type Edition = z.infer<typeof Edition>;
