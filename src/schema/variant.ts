import { z } from 'zod';
import { RECIPE_NAMES } from './recipe.ts';
import { quantity, sentence, slug, source, sources } from './text.ts';

/** Numbers of a variant; each needs a source. */
export const variantQuantities = {
  parameters: quantity.describe('Parameters as its authors or an index report them, usually rounded.'),
  exactParameters: quantity.describe('Parameters counted in a released checkpoint.'),
  activeParameters: quantity.describe('Parameters that one token passes through (mixture of experts).'),
  experts: quantity.describe('Experts in each mixture-of-experts layer.'),
  activeExperts: quantity.describe('Experts that one token passes through in each such layer.'),
  expertLayers: quantity.describe('Layers with experts, in both stacks together; absent where every layer has them.'),
  layers: quantity.describe('Layers of the encoder; of the decoder where there is no encoder.'),
  decoderLayers: quantity.describe('Layers of the decoder, where there is an encoder too.'),
  hiddenSize: quantity.describe('Width of the hidden states.'),
  embeddingSize: quantity.describe('Width of the token embeddings, where it differs from the hidden size.'),
  heads: quantity.describe('Attention heads in a layer.'),
  headSize: quantity.describe('Width of one head, where it is not hidden size / heads.'),
  keyValueHeads: quantity.describe('Heads for keys and values, where there are fewer than heads.'),
  feedForwardSize: quantity.describe('Inner width of the feed-forward layers.'),
  vocabulary: quantity.describe('Tokens in the vocabulary (rows of the embedding).'),
  contextTokens: quantity.describe('Longest input, in tokens.'),
  imageLayers: quantity.describe('Layers of the image stream or image encoder.'),
  imageHiddenSize: quantity.describe('Width of the hidden states for images, where it differs from the hidden size.'),
  imageFeatureSize: quantity.describe('Width of the region features that come from a detector.'),
  imageSize: quantity.describe('Side of the input image, in pixels.'),
  patchSize: quantity.describe('Side of a patch, in pixels.'),
  crossLayers: quantity.describe('Layers that join two streams by cross-attention.'),
  projectionSize: quantity.describe('Width of the space in which two encoders are compared.'),
};

export const VARIANT_QUANTITIES = Object.keys(variantQuantities) as (keyof typeof variantQuantities)[];

/** One size or checkpoint of a model. */
export const Variant = z.strictObject({
  name: z.string().min(1).describe('Name of the variant, as "BERT-base (uncased)".'),
  slug: slug.describe('Anchor on the page: `#variant-<slug>`.'),
  ...(Object.fromEntries(Object.entries(variantQuantities).map(([field, schema]) => [field, schema.optional()])) as {
    [Field in keyof typeof variantQuantities]: z.ZodOptional<(typeof variantQuantities)[Field]>;
  }),
  recount: z
    .strictObject({
      recipe: z.enum(RECIPE_NAMES).describe('Which formula counts this architecture.'),
      reason: sentence.optional().describe('Why the count differs from the reported number, where it does.'),
      source: sources.optional().describe('Where the reason was read.'),
    })
    .optional()
    .describe('How the parameters follow from the sizes.'),
  weights: z.string().optional().describe('Name of a released checkpoint, as "google-bert/bert-base-uncased".'),
  source: sources.optional().describe('Where the values were read that have no source of their own below.'),
  sources: z
    .partialRecord(z.enum([...VARIANT_QUANTITIES, 'weights'] as const), sources)
    .optional()
    .describe('Source of a single value, by field.'),
  alsoReported: z
    .array(
      z.strictObject({
        field: z.enum(VARIANT_QUANTITIES as [string, ...string[]]).describe('The field on which sources differ.'),
        value: z.number().int().positive().describe('The other value.'),
        source: source.describe('Where the other value was read.'),
        note: sentence.describe('Why the value above is the one shown.'),
      }),
    )
    .optional()
    .describe('Values of other sources that differ from those above.'),
});
export type Variant = z.infer<typeof Variant>;
