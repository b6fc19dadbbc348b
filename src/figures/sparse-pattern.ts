import { z } from 'zod';
import { findPositionFault, Position } from './positions.ts';

const count = (what: string) => z.number({ error: what }).int({ error: what }).positive({ error: what });
const Size = count('number of positions, 2 to 32')
  .min(2, { error: 'number of positions, 2 to 32' })
  .max(32, { error: 'number of positions, 2 to 32' });
const Window = count('an odd number: the position itself and as many on each side')
  .refine((window) => window % 2 === 1, { error: 'an odd number: the position itself and as many on each side' })
  .describe('Positions in the window: the reading position itself and as many on each side of it.');
const Global = z
  .array(Position)
  .default([])
  .describe('Positions, from 1, that attend to all positions and to which all attend.');
const Stride = count('stride={n}, a number of positions');

export const SlidingWindow = z
  .strictObject({
    pattern: z.literal('sliding-window'),
    size: Size.describe('Number of positions.'),
    window: Window,
    dilation: count('a distance of positions, 1 for none left out')
      .default(1)
      .describe('Distance between the positions of the window; 1 leaves none out.'),
    global: Global,
  })
  .superRefine(checkGlobal);

export const BigBird = z
  .strictObject({
    pattern: z.literal('bigbird'),
    size: Size.describe('Number of positions (or of blocks of positions).'),
    window: Window,
    global: Global,
    random: count('random={n}, further positions of each row').describe(
      'Positions drawn for each row among those that neither the window nor a global position opens.',
    ),
    seed: z
      .number({ error: 'seed={n}, a whole number' })
      .int()
      .nonnegative()
      .describe('Number from which the draw follows.'),
  })
  .superRefine(checkGlobal)
  .superRefine(({ size, window, global, random }, context) => {
    // A row in the middle has the fewest positions left; one at the edge has more.
    if (random > size - Math.min(window, size) - global.length)
      context.addIssue({
        code: 'custom',
        path: ['random'],
        message: `${random} positions a row are more than window and global positions leave of ${size}`,
      });
  });

export const Strided = z.strictObject({
  pattern: z.literal('strided'),
  size: Size.describe('Number of positions.'),
  stride: Stride.describe('Length of the first step and period of the second.'),
});

export const Fixed = z
  .strictObject({
    pattern: z.literal('fixed'),
    size: Size.describe('Number of positions.'),
    stride: Stride.describe('Length of a block.'),
    summary: count('summary={n}, the last positions of each block').describe(
      'Positions at the end of each block that all later positions see.',
    ),
  })
  .refine(({ stride, summary }) => summary <= stride, {
    error: 'no more positions than the block has (stride)',
    path: ['summary'],
  });

export type SparsePattern = z.infer<typeof SlidingWindow | typeof BigBird | typeof Strided | typeof Fixed>;

function checkGlobal({ size, global }: { size: number; global: number[] }, context: z.RefinementCtx): void {
  const fault = findPositionFault(global, size);
  if (fault !== undefined) context.addIssue({ code: 'custom', path: ['global'], message: fault });
}

/** Why a pair is open; `far` is what the second step of the Sparse Transformer adds to the first. */
export type Opening = 'near' | 'global' | 'random' | 'far';

/**
 * Why each pair of a sparse pattern is open, row by row (a row reads, a column is read); undefined where it is closed.
 * A pair that is open for two reasons has the first of: near, global, far, random.
 * Sources: Beltagy et al. 2020 (window, dilation, global), Zaheer et al. 2020 (random), Child et al. 2019 (strided, fixed).
 */
export function openings(pattern: SparsePattern): (Opening | undefined)[][] {
  const positions = Array.from({ length: pattern.size }, (_, i) => i);
  switch (pattern.pattern) {
    case 'sliding-window':
      return positions.map((row) => positions.map((column) => local(pattern, row, column)));
    case 'bigbird': {
      const draw = drawn(pattern.seed);
      return positions.map((row) => {
        const open = positions.map((column) => local({ ...pattern, dilation: 1 }, row, column));
        const left = positions.filter((column) => open[column] === undefined);
        if (left.length > 0)
          for (let i = 0; i < pattern.random; i++) open[left.splice(draw(left.length), 1)[0]!] = 'random';
        return open;
      });
    }
    case 'strided':
      return positions.map((row) =>
        positions.map((column) => {
          const back = row - column;
          if (back < 0) return undefined;
          // The first step reads the positions max(0, i − ℓ) to i.
          if (back <= pattern.stride) return 'near';
          return back % pattern.stride === 0 ? 'far' : undefined;
        }),
      );
    case 'fixed':
      return positions.map((row) =>
        positions.map((column) => {
          if (column > row) return undefined;
          const { stride, summary } = pattern;
          if (Math.floor(row / stride) === Math.floor(column / stride)) return 'near';
          return column % stride >= stride - summary ? 'far' : undefined;
        }),
      );
  }
}

function local(
  { window, dilation, global }: { window: number; dilation: number; global: number[] },
  row: number,
  column: number,
): Opening | undefined {
  const distance = Math.abs(row - column);
  if (distance % dilation === 0 && distance / dilation <= (window - 1) / 2) return 'near';
  return global.includes(row + 1) || global.includes(column + 1) ? 'global' : undefined;
}

/** Whole numbers below a bound, the same ones for the same seed (generator of Park and Miller 1988, multiplier 16807). */
function drawn(seed: number): (below: number) => number {
  const modulus = 2147483647;
  let state = (seed % (modulus - 1)) + 1;
  const next = () => (state = (state * 16807) % modulus);
  // The first value after a small seed is small as well.
  next();
  return (below) => Math.floor((next() / modulus) * below);
}
