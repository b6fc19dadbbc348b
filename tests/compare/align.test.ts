import { expect, it } from 'vitest';
import { alignVariants } from '../../src/compare/align.ts';
import type { SheetVariant } from '../../src/compare/sheet.ts';
import { sized } from './sheets.ts';

const names = (...lists: SheetVariant[][]) => alignVariants(lists).map((group) => group.map((one) => one?.slug ?? '–'));

it('joins the nearest in number of parameters, whatever their order', () => {
  expect(names([sized('base', 110e6), sized('large', 340e6)], [sized('big', 355e6), sized('small', 125e6)])).toEqual([
    ['base', 'small'],
    ['large', 'big'],
  ]);
});

it('measures on a logarithmic scale', () => {
  // 5 is nearer to 10 than to 2 by its ratio, though not by its difference.
  expect(names([sized('two', 2), sized('ten', 10)], [sized('five', 5)])).toEqual([
    ['ten', 'five'],
    ['two', '–'],
  ]);
});

it('gives a variant to the nearest first, and leaves alone what has no counterpart', () => {
  expect(names([sized('a', 100), sized('b', 120)], [sized('c', 119)])).toEqual([
    ['b', 'c'],
    ['a', '–'],
  ]);
});

it('joins nothing beyond a factor of ten', () => {
  expect(names([sized('a', 1e8)], [sized('b', 1e9)])).toEqual([['a', 'b']]);
  expect(names([sized('a', 1e8)], [sized('b', 1.1e9)])).toEqual([
    ['a', '–'],
    ['–', 'b'],
  ]);
});

it('joins variants without a number in their order, never with one that has a number', () => {
  expect(names([sized('a'), sized('b', 7), sized('c')], [sized('d'), sized('e')])).toEqual([
    ['a', 'd'],
    ['c', 'e'],
    ['b', '–'],
  ]);
});

it('takes of equals the first', () => {
  expect(names([sized('cased', 110), sized('uncased', 110)], [sized('one', 110)])[0]).toEqual(['cased', 'one']);
});

it('aligns three and four lists', () => {
  expect(names([sized('a', 100)], [sized('b', 900)], [sized('c', 110), sized('d', 4000)])).toEqual([
    ['a', 'b', 'c'],
    ['–', '–', 'd'],
  ]);
  expect(names([sized('a', 100)], [], [], [sized('b', 100)])).toEqual([['a', '–', '–', 'b']]);
});
