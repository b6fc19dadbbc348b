import { z } from 'zod';

/**
 * Every address ever published, relative to the top of the site, with the anchors that its page ever had.
 * The addresses of revisions carry none: their anchors are those of the frozen file.
 */
export const Ledger = z.record(z.string(), z.array(z.string()));
export type Ledger = z.infer<typeof Ledger>;
