import { z } from 'zod';
import { sources } from './text.ts';

/** How the parameters of a variant are counted from its sizes; `derive/recipes/` holds each formula. */
export const RECIPE_NAMES = [
  'bert-encoder',
  'albert-encoder',
  'roberta-encoder',
  'distilbert-encoder',
  'electra-encoder',
  'xlnet-two-stream',
  'lxmert-two-stream',
  'clip-dual-encoder',
  'gpt-1-decoder',
  'gpt-decoder',
  'bloom-decoder',
  'llama-decoder',
  'mixtral-decoder',
  't5-encoder-decoder',
  't5-gated-encoder-decoder',
  'switch-encoder-decoder',
  'bart-encoder-decoder',
  'mbart-encoder-decoder',
  'pegasus-encoder-decoder',
  'whisper-encoder-decoder',
] as const;
export type RecipeName = (typeof RECIPE_NAMES)[number];

/** Names and sources of the recipes: `content/recipes.yaml`. */
export const RecipeBook = z.partialRecord(
  z.enum(RECIPE_NAMES),
  z.strictObject({
    name: z.string().min(1).describe('The architecture that the recipe counts, in words.'),
    source: sources.describe('Where the layout of the weights was read.'),
  }),
);
export type RecipeBook = z.infer<typeof RecipeBook>;
