import { expect, it } from 'vitest';
import { drawn } from './drawn.ts';

it('draws one loss for each thing that the student learns from', () => {
  const losses = (properties: Record<string, unknown>) =>
    drawn('Distillation', properties).texts.filter((text) => text.startsWith('loss'));
  expect(losses({ labels: 'labels' })).toEqual(['loss on soft targets', 'loss on labels']);
  expect(losses({ labels: 'masked words', hiddenStates: true })).toEqual([
    'loss on hidden states',
    'loss on soft targets',
    'loss on masked words',
  ]);
});
