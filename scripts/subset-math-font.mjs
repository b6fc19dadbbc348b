// node scripts/with-node.mjs node scripts/subset-math-font.mjs: rewrites src/styles/stix-two-math.woff2.
// Run it after a formula uses a character that the font lacks; tests/site/pages.test.ts names such characters.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './runtime.mjs';

const ranges = [
  [0x20, 0x7e], // letters, digits, punctuation
  [0xa0, 0xb7],
  [0xd7, 0xd7],
  [0x2c6, 0x2dc], // accents that stand alone: hat, bar, dot, tilde
  [0x302, 0x304], // combining hat, tilde and bar
  [0x391, 0x3f5], // Greek
  [0x2010, 0x2026],
  [0x2032, 0x2032],
  [0x2061, 0x2063], // invisible operators
  [0x20d6, 0x20d7],
  [0x210b, 0x2131], // script letters
  [0x2190, 0x2194], // arrows
  [0x21a6, 0x21a6],
  [0x21d2, 0x21d4],
  [0x2200, 0x220f],
  [0x2211, 0x221e],
  [0x2223, 0x222b],
  [0x223c, 0x2265],
  [0x226a, 0x226b],
  [0x2282, 0x2287],
  [0x2295, 0x2299],
  [0x22a4, 0x22a5],
  [0x22c5, 0x22ef],
  [0x2308, 0x230b],
  [0x27e8, 0x27e9],
  [0x27f5, 0x27fa], // long arrows
  [0x2a7d, 0x2a7e],
  [0x1d400, 0x1d467], // bold and italic letters
  [0x1d49c, 0x1d4cf], // script letters
  [0x1d538, 0x1d56b], // double-struck letters
  [0x1d6a8, 0x1d71b], // bold and italic Greek
];
const text = ranges
  .map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i)))
  .join('');
const font = await readFile(
  join(root, 'node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'),
);
const subset = await subsetFont(font, text, { targetFormat: 'woff2' });
await writeFile(join(root, 'src/styles/stix-two-math.woff2'), subset);
console.log(`src/styles/stix-two-math.woff2: ${subset.length} bytes`);
