import { describe, expect, it } from 'vitest';
import { recountParameters } from '../../src/derive/parameters.ts';
import type { RecipeName } from '../../src/schema/recipe.ts';
import type { Variant } from '../../src/schema/variant.ts';
import { variant } from '../factories.ts';

const encoder = (layers: number, hiddenSize: number, vocabulary: number): Partial<Variant> => ({
  layers,
  hiddenSize,
  feedForwardSize: 4 * hiddenSize,
  vocabulary,
  contextTokens: 512,
});

/**
 * Counts of released checkpoints, to the unit. ELECTRA-small is that of KerasHub, 13,548,800, without its pooler of
 * 65,792; CLIP without the 50 row numbers that KerasHub keeps. LXMERT, mBART and PEGASUS, of which no source read gives
 * an exact count, were summed by hand from the layout of their weights.
 */
const KNOWN: [name: string, recipe: RecipeName, sizes: Partial<Variant>, parameters: number][] = [
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
  ['DistilBERT-base', 'distilbert-encoder', encoder(6, 768, 30522), 66_362_880],
  ['ELECTRA-small', 'electra-encoder', { ...encoder(12, 256, 30522), embeddingSize: 128 }, 13_483_008],
  ['XLNet-large', 'xlnet-two-stream', { ...encoder(24, 1024, 32000), heads: 16 }, 360_268_800],
  [
    'LXMERT',
    'lxmert-two-stream',
    { ...encoder(9, 768, 30522), imageLayers: 5, crossLayers: 5, imageFeatureSize: 2048 },
    207_936_768,
  ],
  [
    'CLIP ViT-B/32',
    'clip-dual-encoder',
    {
      layers: 12,
      hiddenSize: 512,
      vocabulary: 49408,
      contextTokens: 77,
      imageLayers: 12,
      imageHiddenSize: 768,
      imageSize: 224,
      patchSize: 32,
      projectionSize: 512,
    },
    151_277_313,
  ],
  ['BLOOM-560M', 'bloom-decoder', encoder(24, 1024, 250880), 559_214_592],
  [
    'OPT-125M, without spare positions',
    'gpt-decoder',
    { ...encoder(12, 768, 50272), contextTokens: 2048 },
    125_237_760,
  ],
  ['Llama 2 7B', 'llama-decoder', { ...encoder(32, 4096, 32000), heads: 32, feedForwardSize: 11008 }, 6_738_415_616],
  [
    'Llama 2 70B',
    'llama-decoder',
    { ...encoder(80, 8192, 32000), heads: 64, keyValueHeads: 8, feedForwardSize: 28672 },
    68_976_648_192,
  ],
  [
    'Mixtral 8x7B',
    'mixtral-decoder',
    { ...encoder(32, 4096, 32000), heads: 32, keyValueHeads: 8, feedForwardSize: 14336, experts: 8 },
    46_702_792_704,
  ],
  [
    'FLAN-T5-small',
    't5-gated-encoder-decoder',
    { layers: 8, decoderLayers: 8, hiddenSize: 512, heads: 6, headSize: 64, feedForwardSize: 1024, vocabulary: 32128 },
    76_961_152,
  ],
  [
    'mBART-large',
    'mbart-encoder-decoder',
    { ...encoder(12, 1024, 250027), decoderLayers: 12, contextTokens: 1024 },
    610_851_840,
  ],
  ['PEGASUS-large', 'pegasus-encoder-decoder', { ...encoder(16, 1024, 96103), decoderLayers: 16 }, 568_699_904],
  ['Whisper tiny', 'whisper-encoder-decoder', { ...encoder(4, 384, 51865), decoderLayers: 4 }, 37_760_640],
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
      recountParameters(
        variant({ ...rest, parameters: 1, vocabulary: 'unknown', recount: { recipe: 'bert-encoder' } }),
      ),
    ).toMatchObject({ outcome: 'not computable', missing: ['layers', 'vocabulary'], parameters: undefined });
  });

  it('counts a mixture of experts as T5 where there is one expert, but for the routers', () => {
    const t5 = { layers: 6, decoderLayers: 6, hiddenSize: 512, heads: 8, feedForwardSize: 2048, vocabulary: 32128 };
    const dense = recountParameters(variant({ ...t5, parameters: 1, recount: { recipe: 't5-encoder-decoder' } }))!;
    const one = recountParameters(
      variant({ ...t5, experts: 1, expertLayers: 6, parameters: 1, recount: { recipe: 'switch-encoder-decoder' } }),
    )!;
    const every = recountParameters(
      variant({ ...t5, experts: 128, parameters: 1, recount: { recipe: 'switch-encoder-decoder' } }),
    )!;
    expect(one.parameters! - dense.parameters!).toBe(6 * 512);
    expect(every.parameters! - dense.parameters!).toBe(12 * (127 * 2 * 512 * 2048 + 128 * 512));
  });

  it('takes the width of a head and the heads of keys from the others only where they are left out', () => {
    const llama = { ...encoder(32, 4096, 32000), heads: 32, feedForwardSize: 11008, parameters: 1 };
    const recount = (sizes: Partial<Variant>) =>
      recountParameters(variant({ ...llama, ...sizes, recount: { recipe: 'llama-decoder' } }))!;
    expect(recount({ headSize: 128, keyValueHeads: 32 }).parameters).toBe(recount({}).parameters);
    expect(recount({ keyValueHeads: 'unknown' })).toMatchObject({
      outcome: 'not computable',
      missing: ['keyValueHeads'],
    });
  });

  it('says which sizes lack where a number is reported and no recipe is named', () => {
    expect(recountParameters(variant({ layers: 12, parameters: 110_000_000 }))).toMatchObject({
      outcome: 'not computable',
      missing: ['hiddenSize', 'feedForwardSize', 'vocabulary'],
    });
    expect(recountParameters(variant({ ...base, parameters: 110_000_000 }))).toMatchObject({
      outcome: 'not computable',
      missing: [],
    });
  });

  it('compares nothing where no number is reported', () => {
    expect(recountParameters(variant(base))).toBeUndefined();
  });
});
