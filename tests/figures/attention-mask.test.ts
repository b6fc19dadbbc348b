import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { attends } from '../../src/figures/attention-mask.ts';
import { drawFigure } from '../../src/figures/draw.ts';

const mask = (pattern: 'bidirectional' | 'causal' | 'prefix', prefix?: number) =>
  [0, 1, 2].map((row) =>
    [0, 1, 2].map((column) => (attends({ pattern, tokens: 'a b c', prefix }, row, column) ? 'x' : '.')).join(''),
  );

it('opens the right cells', () => {
  expect(mask('bidirectional')).toEqual(['xxx', 'xxx', 'xxx']);
  expect(mask('causal')).toEqual(['x..', 'xx.', 'xxx']);
  expect(mask('prefix', 2)).toEqual(['xx.', 'xx.', 'xxx']);
});

it('draws one cell for each pair, without styles, and says the same in words', () => {
  const drawn = drawFigure('AttentionMask', { pattern: 'causal', tokens: 'a b c' });
  if (!drawn || !('found' in drawn)) throw new Error('not drawn');
  const text = JSON.stringify(drawn.found);
  expect(text.match(/"mask-(open|closed)"/g)).toHaveLength(9);
  expect(text.match(/"mask-open"/g)).toHaveLength(6);
  expect(text).not.toContain('"style"');
  expect(toString(drawn.found)).toContain('each position attends to itself and to the positions on its left');
});

it('says what is wrong with its properties', () => {
  expect(drawFigure('AttentionMask', { pattern: 'causl', tokens: 'a' })).toEqual({
    fault: 'pattern: one of bidirectional, causal, prefix',
  });
  expect(drawFigure('AttentionMask', { pattern: 'prefix', tokens: 'a b' })).toEqual({
    fault: 'prefix: prefix={n} goes with pattern="prefix", and only with it',
  });
  expect(drawFigure('Unknown', {})).toBeUndefined();
});
