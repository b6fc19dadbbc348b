import type { Element } from 'hast';
import { s } from 'hastscript';
import { z } from 'zod';
import { drawArrow, drawBox, drawDiagram, drawLabel, USUAL_WIDTH } from './boxes.ts';
import { countIdle, pipelineSchedule } from './pipeline-schedule.ts';

/** More columns than these would leave the labels too small on a telephone. */
const MOST_STEPS = 16;

export const ParallelScheduleProperties = z
  .strictObject({
    kind: z
      .enum(['data', 'tensor', 'pipeline'], { error: 'one of data, tensor, pipeline' })
      .describe('What is divided over the devices: the batch, each layer, or the sequence of layers.'),
    devices: z
      .int({ error: 'a whole number from 2 to 6' })
      .min(2, { error: 'a whole number from 2 to 6' })
      .max(6, { error: 'a whole number from 2 to 6' })
      .describe('Devices, one row each.'),
    microbatches: z
      .int({ error: 'a whole number from 1' })
      .min(1, { error: 'a whole number from 1' })
      .optional()
      .describe('Micro-batches of a batch, for the kind pipeline.'),
  })
  .refine(({ kind, microbatches }) => (kind === 'pipeline') === (microbatches !== undefined), {
    error: 'microbatches={n} goes with kind="pipeline", and only with it',
    path: ['microbatches'],
  })
  .refine(({ devices, microbatches = 1 }) => 2 * (devices + microbatches - 1) <= MOST_STEPS, {
    error: `devices and microbatches together at most ${MOST_STEPS / 2 + 1}, or the cells are too small to read`,
    path: ['microbatches'],
  });
export type ParallelScheduleProperties = z.infer<typeof ParallelScheduleProperties>;

const ROW = 42;
const LEFT = 74;
const TOP = 26;

/** The names of the rows, and the direction of time above `width` units. */
function drawFrame(devices: number, width: number): Element[] {
  return [
    drawLabel(['time'], [LEFT + 16, 10], 'diagram-note'),
    drawArrow([LEFT + 36, 11], [LEFT + width, 11]),
    ...Array.from({ length: devices }, (_, row) =>
      s('text', { x: LEFT - 8, y: TOP + row * ROW + ROW / 2 + 5, textAnchor: 'end' }, `Device ${row + 1}`),
    ),
  ];
}

const CELL = 28;

function drawPipeline(devices: number, microbatches: number): Element {
  const schedule = pipelineSchedule(devices, microbatches);
  const steps = schedule[0]!.length;
  const cells = schedule.flatMap((row, device) =>
    row.map((step, time) => {
      const [x, y] = [LEFT + time * CELL, TOP + device * ROW];
      const kind = step?.pass ?? 'idle';
      const box = { x: x + 1, y: y + 2, width: CELL - 2, height: ROW - 4, rx: 3, className: [`diagram-${kind}`] };
      if (!step) return s('rect', box);
      const name = `${step.pass === 'forward' ? 'F' : 'B'}${step.microbatch}`;
      return s('g', [
        s('rect', box),
        s(
          'text',
          { className: [`diagram-in-${kind}`], x: x + CELL / 2, y: y + ROW / 2 + 5, textAnchor: 'middle' },
          name,
        ),
      ]);
    }),
  );
  const range = (letter: string) => (microbatches === 1 ? `${letter}1` : `${letter}1 to ${letter}${microbatches}`);
  const words =
    `Pipeline parallelism: each of the devices 1 to ${devices} holds a group of consecutive layers. Time runs to the ` +
    `right. ${range('F')} (filled) ${microbatches === 1 ? 'is the forward pass of the one micro-batch' : 'are the forward passes of the micro-batches, one behind the other from device to device'}; ` +
    `then ${range('B')} (outlined), the backward ${microbatches === 1 ? 'pass' : 'passes'}, from the last device to the first. ` +
    `The dashed cells are idle and make up the bubble: ${countIdle(schedule)} of ${devices * steps} cells, that is ` +
    `(K − 1)/(M + K − 1) = ${devices - 1}/${microbatches + devices - 1} for K = ${devices} devices and ` +
    `M = ${microbatches} micro-batch${microbatches === 1 ? '' : 'es'}, if all cells last equally long.`;
  return drawDiagram(
    'parallel-schedule',
    [Math.max(USUAL_WIDTH, LEFT + steps * CELL + 2), TOP + devices * ROW + 2],
    words,
    [...drawFrame(devices, steps * CELL), ...cells],
  );
}

/** A column of the drawing: one box for each device, or one box over all of them. */
interface Column {
  width: number;
  label(device: number): string[];
  over: 'each' | 'all';
}

function drawColumns(devices: number, columns: Column[], words: string): Element {
  let x = LEFT;
  const boxes: Element[] = [];
  for (const { width, label, over } of columns) {
    const rows = over === 'all' ? 1 : devices;
    const height = over === 'all' ? devices * ROW : ROW;
    for (let row = 0; row < rows; row++) {
      boxes.push(
        drawBox({
          x: x + 2,
          y: TOP + row * height + 2,
          width: width - 4,
          height: height - 4,
          label: label(row + 1),
          kind: over === 'all' ? 'group' : 'plain',
        }),
      );
    }
    x += width;
  }
  return drawDiagram('parallel-schedule', [x + 2, TOP + devices * ROW + 2], words, [
    ...drawFrame(devices, x - LEFT),
    ...boxes,
  ]);
}

const drawData = (devices: number): Element =>
  drawColumns(
    devices,
    [
      { width: 70, over: 'each', label: (device) => ['forward', `part ${device}`] },
      { width: 82, over: 'each', label: (device) => ['backward', `part ${device}`] },
      { width: 98, over: 'all', label: () => ['all-reduce', 'of gradients'] },
      { width: 66, over: 'each', label: () => ['same', 'update'] },
    ],
    `Data parallelism: each of the devices 1 to ${devices} holds the whole model and its own part of the batch. Time ` +
      `runs to the right. Each device makes its passes, forward part 1 to ${devices} and backward part 1 to ${devices}, ` +
      'alone; an all-reduce of gradients over all devices follows, and then each makes the same update.',
  );

const drawTensor = (devices: number): Element =>
  drawColumns(
    devices,
    [
      { width: 82, over: 'each', label: (device) => ['attention', `part ${device}`] },
      { width: 64, over: 'all', label: () => ['all-', 'reduce'] },
      { width: 106, over: 'each', label: (device) => ['feed-forward', `part ${device}`] },
      { width: 64, over: 'all', label: () => ['all-', 'reduce'] },
    ],
    `Model parallelism within the layers (tensor parallelism), the forward pass of one Transformer layer: each of the ` +
      `devices 1 to ${devices} holds a part of each layer and sees the whole batch. Time runs to the right. The devices ` +
      `compute attention part 1 to ${devices}, an all-reduce adds up the results; they compute feed-forward part 1 to ` +
      `${devices}, and a second all-reduce follows before the next layer.`,
  );

/** Draws what each device does over time, and says the same in a caption. */
export function drawParallelSchedule({ kind, devices, microbatches = 1 }: ParallelScheduleProperties): Element {
  switch (kind) {
    case 'data':
      return drawData(devices);
    case 'tensor':
      return drawTensor(devices);
    case 'pipeline':
      return drawPipeline(devices, microbatches);
  }
}
