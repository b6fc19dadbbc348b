import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import type { Variant } from '../schema/variant.ts';

/** The field whose number is shown for a variant: reported, else counted. */
export const parametersField = ({ parameters, exactParameters }: Variant): 'parameters' | 'exactParameters' =>
  typeof parameters !== 'number' && typeof exactParameters === 'number' ? 'exactParameters' : 'parameters';

/** The number that is shown for a variant: reported, else counted; undefined if neither is known. */
export function parametersOf(variant: Variant): number | undefined {
  const shown = variant[parametersField(variant)];
  return typeof shown === 'number' ? shown : undefined;
}

/** The variant with most parameters; undefined if none has a number. */
export function largestVariant({ data }: CatalogEntry): Variant | undefined {
  const variants = data.kind === 'model' ? (data.variants ?? []) : [];
  return variants
    .filter((variant) => parametersOf(variant) !== undefined)
    .reduce<Variant | undefined>(
      (best, variant) => (!best || parametersOf(variant)! > parametersOf(best)! ? variant : best),
      undefined,
    );
}

/** The variant with fewest parameters; undefined if none has a number. */
export function smallestVariant({ data }: CatalogEntry): Variant | undefined {
  const variants = data.kind === 'model' ? (data.variants ?? []) : [];
  return variants
    .filter((variant) => parametersOf(variant) !== undefined)
    .reduce<Variant | undefined>(
      (best, variant) => (!best || parametersOf(variant)! < parametersOf(best)! ? variant : best),
      undefined,
    );
}

/** All models, by name without regard to case. */
export function listModels(catalog: Catalog): CatalogEntry[] {
  return [...catalog.entries.values()]
    .filter(({ data }) => data.kind === 'model')
    .sort((a, b) => (a.data.name.toLowerCase() < b.data.name.toLowerCase() ? -1 : 1));
}
