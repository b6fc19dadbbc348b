import type { Kind } from '../schema/entry.ts';
import { alignVariants, type AlignedVariants } from './align.ts';
import type { LabelledValue, Sheet, SheetEdge, SheetVariant } from './sheet.ts';

/** A value in a row, or in words why there is none. */
export type Cell = { html: string } | { missing: string };

export interface Row {
  field: string;
  label: string;
  /** One for each entry, in the order of the sheets. */
  cells: Cell[];
}

/** Rows by what they show: values that differ, values that are equal, and values that are known of some entries only. */
export interface Rows {
  differing: Row[];
  same: Row[];
  partial: Row[];
}

/** Variants side by side, with all that is known of them. */
export interface VariantBlock {
  variants: AlignedVariants;
  rows: Rows;
}

export interface Comparison {
  sheets: readonly Sheet[];
  /** Edges between the compared entries, each with the entry that holds it and the one that it names. */
  edges: { from: Sheet; to: Sheet; edge: SheetEdge }[];
  facts: Rows;
  blocks: VariantBlock[];
  /** Variants that have no counterpart, with the entry of each. */
  alone: { sheet: Sheet; variant: SheetVariant }[];
}

const NOT_YET = 'not yet looked up';

/** Facts that only some kinds of entry can have. */
const KINDS_WITH: Readonly<Record<string, readonly Kind[]>> = {
  ...Object.fromEntries(
    ['architecture', 'objectives', 'modalities', 'languages', 'corpora'].map((field) => [field, ['model']]),
  ),
  ...Object.fromEntries(
    ['released', 'introduced-in', 'organisations', 'licence', 'code'].map((field) => [
      field,
      ['model', 'method', 'finding'],
    ]),
  ),
  studies: ['finding'],
};

/** Why an entry of this kind has no such fact, in words. */
const missingFact = (kind: Kind, field: string): string =>
  KINDS_WITH[field]?.includes(kind) === false ? `a ${kind} has none` : NOT_YET;

interface Column {
  values: readonly LabelledValue[];
  /** What stands in the place of a value that the column does not have. */
  missing: (field: string) => string;
}

/** Fields in the order in which the columns have them: one that only a later column has follows its neighbour there. */
function orderFields(columns: readonly Column[]): string[] {
  const order: string[] = [];
  for (const { values } of columns) {
    let place = 0;
    for (const { field } of values) {
      const known = order.indexOf(field);
      if (known < 0) order.splice(place++, 0, field);
      else place = known + 1;
    }
  }
  return order;
}

function arrangeRows(columns: readonly Column[]): Rows {
  const rows: Rows = { differing: [], same: [], partial: [] };
  for (const field of orderFields(columns)) {
    const values = columns.map((column) => column.values.find((value) => value.field === field));
    const { label } = values.find((value) => value !== undefined)!;
    const cells = values.map((value, i): Cell => {
      if (value === undefined) return { missing: columns[i]!.missing(field) };
      return { html: value.html };
    });
    const known = values.flatMap((value) => (value?.text ? [value.text] : []));
    const isSame = new Set(known).size === 1;
    const place = known.length < columns.length ? 'partial' : isSame ? 'same' : 'differing';
    rows[place].push({ field, label, cells });
  }
  return rows;
}

/** Sets two or more sheets side by side; the order of the sheets is that of the columns. */
export function arrangeSheets(sheets: readonly Sheet[]): Comparison {
  const groups = alignVariants(sheets.map(({ variants }) => variants));
  const isJoined = (group: AlignedVariants) => group.filter((variant) => variant !== undefined).length > 1;
  return {
    sheets,
    edges: sheets.flatMap((from) =>
      from.edges.flatMap((edge) => {
        const to = sheets.find(({ slug }) => slug === edge.to);
        return to ? [{ from, to, edge }] : [];
      }),
    ),
    facts: arrangeRows(
      sheets.map(({ facts, kind }) => ({ values: facts, missing: (field) => missingFact(kind, field) })),
    ),
    blocks: groups.filter(isJoined).map((variants) => ({
      variants,
      rows: arrangeRows(
        variants.map((variant) => ({
          values: variant?.values ?? [],
          missing: () => (variant ? NOT_YET : 'no variant of this size'),
        })),
      ),
    })),
    alone: groups
      .filter((group) => !isJoined(group))
      .flatMap((group) => group.flatMap((variant, i) => (variant ? [{ sheet: sheets[i]!, variant }] : []))),
  };
}
