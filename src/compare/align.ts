import type { SheetVariant } from './sheet.ts';

/** Variants of several entries that stand side by side; undefined where an entry has none of this size. */
export type AlignedVariants = (SheetVariant | undefined)[];

/** Variants whose numbers of parameters differ by more than this factor have little to do with each other. */
const LARGEST_FACTOR = 10;

/** The size of a group: that of its first variant with a number. */
const sizeOf = (group: AlignedVariants): number | undefined =>
  group.find((variant) => variant?.parameters !== undefined)?.parameters;

interface Match {
  distance: number;
  group: number;
  variant: number;
}

/** Every group and variant near enough in size, nearest first; of equal distance, in the order in which they stand. */
function listMatches(groups: readonly AlignedVariants[], variants: readonly SheetVariant[]): Match[] {
  return groups
    .flatMap((group, i) =>
      variants.flatMap(({ parameters }, j): Match[] => {
        const size = sizeOf(group);
        if (size === undefined || parameters === undefined) return [];
        const distance = Math.abs(Math.log(size) - Math.log(parameters));
        return distance <= Math.log(LARGEST_FACTOR) ? [{ distance, group: i, variant: j }] : [];
      }),
    )
    .sort((a, b) => a.distance - b.distance || a.group - b.group || a.variant - b.variant);
}

/**
 * Variants of several entries in groups, one of each entry at most. The nearest in number of parameters, on a logarithmic
 * scale, are joined first, within a factor of ten; variants without a number are joined in the order in which they stand.
 * Groups of several come first, then variants that stand alone.
 */
export function alignVariants(lists: readonly (readonly SheetVariant[])[]): AlignedVariants[] {
  const groups: AlignedVariants[] = [];
  for (const [column, variants] of lists.entries()) {
    const free = new Set(variants.keys());
    const join = (group: AlignedVariants, index: number) => {
      group[column] = variants[index];
      free.delete(index);
    };
    for (const { group, variant } of listMatches(groups, variants))
      if (groups[group]![column] === undefined && free.has(variant)) join(groups[group]!, variant);
    const unnumbered = groups.filter((group) => sizeOf(group) === undefined);
    const left = [...free].filter((index) => variants[index]!.parameters === undefined);
    for (const [i, group] of unnumbered.entries()) if (left[i] !== undefined) join(group, left[i]);
    for (const index of [...free]) {
      const alone: AlignedVariants = lists.map(() => undefined);
      join(alone, index);
      groups.push(alone);
    }
  }
  const isJoined = (group: AlignedVariants) => group.filter((variant) => variant !== undefined).length > 1;
  return [...groups.filter(isJoined), ...groups.filter((group) => !isJoined(group))];
}
