import { joinWords, splitWords } from './positions.ts';
import type { ObjectiveProperties } from './objective-properties.ts';

/** What a cell is to the model: shown to it, hidden from it, put in the place of another, asked for, or nothing. */
export type State = 'given' | 'hidden' | 'replaced' | 'predicted' | 'none';

export interface Cell {
  text: string;
  state: State;
}

export interface Line {
  label: string;
  cells: Cell[];
}

/** An objective on one example. The cells of the lines of a block stand under each other. */
export interface ObjectiveExample {
  blocks: Line[][];
  /** What the figure shows, in words. */
  words: string;
}

const given = (text: string): Cell => ({ text, state: 'given' });
const hidden = (text: string): Cell => ({ text, state: 'hidden' });
const predicted = (text: string): Cell => ({ text, state: 'predicted' });
const NONE: Cell = { text: '', state: 'none' };
const MASK = '[MASK]';
const quote = (text: string) => `“${text}”`;
const quoteAll = (words: readonly string[]) => joinWords(words.map(quote));

/** What the objective shows of the example, what it hides and what it asks for. */
export function workObjective(properties: ObjectiveProperties): ObjectiveExample {
  const words = splitWords(properties.sentence);
  switch (properties.kind) {
    case 'masked-lm':
      return {
        blocks: [maskedBlock('', words, properties.hide)],
        words: `Masked language modelling: ${maskedWords(words, properties.hide)}, each from all that is left on both sides.`,
      };
    case 'autoregressive-lm':
      return {
        blocks: [
          [
            { label: 'input', cells: ['[start]', ...words].map(given) },
            { label: 'target', cells: [...words, '[end]'].map(predicted) },
          ],
        ],
        words:
          'Autoregressive language modelling: each token of the text, and its end, is predicted from the input above it and what stands to the left of that.',
      };
    case 'prefix-lm': {
      const { prefix } = properties;
      return {
        blocks: [
          [
            { label: 'input', cells: words.slice(0, -1).map(given) },
            { label: 'target', cells: words.slice(1).map((word, i) => (i < prefix - 1 ? NONE : predicted(word))) },
          ],
        ],
        words: `Prefix language modelling: the prefix ${quote(words.slice(0, prefix).join(' '))} is given and read in both directions; each later token is predicted from the prefix and the tokens written so far.`,
      };
    }
    case 'permutation-lm': {
      const { order, predicted: count } = properties;
      const place = (i: number) => order.indexOf(i + 1) + 1;
      const first = order.length - count;
      const steps = order.slice(first).map((position, i) => {
        const known = order.slice(0, first + i).map((earlier) => words[earlier - 1]!);
        return `${quote(words[position - 1]!)} from ${known.length ? quoteAll(known) : 'nothing'}`;
      });
      return {
        blocks: [
          [
            { label: 'text', cells: words.map((word, i) => (place(i) > first ? hidden(word) : given(word))) },
            { label: 'place in the order', cells: words.map((_, i) => ({ text: String(place(i)), state: 'none' })) },
            { label: 'target', cells: words.map((word, i) => (place(i) > first ? predicted(word) : NONE)) },
          ],
        ],
        words: `Permutation language modelling: the positions are taken in the order ${order.join(', ')}, and the last ${count} are predicted: ${steps.join(', then ')}. A token is hidden until it has been predicted.`,
      };
    }
    case 'span-infilling': {
      const { spans } = properties;
      const target = spans.flatMap(([from, to], i) => [sentinel(i), ...words.slice(from - 1, to)]);
      return {
        blocks: [
          [{ label: 'input', cells: collapse(words, spans, sentinel) }],
          [{ label: 'target', cells: [...target, sentinel(spans.length)].map(predicted) }],
        ],
        words: `Span infilling: ${spanWords(words, spans)} replaced, each by a sentinel of its own; the decoder writes every sentinel and after it the span that it stands for, then a last sentinel.`,
      };
    }
    case 'denoising-autoencoding': {
      const { spans } = properties;
      return {
        blocks: [
          [{ label: 'input', cells: collapse(words, spans, () => MASK) }],
          [{ label: 'target', cells: words.map(predicted) }],
        ],
        words: `Denoising by text infilling: ${spanWords(words, spans)} replaced, each by one mask symbol; the decoder writes the whole text.`,
      };
    }
    case 'replaced-token-detection': {
      const filled = new Map(properties.replace);
      const shown = words.map((word, i) => filled.get(i + 1) ?? word);
      const changed = words.map((word, i) => shown[i] !== word);
      const verdict = (is: boolean) => (is ? 'replaced' : 'original');
      const notes = [...filled]
        .sort(([a], [b]) => a - b)
        .map(([position, word]) => {
          const original = words[position - 1]!;
          return word === original
            ? `${quote(word)}, restored, which counts as original`
            : `${quote(word)} for ${quote(original)}`;
        });
      return {
        blocks: [
          [
            {
              label: 'generator reads',
              cells: words.map((word, i) => (filled.has(i + 1) ? hidden(MASK) : given(word))),
            },
            {
              label: 'discriminator reads',
              cells: shown.map((word, i) => (changed[i] ? { text: word, state: 'replaced' } : given(word))),
            },
            { label: 'its target', cells: changed.map((is) => predicted(verdict(is))) },
          ],
        ],
        words: `Replaced token detection: a generator fills the hidden positions (${notes.join('; ')}), and the discriminator says of every token whether it is original or replaced.`,
      };
    }
    case 'next-sentence-prediction':
      return pairExample(
        [words, splitWords(properties.second)],
        properties.follows ? 'IsNext' : 'NotNext',
        `Next sentence prediction: the second segment ${properties.follows ? 'follows the first in its document' : 'was drawn from elsewhere'}, so the answer at the first symbol is`,
      );
    case 'sentence-order-prediction': {
      const pair: [string[], string[]] = [words, splitWords(properties.second)];
      return pairExample(
        properties.swapped ? [pair[1], pair[0]] : pair,
        properties.swapped ? 'swapped' : 'in order',
        `Sentence order prediction: two neighbouring segments are shown ${properties.swapped ? 'in exchanged places' : 'as they stand in their document'}, so the answer at the first symbol is`,
      );
    }
    case 'translation-lm': {
      const translation = splitWords(properties.translation);
      return {
        blocks: [
          maskedBlock(', sentence', words, properties.hide),
          maskedBlock(', translation', translation, properties.hideTranslation),
        ],
        words: `Translation language modelling: sentence and translation are one input; in the sentence ${maskedWords(words, properties.hide)}, in the translation ${maskedWords(translation, properties.hideTranslation)}, each from all that is left of both.`,
      };
    }
  }
}

function maskedBlock(of: string, words: readonly string[], hide: readonly number[]): Line[] {
  return [
    { label: `input${of}`, cells: words.map((word, i) => (hide.includes(i + 1) ? hidden(MASK) : given(word))) },
    { label: `target${of}`, cells: words.map((word, i) => (hide.includes(i + 1) ? predicted(word) : NONE)) },
  ];
}

function maskedWords(words: readonly string[], hide: readonly number[]): string {
  return `${quoteAll(words.filter((_, i) => hide.includes(i + 1)))} ${hide.length === 1 ? 'is' : 'are'} hidden and predicted`;
}

/** Name of the sentinel of span `i`, in the way of the T5 paper: ⟨X⟩, ⟨Y⟩, ⟨Z⟩, ⟨X2⟩ … */
function sentinel(i: number): string {
  const round = Math.floor(i / 3);
  return `⟨${'XYZ'[i % 3]}${round === 0 ? '' : round + 1}⟩`;
}

/** The sentence with each span behind one symbol. */
function collapse(
  words: readonly string[],
  spans: readonly (readonly [number, number])[],
  symbol: (span: number) => string,
): Cell[] {
  return words.flatMap((word, i) => {
    const span = spans.findIndex(([from, to]) => from <= i + 1 && i + 1 <= to);
    if (span === -1) return [given(word)];
    return spans[span]![0] === i + 1 ? [hidden(symbol(span))] : [];
  });
}

function spanWords(words: readonly string[], spans: readonly (readonly [number, number])[]): string {
  return `${quoteAll(spans.map(([from, to]) => words.slice(from - 1, to).join(' ')))} ${spans.length === 1 ? 'is' : 'are'}`;
}

function pairExample([first, second]: [string[], string[]], answer: string, words: string): ObjectiveExample {
  const input = ['[CLS]', ...first, '[SEP]'].map(given);
  return {
    blocks: [
      [
        { label: 'input', cells: input },
        { label: 'target', cells: input.map((_, i) => (i === 0 ? predicted(answer) : NONE)) },
      ],
      [{ label: 'input, continued', cells: [...second, '[SEP]'].map(given) }],
    ],
    words: `${words} ${quote(answer)}.`,
  };
}
