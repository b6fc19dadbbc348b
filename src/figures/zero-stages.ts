import type { Element } from 'hast';
import { s } from 'hastscript';
import { z } from 'zod';
import { drawDiagram, USUAL_WIDTH } from './boxes.ts';

export const ZeroStagesProperties = z.strictObject({
  devices: z
    .int({ error: 'a whole number from 2' })
    .min(2, { error: 'a whole number from 2' })
    .describe('Data-parallel devices.'),
  parameters: z
    .int({ error: 'a whole number from 1' })
    .min(1, { error: 'a whole number from 1' })
    .optional()
    .describe('Parameters of an example model, for which the bytes of each device are given as well.'),
});
export type ZeroStagesProperties = z.infer<typeof ZeroStagesProperties>;

/**
 * Bytes per parameter of each training state, for mixed precision with Adam: weights and gradients in 16 bits; weights,
 * momentum and variance in 32 bits (ZeRO, arXiv 1910.02054, §3.1).
 */
const STATES = [
  { state: 'parameters', bytes: 2, dividedFrom: 3 },
  { state: 'gradients', bytes: 2, dividedFrom: 2 },
  { state: 'optimiser states', bytes: 12, dividedFrom: 1 },
] as const;

export const STAGES = [0, 1, 2, 3] as const;
export type Stage = (typeof STAGES)[number];

/** Bytes that one device stores per parameter of the model, by state (ZeRO, arXiv 1910.02054, §5). Stage 0 divides nothing. */
export function storedBytes(stage: Stage, devices: number): { state: string; bytes: number; divided: boolean }[] {
  return STATES.map(({ state, bytes, dividedFrom }) => {
    const divided = stage >= dividedFrom;
    return { state, bytes: divided ? bytes / devices : bytes, divided };
  });
}

/** Bytes that one device stores per parameter, over all states. */
export function totalBytes(stage: Stage, devices: number): number {
  return storedBytes(stage, devices).reduce((total, { bytes }) => total + bytes, 0);
}

const rounded = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** `2 + 14/64 = 2.22 bytes`: what is kept whole, and what is divided by the number of devices. */
function formatSum(stage: Stage, devices: number): string {
  const bytesOf = (divided: boolean) =>
    STATES.filter(({ dividedFrom }) => stage >= dividedFrom === divided).reduce((sum, { bytes }) => sum + bytes, 0);
  const [whole, divided] = [bytesOf(false), bytesOf(true)];
  const terms = [...(whole ? [`${whole}`] : []), ...(divided ? [`${divided}/${devices}`] : [])].join(' + ');
  return divided ? `${terms} = ${rounded(totalBytes(stage, devices), 2)} bytes` : `${terms} bytes`;
}

const TITLES: Record<Stage, string> = {
  0: 'Nothing divided',
  1: 'Stage 1: optimiser states',
  2: 'Stage 2: and gradients',
  3: 'Stage 3: and parameters',
};

const ROW = 58;
const TOP = 34;
const MARKS = ['diagram-forward', 'diagram-backward', 'diagram-idle'] as const;
const LEGEND = [2, 118, 220] as const;

/** Draws one bar a stage, of the length of what one device stores per parameter; says the same in a caption. */
export function drawZeroStages({ devices, parameters }: ZeroStagesProperties): Element {
  const scale = (USUAL_WIDTH - 4) / totalBytes(0, devices);
  const legend = STATES.flatMap(({ state }, i) => [
    s('rect', { className: [MARKS[i]!], x: LEGEND[i]!, y: 2, width: 14, height: 14 }),
    s('text', { x: LEGEND[i]! + 20, y: 14 }, state),
  ]);
  const bars = STAGES.flatMap((stage) => {
    const y = TOP + stage * ROW;
    let x = 2;
    return [
      s('text', { x: 2, y: y + 14 }, TITLES[stage]),
      s(
        'text',
        { className: ['diagram-note'], x: USUAL_WIDTH - 2, y: y + 14, textAnchor: 'end' },
        formatSum(stage, devices),
      ),
      ...storedBytes(stage, devices).map(({ bytes }, i) => {
        const bar = s('rect', {
          className: [MARKS[i]!],
          x: round(x),
          y: y + 22,
          width: round(bytes * scale),
          height: 20,
        });
        x += bytes * scale;
        return bar;
      }),
    ];
  });
  const stages = STAGES.map((stage) => {
    const gigabytes =
      parameters === undefined ? '' : `, ${rounded((totalBytes(stage, devices) * parameters) / 1e9, 1)} GB`;
    return `${TITLES[stage]}, ${formatSum(stage, devices)}${gigabytes}`;
  });
  const [weights, gradients, optimiser] = STATES;
  const words =
    `What each of ${devices} devices stores for one parameter of the model in mixed precision with Adam: parameters ` +
    `${weights.bytes} bytes, gradients ${gradients.bytes}, optimiser states ${optimiser.bytes}; what a stage divides counts for ` +
    `1/${devices}. ${stages.join('; ')}.` +
    (parameters === undefined
      ? ''
      : ` Gigabytes (of 10⁹ bytes) for ${rounded(parameters / 1e9, 2)} billion parameters.`);
  return drawDiagram('zero-stages', [USUAL_WIDTH, TOP + STAGES.length * ROW - 12], words, [...legend, ...bars]);
}

const round = (value: number) => Math.round(value * 100) / 100;
