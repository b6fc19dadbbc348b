import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { type Cell, workObjective } from '../../src/figures/objective-example.ts';
import { ObjectiveProperties } from '../../src/figures/objective-properties.ts';
import { drawnFigure, faultOf } from './drawn.ts';

const SENTENCE = 'the sky is blue today';
const SHOWN: Record<Cell['state'], (text: string) => string> = {
  given: (text) => text,
  hidden: (text) => `{${text}}`,
  replaced: (text) => `~${text}~`,
  predicted: (text) => `*${text}*`,
  none: (text) => text || '-',
};

/** Lines of the example as text; hidden {so}, replaced ~so~, predicted *so*. */
const lines = (properties: Record<string, unknown>) =>
  workObjective(ObjectiveProperties.parse(properties)).blocks.flatMap((block) =>
    block.map(({ label, cells }) => `${label}: ${cells.map(({ state, text }) => SHOWN[state](text)).join(' ')}`),
  );

const EXAMPLES = [
  {
    properties: { kind: 'masked-lm', sentence: SENTENCE, hide: [2, 4] },
    shows: ['input: the {[MASK]} is {[MASK]} today', 'target: - *sky* - *blue* -'],
    says: '“sky” and “blue” are hidden and predicted',
  },
  {
    properties: { kind: 'autoregressive-lm', sentence: 'the sky is' },
    shows: ['input: [start] the sky is', 'target: *the* *sky* *is* *[end]*'],
    says: 'what stands to the left of that',
  },
  {
    properties: { kind: 'prefix-lm', sentence: SENTENCE, prefix: 3 },
    shows: ['input: the sky is blue', 'target: - - *blue* *today*'],
    says: 'the prefix “the sky is” is given',
  },
  {
    properties: { kind: 'permutation-lm', sentence: SENTENCE, order: [3, 1, 5, 2, 4], predicted: 2 },
    shows: ['text: the {sky} is {blue} today', 'place in the order: 2 4 1 5 3', 'target: - *sky* - *blue* -'],
    says: '“sky” from “is”, “the” and “today”, then “blue” from “is”, “the”, “today” and “sky”',
  },
  {
    properties: {
      kind: 'span-infilling',
      sentence: SENTENCE,
      spans: [
        [2, 3],
        [5, 5],
      ],
    },
    shows: ['input: the {⟨X⟩} blue {⟨Y⟩}', 'target: *⟨X⟩* *sky* *is* *⟨Y⟩* *today* *⟨Z⟩*'],
    says: '“sky is” and “today” are replaced, each by a sentinel',
  },
  {
    properties: { kind: 'denoising-autoencoding', sentence: SENTENCE, spans: [[2, 3]] },
    shows: ['input: the {[MASK]} blue today', 'target: *the* *sky* *is* *blue* *today*'],
    says: '“sky is” is replaced',
  },
  {
    properties: {
      kind: 'replaced-token-detection',
      sentence: SENTENCE,
      replace: [
        [2, 'sea'],
        [5, 'today'],
      ],
    },
    shows: [
      'generator reads: the {[MASK]} is blue {[MASK]}',
      'discriminator reads: the ~sea~ is blue today',
      'its target: *original* *replaced* *original* *original* *original*',
    ],
    says: '“sea” for “sky”; “today”, restored, which counts as original',
  },
  {
    properties: { kind: 'next-sentence-prediction', sentence: 'a b', second: 'c', follows: false },
    shows: ['input: [CLS] a b [SEP]', 'target: *NotNext* - - -', 'input, continued: c [SEP]'],
    says: 'was drawn from elsewhere, so the answer at the first symbol is “NotNext”',
  },
  {
    properties: { kind: 'sentence-order-prediction', sentence: 'a b', second: 'c', swapped: true },
    shows: ['input: [CLS] c [SEP]', 'target: *swapped* - -', 'input, continued: a b [SEP]'],
    says: 'in exchanged places, so the answer at the first symbol is “swapped”',
  },
  {
    properties: {
      kind: 'translation-lm',
      sentence: 'the sky',
      translation: 'le ciel',
      hide: [1],
      hideTranslation: [2],
    },
    shows: [
      'input, sentence: {[MASK]} sky',
      'target, sentence: *the* -',
      'input, translation: le {[MASK]}',
      'target, translation: - *ciel*',
    ],
    says: 'in the translation “ciel” is hidden and predicted',
  },
];

it.each(EXAMPLES)('works $properties.kind', ({ properties, shows, says }) => {
  expect(lines(properties)).toEqual(shows);
  expect(toString(drawnFigure('Objective', properties))).toContain(says);
});

it.each(EXAMPLES)('draws a box for every cell of $properties.kind', ({ properties }) => {
  const html = toHtml(drawnFigure('Objective', properties));
  const cells = workObjective(ObjectiveProperties.parse(properties))
    .blocks.flat()
    .flatMap((line) => line.cells);
  for (const state of ['given', 'hidden', 'replaced', 'predicted'] as const) {
    const count = cells.filter((cell) => cell.state === state).length;
    expect(html.split(`class="objective-${state}"`).length - 1, state).toBe(count);
  }
  expect(html).not.toContain('style=');
});

it('says what each kind of line means, of those that are drawn', () => {
  const caption = (properties: Record<string, unknown>) => toString(drawnFigure('Objective', properties));
  expect(caption({ kind: 'masked-lm', sentence: SENTENCE, hide: [2] })).toContain(
    'Lines of the boxes: dashed is hidden, heavy is predicted, thin is given; at a dash nothing is predicted.',
  );
  expect(caption({ kind: 'autoregressive-lm', sentence: SENTENCE })).toContain(
    'Lines of the boxes: heavy is predicted, thin is given.',
  );
});

it('goes on in a further row where a row would be too wide', () => {
  const words = Array.from({ length: 12 }, (_, i) => `word${i}`).join(' ');
  const figure = drawnFigure('Objective', { kind: 'masked-lm', sentence: words, hide: [12] });
  const svg = figure.children[0] as Element;
  const ends = svg.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'rect'
      ? [Number(child.properties.x) + Number(child.properties.width)]
      : [],
  );
  expect(Math.max(...ends)).toBeLessThanOrEqual(351);
  expect(toString(svg)).toContain('input, continued');
});

it('says what is wrong with its properties', () => {
  expect(faultOf('Objective', { kind: 'masked-ml', sentence: SENTENCE })).toMatch(/^kind: one of masked-lm, auto/);
  expect(faultOf('Objective', { kind: 'masked-lm', sentence: SENTENCE, hide: [6] })).toBe(
    'hide: 6 is not one of the positions 1 to 5',
  );
  expect(faultOf('Objective', { kind: 'masked-lm', sentence: SENTENCE })).toBe('hide: hide={[…]}, positions from 1');
  expect(faultOf('Objective', { kind: 'prefix-lm', sentence: SENTENCE, prefix: 5 })).toBe(
    'prefix: fewer tokens than there are, so that something is left to predict',
  );
  const permutation = { kind: 'permutation-lm', sentence: SENTENCE, predicted: 1 };
  expect(faultOf('Objective', { ...permutation, order: [1, 2, 3, 4, 4] })).toBe('order: 4 stands twice');
  const spans = (...of: number[][]) => faultOf('Objective', { kind: 'span-infilling', sentence: SENTENCE, spans: of });
  expect(spans([3, 2])).toBe('spans: [3, 2] ends before it begins');
  expect(spans([1, 2], [3, 3])).toBe('spans: [3, 3] overlaps or touches the span before it');
  expect(spans([4, 6])).toBe('spans: 6 is not one of the positions 1 to 5');
  expect(faultOf('Objective', { kind: 'replaced-token-detection', sentence: SENTENCE, replace: [[0, 'a']] })).toBe(
    'replace.0.0: a position, from 1',
  );
});
