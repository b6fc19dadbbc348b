import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { listSources } from '../catalog/source.ts';
import { coverageAnchor, entryPath, organisationPath, path, sectionPath, termPath } from '../permalinks.ts';
import type { Model } from '../schema/entry.ts';
import type { Quantity } from '../schema/text.ts';
import type { Variant } from '../schema/variant.ts';
import { largestVariant, listModels, parametersField, smallestVariant } from './models.ts';
import { sectionOf } from './taxonomy.ts';
import { formatCount, formatDate, formatExact, formatLanguage, GAP_WORDS } from './words.ts';

/** A part of a cell as people read it. */
export interface CellWords {
  text: string;
  /** Every digit, where the text is rounded. */
  exact?: string;
  /** Path on the site, or an address elsewhere. */
  href?: string;
}

/** What one column says of one model. */
export interface Cell {
  /** For programs: an exact number, an ISO date, a name, names parted by "; ", or a word for a gap; undefined if absent. */
  value: number | string | undefined;
  words: readonly CellWords[];
  /** Sources as written: a reference key, or a key and a locator. */
  sources: readonly string[];
  /** True if the value is a word that says why there is none. */
  isGap?: boolean;
}

/** One column of the table of models, for the page and for the CSV file. */
export interface Column {
  /** Name in addresses (`?columns=`), in the head of the CSV file and in style sheets: for good. */
  key: string;
  heading: string;
  /** True if the page shows it until the reader chooses otherwise. */
  isDefault: boolean;
  isNumber: boolean;
  /** True if its facts have sources of their own. */
  isSourced: boolean;
  read(model: ModelFacts): Cell;
}

/** A model, and what the columns ask of it. */
export interface ModelFacts {
  catalog: Catalog;
  entry: CatalogEntry;
  data: Model;
  /** The variant that the columns of sizes describe: the largest, or the only one; undefined if that is not known. */
  largest: Variant | undefined;
  /** The variant with fewest parameters, if it is another one. */
  smallest: Variant | undefined;
}

/** Parts the names of a list in a value; no name holds it. */
export const LIST_MARK = '; ';

const ABSENT: Cell = { value: undefined, words: [], sources: [] };

function listCell(words: readonly CellWords[], source?: string | readonly string[]): Cell {
  if (words.length === 0) return ABSENT;
  return { value: words.map(({ text }) => text).join(LIST_MARK), words, sources: [...new Set(listSources(source))] };
}

function quantityCell(value: Quantity | undefined, source: string | readonly string[] | undefined): Cell {
  if (value === undefined) return ABSENT;
  if (typeof value !== 'number')
    return { value: GAP_WORDS[value], words: [{ text: GAP_WORDS[value] }], sources: listSources(source), isGap: true };
  const [text, exact] = [formatCount(value), formatExact(value)];
  return { value, words: [{ text, ...(text === exact ? {} : { exact }) }], sources: listSources(source) };
}

/** The parameters of a variant by `parametersField`, with the source of the number that it takes. */
function parametersCell(variant: Variant | undefined): Cell {
  if (!variant) return ABSENT;
  const field = parametersField(variant);
  return quantityCell(variant[field], variant.sources?.[field] ?? variant.source);
}

const number = (key: string, heading: string, read: (model: ModelFacts) => Cell, isDefault = false): Column => ({
  key,
  heading,
  isDefault,
  isNumber: true,
  isSourced: true,
  read,
});
const words = (key: string, heading: string, read: (model: ModelFacts) => Cell, isDefault = false): Column => ({
  key,
  heading,
  isDefault,
  isNumber: false,
  isSourced: true,
  read,
});
const sizeOfLargest = (
  field: 'activeParameters' | 'layers' | 'hiddenSize' | 'heads' | 'contextTokens' | 'vocabulary',
) =>
  function read({ largest }: ModelFacts): Cell {
    return quantityCell(largest?.[field], largest?.sources?.[field] ?? largest?.source);
  };
const termsOf = (field: 'architecture' | 'objectives' | 'modalities') =>
  function read({ catalog, data }: ModelFacts): Cell {
    const terms = (data[field]?.terms ?? []).map((slug) => catalog.terms.get(slug)!);
    return listCell(
      terms.map(({ slug, data: term }) => ({ text: term.name, href: termPath(slug) })),
      data[field]?.source,
    );
  };

function languageWords({ codes, count }: NonNullable<Model['languages']>): CellWords[] {
  const many =
    count === undefined ? [] : [typeof count === 'number' ? `${formatExact(count)} languages` : GAP_WORDS[count]];
  return [...(codes ?? []).map(formatLanguage), ...many].map((text) => ({ text }));
}

/**
 * The columns, in the order in which an address counts them (`?sort=3` sorts by the fourth): a new column is appended.
 * Sizes are those of one variant, the largest.
 */
export const COLUMNS: readonly Column[] = [
  {
    ...words('name', 'Name', ({ entry, data }) => listCell([{ text: data.name, href: entryPath(entry.slug) }]), true),
    isSourced: false,
  },
  {
    ...words(
      'section',
      'Section',
      ({ catalog, data }) => {
        const section = sectionOf(catalog, data.node);
        return listCell([{ text: catalog.sections.get(section)!.data.name, href: sectionPath(section) }]);
      },
      true,
    ),
    isSourced: false,
  },
  words(
    'released',
    'First public',
    ({ data: { released } }) =>
      released
        ? { value: released.date, words: [{ text: formatDate(released.date) }], sources: listSources(released.source) }
        : ABSENT,
    true,
  ),
  number('parameters', 'Parameters (largest)', ({ largest }) => parametersCell(largest), true),
  words('architecture', 'Architecture', termsOf('architecture'), true),
  words('objectives', 'Objectives', termsOf('objectives'), true),
  words(
    'organisations',
    'Organisations',
    ({ catalog, data: { organisations } }) =>
      listCell(
        (organisations?.names ?? []).map((slug) => ({
          text: catalog.organisations.get(slug)!.data.name,
          href: organisationPath(slug),
        })),
        organisations?.source,
      ),
    true,
  ),
  number('smallestParameters', 'Parameters (smallest)', ({ smallest }) => parametersCell(smallest)),
  words('largestVariant', 'Largest variant', ({ largest }) =>
    largest ? listCell([{ text: largest.name }], largest.source) : ABSENT,
  ),
  number('activeParameters', 'Active parameters', sizeOfLargest('activeParameters')),
  number('layers', 'Layers', sizeOfLargest('layers')),
  number('hiddenSize', 'Hidden size', sizeOfLargest('hiddenSize')),
  number('heads', 'Heads', sizeOfLargest('heads')),
  number('contextTokens', 'Context in tokens', sizeOfLargest('contextTokens')),
  number('vocabulary', 'Vocabulary', sizeOfLargest('vocabulary')),
  words('modalities', 'Modalities', termsOf('modalities')),
  words('languages', 'Languages', ({ data: { languages } }) =>
    languages ? listCell(languageWords(languages), languages.source) : ABSENT,
  ),
  words('corpora', 'Corpora', ({ catalog, data: { corpora = [] } }) =>
    listCell(
      corpora.map(({ corpus }) => ({ text: catalog.terms.get(corpus)!.data.name, href: termPath(corpus) })),
      corpora.flatMap(({ source }) => listSources(source)),
    ),
  ),
  words('licence', 'Licence', ({ data: { licence } }) =>
    licence ? listCell([{ text: `${licence.name} (${licence.covers})` }], licence.source) : ABSENT,
  ),
  words('code', 'Code', ({ data: { code } }) =>
    code
      ? {
          value: code.url,
          words: [{ text: code.url.replace('https://', ''), href: code.url }],
          sources: listSources(code.source),
        }
      : ABSENT,
  ),
  {
    ...words('survey', 'Survey sections', ({ data: { survey, afterSurvey } }) => {
      if (afterSurvey) return listCell([{ text: 'after the survey' }]);
      const sections = survey?.sections ?? [];
      const links = sections.map((one) => ({
        text: `§${one}`,
        href: `${path('coverage/')}#${coverageAnchor(one)}`,
      }));
      return { ...listCell(links), value: sections.length > 0 ? sections.join(LIST_MARK) : undefined };
    }),
    isSourced: false,
  },
];

/** The facts of one model for the columns; throws if the entry is no model. */
export function readModel(catalog: Catalog, entry: CatalogEntry): ModelFacts {
  const { data, slug } = entry;
  if (data.kind !== 'model') throw new Error(`${slug}: found kind ${data.kind}, expected model`);
  const variants = data.variants ?? [];
  const largest = largestVariant(entry) ?? (variants.length === 1 ? variants[0] : undefined);
  const smallest = smallestVariant(entry);
  return { catalog, entry, data, largest, smallest: smallest === largest ? undefined : smallest };
}

/** A row of the table of models. */
export interface ModelRow {
  entry: CatalogEntry;
  data: Model;
  /** One for each of `COLUMNS`, in their order. */
  cells: readonly Cell[];
}

/** The table of models: one row a model, by name without regard to case. */
export const listModelRows = (catalog: Catalog): ModelRow[] =>
  listModels(catalog).map((entry) => {
    const model = readModel(catalog, entry);
    return { entry, data: model.data, cells: COLUMNS.map((column) => column.read(model)) };
  });

/** Digits of a number in a sort key: parameters stay below 10^15. */
const DIGITS = 15;

/** Text by which a cell is sorted as text: numbers with leading zeros, names in lower case; empty where there is no value. */
export function sortKey({ key }: Column, { value, isGap }: Cell): string {
  if (value === undefined || isGap) return '';
  if (typeof value === 'number') return String(value).padStart(DIGITS, '0');
  return key === 'name' ? value.toLowerCase() : value;
}
