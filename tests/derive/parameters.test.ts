import { describe, expect, it } from 'vitest';
import { recountParameters } from '../../src/derive/parameters.ts';
import type { Variant } from '../../src/schema/variant.ts';
import { variant } from '../factories.ts';

type Recipe = NonNullable<Variant['recount']>['recipe'];
const encoder = (layers: number, hiddenSize: number, vocabulary: number): Partial<Variant> => ({
  layers,
  hiddenSize,
  feedForwardSize: 4 * hiddenSize,
  vocabulary,
  contextTokens: 512,
});

/** Counts of released checkpoints, to the unit. */
const KNOWN: [name: string, recipe: Recipe, sizes: Partial<Variant>, parameters: number][] = [
  ['BERT-base', 'bert-encoder', encoder(12, 768, 30522), 109_482_240],
  ['BERT-large', 'bert-encoder', encoder(24, 1024, 30522), 335_141_888],
  ['RoBERTa-base', 'roberta-encoder', encoder(12, 768, 50265), 124_645_632],
  ['RoBERTa-large', 'roberta-encoder', encoder(24, 1024, 50265), 355_359_744],
  ['XLM-R-base', 'roberta-encoder', encoder(12, 768, 250002), 278_043_648],
  ['XLM-R-large', 'roberta-encoder', encoder(24, 1024, 250002), 559_890_432],
  ['ALBERT-base', 'albert-encoder', { ...encoder(12, 768, 30000), embeddingSize: 128 }, 11_683_584],
  ['GPT', 'gpt-1-decoder', encoder(12, 768, 40478), 116_534_784],
  ['GPT-2', 'gpt-decoder', { ...encoder(12, 768, 50257), contextTokens: 1024 }, 124_439_808],
  ['GPT-2 XL', 'gpt-decoder', { ...encoder(48, 1600, 50257), contextTokens: 1024 }, 1_557_611_200],
  [
    'T5-small',
    't5-encoder-decoder',
    { layers: 6, decoderLayers: 6, hiddenSize: 512, heads: 8, headSize: 64, feedForwardSize: 2048, vocabulary: 32128 },
    60_506_624,
  ],
  [
    'BART-base',
    'bart-encoder-decoder',
    { ...encoder(6, 768, 50265), decoderLayers: 6, contextTokens: 1024 },
    139_420_416,
  ],
];

describe('recountParameters', () => {
  it.each(KNOWN)('counts %s to the unit', (_, recipe, sizes, parameters) => {
    const recount = recountParameters(variant({ ...sizes, exactParameters: parameters, recount: { recipe } }))!;
    expect(recount.parameters).toBe(parameters);
    expect(recount).toMatchObject({ outcome: 'agrees', isExact: true, difference: 0 });
    expect(recount.terms.reduce((sum, term) => sum + term.parameters, 0)).toBe(parameters);
  });

  const base = encoder(12, 768, 30522);

  it('agrees with a rounded number within 2 %, and no further', () => {
    const outcome = (parameters: number) =>
      recountParameters(variant({ ...base, parameters, recount: { recipe: 'bert-encoder' } }))!.outcome;
    expect(outcome(110_000_000)).toBe('agrees');
    expect(outcome(Math.ceil(109_482_240 / 1.02) + 1)).toBe('agrees');
    expect(outcome(Math.floor(109_482_240 / 1.02) - 1)).toBe('differs');
    expect(outcome(117_000_000)).toBe('differs');
  });

  it('lets a difference stand that has a reason', () => {
    const recount = { recipe: 'bert-encoder', reason: 'The report counts another vocabulary.' } as const;
    expect(recountParameters(variant({ ...base, parameters: 117_000_000, recount }))).toMatchObject({
      outcome: 'differs with a reason',
      reason: 'The report counts another vocabulary.',
    });
  });

  it('names the sizes that are missing, unknown or not', () => {
    const { layers: _, ...rest } = base;
    expect(
      recountParameters(variant({ ...rest, vocabulary: 'unknown', recount: { recipe: 'bert-encoder' } })),
    ).toMatchObject({ outcome: 'not computable', missing: ['layers', 'vocabulary'], parameters: undefined });
  });

  it('counts nothing where no recipe is named', () => {
    expect(recountParameters(variant(base))).toBeUndefined();
  });
});
