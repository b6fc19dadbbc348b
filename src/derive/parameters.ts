import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../catalog/problem.ts';
import type { Variant } from '../schema/variant.ts';
import type { Quantity } from '../schema/text.ts';

type Size =
  | 'layers'
  | 'decoderLayers'
  | 'hiddenSize'
  | 'embeddingSize'
  | 'heads'
  | 'headSize'
  | 'feedForwardSize'
  | 'vocabulary'
  | 'contextTokens';
type Recipe = NonNullable<Variant['recount']>['recipe'];

/** One term of a sum of parameters: what it counts, how, and how many. */
export interface ParameterTerm {
  what: string;
  /** The term in TeX, in the symbols of `SYMBOLS`. */
  tex: string;
  parameters: number;
}

/** Symbols of the formulas. */
export const SYMBOLS: Record<Size, string> = {
  layers: 'L',
  decoderLayers: 'L_d',
  hiddenSize: 'H',
  embeddingSize: 'E',
  heads: 'A',
  headSize: 'D',
  feedForwardSize: 'F',
  vocabulary: 'V',
  contextTokens: 'P',
};

/** Weights and biases of four square projections: queries, keys, values, output. */
const attention = (h: number) => 4 * (h * h + h);
const feedForward = (h: number, f: number) => 2 * h * f + f + h;
/** Scale and shift of a layer normalisation. */
const norm = (h: number) => 2 * h;
const encoderLayer = (h: number, f: number) => attention(h) + feedForward(h, f) + 2 * norm(h);

const ENCODER_LAYER_TEX = String.raw`\left(4(H^2 + H) + 2HF + F + H + 4H\right)`;

interface Counter {
  needs: readonly Size[];
  /** What the recipe assumes beyond the sizes. */
  assumes: string;
  terms(size: Record<Size, number>): ParameterTerm[];
}

const tokenEmbedding = ({ vocabulary: v, hiddenSize: h }: Record<Size, number>): ParameterTerm => ({
  what: 'token embeddings',
  tex: 'VH',
  parameters: v * h,
});
const pooler = ({ hiddenSize: h }: Record<Size, number>): ParameterTerm => ({
  what: 'pooler',
  tex: 'H^2 + H',
  parameters: h * h + h,
});
const layers = ({ layers: l, hiddenSize: h, feedForwardSize: f }: Record<Size, number>): ParameterTerm => ({
  what: 'layers: attention, feed-forward network and two normalisations each',
  tex: `L${ENCODER_LAYER_TEX}`,
  parameters: l * encoderLayer(h, f),
});

/** Learned positions, one row a token; some implementations keep two rows more than the context is long. */
const positions = ({ contextTokens: p, hiddenSize: h }: Record<Size, number>, spare = 0): ParameterTerm => ({
  what: spare ? 'position embeddings, with two spare rows' : 'position embeddings',
  tex: spare ? '(P + 2)H' : 'PH',
  parameters: (p + spare) * h,
});

const COMMON = ['layers', 'hiddenSize', 'feedForwardSize', 'vocabulary'] as const;

/**
 * How the parameters of each architecture follow from its sizes. The counts agree to the unit with the released
 * checkpoints of BERT, ALBERT, RoBERTa, XLM-R, GPT, GPT-2, T5 and BART (see the tests), without task heads;
 * output layers share the weights of the token embeddings.
 */
const COUNTERS: Record<Recipe, Counter> = {
  'bert-encoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'Learned positions, two segment embeddings, a pooler, biases everywhere.',
    terms: (size) => [
      tokenEmbedding(size),
      positions(size),
      { what: 'segment embeddings and their normalisation', tex: '2H + 2H', parameters: 4 * size.hiddenSize },
      layers(size),
      pooler(size),
    ],
  },
  'roberta-encoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'As BERT, with two spare rows of positions and one segment embedding.',
    terms: (size) => [
      tokenEmbedding(size),
      positions(size, 2),
      { what: 'segment embedding and normalisation', tex: 'H + 2H', parameters: 3 * size.hiddenSize },
      layers(size),
      pooler(size),
    ],
  },
  'albert-encoder': {
    needs: ['hiddenSize', 'embeddingSize', 'feedForwardSize', 'vocabulary', 'contextTokens'],
    assumes: 'Embeddings of width E, projected to H; one set of weights serves all layers.',
    terms: ({ vocabulary: v, embeddingSize: e, contextTokens: p, hiddenSize: h, feedForwardSize: f, ...rest }) => [
      { what: 'token embeddings', tex: 'VE', parameters: v * e },
      { what: 'position and segment embeddings, normalisation', tex: 'PE + 2E + 2E', parameters: p * e + 4 * e },
      { what: 'projection to the hidden size', tex: 'EH + H', parameters: e * h + h },
      { what: 'the shared layer', tex: ENCODER_LAYER_TEX, parameters: encoderLayer(h, f) },
      pooler({ ...rest, vocabulary: v, embeddingSize: e, contextTokens: p, hiddenSize: h, feedForwardSize: f }),
    ],
  },
  'gpt-1-decoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'Learned positions, normalisation after each sub-layer and none at the end.',
    terms: (size) => [tokenEmbedding(size), positions(size), layers(size)],
  },
  'gpt-decoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'Learned positions, normalisation before each sub-layer and once at the end.',
    terms: (size) => [
      tokenEmbedding(size),
      positions(size),
      layers(size),
      { what: 'final normalisation', tex: '2H', parameters: norm(size.hiddenSize) },
    ],
  },
  't5-encoder-decoder': {
    needs: [...COMMON, 'decoderLayers', 'heads', 'headSize'],
    assumes:
      'No biases; normalisation by scale alone; 32 buckets of relative positions for each stack, shared by its layers; one embedding for both stacks.',
    terms: ({
      vocabulary: v,
      hiddenSize: h,
      heads: a,
      headSize: d,
      feedForwardSize: f,
      layers: l,
      decoderLayers: ld,
    }) => [
      { what: 'token embeddings', tex: 'VH', parameters: v * h },
      { what: 'encoder layers', tex: 'L(4HAD + 2HF + 2H)', parameters: l * (4 * h * a * d + 2 * h * f + 2 * h) },
      { what: 'decoder layers', tex: 'L_d(8HAD + 2HF + 3H)', parameters: ld * (8 * h * a * d + 2 * h * f + 3 * h) },
      { what: 'relative positions', tex: String.raw`2 \cdot 32A`, parameters: 64 * a },
      { what: 'final normalisations', tex: '2H', parameters: 2 * h },
    ],
  },
  'bart-encoder-decoder': {
    needs: [...COMMON, 'decoderLayers', 'contextTokens'],
    assumes:
      'Learned positions with two spare rows and a normalisation of the embeddings in each stack; one embedding for both stacks.',
    terms: (size) => {
      const { hiddenSize: h, feedForwardSize: f, decoderLayers: ld, contextTokens: p } = size;
      return [
        tokenEmbedding(size),
        {
          what: 'position embeddings of both stacks, with two spare rows',
          tex: '2(P + 2)H',
          parameters: 2 * (p + 2) * h,
        },
        { what: 'normalisation of the embeddings', tex: String.raw`2 \cdot 2H`, parameters: 2 * norm(h) },
        { ...layers(size), what: 'encoder layers' },
        {
          what: 'decoder layers, with attention to the encoder',
          tex: String.raw`L_d\left(8(H^2 + H) + 2HF + F + H + 6H\right)`,
          parameters: ld * (encoderLayer(h, f) + attention(h) + norm(h)),
        },
      ];
    },
  },
};

/** What a recount shows. A difference without a reason is a fault of the content. */
export type Outcome = 'agrees' | 'differs with a reason' | 'differs' | 'not computable';

export interface Recount {
  outcome: Outcome;
  assumes: string;
  /** Sizes that went in. */
  inputs: { size: Size; symbol: string; value: number }[];
  terms: ParameterTerm[];
  /** Sum of the terms; undefined if a size is missing. */
  parameters: number | undefined;
  missing: Size[];
  /** Sum less the reported number, as a share of the reported number. */
  difference: number | undefined;
  /** True if the sum equals the count of the released checkpoint. */
  isExact: boolean;
  reason: string | undefined;
}

const known = (quantity: Quantity | undefined): number | undefined =>
  typeof quantity === 'number' ? quantity : undefined;

/** Share by which a recount may differ from a reported number, which is mostly rounded. */
const TOLERANCE = 0.02;

/** Recounts the parameters of a variant from its sizes; undefined if the variant names no recipe. */
export function recountParameters(variant: Variant): Recount | undefined {
  if (!variant.recount) return undefined;
  const { needs, assumes, terms: count } = COUNTERS[variant.recount.recipe];
  const inputs = needs.flatMap((size) => {
    const value = known(variant[size]);
    return value === undefined ? [] : [{ size, symbol: SYMBOLS[size], value }];
  });
  const missing = needs.filter((size) => known(variant[size]) === undefined);
  const reported = known(variant.parameters) ?? known(variant.exactParameters);
  const reason = variant.recount.reason;
  if (missing.length > 0) {
    return {
      outcome: 'not computable',
      assumes,
      inputs,
      terms: [],
      parameters: undefined,
      missing,
      difference: undefined,
      isExact: false,
      reason,
    };
  }
  const terms = count(Object.fromEntries(inputs.map(({ size, value }) => [size, value])) as Record<Size, number>);
  const parameters = terms.reduce((sum, term) => sum + term.parameters, 0);
  const difference = reported === undefined ? undefined : (parameters - reported) / reported;
  const agrees = difference === undefined || Math.abs(difference) <= TOLERANCE;
  return {
    outcome: agrees ? 'agrees' : reason ? 'differs with a reason' : 'differs',
    assumes,
    inputs,
    terms,
    parameters,
    missing: [],
    difference,
    isExact: parameters === known(variant.exactParameters),
    reason,
  };
}

/** Recounts that differ from what is reported without a written reason. */
export function checkParameters(catalog: Catalog): Problem[] {
  return [...catalog.entries.values()].flatMap(({ file, place, data }) =>
    (data.kind === 'model' ? (data.variants ?? []) : []).flatMap((variant, i): Problem[] => {
      const recount = recountParameters(variant);
      if (recount?.outcome !== 'differs') return [];
      const path = ['variants', i, 'parameters'];
      return [
        {
          file,
          ...place(path),
          rule: 'recount',
          field: `variants[${i}].parameters`,
          found: String(variant.parameters ?? variant.exactParameters),
          expected: `within 2 % of ${recount.parameters}, which follows from the sizes, or a reason in variants[${i}].recount.reason`,
        },
      ];
    }),
  );
}
