import { getCatalog } from './content.ts';

/** One file for each entry, for the routes of `pages/entries/`. */
export const entryPaths = () =>
  [...getCatalog().entries.values()].map((entry) => ({ params: { slug: entry.slug }, props: { entry } }));

/** Text of a static file; ends with a line feed. */
export const textResponse = (text: string, type: string): Response =>
  new Response(text.endsWith('\n') ? text : `${text}\n`, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
