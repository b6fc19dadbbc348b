import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { z } from 'zod';

/** A box to be placed, in pixels. */
export interface Box {
  id: string;
  width: number;
  height: number;
}

/** A line between two boxes. */
export interface Line {
  from: string;
  to: string;
  /** False if the line has no say in the order of the columns. */
  ranks: boolean;
  /** True if room is left for a head at its end. */
  hasHead: boolean;
}

export type Point = readonly [x: number, y: number];

/** A line as drawn: a path of Bézier curves, the end of the path, and the point that its head touches. */
export interface DrawnLine {
  path: string;
  end: Point;
  tip: Point;
}

/** Where everything stands, in pixels from the top left corner. */
export interface Layout {
  width: number;
  height: number;
  /** Top left corners of the boxes, in the order in which they were given. */
  corners: Point[];
  /** The lines, in the order in which they were given. */
  lines: DrawnLine[];
}

const graphviz = await Graphviz.load();

/** The part of Graphviz's JSON that is used here; one point of Graphviz is one pixel. */
const Answer = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })),
  edges: z.array(z.object({ id: z.string(), pos: z.string() })).optional(),
});

/** Room around the boxes, for strokes and for the reach of heads. */
const MARGIN = 3;
const POINTS_PER_INCH = 72;
const inches = (pixels: number) => (pixels / POINTS_PER_INCH).toFixed(4);
const round = (value: number) => Math.round(value * 10) / 10;

const attributesOf = ({ ranks, hasHead }: Line) => `${ranks ? '' : ' constraint=false'}${hasHead ? '' : ' dir=none'}`;

/**
 * Places boxes in columns from left to right, each line leading to the right where it can, by Graphviz's `dot`.
 * Throws an error of Graphviz if a line names a box that is not there.
 */
export function layOut(boxes: readonly Box[], lines: readonly Line[], gaps: { column: number; row: number }): Layout {
  const place = new Map(boxes.map(({ id }, i) => [id, i]));
  const dot = [
    'digraph {',
    `rankdir=LR; ranksep=${inches(gaps.column)}; nodesep=${inches(gaps.row)};`,
    'node [shape=box fixedsize=true label=""]; edge [arrowsize=0.7];',
    ...boxes.map(({ width, height }, i) => `n${i} [width=${inches(width)} height=${inches(height)}];`),
    ...lines.map((line, i) => `n${place.get(line.from)} -> n${place.get(line.to)} [id=${i}${attributesOf(line)}];`),
    '}',
  ].join('\n');
  const answer = Answer.parse(JSON.parse(graphviz.layout(dot, 'json', 'dot')));
  const [, , width = 0, height = 0] = answer.bb.split(',').map(Number);
  // Graphviz counts from the bottom.
  const toPoint = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return [round(x + MARGIN), round(height - y + MARGIN)];
  };
  const middles = new Map(answer.objects.map(({ name, pos }) => [name, toPoint(pos)]));
  const drawn = new Map((answer.edges ?? []).map(({ id, pos }) => [Number(id), drawLine(pos, toPoint)]));
  return {
    width: Math.ceil(width + 2 * MARGIN),
    height: Math.ceil(height + 2 * MARGIN),
    corners: boxes.map((box, i) => {
      const [x, y] = middles.get(`n${i}`)!;
      return [round(x - box.width / 2), round(y - box.height / 2)];
    }),
    lines: lines.map((_, i) => drawn.get(i)!),
  };
}

/** Reads a spline of Graphviz: "e,x,y x,y x,y …", where "e" stands before the point that the head touches. */
function drawLine(spline: string, toPoint: (text: string) => Point): DrawnLine {
  const parts = spline.split(' ');
  const [first, ...others] = parts.filter((part) => !part.startsWith('e,')).map(toPoint);
  const head = parts.find((part) => part.startsWith('e,'));
  const end = others.at(-1)!;
  return { path: `M${first!.join()}C${others.join(' ')}`, end, tip: head ? toPoint(head.slice(2)) : end };
}
