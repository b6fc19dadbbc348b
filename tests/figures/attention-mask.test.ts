import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { attends } from '../../src/figures/attention-mask.ts';
import { drawFigure } from '../../src/figures/draw.ts';
import { drawnFigure, faultOf } from './drawn.ts';

const cells = (mask: Parameters<typeof attends>[0]) =>
  mask.tokens
    .split(' ')
    .map((_, row, all) => all.map((_, column) => (attends(mask, row, column) ? 'x' : '.')).join(''));
const tokens = 'a b c';

it('opens the right cells', () => {
  expect(cells({ pattern: 'bidirectional', tokens })).toEqual(['xxx', 'xxx', 'xxx']);
  expect(cells({ pattern: 'causal', tokens })).toEqual(['x..', 'xx.', 'xxx']);
  expect(cells({ pattern: 'prefix', tokens, prefix: 2 })).toEqual(['xx.', 'xx.', 'xxx']);
});

it('follows the order of prediction; in the query stream nothing sees itself', () => {
  const order = [3, 2, 4, 1];
  const mask = { pattern: 'permutation', tokens: 'a b c d', order } as const;
  const content = { ...mask, order, stream: 'content' } as const;
  const query = { ...mask, order, stream: 'query' } as const;
  expect(cells(content)).toEqual(['xxxx', '.xx.', '..x.', '.xxx']);
  expect(cells(query)).toEqual(['.xxx', '..x.', '....', '.xx.']);
  const figure = drawnFigure('AttentionMask', query);
  expect(toString(figure)).toContain('The order is “c”, “b”, “d”, “a”;');
  expect(toHtml(figure)).toContain('>a (4)</text>');
  expect(toHtml(figure).match(/class="mask-open"/g)).toHaveLength(6);
});

it('draws one cell for each pair, without styles, and says the same in words', () => {
  const figure = drawnFigure('AttentionMask', { pattern: 'causal', tokens });
  const text = JSON.stringify(figure);
  expect(text.match(/"mask-(open|closed)"/g)).toHaveLength(9);
  expect(text.match(/"mask-open"/g)).toHaveLength(6);
  expect(text).not.toContain('"style"');
  expect(toString(figure)).toContain('each position attends to itself and to the positions on its left');
});

it('draws what frozen revisions hold, byte for byte', () => {
  expect(toHtml(drawnFigure('AttentionMask', { pattern: 'causal', tokens: 'a b' }))).toMatchInlineSnapshot(
    `"<figure class="figure attention-mask"><svg viewBox="0 0 182 146" role="img" aria-label="Causal attention mask: each position attends to itself and to the positions on its left. Rows read, columns are read; a filled cell is open."><text x="66" y="96" text-anchor="end">a</text><text x="91" y="66" text-anchor="start" transform="rotate(-45 91 66)">a</text><text x="66" y="130" text-anchor="end">b</text><text x="125" y="66" text-anchor="start" transform="rotate(-45 125 66)">b</text><rect class="mask-open" x="76" y="76" width="30" height="30" rx="3"></rect><rect class="mask-closed" x="110" y="76" width="30" height="30" rx="3"></rect><rect class="mask-open" x="76" y="110" width="30" height="30" rx="3"></rect><rect class="mask-open" x="110" y="110" width="30" height="30" rx="3"></rect></svg><figcaption>Causal attention mask: each position attends to itself and to the positions on its left. Rows read, columns are read; a filled cell is open.</figcaption></figure>"`,
  );
  expect(toString(drawnFigure('AttentionMask', { pattern: 'bidirectional', tokens }))).toMatchInlineSnapshot(
    `"aabbccBidirectional attention mask: every position attends to every position. Rows read, columns are read; a filled cell is open."`,
  );
  expect(toString(drawnFigure('AttentionMask', { pattern: 'prefix', tokens, prefix: 2 }))).toMatchInlineSnapshot(
    `"aabbccPrefix attention mask: the positions of the prefix attend to one another in both directions, the later ones to the prefix, to themselves and to their left. Rows read, columns are read; a filled cell is open."`,
  );
});

it('says what is wrong with its properties', () => {
  expect(faultOf('AttentionMask', { pattern: 'causl', tokens })).toBe(
    'pattern: one of bidirectional, causal, prefix, permutation, sliding-window, bigbird, strided, fixed',
  );
  expect(faultOf('AttentionMask', { pattern: 'prefix', tokens })).toBe(
    'prefix: prefix={n}, the number of tokens of the prefix',
  );
  expect(faultOf('AttentionMask', { pattern: 'prefix', tokens, prefix: 4 })).toBe(
    'prefix: no more tokens than there are',
  );
  expect(faultOf('AttentionMask', { pattern: 'causal', tokens, prefix: 1 })).toContain('"prefix"');
  const permutation = { pattern: 'permutation', tokens, stream: 'query' };
  expect(faultOf('AttentionMask', { ...permutation, order: [1, 2] })).toBe(
    'order: an order of all 3 positions; 2 are named',
  );
  expect(faultOf('AttentionMask', { ...permutation, order: [1, 2, 2] })).toBe('order: 2 stands twice');
  expect(faultOf('AttentionMask', { ...permutation, order: [1, 2, 4] })).toBe(
    'order: 4 is not one of the positions 1 to 3',
  );
  expect(faultOf('AttentionMask', { ...permutation, order: [1, 2, 3], stream: 'both' })).toBe(
    'stream: one of content, query',
  );
  expect(drawFigure('Unknown', {})).toBeUndefined();
});
