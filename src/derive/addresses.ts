import type { Catalog } from '../catalog/catalog.ts';
import {
  CITATION_FORMS,
  coverageAnchor,
  ENTRY_FORMS,
  recipeAnchor,
  REVISION_FORMS,
  revisionAnchor,
  stepAnchor,
} from '../permalinks.ts';
import { KINDS, SECTIONS } from '../schema/entry.ts';
import type { Revision } from '../schema/revision.ts';
import { TERM_GROUPS } from '../schema/term.ts';
import { PAGE_FOLDERS } from '../schema/withdrawal.ts';
import { FACETS } from '../search/facets.ts';
import { anchorsOfEntry, anchorsOfOrganisation, anchorsOfSection, anchorsOfTerm } from './anchors.ts';
import { listPublished, type PublishedEntry } from './revisions.ts';

/** Addresses within the site, as "entries/bert/" or "entries/bert.bib", each with the lasting anchors of its page. */
export type Addresses = ReadonlyMap<string, readonly string[]>;
type Found = [address: string, anchors: string[]];

/** Names of the schemas that are published. */
const SCHEMAS = [
  ...['ambiguity', 'entry', 'organisation', 'path', 'permalinks', 'reference', 'revision', 'section', 'survey', 'term'],
  'withdrawal',
];

/** Addresses that do not depend on what is in a collection. */
function fixedAddresses({ comparisons, paths, survey, recipes, terms }: Catalog): Found[] {
  const data = [
    'disagreements',
    'entries',
    'organisations',
    'paths',
    'permalinks',
    'references',
    'revisions',
    'sections',
  ];
  return [
    ['', ['sections-heading', 'growth', 'field']],
    ['about/', ['scope', 'sources', 'gaps', 'disagreements', 'recounts', 'review', 'cite', 'data', 'licences']],
    ['compare/', []],
    ...comparisons.map(({ entries }): Found => [`compare/${entries.join('-vs-')}/`, []]),
    ['cite/', ['how', 'revisions', 'check', 'promise', 'machines', 'whole', 'licences']],
    [
      'coverage/',
      [
        ...survey.headings.flatMap(({ number }) => (number ? [coverageAnchor(number)] : [])),
        'family',
        'left-out',
        'after',
      ],
    ],
    ['disagreements/', []],
    ['entries/', [...KINDS]],
    ['lineage/', ['heads', 'views']],
    ...['family', ...SECTIONS].map((view): Found => [`lineage/${view}/`, []]),
    ['models/', []],
    ['organisations/', []],
    ['paths/', []],
    ...Object.entries(paths).map(([slug, { steps }]): Found => [
      `paths/${slug}/`,
      steps.map(({ page }) => stepAnchor(page)),
    ]),
    ['parameters/', Object.keys(recipes).map(recipeAnchor)],
    ['references/', ['works', 'others']],
    ['search/', ['by-name']],
    ...FACETS.map(({ name }): Found => [`search/${name}/`, []]),
    ['sections/', []],
    [
      'timeline/',
      ['growth', 'growth-table', 'training-data', 'lanes', ...SECTIONS.map((section) => `lane-${section}`)],
    ],
    ['terms/', TERM_GROUPS.filter((group) => [...terms.values()].some(({ data }) => data.group === group))],
    ...[...data, 'survey', 'terms', 'withdrawals'].map((name): Found => [`api/v1/${name}.json`, []]),
    ...SCHEMAS.map((name): Found => [`schema/v1/${name}.json`, []]),
    ...['CITATION.cff', 'models.bib', 'models.csv', 'opensearch.xml', 'references.bib'].map((name): Found => [
      name,
      [],
    ]),
  ];
}

/** Forms of a published entry beside its page; one that was never published cannot be cited yet. */
export const formsOf = ({ history }: PublishedEntry) =>
  ENTRY_FORMS.filter((form) => history.length > 0 || !(CITATION_FORMS as readonly string[]).includes(form));

/** Addresses of an entry and of its forms. */
function addressesOfEntry(published: PublishedEntry, anchors: string[]): Found[] {
  const { slug, history } = published;
  const versions = history.map(({ revision }) => revisionAnchor(revision));
  return [
    [`entries/${slug}/`, anchors],
    ...formsOf(published).map((form): Found => [`entries/${slug}.${form}`, []]),
    ...(history.length > 0 ? [[`entries/${slug}/changes/`, versions] satisfies Found] : []),
  ];
}

/** Addresses of a revision and of its forms. */
const addressesOfRevision = ({ slug, revision }: Revision): Found[] => [
  [`entries/${slug}/v${revision}/`, []],
  ...REVISION_FORMS.map((form): Found => [`entries/${slug}/v${revision}.${form}`, []]),
];

const PAIR = /^compare\/(.+)-vs-(.+)\/$/;

/**
 * Where published pages of two entries lead whose entries were renamed since: to the page of the pair by its new names,
 * or, where one of the entries was taken back, to the page that compares any.
 */
function listMovedPairs({ comparisons, entries, ledger }: Catalog): [from: string, to: string][] {
  const now = new Map(
    [...entries.values()].flatMap(({ slug, data }) => [slug, ...(data.formerly ?? [])].map((old) => [old, slug])),
  );
  const pages = new Set(comparisons.map((pair) => `compare/${pair.entries.join('-vs-')}/`));
  return [...ledger.keys()].flatMap((from): [string, string][] => {
    const pair = PAIR.exec(from)?.slice(1);
    if (!pair || pages.has(from)) return [];
    const slugs = pair.flatMap((slug) => now.get(slug) ?? []);
    if (slugs.length < pair.length) return [[from, 'compare/']];
    const to = `compare/${slugs.join('-vs-')}/`;
    return pages.has(to) ? [[from, to]] : [];
  });
}

/** Where an old address leads now, from each to its successor, both within the site. */
export function listMoves(catalog: Catalog): Map<string, string> {
  const moves = new Map<string, string>();
  for (const published of listPublished(catalog)) {
    for (const old of published.formerly) {
      const from = `entries/${old}`;
      moves.set(`${from}/`, `entries/${published.slug}/`);
      for (const form of formsOf(published)) moves.set(`${from}.${form}`, `entries/${published.slug}.${form}`);
      if (published.history.length) moves.set(`${from}/changes/`, `entries/${published.slug}/changes/`);
    }
  }
  for (const folder of PAGE_FOLDERS) {
    if (folder === 'entries') continue;
    for (const { slug, data } of catalog[folder].values())
      for (const old of data.formerly ?? []) moves.set(`${folder}/${old}/`, `${folder}/${slug}/`);
    for (const withdrawal of catalog.withdrawals.values())
      if (withdrawal.data.address.startsWith(`${folder}/`))
        for (const old of withdrawal.data.formerly ?? []) moves.set(`${folder}/${old}/`, withdrawal.data.address);
  }
  for (const [slug, { formerly }] of Object.entries(catalog.paths))
    for (const old of formerly ?? []) moves.set(`paths/${old}/`, `paths/${slug}/`);
  for (const [from, to] of listMovedPairs(catalog)) moves.set(from, to);
  return moves;
}

function collectAddresses(catalog: Catalog, withAnchors: boolean): Addresses {
  const anchored = (anchors: () => string[]) => (withAnchors ? anchors() : []);
  const found: Found[] = [
    ...fixedAddresses(catalog),
    ...listPublished(catalog).flatMap((published) =>
      addressesOfEntry(
        published,
        anchored(() => (published.entry ? anchorsOfEntry(catalog, published.entry) : [])),
      ),
    ),
    ...[...catalog.revisions.values()].flat().flatMap(addressesOfRevision),
    ...[...catalog.ambiguities.keys()].map((slug): Found => [`entries/${slug}/`, []]),
    ...[...catalog.terms.values()].map((term): Found => [
      `terms/${term.slug}/`,
      anchored(() => anchorsOfTerm(catalog, term)),
    ]),
    ...[...catalog.sections.values()].flatMap((section): Found[] => [
      [`sections/${section.slug}/`, anchored(() => anchorsOfSection(catalog, section))],
      [`sections/${section.slug}.bib`, []],
    ]),
    ...[...catalog.references.keys()].map((key): Found => [`references/${key}/`, ['bibtex', 'claims']]),
    ...[...catalog.organisations.values()].map((one): Found => [
      `organisations/${one.slug}/`,
      anchored(() => anchorsOfOrganisation(one)),
    ]),
    ...[...catalog.withdrawals.values()].map(({ data }): Found => [data.address, []]),
    ...[...listMoves(catalog).keys()].map((address): Found => [address, []]),
  ];
  return new Map(
    found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([address, anchors]) => [address, [...anchors].sort()]),
  );
}

/** Every address at which the site answers; a catalog with faults can be asked too. */
export const listPages = (catalog: Catalog): ReadonlySet<string> => new Set(collectAddresses(catalog, false).keys());

const collected = new WeakMap<Catalog, Addresses>();

/** Every address at which the site answers, with the lasting anchors of each page, in the order of the addresses. */
export function listAddresses(catalog: Catalog): Addresses {
  const addresses = collected.get(catalog) ?? collectAddresses(catalog, true);
  collected.set(catalog, addresses);
  return addresses;
}
