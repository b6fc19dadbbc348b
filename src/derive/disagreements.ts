import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { entryPath, termPath, variantAnchor } from '../permalinks.ts';
import type { Disagreement } from '../schema/text.ts';
import type { Variant } from '../schema/variant.ts';
import { fieldName } from './claims.ts';
import { formatDate, formatExact } from './words.ts';

type Written = string | readonly string[] | undefined;

/** A fact on which sources differ beyond rounding. */
export interface SourcesDiffer {
  /** Name of the page that shows the fact. */
  page: string;
  /** Address of the fact. */
  href: string;
  about: string;
  shown: { value: string; source: Written };
  others: { value: string; source: Written }[];
  /** Why the page shows what it shows. */
  reason: string;
}

/** Share by which a count may differ from a reported number that is rounded. */
const TOLERANCE = 0.02;

/** Digits of a number before the zeros at its end: 2 for 110 million, 9 for 109,482,240. */
const significantDigits = (count: number): number => String(count).replace(/0+$/, '').length;

/** True if two numbers become one when both are rounded to the digits of the coarser. */
function isRounding(a: number, b: number): boolean {
  const digits = Math.min(significantDigits(a), significantDigits(b));
  return Number(a.toPrecision(digits)) === Number(b.toPrecision(digits));
}

const sourceOf = (variant: Variant, field: string): Written =>
  (variant.sources as Record<string, Written> | undefined)?.[field] ?? variant.source;

function ofVariant(page: string, href: string, variant: Variant): SourcesDiffer[] {
  const { parameters, exactParameters, alsoReported = [], recount } = variant;
  const isCountedApart =
    typeof parameters === 'number' &&
    typeof exactParameters === 'number' &&
    !isRounding(parameters, exactParameters) &&
    Math.abs(exactParameters - parameters) / parameters > TOLERANCE;
  const fields = new Set(alsoReported.map(({ field }) => field));
  if (isCountedApart) fields.add('parameters');
  return [...fields].flatMap((field): SourcesDiffer[] => {
    const shown = (variant as Record<string, unknown>)[field];
    if (typeof shown !== 'number') return [];
    const others = alsoReported.filter((other) => other.field === field && !isRounding(shown, other.value));
    const counted =
      field === 'parameters' && isCountedApart
        ? [{ value: exactParameters, source: sourceOf(variant, 'exactParameters'), note: recount?.reason ?? COUNTED }]
        : [];
    const all = [...others, ...counted];
    if (all.length === 0) return [];
    return [
      {
        page,
        href: `${href}#${variantAnchor(variant.slug)}`,
        about: `${variant.name}: ${fieldName(field)}`,
        shown: { value: formatExact(shown), source: sourceOf(variant, field) },
        others: all.map(({ value, source }) => ({ value: formatExact(value), source })),
        reason: [...new Set(all.map(({ note }) => note))].join(' '),
      },
    ];
  });
}

/** Why a quoted number stands before the count of a checkpoint, where the page gives no other reason. */
const COUNTED = 'The first is the number that is quoted, the other the count of a released checkpoint.';

function ofEntry({ slug, data }: CatalogEntry): SourcesDiffer[] {
  const [page, href] = [data.name, entryPath(slug)];
  const released = data.kind === 'problem' ? undefined : data.released;
  const model = data.kind === 'model' ? data : undefined;
  return [
    ...(released?.alsoReported
      ? [
          {
            page,
            href: `${href}#facts`,
            about: 'First public',
            shown: { value: formatDate(released.date), source: released.source },
            others: released.alsoReported.map(({ date, source }) => ({ value: formatDate(date), source })),
            reason: [...new Set(released.alsoReported.map(({ note }) => note))].join(' '),
          },
        ]
      : []),
    ...(model?.languages?.alsoReported
      ? [
          {
            page,
            href: `${href}#facts`,
            about: 'Number of languages',
            shown: {
              value: String(model.languages.count ?? model.languages.codes?.length),
              source: model.languages.source,
            },
            others: model.languages.alsoReported.map(({ count, source }) => ({ value: String(count), source })),
            reason: [...new Set(model.languages.alsoReported.map(({ note }) => note))].join(' '),
          },
        ]
      : []),
    ...(model?.corpora ?? []).flatMap((use) =>
      (use.alsoReported ?? []).map(({ unit, value, source, note }) => ({
        page,
        href: `${href}#facts`,
        about: `Size of ${use.corpus} as used, in ${unit}`,
        shown: {
          value: typeof use[unit] === 'number' ? formatExact(use[unit]) : 'no value of its own',
          source: use.source,
        },
        others: [{ value: formatExact(value), source }],
        reason: note,
      })),
    ),
    ...(model?.variants ?? []).flatMap((variant) => ofVariant(page, href, variant)),
    ...ofProse(page, href, data.disagreements),
  ];
}

const ofProse = (page: string, href: string, disagreements: readonly Disagreement[] | undefined): SourcesDiffer[] =>
  (disagreements ?? []).map(({ about, shown, source, others, reason }) => ({
    page,
    href,
    about,
    shown: { value: shown, source },
    others,
    reason,
  }));

/** Every fact on which two sources differ beyond rounding, in the order of the pages. */
export const listDisagreements = (catalog: Catalog): SourcesDiffer[] => [
  ...[...catalog.entries.values()].flatMap(ofEntry),
  ...[...catalog.terms.values()].flatMap(({ slug, data }) => ofProse(data.name, termPath(slug), data.disagreements)),
];
