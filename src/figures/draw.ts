import { AttentionMaskProperties, drawAttentionMask } from './attention-mask.ts';
import { drawObjective } from './objective.ts';
import { ObjectiveProperties } from './objective-properties.ts';
import { DIAGRAMS } from './diagrams.ts';
import { figure, type Figure } from './figure.ts';

/** The figure components that `.mdx` prose may use, by name. */
const FIGURES: Record<string, Figure> = {
  AttentionMask: figure(AttentionMaskProperties, drawAttentionMask),
  Objective: figure(ObjectiveProperties, drawObjective),
  ...DIAGRAMS,
};

export const FIGURE_NAMES = Object.keys(FIGURES);

/** Draws the figure `name`; undefined if there is none of that name. */
export function drawFigure(name: string, properties: Record<string, unknown>) {
  return FIGURES[name]?.draw(properties);
}
