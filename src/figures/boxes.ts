import type { Element } from 'hast';
import { h, s } from 'hastscript';

/** `plain`: what goes in and out. The others stand for what is trained, and for what is kept as it is. */
export type BoxKind = 'plain' | 'trained' | 'frozen' | 'group';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** One text for each line. */
  label: string[];
  kind?: BoxKind;
}

export type Point = readonly [x: number, y: number];

const LINE_HEIGHT = 17;
const HEAD = 7;

/** Lines of text, centred on a point. */
export function drawLabel(label: string[], [x, y]: Point, className = 'diagram-label'): Element {
  const first = y - ((label.length - 1) * LINE_HEIGHT) / 2 + 5;
  return s(
    'text',
    { className: [className], textAnchor: 'middle' },
    label.map((line, i) => s('tspan', { x, y: first + i * LINE_HEIGHT }, line)),
  );
}

/** A box with its label in the middle. */
export function drawBox({ x, y, width, height, label, kind = 'plain' }: Box): Element {
  return s('g', [
    s('rect', { className: [`diagram-${kind}`], x, y, width, height, rx: 4 }),
    ...(label.length ? [drawLabel(label, [x + width / 2, y + height / 2])] : []),
  ]);
}

/** A line through the points, with a head at the last of them. The last part must be level or upright. */
export function drawArrow(...points: [Point, Point, ...Point[]]): Element {
  const [toX, toY] = points.at(-1)!;
  const [fromX, fromY] = points.at(-2)!;
  const along: Point = [Math.sign(toX - fromX), Math.sign(toY - fromY)];
  const corner = (side: number) =>
    `${toX - HEAD * along[0] + side * along[1]} ${toY - HEAD * along[1] + side * along[0]}`;
  return s('g', [
    s('path', { className: ['diagram-line'], d: `M${points.map(([x, y]) => `${x} ${y}`).join('L')}` }),
    s('path', { className: ['diagram-head'], d: `M${toX} ${toY}L${corner(4)}L${corner(-4)}Z` }),
  ]);
}

/** Width of most drawings; a narrower one would be drawn larger than the others. */
export const USUAL_WIDTH = 384;

/** The figure around a drawing; `words` says the same as the drawing and serves as its name and its caption. */
export function drawDiagram(name: string, [width, height]: Point, words: string, marks: Element[]): Element {
  return h('figure', { className: ['figure', 'diagram', name] }, [
    s('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', ariaLabel: words }, marks),
    h('figcaption', words),
  ]);
}
