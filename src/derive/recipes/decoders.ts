import {
  COMMON,
  layers,
  normalisation,
  outputLayer,
  positions,
  type Recipe,
  type Sizes,
  tokenEmbedding,
} from './parts.ts';

/** Attention of LLaMA: no biases; keys and values may have fewer heads than queries. */
const groupedAttention = ({ hiddenSize: h, heads: a, headSize: d, keyValueHeads: k }: Sizes) =>
  2 * h * a * d + 2 * h * k * d;
const GROUPED_ATTENTION_TEX = '2HAD + 2HKD';

const LLAMA_SIZES = [...COMMON, 'heads', 'headSize', 'keyValueHeads'] as const;

/** Decoders: GPT, BLOOM, LLaMA and a mixture of experts. */
export const DECODER_RECIPES = {
  'gpt-1-decoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'Learned positions, normalisation after each sub-layer and none at the end.',
    terms: (size) => [tokenEmbedding(size), positions(size), layers(size)],
  },
  'gpt-decoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'Learned positions, normalisation before each sub-layer and once at the end.',
    terms: (size) => [tokenEmbedding(size), positions(size), layers(size), normalisation('final normalisation', size)],
  },
  'bloom-decoder': {
    needs: COMMON,
    assumes: 'No position embeddings (linear biases); a normalisation of the embeddings and one at the end.',
    terms: (size) => [
      tokenEmbedding(size),
      normalisation('normalisation of the embeddings', size),
      layers(size),
      normalisation('final normalisation', size),
    ],
  },
  'llama-decoder': {
    needs: LLAMA_SIZES,
    assumes:
      'No biases; rotary positions without weights; normalisation by scale alone; gated feed-forward networks of three matrices; keys and values with K heads.',
    terms: (size) => {
      const { layers: l, hiddenSize: h, feedForwardSize: f } = size;
      return [
        tokenEmbedding(size),
        {
          what: 'layers: attention, gated feed-forward network, two normalisations',
          tex: `L(${GROUPED_ATTENTION_TEX} + 3HF + 2H)`,
          parameters: l * (groupedAttention(size) + 3 * h * f + 2 * h),
        },
        { what: 'final normalisation', tex: 'H', parameters: h },
        outputLayer(size),
      ];
    },
  },
  'mixtral-decoder': {
    needs: [...LLAMA_SIZES, 'experts'],
    assumes: 'As LLaMA, with N gated feed-forward networks and a router without bias in each layer.',
    terms: (size) => {
      const { layers: l, hiddenSize: h, feedForwardSize: f, experts: n } = size;
      return [
        tokenEmbedding(size),
        {
          what: 'attention and two normalisations a layer',
          tex: `L(${GROUPED_ATTENTION_TEX} + 2H)`,
          parameters: l * (groupedAttention(size) + 2 * h),
        },
        {
          what: 'experts and routers',
          tex: String.raw`L(N \cdot 3HF + NH)`,
          parameters: l * (n * 3 * h * f + n * h),
        },
        { what: 'final normalisation', tex: 'H', parameters: h },
        outputLayer(size),
      ];
    },
  },
} satisfies Record<string, Recipe>;
