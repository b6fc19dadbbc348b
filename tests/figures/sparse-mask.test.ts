import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { openings, type SparsePattern } from '../../src/figures/sparse-pattern.ts';
import { drawnFigure, faultOf } from './drawn.ts';

const MARKS = { near: 'x', global: 'g', far: 'o', random: 'r' };
const cells = (pattern: SparsePattern) =>
  openings(pattern).map((row) => row.map((opening) => (opening ? MARKS[opening] : '.')).join(''));

it('slides a window, with gaps and with global positions', () => {
  const pattern = { pattern: 'sliding-window', size: 6, window: 3, dilation: 1, global: [] } as const;
  expect(cells({ ...pattern, global: [] })).toEqual(['xx....', 'xxx...', '.xxx..', '..xxx.', '...xxx', '....xx']);
  expect(cells({ ...pattern, dilation: 2, global: [] })).toEqual([
    'x.x...',
    '.x.x..',
    'x.x.x.',
    '.x.x.x',
    '..x.x.',
    '...x.x',
  ]);
  expect(cells({ ...pattern, global: [1] })).toEqual(['xxgggg', 'xxx...', 'gxxx..', 'g.xxx.', 'g..xxx', 'g...xx']);
});

it('adds random positions, the same ones for the same seed', () => {
  const pattern: SparsePattern = { pattern: 'bigbird', size: 8, window: 3, global: [1], random: 2, seed: 1 };
  const rows = cells(pattern);
  expect(cells(pattern)).toEqual(rows);
  expect(cells({ ...pattern, seed: 2 })).not.toEqual(rows);
  expect(rows[0]).toBe('xxgggggg');
  for (const row of rows.slice(1)) expect(row.match(/r/g)).toHaveLength(2);
  expect(rows.map((row) => row.replaceAll('r', '.'))).toEqual(
    cells({ pattern: 'sliding-window', size: 8, window: 3, dilation: 1, global: [1] }),
  );
});

it('parts causal attention into two steps', () => {
  expect(cells({ pattern: 'strided', size: 7, stride: 2 })).toEqual([
    'x......',
    'xx.....',
    'xxx....',
    '.xxx...',
    'o.xxx..',
    '.o.xxx.',
    'o.o.xxx',
  ]);
  expect(cells({ pattern: 'fixed', size: 7, stride: 3, summary: 1 })).toEqual([
    'x......',
    'xx.....',
    'xxx....',
    '..ox...',
    '..oxx..',
    '..oxxx.',
    '..o..ox',
  ]);
});

it('reaches every earlier position in two steps', () => {
  for (const pattern of [
    { pattern: 'strided', size: 16, stride: 4 },
    { pattern: 'fixed', size: 16, stride: 4, summary: 1 },
  ] as const) {
    const open = openings(pattern);
    for (let row = 0; row < 16; row++)
      for (let column = 0; column <= row; column++)
        expect(
          open[row]!.some((by, via) => by && open[via]![column]),
          `${row} ${column}`,
        ).toBe(true);
  }
});

const paths = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<path class="([^"]+)" d="([^"]+)"/g)].map(([, name, d]) => [name, d!.match(/M/g)!.length]),
  );

it.each([
  {
    properties: { pattern: 'sliding-window', size: 16, window: 3, global: [1] },
    drawn: { 'mask-closed': 182, 'mask-open': 46, 'mask-open mask-disc': 28 },
    says: 'Of 256 pairs 74 are open: 46 in the window (squares), 28 by global positions (discs).',
  },
  {
    properties: { pattern: 'bigbird', size: 16, window: 3, global: [1, 2], random: 2, seed: 3 },
    drawn: { 'mask-closed': 128, 'mask-open': 46, 'mask-open mask-disc': 54, 'mask-open mask-diamond': 28 },
    says: 'Of 256 pairs 128 are open: 46 in the window (squares), 54 by global positions (discs), 28 at random (diamonds).',
  },
  {
    properties: { pattern: 'strided', size: 16, stride: 4 },
    drawn: { 'mask-closed': 174, 'mask-open': 70, 'mask-open mask-disc': 12 },
    says: 'Of 256 pairs 82 are open: 70 in the first step (squares), 12 in the second step only (discs); a causal mask alone would open 136.',
  },
])('draws $properties.pattern and counts what is drawn', ({ properties, drawn: expected, says }) => {
  const figure = drawnFigure('AttentionMask', properties);
  const html = toHtml(figure);
  expect(paths(html)).toEqual(expected);
  expect(toString(figure)).toContain(says);
  expect(html).not.toContain('style=');
  expect(html).toContain(`aria-label="${toString(figure).replace(/^[\d\s]*/, '')}"`);
});

it('says the rule', () => {
  const says = (properties: Record<string, unknown>) => toString(drawnFigure('AttentionMask', properties));
  expect(says({ pattern: 'sliding-window', size: 8, window: 5, dilation: 2 })).toContain(
    'each position attends to itself and 2 on each side at distances 2 and 4.',
  );
  expect(says({ pattern: 'bigbird', size: 8, window: 3, global: [1, 8], random: 1, seed: 0 })).toContain(
    '1 on each side; positions 1 and 8 are global: they attend to all and all attend to them; each row that is not global has 1 more',
  );
  expect(says({ pattern: 'fixed', size: 8, stride: 4, summary: 2 })).toContain(
    'to its own block up to itself, in the second to the last 2 positions of each block before it.',
  );
});

it('says what is wrong with its properties', () => {
  const window = { pattern: 'sliding-window', size: 8, window: 3 };
  expect(faultOf('AttentionMask', { ...window, window: 4 })).toBe(
    'window: an odd number: the position itself and as many on each side',
  );
  expect(faultOf('AttentionMask', { ...window, global: [9] })).toBe('global: 9 is not one of the positions 1 to 8');
  expect(faultOf('AttentionMask', { ...window, size: 40 })).toBe('size: number of positions, 2 to 32');
  expect(faultOf('AttentionMask', { ...window, pattern: 'bigbird', random: 2 })).toBe('seed: seed={n}, a whole number');
  expect(faultOf('AttentionMask', { ...window, pattern: 'bigbird', random: 6, seed: 1 })).toBe(
    'random: 6 positions a row are more than window and global positions leave of 8',
  );
  expect(faultOf('AttentionMask', { pattern: 'fixed', size: 8, stride: 2, summary: 3 })).toBe(
    'summary: no more positions than the block has (stride)',
  );
  expect(faultOf('AttentionMask', { pattern: 'strided', size: 8 })).toBe('stride: stride={n}, a number of positions');
});
