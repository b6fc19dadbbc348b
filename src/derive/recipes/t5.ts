import { COMMON, outputLayer, type ParameterTerm, type Recipe, type Sizes, tokenEmbedding } from './parts.ts';

/** T5 and its kin: projections without biases, normalisation by scale alone, 32 buckets of relative positions. */
const t5Attention = ({ hiddenSize: h, heads: a, headSize: d }: Sizes) => 4 * h * a * d;
const t5Positions = ({ heads: a }: Sizes): ParameterTerm => ({
  what: 'relative positions of both stacks',
  tex: String.raw`2 \cdot 32A`,
  parameters: 64 * a,
});
const t5Norms = ({ hiddenSize: h }: Sizes): ParameterTerm => ({
  what: 'final normalisations of both stacks',
  tex: '2H',
  parameters: 2 * h,
});

/** Layers of both stacks, with `matrices` of H by F in each feed-forward network: two, or three where it is gated. */
const t5Layers = (size: Sizes, matrices: 2 | 3): ParameterTerm[] => {
  const { hiddenSize: h, feedForwardSize: f, layers: l, decoderLayers: ld } = size;
  return [
    {
      what: 'encoder layers',
      tex: `L(4HAD + ${matrices}HF + 2H)`,
      parameters: l * (t5Attention(size) + matrices * h * f + 2 * h),
    },
    {
      what: 'decoder layers',
      tex: `L_d(8HAD + ${matrices}HF + 3H)`,
      parameters: ld * (2 * t5Attention(size) + matrices * h * f + 3 * h),
    },
  ];
};

const T5_SIZES = [...COMMON, 'decoderLayers', 'heads', 'headSize'] as const;

/** T5 and its kin: projections without biases, normalisation by scale alone, relative positions. */
export const T5_RECIPES = {
  't5-encoder-decoder': {
    needs: T5_SIZES,
    assumes:
      'No biases; normalisation by scale alone; 32 buckets of relative positions for each stack, shared by its layers; one embedding for both stacks.',
    terms: (size) => [tokenEmbedding(size), ...t5Layers(size, 2), t5Positions(size), t5Norms(size)],
  },
  't5-gated-encoder-decoder': {
    needs: T5_SIZES,
    assumes:
      'As T5, with gated feed-forward networks of three matrices and an output layer with weights of its own (T5 1.1).',
    terms: (size) => [tokenEmbedding(size), ...t5Layers(size, 3), t5Positions(size), t5Norms(size), outputLayer(size)],
  },
  'switch-encoder-decoder': {
    needs: [...T5_SIZES, 'experts', 'expertLayers'],
    assumes:
      'As T5, where in the layers with experts N feed-forward networks and a router without bias stand in place of one network.',
    terms: (size) => {
      const { hiddenSize: h, feedForwardSize: f, layers: l, decoderLayers: ld, experts: n, expertLayers: le } = size;
      return [
        tokenEmbedding(size),
        {
          what: 'attention and normalisations of the encoder',
          tex: 'L(4HAD + 2H)',
          parameters: l * (t5Attention(size) + 2 * h),
        },
        {
          what: 'attention and normalisations of the decoder',
          tex: 'L_d(8HAD + 3H)',
          parameters: ld * (2 * t5Attention(size) + 3 * h),
        },
        {
          what: 'feed-forward networks of the layers without experts',
          tex: String.raw`(L + L_d - L_e) \cdot 2HF`,
          parameters: (l + ld - le) * 2 * h * f,
        },
        {
          what: 'experts and routers',
          tex: String.raw`L_e(N \cdot 2HF + NH)`,
          parameters: le * (n * 2 * h * f + n * h),
        },
        t5Positions(size),
        t5Norms(size),
      ];
    },
  },
} satisfies Record<string, Recipe>;
