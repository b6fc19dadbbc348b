import { expect, it } from 'vitest';
import { drawFigure } from '../../src/figures/draw.ts';
import { drawn } from './drawn.ts';

const EXAMPLES: [string, Record<string, unknown>][] = [
  ['ParallelSchedule', { kind: 'data', devices: 3 }],
  ['ParallelSchedule', { kind: 'tensor', devices: 4 }],
  ['ParallelSchedule', { kind: 'pipeline', devices: 4, microbatches: 4 }],
  ['ZeroStages', { devices: 64, parameters: 7_500_000_000 }],
  ['ZeroStages', { devices: 8 }],
  ['MultimodalStreams', { kind: 'single-stream' }],
  ['MultimodalStreams', { kind: 'two-stream' }],
  ['Adapter', { width: 768, innerWidth: 64 }],
  ['Distillation', { labels: 'labels' }],
  ['Distillation', { labels: 'masked words', hiddenStates: true }],
];

it.each(EXAMPLES)('names in the caption of %s %j each part that it draws', (name, properties) => {
  const { lines, caption, label, html } = drawn(name, properties);
  // A numbered part stands for its row: "Device 3" in "devices 1 to 3", "F2" in "F1 to F4".
  const said = caption.toLowerCase();
  const parts = lines.flat().map((line) => line.toLowerCase().replace(/\s?\d+$/, ''));
  expect(parts.filter((part) => !said.includes(part))).toEqual([]);
  expect(label).toBe(caption);
  expect(html).not.toMatch(/style|<defs|\bid=|NaN|undefined/);
});

it.each(EXAMPLES)('draws %s %j inside its frame', (name, properties) => {
  const { html } = drawn(name, properties);
  const [width, height] = html
    .match(/viewBox="0 0 (\S+) (\S+)"/)!
    .slice(1)
    .map(Number) as [number, number];
  for (const [, x, y, w, h] of html.matchAll(/ x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
    expect(Number(y) + Number(h)).toBeLessThanOrEqual(height);
  }
});

it.each([
  ['ParallelSchedule', { kind: 'expert', devices: 4 }, 'kind: one of data, tensor, pipeline'],
  ['ParallelSchedule', { kind: 'data', devices: 1 }, 'devices: a whole number from 2 to 6'],
  [
    'ParallelSchedule',
    { kind: 'data', devices: 4, microbatches: 4 },
    'microbatches: microbatches={n} goes with kind="pipeline", and only with it',
  ],
  [
    'ParallelSchedule',
    { kind: 'pipeline', devices: 4 },
    'microbatches: microbatches={n} goes with kind="pipeline", and only with it',
  ],
  [
    'ParallelSchedule',
    { kind: 'pipeline', devices: 6, microbatches: 6 },
    'microbatches: devices and microbatches together at most 9, or the cells are too small to read',
  ],
  ['ZeroStages', { devices: 1.5 }, 'devices: a whole number from 2'],
  ['MultimodalStreams', { kind: 'one' }, 'kind: one of single-stream, two-stream'],
  ['Adapter', { width: 64, innerWidth: 64 }, 'innerWidth: innerWidth must be smaller than width'],
  ['Distillation', { labels: '' }, 'labels: up to 14 small letters, such as labels or masked words'],
])('refuses %s %j', (name, properties, fault) => {
  expect(drawFigure(name, properties)).toEqual({ fault });
});
