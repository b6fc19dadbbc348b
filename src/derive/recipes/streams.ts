import {
  attention,
  COMMON,
  ENCODER_LAYER_TEX,
  encoderLayer,
  feedForward,
  layers,
  norm,
  pooler,
  positions,
  type Recipe,
  segments,
  tokenEmbedding,
} from './parts.ts';

/** Architectures of two streams: of attention (XLNet), of text and image (LXMERT, CLIP). */
export const STREAM_RECIPES = {
  'xlnet-two-stream': {
    needs: [...COMMON, 'heads', 'headSize'],
    assumes:
      'Five projections without biases a layer (queries, keys, values, relative positions, output), shared by both streams of attention; three learned biases and two segment vectors for each head; one vector begins the query stream.',
    terms: (size) => {
      const { layers: l, hiddenSize: h, heads: a, headSize: d, feedForwardSize: f } = size;
      return [
        tokenEmbedding(size),
        { what: 'the vector that begins the query stream', tex: 'H', parameters: h },
        { what: 'projections of the attention', tex: String.raw`L \cdot 5HAD`, parameters: l * 5 * h * a * d },
        { what: 'biases and segment vectors of the heads', tex: 'L(3AD + 2AD)', parameters: l * 5 * a * d },
        {
          what: 'feed-forward networks and two normalisations a layer',
          tex: 'L(2HF + F + H + 4H)',
          parameters: l * (feedForward(h, f) + 2 * norm(h)),
        },
      ];
    },
  },
  'lxmert-two-stream': {
    needs: [...COMMON, 'contextTokens', 'imageLayers', 'crossLayers', 'imageFeatureSize'],
    assumes:
      'A stream of BERT layers for text and one for image regions, of one width; in each joint layer a cross-attention shared by both directions, then self-attention and a feed-forward network for each stream; regions come as features and four coordinates.',
    terms: (size) => {
      const { hiddenSize: h, feedForwardSize: f, imageLayers: li, crossLayers: lx, imageFeatureSize: r } = size;
      return [
        tokenEmbedding(size),
        positions(size),
        segments(size),
        {
          what: 'projections of region features and coordinates, normalised',
          tex: 'RH + 4H + 2H + 4H',
          parameters: r * h + 4 * h + 2 * h + 2 * norm(h),
        },
        { ...layers(size), what: 'layers of the text stream' },
        { what: 'layers of the image stream', tex: `L_i${ENCODER_LAYER_TEX}`, parameters: li * encoderLayer(h, f) },
        {
          what: 'joint layers: three attentions, two feed-forward networks',
          tex: String.raw`L_x\left(3(4(H^2 + H) + 2H) + 2(2HF + F + H + 2H)\right)`,
          parameters: lx * (3 * (attention(h) + norm(h)) + 2 * (feedForward(h, f) + norm(h))),
        },
        pooler(size),
      ];
    },
  },
  'clip-dual-encoder': {
    needs: [
      'layers',
      'hiddenSize',
      'vocabulary',
      'contextTokens',
      'imageLayers',
      'imageHiddenSize',
      'imageSize',
      'patchSize',
      'projectionSize',
    ],
    assumes:
      'A decoder-like encoder of text and a vision Transformer over patches of three channels, each with feed-forward networks four times as wide as its states; a projection without bias from each to the shared space; one temperature.',
    terms: (size) => {
      const { layers: l, hiddenSize: h, vocabulary: v, contextTokens: p, projectionSize: j } = size;
      const { imageLayers: li, imageHiddenSize: hi, imageSize: s, patchSize: side } = size;
      const patches = (s / side) ** 2;
      const layer = (width: number) => encoderLayer(width, 4 * width);
      return [
        { what: 'text: embeddings of tokens and positions', tex: 'VH + PH', parameters: (v + p) * h },
        {
          what: 'text: layers and final normalisation',
          tex: 'L(12H^2 + 13H) + 2H',
          parameters: l * layer(h) + norm(h),
        },
        {
          what: 'image: embedding of patches, class vector and positions',
          tex: 'H_i(3p^2 + 1 + (S/p)^2 + 1)',
          parameters: hi * (3 * side * side + 1 + patches + 1),
        },
        {
          what: 'image: layers and a normalisation before and after them',
          tex: String.raw`L_i(12H_i^2 + 13H_i) + 2 \cdot 2H_i`,
          parameters: li * layer(hi) + 2 * norm(hi),
        },
        { what: 'projections and temperature', tex: 'HJ + H_iJ + 1', parameters: (h + hi) * j + 1 },
      ];
    },
  },
} satisfies Record<string, Recipe>;
