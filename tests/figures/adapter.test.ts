import { expect, it } from 'vitest';
import { adapterParameters } from '../../src/figures/adapter.ts';
import { drawn } from './drawn.ts';

it('counts two projections with their biases', () => {
  const [width, innerWidth] = [6, 2];
  expect(adapterParameters({ width, innerWidth })).toBe(width * innerWidth + innerWidth + innerWidth * width + width);
});

it('stands after attention and after the feed-forward part, before the sum', () => {
  const { texts, caption } = drawn('Adapter', { width: 768, innerWidth: 64 });
  expect(texts.slice(1, 7)).toEqual([
    'attention',
    'adapter',
    'add and normalise',
    'feed-forward',
    'adapter',
    'add and normalise',
  ]);
  expect(caption).toContain('99,136 parameters');
});
