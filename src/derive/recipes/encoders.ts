import {
  COMMON,
  ENCODER_LAYER_TEX,
  encoderLayer,
  layers,
  normalisation,
  type ParameterTerm,
  pooler,
  positions,
  type Recipe,
  segments,
  type Sizes,
  tokenEmbedding,
} from './parts.ts';

/** Embeddings of width E for tokens, positions and segments, normalised and projected to the hidden size. */
function narrowEmbeddings({
  vocabulary: v,
  embeddingSize: e,
  contextTokens: p,
  hiddenSize: h,
}: Sizes): ParameterTerm[] {
  return [
    { what: 'token embeddings', tex: 'VE', parameters: v * e },
    { what: 'position and segment embeddings, normalisation', tex: 'PE + 2E + 2E', parameters: p * e + 4 * e },
    { what: 'projection to the hidden size', tex: 'EH + H', parameters: e * h + h },
  ];
}

/** Encoders: BERT and what kept its layers. */
export const ENCODER_RECIPES = {
  'bert-encoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'Learned positions, two segment embeddings, a pooler, biases everywhere.',
    terms: (size) => [tokenEmbedding(size), positions(size), segments(size), layers(size), pooler(size)],
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
  'distilbert-encoder': {
    needs: [...COMMON, 'contextTokens'],
    assumes: 'As BERT, without segment embeddings and without a pooler.',
    terms: (size) => [
      tokenEmbedding(size),
      positions(size),
      normalisation('normalisation of the embeddings', size),
      layers(size),
    ],
  },
  'albert-encoder': {
    needs: ['hiddenSize', 'embeddingSize', 'feedForwardSize', 'vocabulary', 'contextTokens'],
    assumes: 'Embeddings of width E, projected to H; one set of weights serves all layers.',
    terms: (size) => [
      ...narrowEmbeddings(size),
      {
        what: 'the shared layer',
        tex: ENCODER_LAYER_TEX,
        parameters: encoderLayer(size.hiddenSize, size.feedForwardSize),
      },
      pooler(size),
    ],
  },
  'electra-encoder': {
    needs: [...COMMON, 'embeddingSize', 'contextTokens'],
    assumes:
      'As BERT, with embeddings of width E that are projected to H, and without a pooler; the discriminator alone.',
    terms: (size) => [...narrowEmbeddings(size), layers(size)],
  },
} satisfies Record<string, Recipe>;
