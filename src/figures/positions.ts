import { z } from 'zod';

/** A position in a text, from 1. */
export const Position = z.number().int().positive({ error: 'a position, from 1' });

/** Words of an example, parted by spaces. */
export const Words = z.string({ error: 'words, parted by spaces' }).trim().min(1, { error: 'words, parted by spaces' });

/** The words of an example. */
export function splitWords(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Says which of `positions` is not one of the `count` positions from 1, or stands twice; undefined if all is well. */
export function findPositionFault(positions: readonly number[], count: number): string | undefined {
  const outside = positions.find((position) => position > count);
  if (outside !== undefined) return `${outside} is not one of the positions 1 to ${count}`;
  const twice = positions.find((position, i) => positions.indexOf(position) < i);
  return twice === undefined ? undefined : `${twice} stands twice`;
}

/** Says what keeps `order` from being an order of all positions 1 to `count`; undefined if it is one. */
export function findOrderFault(order: readonly number[], count: number): string | undefined {
  const fault = findPositionFault(order, count);
  if (fault !== undefined || order.length === count) return fault;
  return `an order of all ${count} positions; ${order.length} are named`;
}

/** "1", "1 and 3", "1, 3 and 4". */
export function joinWords(words: readonly (string | number)[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
