import type { RecipeName } from '../../schema/recipe.ts';
import { DECODER_RECIPES } from './decoders.ts';
import { ENCODER_DECODER_RECIPES } from './encoder-decoders.ts';
import { ENCODER_RECIPES } from './encoders.ts';
import type { Recipe } from './parts.ts';
import { STREAM_RECIPES } from './streams.ts';
import { T5_RECIPES } from './t5.ts';

/**
 * How the parameters of each architecture follow from its sizes. Task heads are left out; output layers share the
 * weights of the token embeddings unless a term says otherwise. The layout of each was read in the code that
 * `content/recipes.yaml` names; the counts are tested against released checkpoints where an exact
 * count was read.
 */
export const RECIPES: Record<RecipeName, Recipe> = {
  ...ENCODER_RECIPES,
  ...STREAM_RECIPES,
  ...DECODER_RECIPES,
  ...ENCODER_DECODER_RECIPES,
  ...T5_RECIPES,
};
