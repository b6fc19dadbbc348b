/** Sizes of a variant from which parameters are counted. */
export type Size =
  | 'layers'
  | 'decoderLayers'
  | 'hiddenSize'
  | 'embeddingSize'
  | 'heads'
  | 'headSize'
  | 'keyValueHeads'
  | 'feedForwardSize'
  | 'vocabulary'
  | 'contextTokens'
  | 'experts'
  | 'expertLayers'
  | 'imageLayers'
  | 'imageHiddenSize'
  | 'imageFeatureSize'
  | 'imageSize'
  | 'patchSize'
  | 'crossLayers'
  | 'projectionSize';

export type Sizes = Record<Size, number>;

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
  keyValueHeads: 'K',
  feedForwardSize: 'F',
  vocabulary: 'V',
  contextTokens: 'P',
  experts: 'N',
  expertLayers: 'L_e',
  imageLayers: 'L_i',
  imageHiddenSize: 'H_i',
  imageFeatureSize: 'R',
  imageSize: 'S',
  patchSize: 'p',
  crossLayers: 'L_x',
  projectionSize: 'J',
};

/** Weights and biases of four square projections: queries, keys, values, output. */
export const attention = (h: number) => 4 * (h * h + h);
export const feedForward = (h: number, f: number) => 2 * h * f + f + h;
/** Scale and shift of a layer normalisation. */
export const norm = (h: number) => 2 * h;
export const encoderLayer = (h: number, f: number) => attention(h) + feedForward(h, f) + 2 * norm(h);
/** A layer of a decoder that also attends to an encoder. */
export const crossingLayer = (h: number, f: number) => encoderLayer(h, f) + attention(h) + norm(h);

export const ENCODER_LAYER_TEX = String.raw`\left(4(H^2 + H) + 2HF + F + H + 4H\right)`;
export const CROSSING_LAYER_TEX = String.raw`\left(8(H^2 + H) + 2HF + F + H + 6H\right)`;

/** How the parameters of an architecture follow from its sizes. */
export interface Recipe {
  needs: readonly Size[];
  /** What the recipe assumes beyond the sizes. */
  assumes: string;
  terms(size: Sizes): ParameterTerm[];
}

export const tokenEmbedding = ({ vocabulary: v, hiddenSize: h }: Sizes): ParameterTerm => ({
  what: 'token embeddings',
  tex: 'VH',
  parameters: v * h,
});
export const outputLayer = ({ vocabulary: v, hiddenSize: h }: Sizes): ParameterTerm => ({
  what: 'output layer, with weights of its own',
  tex: 'VH',
  parameters: v * h,
});
export const pooler = ({ hiddenSize: h }: Sizes): ParameterTerm => ({
  what: 'pooler',
  tex: 'H^2 + H',
  parameters: h * h + h,
});
export const layers = ({ layers: l, hiddenSize: h, feedForwardSize: f }: Sizes): ParameterTerm => ({
  what: 'layers: attention, feed-forward network and two normalisations each',
  tex: `L${ENCODER_LAYER_TEX}`,
  parameters: l * encoderLayer(h, f),
});
export const encoderLayers = (size: Sizes): ParameterTerm => ({ ...layers(size), what: 'encoder layers' });
export const decoderLayers = ({ decoderLayers: ld, hiddenSize: h, feedForwardSize: f }: Sizes): ParameterTerm => ({
  what: 'decoder layers, with attention to the encoder',
  tex: `L_d${CROSSING_LAYER_TEX}`,
  parameters: ld * crossingLayer(h, f),
});
export const normalisation = (what: string, { hiddenSize: h }: Sizes, times = 1): ParameterTerm => ({
  what,
  tex: times === 1 ? '2H' : String.raw`${times} \cdot 2H`,
  parameters: times * norm(h),
});

/** Learned positions, one row a token; some implementations keep two rows more than the context is long. */
export const positions = ({ contextTokens: p, hiddenSize: h }: Sizes, spare = 0): ParameterTerm => ({
  what: spare ? 'position embeddings, with two spare rows' : 'position embeddings',
  tex: spare ? '(P + 2)H' : 'PH',
  parameters: (p + spare) * h,
});
/** Learned positions of an encoder and of a decoder, each with two spare rows. */
export const twoPositions = ({ contextTokens: p, hiddenSize: h }: Sizes): ParameterTerm => ({
  what: 'position embeddings of both stacks, with two spare rows',
  tex: '2(P + 2)H',
  parameters: 2 * (p + 2) * h,
});
export const segments = (size: Sizes): ParameterTerm => ({
  what: 'segment embeddings and their normalisation',
  tex: '2H + 2H',
  parameters: 4 * size.hiddenSize,
});

/** Sizes that every recipe of a Transformer asks for. */
export const COMMON = ['layers', 'hiddenSize', 'feedForwardSize', 'vocabulary'] as const;
