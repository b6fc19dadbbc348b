import katex from 'katex';
import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { formatReferenceLabel } from '../catalog/label.ts';
import { parseSources } from '../catalog/source.ts';
import { escapeHtml, linkHtml } from '../compare/html.ts';
import type { LabelledValue, Sheet, SheetVariant } from '../compare/sheet.ts';
import { KATEX_OPTIONS } from '../markdown/remark-rules.ts';
import { edgeAnchor, entryPath, path, referencePath, variantAnchor } from '../permalinks.ts';
import type { Statement, Words } from '../schema/revision.ts';
import { VARIANT_QUANTITIES, type Variant } from '../schema/variant.ts';
import { fieldName } from './claims.ts';
import { ancestors, EDGE_WORDS } from './lineage.ts';
import { parametersOf } from './models.ts';
import { listFacts } from './statements.ts';
import { sectionOf } from './taxonomy.ts';
import { formatCount, formatExact, GAP_WORDS } from './words.ts';

/** Facts that are no matter of comparison: other spellings of the name. */
const LEFT_OUT = ['aliases'];

const CORPUS = 'corpus-';

/** Sources as links to the pages of their references, after some words. */
function sourcesHtml({ references }: Catalog, written: string | readonly string[] | undefined, before = ''): string {
  const links = parseSources(written).map(({ key, locator }) => {
    const link = linkHtml(referencePath(key), formatReferenceLabel(references.get(key)!.data));
    return locator ? `${link} ${escapeHtml(locator)}` : link;
  });
  return links.length ? ` <span class="compare-sources">${before}${links.join(', ')}</span>` : '';
}

const place = (href: string): string => (href.startsWith('https://') ? href : path(href));

const wordsHtml = (catalog: Catalog, { text, exact, href, sources }: Words): string =>
  (href
    ? linkHtml(place(href), text)
    : exact
      ? `<abbr title="${escapeHtml(exact)}">${escapeHtml(text)}</abbr>`
      : escapeHtml(text)) + sourcesHtml(catalog, sources);

const noteHtml = (catalog: Catalog, text: string, sources: string | readonly string[] | undefined): string =>
  `<div class="compare-note">${escapeHtml(text)}${sourcesHtml(catalog, sources)}</div>`;

/** A statement as HTML: its values, their sources, then its notes. */
function statementHtml(catalog: Catalog, { words, sources }: Statement): string {
  const values = words.filter(({ note }) => !note).map((one) => wordsHtml(catalog, one));
  const notes = words.filter(({ note }) => note).map((one) => noteHtml(catalog, one.text, one.sources));
  // Where the value is the work that is its source, it is named once.
  const others = sources.filter((source) => !words.some(({ href }) => href === `references/${source}/`));
  return values.join(', ') + sourcesHtml(catalog, others) + notes.join('');
}

/** The values of a statement; lists of terms are equal in any order. */
const statementText = ({ words }: Statement): string =>
  words
    .flatMap(({ text, exact, note }) => (note ? [] : [exact ?? text]))
    .sort()
    .join('; ');

/** Objectives with the formula of each that has one. */
function objectivesHtml(catalog: Catalog, { words, sources }: Statement): string {
  const items = words.map((word) => {
    const slug = word.href?.split('/')[1];
    const formula = slug === undefined ? undefined : catalog.terms.get(slug)?.data.formula;
    const math = formula && katex.renderToString(formula.tex, { ...KATEX_OPTIONS, displayMode: true });
    const box = math
      ? `<div class="compare-formula" tabindex="0" role="group" aria-label="${escapeHtml(`Formula: ${word.text}`)}">${math}</div>` +
        sourcesHtml(catalog, formula?.source, 'formula: ')
      : '';
    return `<li>${wordsHtml(catalog, word)}${box}</li>`;
  });
  return `<ul class="compare-list" role="list">${items.join('')}</ul>${sourcesHtml(catalog, sources)}`;
}

/** All corpora in one value, as a corpus that is not in the list was not read. */
function corporaValue(catalog: Catalog, statements: readonly Statement[]): LabelledValue[] {
  if (statements.length === 0) return [];
  const items = statements.map((statement) => `<li>${statementHtml(catalog, statement)}</li>`);
  return [
    {
      field: 'corpora',
      label: 'Trained on',
      html: `<ul class="compare-list" role="list">${items.join('')}</ul>`,
      text: statements.map(statementText).sort().join(' / '),
    },
  ];
}

function listValues(catalog: Catalog, entry: CatalogEntry): LabelledValue[] {
  const statements = listFacts(catalog, entry.data);
  const fieldOf = ({ anchor }: Statement) => anchor.replace(/^fact-/, '');
  const isCorpus = (statement: Statement) => fieldOf(statement).startsWith(CORPUS);
  const corpora = statements.filter(isCorpus);
  return statements.flatMap((statement): LabelledValue[] => {
    const field = fieldOf(statement);
    if (LEFT_OUT.includes(field)) return [];
    if (isCorpus(statement)) return statement === corpora[0] ? corporaValue(catalog, corpora) : [];
    const html = field === 'objectives' ? objectivesHtml(catalog, statement) : statementHtml(catalog, statement);
    return [{ field, label: statement.label, html, text: statementText(statement) }];
  });
}

function quantityHtml(value: number): string {
  const [rounded, exact] = [formatCount(value), formatExact(value)];
  return rounded === exact ? exact : `<abbr title="${exact}">${rounded}</abbr>`;
}

function toSheetVariant(catalog: Catalog, entry: string, variant: Variant): SheetVariant {
  const label = (field: string) => fieldName(field)[0]!.toUpperCase() + fieldName(field).slice(1);
  const sourcesOf = (field: (typeof VARIANT_QUANTITIES)[number] | 'weights') =>
    sourcesHtml(catalog, variant.sources?.[field] ?? variant.source);
  const quantities = VARIANT_QUANTITIES.flatMap((field): LabelledValue[] => {
    const value = variant[field];
    if (value === undefined) return [];
    const words = typeof value === 'number' ? quantityHtml(value) : `<span class="gap">${GAP_WORDS[value]}</span>`;
    const notes = (variant.alsoReported ?? [])
      .filter((other) => other.field === field)
      .map((other) =>
        noteHtml(catalog, `Another source gives ${formatExact(other.value)}. ${other.note}`, other.source),
      );
    return [
      {
        field,
        label: label(field),
        html: words + sourcesOf(field) + notes.join(''),
        text: typeof value === 'number' ? String(value) : value === 'unknown' ? '' : GAP_WORDS[value],
      },
    ];
  });
  const weights = variant.weights
    ? [
        {
          field: 'weights',
          label: label('weights'),
          html: `<code>${escapeHtml(variant.weights)}</code>${sourcesOf('weights')}`,
          text: variant.weights,
        },
      ]
    : [];
  return {
    slug: variant.slug,
    name: variant.name,
    href: `${entryPath(entry)}#${variantAnchor(variant.slug)}`,
    parameters: parametersOf(variant),
    values: [...quantities, ...weights],
  };
}

/** What an entry gives to a comparison: its facts in HTML and as text, its variants and the edges that it holds. */
export function toSheet(catalog: Catalog, entry: CatalogEntry): Sheet {
  const { data, slug } = entry;
  const section = sectionOf(catalog, data.node);
  return {
    slug,
    name: data.name,
    kind: data.kind,
    path: entryPath(slug),
    summary: data.summary,
    section: { slug: section, name: catalog.sections.get(section)!.data.name },
    ...(data.afterSurvey ? { afterSurvey: true as const } : {}),
    facts: listValues(catalog, entry),
    variants: data.kind === 'model' ? (data.variants ?? []).map((one) => toSheetVariant(catalog, slug, one)) : [],
    edges: ancestors(catalog, slug).map(({ type, entry: other, because, sources }) => ({
      to: other.slug,
      words: EDGE_WORDS[type].out,
      href: `${entryPath(slug)}#${edgeAnchor(type, other.slug)}`,
      html:
        escapeHtml(because) +
        sourcesHtml(
          catalog,
          sources.map(({ key, locator }) => (locator ? `${key}, ${locator}` : key)),
        ),
    })),
  };
}
