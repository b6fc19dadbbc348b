import { expect, it } from 'vitest';
import { STAGES, storedBytes, totalBytes } from '../../src/figures/zero-stages.ts';
import { drawn } from './drawn.ts';

it('follows the formulas of the paper for mixed precision with Adam', () => {
  const devices = 16;
  expect(STAGES.map((stage) => totalBytes(stage, devices))).toEqual([
    2 + 2 + 12,
    4 + 12 / devices,
    2 + 14 / devices,
    16 / devices,
  ]);
  expect(storedBytes(2, 4)).toEqual([
    { state: 'parameters', bytes: 2, divided: false },
    { state: 'gradients', bytes: 0.5, divided: true },
    { state: 'optimiser states', bytes: 3, divided: true },
  ]);
});

it('gives the gigabytes of the worked example of the paper: 7.5 billion parameters on 64 devices', () => {
  const { caption } = drawn('ZeroStages', { devices: 64, parameters: 7_500_000_000 });
  expect(caption.match(/[\d.]+ GB/g)).toEqual(['120 GB', '31.4 GB', '16.6 GB', '1.9 GB']);
  expect(caption).toContain('2 + 14/64 = 2.22 bytes');
});

it('draws bars as long as the bytes that they stand for', () => {
  const devices = 8;
  const { html } = drawn('ZeroStages', { devices });
  const widths = [...html.matchAll(/width="(\S+)" height="20"/g)].map(([, width]) => Number(width));
  const bytes = STAGES.flatMap((stage) => storedBytes(stage, devices).map((state) => state.bytes));
  const unit = widths[0]! / bytes[0]!;
  expect(widths).toHaveLength(12);
  widths.forEach((width, i) => expect(width).toBeCloseTo(bytes[i]! * unit, 1));
});
