import type { Element } from 'hast';
import { s } from 'hastscript';
import type { LineageArrow, LineageGraph, LineageNode } from '../derive/lineage-graph.ts';
import { layOut, type DrawnLine, type Point } from './graph-layout.ts';
import { drawStroke, hasHead, typeClass } from './lineage-strokes.ts';
import { SECTION_SHAPES } from './section-shape.ts';
import { breakText, textWidth } from './text-width.ts';

const SIZE = 12;
const LEADING = 14;
/** Names longer than this are broken, so that the columns stay narrow. */
const NAME_WIDTH = 92;
const PADDING = 6;
const MARK = 9;
const GAPS = { column: 26, row: 7 };

interface NodeBox {
  id: string;
  node: LineageNode;
  lines: string[];
  hasMark: boolean;
  width: number;
  height: number;
}

function toBox(node: LineageNode, hasMark: boolean): NodeBox {
  const lines = breakText(node.name, NAME_WIDTH, SIZE);
  const text = Math.max(...lines.map((line) => textWidth(line, SIZE)));
  return {
    id: node.slug,
    node,
    lines,
    hasMark,
    width: Math.ceil(text + 2 * PADDING + (hasMark ? MARK + 4 : 0) + (node.afterSurvey ? 8 : 0)),
    height: lines.length * LEADING + 10,
  };
}

/** Lines of a name, below one another; they end in a space, so that the name is whole for those who hear it. */
export const drawName = (lines: readonly string[], x: number, y: number, leading: number): Element =>
  s(
    'text',
    { x, y },
    lines.length === 1
      ? lines[0]!
      : lines.map((line, i) => s('tspan', { x, y: y + i * leading }, i < lines.length - 1 ? `${line} ` : line)),
  );

function drawNode({ node, lines, hasMark, width, height }: NodeBox, [x, y]: Point): Element {
  const left = x + PADDING + (hasMark ? MARK + 4 : 0);
  const classes = ['n', `in-${node.section}`, ...(node.isInside ? [] : ['out'])];
  return s('a', { className: classes, href: node.href, dataNode: node.slug }, [
    s('title', `${node.name}${node.afterSurvey ? ' (after the survey)' : ''}, ${node.home}`),
    s('rect', { x, y, width, height, rx: 3 }),
    ...(hasMark
      ? [
          s('path', {
            className: ['mark'],
            d: SECTION_SHAPES[node.section],
            fillRule: 'evenodd',
            transform: `translate(${x + PADDING} ${y + height / 2 - MARK / 2})scale(.75)`,
          }),
        ]
      : []),
    drawName(lines, left, y + 16, LEADING),
    ...(node.afterSurvey ? [s('circle', { className: ['after'], cx: x + width - 7, cy: y + 8, r: 3 })] : []),
  ]);
}

/** The sentence of an edge: what its tooltip says, and what those hear who do not see it. */
const sentenceOf = ({ child, parent, words, because, family }: LineageArrow, nameOf: (slug: string) => string) =>
  `${nameOf(child)} ${words} ${nameOf(parent)}: ${because}${family?.length ? ` The survey writes: ${family.join(', ')}.` : ''}`;

const drawArrow = (arrow: LineageArrow, title: string, line: DrawnLine): Element =>
  s(
    'a',
    { className: ['e', typeClass(arrow.type)], href: arrow.href, dataChild: arrow.child, dataParent: arrow.parent },
    [s('title', title), s('path', { className: ['hit'], d: line.path }), ...drawStroke(arrow.type, line)],
  );

/**
 * Draws a part of the lineage, earlier work on the left: each entry and each edge is a link. A contrast has no say in
 * the columns, unless nothing else connects one of its ends. Names carry the shape of their section where the picture
 * mixes sections (`marks: 'all'`), else only those that stand elsewhere.
 */
export function drawLineage({ nodes, arrows }: LineageGraph, label: string, marks: 'all' | 'outer'): Element {
  const boxes = nodes.map((node) => toBox(node, marks === 'all' || !node.isInside));
  const descents = arrows.filter(({ type }) => type !== 'contrastsWith');
  const ranked = new Set(descents.flatMap(({ child, parent }) => [child, parent]));
  const layout = layOut(
    boxes,
    arrows.map(({ type, child, parent }) => ({
      from: parent,
      to: child,
      ranks: type !== 'contrastsWith' || !ranked.has(child) || !ranked.has(parent),
      hasHead: hasHead(type),
    })),
    GAPS,
  );
  const names = new Map(nodes.map(({ slug, name }) => [slug, name]));
  const { width, height } = layout;
  return s(
    'svg',
    { className: ['lineage-svg'], width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', ariaLabel: label },
    [
      ...arrows.map((arrow, i) =>
        drawArrow(
          arrow,
          sentenceOf(arrow, (slug) => names.get(slug)!),
          layout.lines[i]!,
        ),
      ),
      ...boxes.map((box, i) => drawNode(box, layout.corners[i]!)),
    ],
  );
}
