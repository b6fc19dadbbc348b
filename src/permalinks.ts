/** Every address on the site, decided once. Addresses of pages end with a slash. */

const site = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321/');

/** True if no SITE_URL was set, so that citations carry the address of a local server. */
export const isLocalSite = process.env['SITE_URL'] === undefined;

/** Scheme and host of the site, without a slash at the end. */
export const origin = site.origin;

/** Path under which the site lives: begins and ends with a slash. */
export const base = site.pathname.endsWith('/') ? site.pathname : `${site.pathname}/`;

/** Path of a page or file of the site, given relative to its top (`entries/bert/`). */
export const path = (relative: string): string => base + relative;

/** Full address, for citations and metadata, of a path that `path` gave. */
export const address = (sitePath: string): string => origin + sitePath;

export const entryPath = (slug: string): string => path(`entries/${slug}/`);
export const sectionPath = (slug: string): string => path(`sections/${slug}/`);
export const termPath = (slug: string): string => path(`terms/${slug}/`);
export const referencePath = (key: string): string => path(`references/${key}/`);
export const organisationPath = (slug: string): string => path(`organisations/${slug}/`);

/** Forms of an entry for programs and reference managers. */
export const ENTRY_FORMS = ['json', 'md', 'bib', 'csl.json'] as const;
export type EntryForm = (typeof ENTRY_FORMS)[number];
export const entryFormPath = (slug: string, form: EntryForm): string => path(`entries/${slug}.${form}`);

/** Anchor of a variant on the page of its model. */
export const variantAnchor = (slug: string): string => `variant-${slug}`;

/** Anchor of a recipe on the page of the parameters. */
export const recipeAnchor = (recipe: string): string => `recipe-${recipe}`;

/** Anchor of a survey section on the page of the coverage. */
export const coverageAnchor = (number: string): string => `section-${number.replace('.', '-')}`;

/** Anchor of a work in the list of references of a page. */
export const referenceAnchor = (key: string): string => `ref-${key}`;

/** Anchors of the parts of an entry's page; no heading in prose may take one of these. */
export const RESERVED_ANCHORS = [
  'main',
  'facts',
  'variants',
  'parameters',
  'lineage',
  'survey',
  'references',
  'cite',
  'used-by',
  'addressed-by',
  'disagreements',
  'entries',
  'definition',
  'formula',
] as const;
