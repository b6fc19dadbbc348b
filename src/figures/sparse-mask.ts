import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { joinWords } from './positions.ts';
import { type Opening, openings, type SparsePattern } from './sparse-pattern.ts';

const CELL = 18;
const LABEL = 26;
const INSET = 2;
const SHAPES: Record<Opening | 'closed', { className: string; name: string; draw(x: number, y: number): string }> = {
  near: { className: 'mask-open', name: 'squares', draw: square },
  // Same square as an open one, drawn as an outline by its class.
  closed: { className: 'mask-closed', name: 'outlines', draw: square },
  global: { className: 'mask-open mask-disc', name: 'discs', draw: disc },
  far: { className: 'mask-open mask-disc', name: 'discs', draw: disc },
  random: { className: 'mask-open mask-diamond', name: 'diamonds', draw: diamond },
};

function square(x: number, y: number): string {
  const side = CELL - 2 * INSET;
  return `M${x + INSET} ${y + INSET}h${side}v${side}h-${side}z`;
}

function disc(x: number, y: number): string {
  const radius = CELL / 2 - INSET - 1;
  return `M${x + INSET + 1} ${y + CELL / 2}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`;
}

function diamond(x: number, y: number): string {
  const half = CELL / 2 - 1;
  return `M${x + CELL / 2} ${y + 1}l${half} ${half}l-${half} ${half}l-${half}-${half}z`;
}

/** Draws a sparse pattern: one path for each reason for which pairs are open and one for the closed pairs. */
export function drawSparseMask(pattern: SparsePattern): Element {
  const rows = openings(pattern);
  const extent = pattern.size * CELL;
  const paths = (['closed', 'near', 'global', 'far', 'random'] as const).flatMap((kind) => {
    const d = rows
      .flatMap((row, y) =>
        row.map((opening, x) =>
          (opening ?? 'closed') === kind ? SHAPES[kind].draw(LABEL + x * CELL, LABEL + y * CELL) : '',
        ),
      )
      .join('');
    return d === '' ? [] : [s('path', { className: SHAPES[kind].className.split(' '), d })];
  });
  const labels = [1, pattern.size].flatMap((position) => {
    const middle = LABEL + (position - 0.5) * CELL;
    return [
      s('text', { x: LABEL - 5, y: middle + 5, textAnchor: 'end' }, String(position)),
      s('text', { x: middle, y: LABEL - 6, textAnchor: 'middle' }, String(position)),
    ];
  });
  const caption = describeSparseMask(pattern);
  return h('figure', { className: ['figure', 'attention-mask', 'sparse-mask'] }, [
    s('svg', { viewBox: `0 0 ${LABEL + extent + 4} ${LABEL + extent + 4}`, role: 'img', ariaLabel: caption }, [
      ...labels,
      ...paths,
    ]),
    h('figcaption', caption),
  ]);
}

/** Rule and numbers of a sparse pattern in words; the numbers are counted from the pairs that are open. */
export function describeSparseMask(pattern: SparsePattern): string {
  const found = openings(pattern).flat();
  const counts = (['near', 'global', 'far', 'random'] as const).flatMap((kind) => {
    const count = found.filter((opening) => opening === kind).length;
    return count === 0 ? [] : [`${count} ${REASONS[pattern.pattern][kind]} (${SHAPES[kind].name})`];
  });
  const pairs = pattern.size ** 2;
  const open = found.filter((opening) => opening !== undefined).length;
  const causal =
    pattern.pattern === 'strided' || pattern.pattern === 'fixed'
      ? `; a causal mask alone would open ${(pairs + pattern.size) / 2}`
      : '';
  return `${describeRule(pattern)} Of ${pairs} pairs ${open} are open: ${counts.join(', ')}${causal}. Rows read, columns are read; a filled mark is open.`;
}

const REASONS: Record<SparsePattern['pattern'], Record<Opening, string>> = {
  'sliding-window': { near: 'in the window', global: 'by global positions', far: '', random: '' },
  bigbird: { near: 'in the window', global: 'by global positions', far: '', random: 'at random' },
  strided: { near: 'in the first step', global: '', far: 'in the second step only', random: '' },
  fixed: { near: 'in the first step', global: '', far: 'in the second step only', random: '' },
};

function describeRule(pattern: SparsePattern): string {
  switch (pattern.pattern) {
    case 'sliding-window':
      return `Sliding window of ${pattern.window}: each position attends to ${side(pattern)}${globals(pattern.global)}.`;
    case 'bigbird':
      return (
        `Window, global and random positions: each position attends to ${side({ ...pattern, dilation: 1 })}` +
        `${globals(pattern.global)}; each ${pattern.global.length === 0 ? 'row' : 'row that is not global'} has ${pattern.random} more, drawn at random.`
      );
    case 'strided':
      return (
        `Strided pattern with stride ${pattern.stride}: in the first step each position attends to itself and the ` +
        `${pattern.stride} before it, in the second to itself and each position that lies a multiple of ${pattern.stride} back.`
      );
    case 'fixed':
      return (
        `Fixed pattern with blocks of ${pattern.stride}: in the first step each position attends to its own block up to itself, ` +
        `in the second to the last ${pattern.summary === 1 ? 'position' : `${pattern.summary} positions`} of each block before it.`
      );
  }
}

function side({ window, dilation }: { window: number; dilation: number }): string {
  const reach = (window - 1) / 2;
  if (reach === 0) return 'itself';
  const distances = Array.from({ length: reach }, (_, i) => (i + 1) * dilation);
  const at = dilation === 1 ? '' : ` at ${reach === 1 ? 'distance' : 'distances'} ${joinWords(distances)}`;
  return `itself and ${reach} on each side${at}`;
}

function globals(global: readonly number[]): string {
  if (global.length === 0) return '';
  return global.length === 1
    ? `; position ${global[0]} is global: it attends to all and all attend to it`
    : `; positions ${joinWords(global)} are global: they attend to all and all attend to them`;
}
