import type { Element } from 'hast';
import { z } from 'zod';
import { drawArrow, drawBox, drawDiagram, USUAL_WIDTH } from './boxes.ts';

export const MultimodalStreamsProperties = z.strictObject({
  kind: z
    .enum(['single-stream', 'two-stream'], { error: 'one of single-stream, two-stream' })
    .describe('Whether text and image share one Transformer or have one each, with cross-attention.'),
});
export type MultimodalStreamsProperties = z.infer<typeof MultimodalStreamsProperties>;

/** Text stands on the left, the image on the right. */
const SIDES = [
  { x: 8, name: 'text', input: 'text embeddings', other: 'image' },
  { x: 206, name: 'image', input: 'image regions', other: 'text' },
] as const;
const BOX = 170;

const inputs = (): Element[] =>
  SIDES.map(({ x, input }) => drawBox({ x, y: 4, width: BOX, height: 34, label: [input] }));

function drawSingleStream(): Element {
  const words =
    'Single stream: text embeddings and image regions form one sequence, which enters one Transformer. Its ' +
    'self-attention runs over words and regions together; joint states of words and regions come out.';
  return drawDiagram('multimodal-streams', [USUAL_WIDTH, 178], words, [
    ...inputs(),
    ...SIDES.map(({ x }) => drawArrow([x + BOX / 2, 38], [x + BOX / 2, 66])),
    drawBox({
      x: 8,
      y: 66,
      width: USUAL_WIDTH - 16,
      height: 50,
      label: ['one Transformer', 'self-attention'],
      kind: 'group',
    }),
    drawArrow([USUAL_WIDTH / 2, 116], [USUAL_WIDTH / 2, 142]),
    drawBox({ x: 70, y: 142, width: USUAL_WIDTH - 140, height: 32, label: ['joint states'] }),
  ]);
}

function drawTwoStreams(): Element {
  const words =
    'Two streams: text embeddings enter a text Transformer, image regions enter an image Transformer. Between layers of ' +
    'each stream stands cross-attention: the text stream takes queries from text and keys and values from image states, ' +
    'the image stream takes queries from image and keys and values from text states. Text states and image states come out.';
  const streams = SIDES.flatMap(({ x, name, other }, side) => {
    const middle = x + BOX / 2;
    // Keys and values cross over to the other stream, and enter its box from above, beside the queries.
    const away = side === 0 ? 1 : -1;
    const source = middle + away * 60;
    const target = SIDES[1 - side]!.x + BOX / 2 - away * 30;
    return [
      drawArrow([middle, 38], [middle, 62]),
      drawBox({ x, y: 62, width: BOX, height: 34, label: [`${name} Transformer`], kind: 'group' }),
      drawArrow([middle, 96], [middle, 164]),
      drawArrow([source, 96], [source, 118 + side * 16], [target, 118 + side * 16], [target, 164]),
      drawBox({
        x,
        y: 164,
        width: BOX,
        height: 72,
        label: ['cross-attention', `queries from ${name}`, 'keys and values', `from ${other}`],
        kind: 'group',
      }),
      drawArrow([middle, 236], [middle, 262]),
      drawBox({ x, y: 262, width: BOX, height: 32, label: [`${name} states`] }),
    ];
  });
  return drawDiagram('multimodal-streams', [USUAL_WIDTH, 298], words, [...inputs(), ...streams]);
}

/** Draws where text and image meet, and says the same in a caption. */
export function drawMultimodalStreams({ kind }: MultimodalStreamsProperties): Element {
  return kind === 'single-stream' ? drawSingleStream() : drawTwoStreams();
}
