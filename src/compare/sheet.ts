import type { Kind } from '../schema/entry.ts';

/** A value of an entry in a comparison. */
export interface Value {
  /** HTML of the value with its links, its sources and its notes. */
  html: string;
  /** The value alone, by which two are found equal; empty if it was looked for and is unknown. */
  text: string;
}

/** A fact of an entry, or a quantity of a variant. */
export interface LabelledValue extends Value {
  /** Name of the field, the same in every sheet: `released`, `layers`. */
  field: string;
  label: string;
}

export interface SheetVariant {
  slug: string;
  name: string;
  href: string;
  /** Number by which variants of several entries are aligned; undefined if none is known. */
  parameters: number | undefined;
  values: LabelledValue[];
}

/** An edge of the lineage that the entry of the sheet holds. */
export interface SheetEdge {
  /** Slug of the other entry. */
  to: string;
  /** How the entry stands to the other: "builds on". */
  words: string;
  /** Where the edge stands on the page of the entry. */
  href: string;
  /** HTML of the sentence about the edge, with its sources. */
  html: string;
}

/** What one entry gives to a comparison. */
export interface Sheet {
  slug: string;
  name: string;
  kind: Kind;
  /** Path of the page. */
  path: string;
  summary: string;
  section: { slug: string; name: string };
  afterSurvey?: true;
  facts: LabelledValue[];
  variants: SheetVariant[];
  edges: SheetEdge[];
}
