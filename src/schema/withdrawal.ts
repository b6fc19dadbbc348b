import { z } from 'zod';
import { day, sentence, slug } from './text.ts';

/** Folders of the site whose pages have a name of their own. */
export const PAGE_FOLDERS = ['entries', 'terms', 'sections', 'references', 'organisations'] as const;
export type PageFolder = (typeof PAGE_FOLDERS)[number];

/** Folder and slug of the address of a page: `entries/bert/` gives `['entries', 'bert']`. */
export const splitAddress = (address: string): [folder: PageFolder, slug: string] => {
  const [folder, slug] = address.split('/');
  return [folder as PageFolder, slug!];
};

const pageAddress = z.string().regex(new RegExp(`^(${PAGE_FOLDERS.join('|')})/[a-z0-9]+(-[a-z0-9]+)*/$`), {
  error: `the address of a page, as "entries/bert/", in one of ${PAGE_FOLDERS.join(', ')}`,
});

/** A page that was published and was taken back; its address keeps a page that says so. */
export const Withdrawal = z.strictObject({
  address: pageAddress.describe('Address of the page, as "entries/bert/".'),
  name: z.string().min(1).describe('Name of the page when it was withdrawn.'),
  formerly: z.array(slug).optional().describe('Slugs that it had before; their addresses redirect here.'),
  date: day.describe('Day on which it was withdrawn.'),
  reason: sentence.describe('Why, for readers.'),
  successor: pageAddress.optional().describe('Address of the page to read instead.'),
});
export type Withdrawal = z.infer<typeof Withdrawal>;
