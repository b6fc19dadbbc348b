import type { LabelledValue, Sheet, SheetVariant } from '../../src/compare/sheet.ts';

/** A value of a sheet; its text is also its HTML. */
export const value = (field: string, text: string): LabelledValue => ({
  field,
  label: field[0]!.toUpperCase() + field.slice(1),
  html: text || '<span class="gap">unknown</span>',
  text,
});

/** A variant of a sheet with that number of parameters. */
export const sized = (slug: string, parameters?: number, values: LabelledValue[] = []): SheetVariant => ({
  slug,
  name: slug,
  href: `/entries/x/#variant-${slug}`,
  parameters,
  values,
});

/** A sheet with the facts that matter to a test. */
export const sheet = (slug: string, facts: Partial<Sheet> = {}): Sheet => ({
  slug,
  name: slug.toUpperCase(),
  kind: 'model',
  path: `/entries/${slug}/`,
  summary: 'A model of this test.',
  section: { slug: 'history', name: 'History' },
  facts: [],
  variants: [],
  edges: [],
  ...facts,
});
