import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { drawFigure } from '../../src/figures/draw.ts';

/** The drawn figure; throws its fault. */
export function drawnFigure(name: string, properties: Record<string, unknown>): Element {
  const result = drawFigure(name, properties);
  if (!result || !('found' in result)) throw new Error(result ? result.fault : `no figure ${name}`);
  return result.found;
}

/** The fault of a figure that is not drawn. */
export function faultOf(name: string, properties: Record<string, unknown>): string | undefined {
  const result = drawFigure(name, properties);
  return result && 'fault' in result ? result.fault : undefined;
}

/** What is drawn, what its caption says, and its name; throws if a property is refused. */
export function drawn(name: string, properties: Record<string, unknown>) {
  const html = toHtml(drawnFigure(name, properties));
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return {
    html,
    caption: document.querySelector('figcaption')!.textContent!,
    label: document.querySelector('svg')!.getAttribute('aria-label'),
    count: (selector: string) => document.querySelectorAll(selector).length,
    /** The texts in the drawing, by line. */
    lines: [...document.querySelectorAll('text')].map((text) =>
      [...text.childNodes].map((line) => line.textContent ?? ''),
    ),
    /** The texts in the drawing; the lines of one text joined by spaces. */
    texts: [...document.querySelectorAll('text')].map((text) =>
      [...text.childNodes].map(({ textContent }) => textContent).join(' '),
    ),
  };
}
