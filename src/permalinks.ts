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

/** A view of the lineage: of the survey's family figure, or of one section. */
export const lineagePath = (view: string): string => path(`lineage/${view}/`);

/** Two entries side by side. */
export const comparisonPath = (first: string, second: string): string => path(`compare/${first}-vs-${second}/`);

/** The page that sets any two to four entries side by side. */
export const comparePath = (slugs: readonly string[]): string =>
  path(`compare/${slugs.length > 0 ? `?m=${slugs.join(',')}` : ''}`);

/** An ordered walk through the atlas. */
export const teachingPath = (slug: string): string => path(`paths/${slug}/`);

/** Anchor of a step on the page of its path. */
export const stepAnchor = (page: string): string => `step-${page}`;

/** All pages by what they have in one facet. */
export const facetPath = (name: string): string => path(`search/${name}/`);

/** A revision of an entry, frozen. */
export const revisionPath = (slug: string, revision: number): string => path(`entries/${slug}/v${revision}/`);

/** All revisions of an entry, and what changed from one to the next. */
export const changesPath = (slug: string): string => path(`entries/${slug}/changes/`);

/** Anchor of a revision on the page of the changes. */
export const revisionAnchor = (revision: number): string => `v${revision}`;

/** Forms of a citation, for reference managers and people: of an entry at its latest revision, or of one revision. */
export const CITATION_FORMS = ['bib', 'biblatex.bib', 'ris', 'csl.json', 'citations.txt'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Forms of an entry for programs and reference managers. */
export const ENTRY_FORMS = ['json', 'md', ...CITATION_FORMS] as const;
export type EntryForm = (typeof ENTRY_FORMS)[number];
export const entryFormPath = (slug: string, form: EntryForm): string => path(`entries/${slug}.${form}`);

/** Forms of a revision; `json` is the frozen file, byte for byte. */
export const REVISION_FORMS = ['json', ...CITATION_FORMS] as const;
export type RevisionForm = (typeof REVISION_FORMS)[number];
export const revisionFormPath = (slug: string, revision: number, form: RevisionForm): string =>
  path(`entries/${slug}/v${revision}.${form}`);

/** Anchor of a variant on the page of its model. */
export const variantAnchor = (slug: string): string => `variant-${slug}`;

/** Anchor of a fact on the page of its entry: `fact-released`, `fact-corpus-wikipedia`. */
export const factAnchor = (fact: string): string => `fact-${fact}`;

/** Words of a text as part of an anchor: lower-case letters and digits joined by hyphens. */
const toAnchor = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Anchor of an edge of the lineage on the page of the entry that holds it: `lineage-builds-on-gpt`. */
export const edgeAnchor = (type: string, to: string): string =>
  `lineage-${toAnchor(type.replace(/[A-Z]/g, (letter) => `-${letter}`))}-${to}`;

/** Anchor of an entry that bears on a problem, on the problem's page. */
export const answerAnchor = (entry: string): string => `addressed-by-${entry}`;

/** Anchor of a fact of the text on which sources differ. */
export const differsAnchor = (about: string): string => `differs-${toAnchor(about)}`;

/** Anchor of a recipe on the page of the parameters. */
export const recipeAnchor = (recipe: string): string => `recipe-${recipe}`;

/** Anchor of a survey section on the page of the coverage. */
export const coverageAnchor = (number: string): string => `section-${number.replace('.', '-')}`;

/** Anchor of a value on the page of its facet; it passes when the value is renamed. */
export const valueAnchor = (value: string): string => `value-${toAnchor(value)}`;

/** Anchor of a work in the list of references of a page. */
export const referenceAnchor = (key: string): string => `ref-${key}`;

/**
 * Ids on pages that are no permalinks: fields and boxes of the page itself, values of facets, marks of footnotes, and
 * the citations in prose, which are numbered and move when the prose changes. On the page of a revision they last, as
 * it is frozen.
 */
export const PASSING_ID =
  /^(main|site-search|hero-search|lost-search|query|models-.*|compare-.*|branch-.*|value-.*|copy-.*|fn.*|footnote-label|cite-\d+)$/;

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
