import type { Element } from 'hast';
import type { z } from 'zod';

/** A figure component of `.mdx` prose. */
export interface Figure {
  draw(properties: Record<string, unknown>): { found: Element } | { fault: string };
}

/** Makes a figure of the schema of its properties and the function that draws it; a fault names the first wrong property. */
export function figure<Properties>(schema: z.ZodType<Properties>, draw: (properties: Properties) => Element): Figure {
  return {
    draw(properties) {
      const parsed = schema.safeParse(properties);
      if (parsed.success) return { found: draw(parsed.data) };
      const { path, message } = parsed.error.issues[0]!;
      return { fault: path.length ? `${path.join('.')}: ${message}` : message };
    },
  };
}
