import type { Element } from 'hast';
import type { z } from 'zod';
import { AttentionMaskProperties, drawAttentionMask } from './attention-mask.ts';

interface Figure {
  draw(properties: Record<string, unknown>): { found: Element } | { fault: string };
}

function figure<Properties>(schema: z.ZodType<Properties>, draw: (properties: Properties) => Element): Figure {
  return {
    draw(properties) {
      const parsed = schema.safeParse(properties);
      if (parsed.success) return { found: draw(parsed.data) };
      const { path, message } = parsed.error.issues[0]!;
      return { fault: path.length ? `${path.join('.')}: ${message}` : message };
    },
  };
}

/** The figure components that `.mdx` prose may use, by name. */
const FIGURES: Record<string, Figure> = {
  AttentionMask: figure(AttentionMaskProperties, drawAttentionMask),
};

export const FIGURE_NAMES = Object.keys(FIGURES);

/** Draws the figure `name`; undefined if there is none of that name. */
export function drawFigure(name: string, properties: Record<string, unknown>) {
  return FIGURES[name]?.draw(properties);
}
