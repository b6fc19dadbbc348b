import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import type { RecipeName } from '../schema/recipe.ts';
import type { Quantity } from '../schema/text.ts';
import type { Variant } from '../schema/variant.ts';
import { COMMON, SYMBOLS, type ParameterTerm, type Size } from './recipes/parts.ts';
import { RECIPES } from './recipes/recipes.ts';

/** What a recount shows. A difference without a reason is a fault of the content. */
export const OUTCOMES = ['agrees', 'differs with a reason', 'differs', 'not computable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Recount {
  outcome: Outcome;
  /** Undefined if no formula is written for the architecture. */
  recipe: RecipeName | undefined;
  assumes: string | undefined;
  /** Sizes that went in. */
  inputs: { size: Size; symbol: string; value: number }[];
  terms: ParameterTerm[];
  /** Sum of the terms; undefined if it is not computable. */
  parameters: number | undefined;
  /** Sizes that are not known. */
  missing: Size[];
  /** Sum less the reported number, as a share of the reported number. */
  difference: number | undefined;
  /** True if the sum equals the count of the released checkpoint. */
  isExact: boolean;
  reason: string | undefined;
}

const known = (quantity: Quantity | undefined): number | undefined =>
  typeof quantity === 'number' ? quantity : undefined;

/** Share by which a recount may differ from a reported number, which is mostly rounded. */
const TOLERANCE = 0.02;

/** The size as written, or as it follows from others where the schema says that it is left out then. */
function sizeOf(variant: Variant, size: Size): number | undefined {
  const written = known(variant[size]);
  if (written !== undefined) return written;
  const [layers, decoderLayers, heads, hidden] = (['layers', 'decoderLayers', 'heads', 'hiddenSize'] as const).map(
    (field) => known(variant[field]),
  );
  if (variant[size] !== undefined) return undefined;
  if (size === 'headSize') return hidden && heads && hidden / heads;
  if (size === 'keyValueHeads') return heads;
  if (size === 'imageHiddenSize') return hidden;
  if (size === 'expertLayers') return layers && layers + (decoderLayers ?? 0);
  return undefined;
}

/**
 * Recounts the parameters of a variant from its sizes.
 * Undefined if no number is reported and no recipe is named: then there is nothing to compare.
 */
export function recountParameters(variant: Variant): Recount | undefined {
  const reported = known(variant.parameters) ?? known(variant.exactParameters);
  if (!variant.recount && reported === undefined) return undefined;
  const { recipe, reason } = variant.recount ?? {};
  const {
    needs,
    assumes,
    terms: count,
  } = recipe ? RECIPES[recipe] : { needs: COMMON, assumes: undefined, terms: undefined };
  const inputs = needs.flatMap((size) => {
    const value = sizeOf(variant, size);
    return value === undefined ? [] : [{ size, symbol: SYMBOLS[size], value }];
  });
  const missing = needs.filter((size) => sizeOf(variant, size) === undefined);
  if (missing.length > 0 || !count || reported === undefined) {
    return {
      outcome: 'not computable',
      recipe,
      assumes,
      inputs,
      terms: [],
      parameters: undefined,
      missing,
      difference: undefined,
      isExact: false,
      reason,
    };
  }
  const terms = count(Object.fromEntries(inputs.map(({ size, value }) => [size, value])) as Record<Size, number>);
  const parameters = terms.reduce((sum, term) => sum + term.parameters, 0);
  const difference = (parameters - reported) / reported;
  return {
    outcome: Math.abs(difference) <= TOLERANCE ? 'agrees' : reason ? 'differs with a reason' : 'differs',
    recipe,
    assumes,
    inputs,
    terms,
    parameters,
    missing: [],
    difference,
    isExact: parameters === known(variant.exactParameters),
    reason,
  };
}

/** A variant with its recount. */
export interface RecountedVariant {
  entry: CatalogEntry;
  variant: Variant;
  recount: Recount;
}

/** Every variant that has a reported number, with its recount, in the order of the entries. */
export const listRecounts = (catalog: Catalog): RecountedVariant[] =>
  [...catalog.entries.values()].flatMap((entry) =>
    (entry.data.kind === 'model' ? (entry.data.variants ?? []) : []).flatMap((variant) => {
      const recount = recountParameters(variant);
      return recount ? [{ entry, variant, recount }] : [];
    }),
  );

/** Recounts that differ from what is reported without a written reason, and recounts of nothing. */
export function checkParameters(catalog: Catalog): Problem[] {
  return [...catalog.entries.values()].flatMap(({ file, place, data }) =>
    (data.kind === 'model' ? (data.variants ?? []) : []).flatMap((variant, i): Problem[] => {
      const recount = recountParameters(variant);
      const report = (field: string, expected: string, found: string): Problem[] => [
        {
          file,
          ...place(['variants', i, ...field.split('.')]),
          rule: 'recount',
          field: `variants[${i}].${field}`,
          found,
          expected,
        },
      ];
      if (recount?.outcome === 'differs') {
        return report(
          'parameters',
          `within 2 % of ${recount.parameters}, which follows from the sizes, or a reason in variants[${i}].recount.reason`,
          String(variant.parameters ?? variant.exactParameters),
        );
      }
      if (variant.recount && known(variant.parameters) === undefined && known(variant.exactParameters) === undefined) {
        return report(
          'recount',
          `a reported number to compare with, in variants[${i}].parameters or variants[${i}].exactParameters`,
          `recipe ${variant.recount.recipe}`,
        );
      }
      return [];
    }),
  );
}
