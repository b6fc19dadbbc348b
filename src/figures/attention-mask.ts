import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { z } from 'zod';

export const AttentionMaskProperties = z
  .strictObject({
    pattern: z.enum(['bidirectional', 'causal', 'prefix'], { error: 'one of bidirectional, causal, prefix' }),
    tokens: z.string().min(1).describe('Words of the example, parted by spaces.'),
    prefix: z.number().int().positive().optional().describe('Tokens of the prefix, for the pattern prefix.'),
  })
  .refine(({ pattern, prefix }) => (pattern === 'prefix') === (prefix !== undefined), {
    error: 'prefix={n} goes with pattern="prefix", and only with it',
    path: ['prefix'],
  });
export type AttentionMaskProperties = z.infer<typeof AttentionMaskProperties>;

/** True if position `row` may attend to position `column` (both from 0). */
export function attends({ pattern, prefix = 0 }: AttentionMaskProperties, row: number, column: number): boolean {
  return pattern === 'bidirectional' || column <= row || (pattern === 'prefix' && column < prefix);
}

const TITLES = {
  bidirectional: 'Bidirectional attention mask',
  causal: 'Causal attention mask',
  prefix: 'Prefix attention mask',
} as const;

const RULES = {
  bidirectional: 'every position attends to every position',
  causal: 'each position attends to itself and to the positions on its left',
  prefix:
    'the positions of the prefix attend to one another in both directions, the later ones to the prefix, to themselves and to their left',
} as const;

const CELL = 34;
const LABEL = 74;

/** Draws which positions attend to which, one row for each position that reads; says the same in a caption. */
export function drawAttentionMask(properties: AttentionMaskProperties): Element {
  const words = properties.tokens.split(/\s+/);
  const size = words.length * CELL;
  const title = TITLES[properties.pattern];
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
  const labels = words.flatMap((word, i) => {
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
  const rule = `${title}: ${RULES[properties.pattern]}. Rows read, columns are read; a filled cell is open.`;
  return h('figure', { className: ['figure', 'attention-mask'] }, [
    s('svg', { viewBox: `0 0 ${LABEL + size + 40} ${LABEL + size + 4}`, role: 'img', ariaLabel: rule }, [
      ...labels,
      ...cells,
    ]),
    h('figcaption', rule),
  ]);
}
