import type { Element } from 'hast';
import { z } from 'zod';
import { drawArrow, drawBox, drawDiagram, drawLabel, USUAL_WIDTH } from './boxes.ts';

const size = () => z.int({ error: 'a whole number from 1' }).min(1, { error: 'a whole number from 1' });

export const AdapterProperties = z
  .strictObject({
    width: size().describe('Width of the states of the network.'),
    innerWidth: size().describe('Width inside the adapter.'),
  })
  .refine(({ width, innerWidth }) => innerWidth < width, {
    error: 'innerWidth must be smaller than width',
    path: ['innerWidth'],
  });
export type AdapterProperties = z.infer<typeof AdapterProperties>;

/** Parameters of one adapter, biases included: 2md + d + m (Houlsby et al. 2019, arXiv 1902.00751). */
export function adapterParameters({ width, innerWidth }: AdapterProperties): number {
  return 2 * width * innerWidth + width + innerWidth;
}

const MIDDLE = 108;
const WIDE = 136;
/** The parts of the layer from input to output; `skip` is where the residual path is added. */
const LAYER = [
  { label: ['attention'], kind: 'frozen', height: 34 },
  { label: ['adapter'], kind: 'trained', height: 34 },
  { label: ['add and', 'normalise'], kind: 'trained', height: 44 },
  { label: ['feed-forward'], kind: 'frozen', height: 34 },
  { label: ['adapter'], kind: 'trained', height: 34 },
  { label: ['add and', 'normalise'], kind: 'trained', height: 44 },
] as const;
const GAP = 22;
const FIRST = 40;

function drawLayer(): Element[] {
  let y = FIRST;
  const tops = LAYER.map(({ height }) => {
    const top = y;
    y += height + GAP;
    return top;
  });
  const sums = [2, 5];
  return [
    drawLabel(['states of the layer before'], [MIDDLE, 10], 'diagram-note'),
    ...LAYER.flatMap(({ label, kind, height }, i) => [
      drawArrow([MIDDLE, i === 0 ? 20 : tops[i]! - GAP], [MIDDLE, tops[i]!]),
      drawBox({ x: MIDDLE - WIDE / 2, y: tops[i]!, width: WIDE, height, label: [...label], kind }),
    ]),
    ...sums.map((sum) => {
      const start = tops[sum - 2]! - 12;
      const end = tops[sum]! + LAYER[sum]!.height / 2;
      return drawArrow([MIDDLE, start], [16, start], [16, end], [MIDDLE - WIDE / 2, end]);
    }),
    drawArrow([MIDDLE, y - GAP], [MIDDLE, y]),
  ];
}

const INSIDE = 300;
const INNER = [
  { label: ['down-projection'], width: 130 },
  { label: ['nonlinearity'], width: 96 },
  { label: ['up-projection'], width: 130 },
  { label: ['add'], width: 52 },
] as const;

function drawInside(): Element[] {
  const top = 84;
  const step = 58;
  const last = top + (INNER.length - 1) * step;
  return [
    drawBox({ x: 206, y: 32, width: 174, height: last - 32 + 74, label: [], kind: 'plain' }),
    drawLabel(['inside an adapter'], [INSIDE - 8, 48], 'diagram-note'),
    ...INNER.flatMap(({ label, width }, i) => [
      drawArrow([INSIDE, i === 0 ? 58 : top + i * step - (step - 34)], [INSIDE, top + i * step]),
      drawBox({
        x: INSIDE - width / 2,
        y: top + i * step,
        width,
        height: 34,
        label: [...label],
        kind: i < INNER.length - 1 && i !== 1 ? 'trained' : 'plain',
      }),
    ]),
    drawArrow([INSIDE, 66], [222, 66], [222, last + 17], [INSIDE - 26, last + 17]),
    drawArrow([INSIDE, last + 34], [INSIDE, last + 62]),
  ];
}

/** Draws where adapters stand in a Transformer layer and what is inside one; says the same in a caption. */
export function drawAdapter(properties: AdapterProperties): Element {
  const words =
    'Adapters in a Transformer layer. From the states of the layer before: attention, adapter, add and normalise, ' +
    'feed-forward, adapter, add and normalise; residual paths lead around attention and its adapter, and around ' +
    'feed-forward and its adapter. Inside an adapter: down-projection, nonlinearity, up-projection, and a residual path ' +
    'that leads around the three to the step add. Trained (thick outline): the adapters and the layer normalisation. ' +
    `Kept (dashed outline): attention and feed-forward. With width ${properties.width} and inner width ` +
    `${properties.innerWidth}, one adapter has ${formatCount(adapterParameters(properties))} parameters.`;
  return drawDiagram('adapter', [USUAL_WIDTH, 400], words, [...drawLayer(), ...drawInside()]);
}

const formatCount = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
