import {
  COMMON,
  crossingLayer,
  decoderLayers,
  encoderLayer,
  encoderLayers,
  normalisation,
  type ParameterTerm,
  type Recipe,
  type Sizes,
  tokenEmbedding,
  twoPositions,
} from './parts.ts';

const bartTerms = (size: Sizes): ParameterTerm[] => [
  tokenEmbedding(size),
  twoPositions(size),
  normalisation('normalisation of the embeddings of both stacks', size, 2),
  encoderLayers(size),
  decoderLayers(size),
];

/** Encoder–decoders whose layers have biases: BART, mBART, PEGASUS, Whisper. */
export const ENCODER_DECODER_RECIPES = {
  'bart-encoder-decoder': {
    needs: [...COMMON, 'decoderLayers', 'contextTokens'],
    assumes:
      'Learned positions with two spare rows and a normalisation of the embeddings in each stack; one embedding for both stacks.',
    terms: bartTerms,
  },
  'mbart-encoder-decoder': {
    needs: [...COMMON, 'decoderLayers', 'contextTokens'],
    assumes: 'As BART, with normalisation before each sub-layer and once more at the end of each stack.',
    terms: (size) => [...bartTerms(size), normalisation('final normalisations of both stacks', size, 2)],
  },
  'pegasus-encoder-decoder': {
    needs: [...COMMON, 'decoderLayers'],
    assumes:
      'Sinusoidal positions, which are not learned; normalisation before each sub-layer and once at the end of each stack; one embedding for both stacks.',
    terms: (size) => [
      tokenEmbedding(size),
      encoderLayers(size),
      decoderLayers(size),
      normalisation('final normalisations of both stacks', size, 2),
    ],
  },
  'whisper-encoder-decoder': {
    needs: [...COMMON, 'decoderLayers'],
    assumes:
      'Two convolutions of width 3 over 80 mel channels; 1,500 positions of audio and 448 of text; projections of keys without bias; normalisation before each sub-layer and at the end of each stack.',
    terms: (size) => {
      const { hiddenSize: h, layers: l, decoderLayers: ld, feedForwardSize: f } = size;
      return [
        {
          what: 'convolutions',
          tex: String.raw`3 \cdot 80H + H + 3H^2 + H`,
          parameters: 3 * 80 * h + h + 3 * h * h + h,
        },
        { what: 'positions of audio and of text', tex: '(1500 + 448)H', parameters: (1500 + 448) * h },
        tokenEmbedding(size),
        {
          what: 'encoder layers',
          tex: String.raw`L\left(4H^2 + 3H + 2HF + F + H + 4H\right)`,
          parameters: l * (encoderLayer(h, f) - h),
        },
        {
          what: 'decoder layers, with attention to the encoder',
          tex: String.raw`L_d\left(2(4H^2 + 3H) + 2HF + F + H + 6H\right)`,
          parameters: ld * (crossingLayer(h, f) - 2 * h),
        },
        normalisation('final normalisations of both stacks', size, 2),
      ];
    },
  },
} satisfies Record<string, Recipe>;
