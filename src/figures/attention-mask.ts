import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { z } from 'zod';
import { findOrderFault, Position, splitWords, Words } from './positions.ts';
import { drawSparseMask } from './sparse-mask.ts';
import { BigBird, Fixed, SlidingWindow, Strided } from './sparse-pattern.ts';

const tokens = Words.describe('Words of the example, parted by spaces.');

const Bidirectional = z.strictObject({ pattern: z.literal('bidirectional'), tokens });
const Causal = z.strictObject({ pattern: z.literal('causal'), tokens });
const Prefix = z
  .strictObject({
    pattern: z.literal('prefix'),
    tokens,
    prefix: z
      .number({ error: 'prefix={n}, the number of tokens of the prefix' })
      .int()
      .positive()
      .describe('Tokens of the prefix.'),
  })
  .refine(({ tokens, prefix }) => prefix <= splitWords(tokens).length, {
    error: 'no more tokens than there are',
    path: ['prefix'],
  });
const Permutation = z
  .strictObject({
    pattern: z.literal('permutation'),
    tokens,
    order: z
      .array(Position, { error: 'order={[…]}, the positions in the order in which they are predicted' })
      .describe('All positions, from 1, in the order in which they are predicted.'),
    stream: z
      .enum(['content', 'query'], { error: 'one of content, query' })
      .describe('Stream of two-stream attention: in the query stream no position sees itself.'),
  })
  .superRefine(({ tokens, order }, context) => {
    const fault = findOrderFault(order, splitWords(tokens).length);
    if (fault !== undefined) context.addIssue({ code: 'custom', path: ['order'], message: fault });
  });
/** A mask over the words of an example. */
type WordMask = z.infer<typeof Bidirectional | typeof Causal | typeof Prefix | typeof Permutation>;

export const AttentionMaskProperties = z.discriminatedUnion(
  'pattern',
  [Bidirectional, Causal, Prefix, Permutation, SlidingWindow, BigBird, Strided, Fixed],
  { error: 'one of bidirectional, causal, prefix, permutation, sliding-window, bigbird, strided, fixed' },
);
export type AttentionMaskProperties = z.infer<typeof AttentionMaskProperties>;

/** True if position `row` may attend to position `column` (both from 0). */
export function attends(mask: WordMask, row: number, column: number): boolean {
  switch (mask.pattern) {
    case 'bidirectional':
      return true;
    case 'causal':
      return column <= row;
    case 'prefix':
      return column <= row || column < mask.prefix;
    case 'permutation': {
      const [reads, isRead] = [mask.order.indexOf(row + 1), mask.order.indexOf(column + 1)];
      return isRead < reads || (mask.stream === 'content' && row === column);
    }
  }
}

const TITLES = {
  bidirectional: 'Bidirectional attention mask',
  causal: 'Causal attention mask',
  prefix: 'Prefix attention mask',
  permutation: { content: 'Permutation mask, content stream', query: 'Permutation mask, query stream' },
} as const;

const RULES = {
  bidirectional: 'every position attends to every position',
  causal: 'each position attends to itself and to the positions on its left',
  prefix:
    'the positions of the prefix attend to one another in both directions, the later ones to the prefix, to themselves and to their left',
  permutation: {
    content: 'each position attends to itself and to the positions that come earlier in the order',
    query: 'each position attends to the positions that come earlier in the order, and not to itself',
  },
} as const;

const CELL = 34;
const LABEL = 74;

/** Title and rule of the mask in words. */
function describeWordMask(mask: WordMask, words: readonly string[]): string {
  if (mask.pattern !== 'permutation') return `${TITLES[mask.pattern]}: ${RULES[mask.pattern]}.`;
  const order = mask.order.map((position) => `“${words[position - 1]}”`).join(', ');
  const { [mask.stream]: title } = TITLES.permutation;
  const { [mask.stream]: rule } = RULES.permutation;
  return `${title}: ${rule}. The order is ${order}; numbers in brackets give it too.`;
}

/** Draws which positions attend to which, one row for each position that reads; says the same in a caption. */
export function drawAttentionMask(properties: AttentionMaskProperties): Element {
  switch (properties.pattern) {
    case 'sliding-window':
    case 'bigbird':
    case 'strided':
    case 'fixed':
      return drawSparseMask(properties);
    default:
      return drawWordMask(properties);
  }
}

function drawWordMask(properties: WordMask): Element {
  const words = splitWords(properties.tokens);
  const size = words.length * CELL;
  const cells = words.flatMap((_, row) =>
    words.map((_, column) =>
      s('rect', {
        className: [attends(properties, row, column) ? 'mask-open' : 'mask-closed'],
        x: LABEL + column * CELL + 2,
        y: LABEL + row * CELL + 2,
        width: CELL - 4,
        height: CELL - 4,
        rx: 3,
      }),
    ),
  );
  const names =
    properties.pattern === 'permutation'
      ? words.map((word, i) => `${word} (${properties.order.indexOf(i + 1) + 1})`)
      : words;
  const labels = names.flatMap((word, i) => {
    const middle = LABEL + i * CELL + CELL / 2;
    return [
      s('text', { x: LABEL - 8, y: middle + 5, textAnchor: 'end' }, word),
      s(
        'text',
        { x: middle, y: LABEL - 8, textAnchor: 'start', transform: `rotate(-45 ${middle} ${LABEL - 8})` },
        word,
      ),
    ];
  });
  const rule = `${describeWordMask(properties, words)} Rows read, columns are read; a filled cell is open.`;
  return h('figure', { className: ['figure', 'attention-mask'] }, [
    s('svg', { viewBox: `0 0 ${LABEL + size + 40} ${LABEL + size + 4}`, role: 'img', ariaLabel: rule }, [
      ...labels,
      ...cells,
    ]),
    h('figcaption', rule),
  ]);
}
