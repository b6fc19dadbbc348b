import { expect, it } from 'vitest';
import { countIdle, pipelineSchedule } from '../../src/figures/pipeline-schedule.ts';
import { drawn } from './drawn.ts';

const written = (devices: number, microbatches: number) =>
  pipelineSchedule(devices, microbatches).map((row) =>
    row.map((step) => (step ? `${step.pass === 'forward' ? 'F' : 'B'}${step.microbatch}` : '..')).join(' '),
  );

it('runs all forward passes down the devices, then all backward passes up', () => {
  expect(written(3, 2)).toEqual([
    'F1 F2 .. .. .. .. B2 B1', //
    '.. F1 F2 .. .. B2 B1 ..',
    '.. .. F1 F2 B2 B1 .. ..',
  ]);
});

it.each([
  [2, 1, 4, 8],
  [3, 2, 12, 24],
  [4, 4, 24, 56],
  [4, 1, 24, 32],
  [2, 7, 4, 32],
])('leaves idle, for %i devices and %i micro-batches, %i of %i cells', (devices, microbatches, idle, cells) => {
  const schedule = pipelineSchedule(devices, microbatches);
  expect(countIdle(schedule)).toBe(idle);
  expect(schedule.flat()).toHaveLength(cells);
  expect(idle / cells).toBeCloseTo((devices - 1) / (microbatches + devices - 1), 12);
  const { count, caption } = drawn('ParallelSchedule', { kind: 'pipeline', devices, microbatches });
  expect(count('rect.diagram-idle')).toBe(idle);
  expect(count('rect')).toBe(cells);
  expect(caption).toContain(`${idle} of ${cells} cells`);
});

it('gives each device its own part, and one exchange over all of them', () => {
  const data = drawn('ParallelSchedule', { kind: 'data', devices: 3 });
  expect(data.texts.filter((text) => text.startsWith('forward'))).toEqual([
    'forward part 1',
    'forward part 2',
    'forward part 3',
  ]);
  expect(data.count('rect.diagram-group')).toBe(1);
  // Two in the forward pass of a Transformer layer (Megatron-LM, arXiv 1909.08053, §3).
  expect(drawn('ParallelSchedule', { kind: 'tensor', devices: 3 }).count('rect.diagram-group')).toBe(2);
});
