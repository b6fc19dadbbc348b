import { z } from 'zod';
import { findOrderFault, findPositionFault, Position, splitWords, Words } from './positions.ts';

const sentence = Words.describe('The example, its tokens parted by spaces.');
const hide = z
  .array(Position, { error: 'hide={[…]}, positions from 1' })
  .min(1, { error: 'at least one position' })
  .describe('Positions, from 1, that are hidden.');
const spans = z
  .array(z.tuple([Position, Position], { error: '[first, last], positions from 1' }), {
    error: 'spans={[[first, last], …]}, positions from 1',
  })
  .min(1, { error: 'at least one span' })
  .describe('Spans that are hidden, each as [first, last], positions from 1, from left to right and apart.');

/** A check of one property against the words of a sentence: what is wrong, or undefined. */
function check<Properties>(path: keyof Properties & string, find: (properties: Properties) => string | undefined) {
  return (properties: Properties, context: z.RefinementCtx): void => {
    const fault = find(properties);
    if (fault !== undefined) context.addIssue({ code: 'custom', path: [path], message: fault });
  };
}

/** Says what is wrong with spans in a sentence: out of range, turned round, overlapping or touching. */
function findSpanFault({ sentence, spans }: { sentence: string; spans: [number, number][] }): string | undefined {
  const turned = spans.find(([first, last]) => last < first);
  if (turned) return `[${turned.join(', ')}] ends before it begins`;
  const close = spans.find(([first], i) => i > 0 && first <= spans[i - 1]![1] + 1);
  if (close) return `[${close.join(', ')}] overlaps or touches the span before it`;
  return findPositionFault(
    spans.map(([, last]) => last),
    splitWords(sentence).length,
  );
}

const MaskedLm = z
  .strictObject({ kind: z.literal('masked-lm'), sentence, hide })
  .superRefine(check('hide', ({ sentence, hide }) => findPositionFault(hide, splitWords(sentence).length)));

const AutoregressiveLm = z.strictObject({ kind: z.literal('autoregressive-lm'), sentence });

const PrefixLm = z
  .strictObject({
    kind: z.literal('prefix-lm'),
    sentence,
    prefix: z
      .number({ error: 'prefix={n}, the number of tokens of the prefix' })
      .int()
      .positive()
      .describe('Tokens of the prefix.'),
  })
  .refine(({ sentence, prefix }) => prefix < splitWords(sentence).length, {
    error: 'fewer tokens than there are, so that something is left to predict',
    path: ['prefix'],
  });

const PermutationLm = z
  .strictObject({
    kind: z.literal('permutation-lm'),
    sentence,
    order: z
      .array(Position, { error: 'order={[…]}, the positions in the order in which they are predicted' })
      .describe('All positions, from 1, in the order of prediction.'),
    predicted: z
      .number({ error: 'predicted={n}, the number of positions at the end of the order that are predicted' })
      .int()
      .positive()
      .describe('How many positions at the end of the order are predicted.'),
  })
  .superRefine(check('order', ({ sentence, order }) => findOrderFault(order, splitWords(sentence).length)))
  .refine(({ order, predicted }) => predicted <= order.length, {
    error: 'no more positions than there are',
    path: ['predicted'],
  });

const SpanInfilling = z
  .strictObject({ kind: z.literal('span-infilling'), sentence, spans })
  .superRefine(check('spans', findSpanFault));

const DenoisingAutoencoding = z
  .strictObject({ kind: z.literal('denoising-autoencoding'), sentence, spans })
  .superRefine(check('spans', findSpanFault));

const ReplacedTokenDetection = z
  .strictObject({
    kind: z.literal('replaced-token-detection'),
    sentence,
    replace: z
      .array(z.tuple([Position, Words], { error: '[position, "word"]' }), {
        error: 'replace={[[position, "word"], …]}',
      })
      .min(1, { error: 'at least one position' })
      .describe('What the generator puts where, each as [position from 1, "word"]; it may be the original word.'),
  })
  .superRefine(
    check('replace', ({ sentence, replace }) =>
      findPositionFault(
        replace.map(([position]) => position),
        splitWords(sentence).length,
      ),
    ),
  );

const second = Words.describe('The second segment as the input shows it.');
const NextSentencePrediction = z.strictObject({
  kind: z.literal('next-sentence-prediction'),
  sentence,
  second,
  follows: z
    .boolean({ error: 'follows={true} or follows={false}' })
    .describe('Whether the second segment follows the first in its document.'),
});
const SentenceOrderPrediction = z.strictObject({
  kind: z.literal('sentence-order-prediction'),
  sentence: sentence.describe('The segment that stands first in the document.'),
  second: second.describe('The segment that follows it.'),
  swapped: z.boolean({ error: 'swapped={true} or swapped={false}' }).describe('Whether the input shows them swapped.'),
});

const TranslationLm = z
  .strictObject({
    kind: z.literal('translation-lm'),
    sentence,
    translation: Words.describe('The same sentence in another language.'),
    hide,
    hideTranslation: hide.describe('Positions of the translation, from 1, that are hidden.'),
  })
  .superRefine(check('hide', ({ sentence, hide }) => findPositionFault(hide, splitWords(sentence).length)))
  .superRefine(
    check('hideTranslation', ({ translation, hideTranslation }) =>
      findPositionFault(hideTranslation, splitWords(translation).length),
    ),
  );

export const ObjectiveProperties = z.discriminatedUnion(
  'kind',
  [
    MaskedLm,
    AutoregressiveLm,
    PrefixLm,
    PermutationLm,
    SpanInfilling,
    DenoisingAutoencoding,
    ReplacedTokenDetection,
    NextSentencePrediction,
    SentenceOrderPrediction,
    TranslationLm,
  ],
  {
    error:
      'one of masked-lm, autoregressive-lm, prefix-lm, permutation-lm, span-infilling, denoising-autoencoding, ' +
      'replaced-token-detection, next-sentence-prediction, sentence-order-prediction, translation-lm',
  },
);
export type ObjectiveProperties = z.infer<typeof ObjectiveProperties>;
