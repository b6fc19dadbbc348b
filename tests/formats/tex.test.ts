import { expect, it } from 'vitest';
import { escapeTex, toTex, toVerbatim } from '../../src/formats/tex.ts';

it('escapes every character that TeX reserves', () => {
  const escaped =
    'a\\_b \\& 5\\% \\#1 \\$x \\textbraceleft{}y\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\textless{}\\textgreater{}';
  expect(escapeTex('a_b & 5% #1 $x {y} ~ ^ \\ <>')).toBe(escaped);
  expect(toTex('a_b & 5% #1 $x {y} ~ ^ \\ <>')).toBe(escaped);
});

it.each([
  ['ü', '{\\"u}'],
  ['u\u0308', '{\\"u}'],
  ['š', '{\\v s}'],
  ['Ł', '{\\L}'],
  ['ß', '{\\ss}'],
  ['ễ', '{\\~{\\^e}}'],
  ['α', '$\\alpha$'],
  ['“x”', "``x''"],
  ['a–b — c', 'a--b --- c'],
  ['DALL·E', 'DALL·E'],
  ['预 é', "预 {\\'e}"],
  ['It’s', 'It{\\textquoteright}s'],
])('writes %s as %s', (text, tex) => {
  expect(toTex(text)).toBe(tex);
});

it('keeps UTF-8 where only what TeX reserves is escaped', () => {
  expect(escapeTex('Schütze & 预')).toBe('Schütze \\& 预');
});

it('encodes in an address what a verbatim field cannot hold', () => {
  expect(toVerbatim('https://x.org/a_b%20{c}\\d e')).toBe('https://x.org/a_b%20%7Bc%7D%5Cd%20e');
});
