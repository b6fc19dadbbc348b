import type { Element } from 'hast';
import { s } from 'hastscript';
import type { CatalogEntry } from '../catalog/catalog.ts';
import type { NeighbourGroup } from '../derive/lineage-graph.ts';
import type { LineageLink } from '../derive/lineage.ts';
import { entryPath } from '../permalinks.ts';
import type { EdgeType } from '../schema/entry.ts';
import { layOut, type Box, type DrawnLine, type Point } from './graph-layout.ts';
import { drawName } from './lineage.ts';
import { drawStroke, hasHead, typeClass } from './lineage-strokes.ts';
import { SECTION_SHAPES } from './section-shape.ts';
import { breakText, textWidth } from './text-width.ts';

const SIZE = 12;
const LEADING = 17;
const PADDING = 6;
const BETWEEN = 10;
/** Room for the hollow mark of an entry that is later than the survey. */
const AFTER = 9;
const GAPS = { column: 26, row: 7 };
const HEAD = 8;
/** Width of the whole picture that a narrow screen shows without scrolling. */
const NARROW = 320;
/** Width for so many neighbours that a narrow picture would be several screens high. */
const WIDE = 620;
const MANY = 30;
const MIDDLE = 76;
/** The side with fewer names is at most so wide, unless a single word is wider. */
const LESSER = 112;

interface Name {
  link: LineageLink;
  x: number;
  y: number;
  lines: string[];
}

/** A group of neighbours as a box: words and section above, names in lines below. */
interface GroupBox extends Box {
  group: NeighbourGroup;
  isFrom: boolean;
  words: string[];
  names: Name[];
}

/** Sets names side by side in lines of at most `width` pixels, from `top` down. */
function setNames(links: readonly LineageLink[], width: number, top: number): { names: Name[]; bottom: number } {
  let [x, y] = [0, top];
  const names = links.map((link): Name => {
    const lines = breakText(link.entry.data.name, width - AFTER, SIZE);
    const reach = textWidth(lines[0]!, SIZE) + (link.entry.data.afterSurvey ? AFTER : 0);
    if (x > 0 && (lines.length > 1 || x + reach > width)) [x, y] = [0, y + LEADING];
    const name = { link, x, y, lines };
    if (lines.length > 1) [x, y] = [0, y + lines.length * LEADING];
    else x += reach + BETWEEN;
    return name;
  });
  return { names, bottom: x > 0 ? y + LEADING : y };
}

function toBox(group: NeighbourGroup, id: string, isFrom: boolean, width: number): GroupBox {
  const room = width - 2 * PADDING;
  const words = breakText(group.words, room - (group.section ? 14 : 0), SIZE);
  const { names, bottom } = setNames(group.links, room, words.length * 14 + 4);
  return { id, group, isFrom, words, names, width, height: bottom + PADDING };
}

const hueOf = ({ entry }: LineageLink) => `in-${entry.section}`;

function drawBox({ group, words, names, width, height }: GroupBox, [x, y]: Point): Element {
  const left = x + PADDING;
  return s('g', { className: ['g', ...(group.section ? [`in-${group.section}`] : [])] }, [
    s('rect', { x, y, width, height, rx: 3 }),
    s('g', { className: ['w'] }, drawName(words, left, y + 14, 14)),
    ...(group.section
      ? [
          s('path', {
            className: ['mark'],
            d: SECTION_SHAPES[group.section],
            fillRule: 'evenodd',
            transform: `translate(${x + width - 15} ${y + 5})scale(.75)`,
          }),
        ]
      : []),
    ...names.map(({ link, x: dx, y: dy, lines }) => {
      const end = left + dx + textWidth(lines[0]!, SIZE) + 5;
      return s('a', { className: group.section ? [] : [hueOf(link)], href: entryPath(link.entry.slug) }, [
        ...(link.entry.data.afterSurvey ? [s('title', `${link.entry.data.name} (after the survey)`)] : []),
        drawName(lines, left + dx, y + dy + 13, LEADING),
        ...(link.entry.data.afterSurvey
          ? [s('circle', { className: ['after'], cx: end, cy: y + dy + 6, r: 2.5 })]
          : []),
      ]);
    }),
  ]);
}

const namesOf = (groups: readonly NeighbourGroup[]) =>
  groups.flatMap(({ links }) => links).map(({ entry }) => entry.data.name);

/** Width of a box that holds the longest of some texts on one line. */
const widthFor = (texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, SIZE))) + AFTER + 2 * PADDING);

/** Widths of the boxes on both sides: the side with fewer names takes what it needs, the other what is left. */
function sideWidths(from: readonly NeighbourGroup[], to: readonly NeighbourGroup[], middle: number): [number, number] {
  const [fewer, more] = namesOf(from).length <= namesOf(to).length ? [from, to] : [to, from];
  const sides = fewer.length > 0 ? 2 : 1;
  const total = namesOf(more).length > MANY ? WIDE : NARROW;
  const room = total - middle - sides * GAPS.column - 6;
  // No word is broken.
  const least = (groups: readonly NeighbourGroup[]) => widthFor(namesOf(groups).flatMap((name) => name.split(' ')));
  const wanted = widthFor([...namesOf(fewer), ...fewer.map(({ words }) => words)]);
  const lesser = sides === 1 ? 0 : Math.max(least(fewer), Math.min(wanted, LESSER, room - least(more)));
  const greater = Math.max(least(more), Math.min(widthFor([namesOf(more).join(' — ')]), room - lesser));
  return fewer === from ? [lesser, greater] : [greater, lesser];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A line from the right side of one box to the left side of another. */
function curve([x1, y1]: Point, tip: Point, type: EdgeType): DrawnLine {
  const end: Point = [round(tip[0] - (hasHead(type) ? HEAD : 0)), round(tip[1])];
  const bend = round((x1 + end[0]) / 2);
  return {
    path: `M${round(x1)} ${round(y1)}C${bend} ${round(y1)} ${bend} ${end[1]} ${end.join(' ')}`,
    end,
    tip: [tip[0], end[1]],
  };
}

/**
 * Draws an entry between what it came from (left) and what came from it (right), neighbours of one kind in one box.
 * Lines stand for whole boxes; the facts behind them are linked from the lists on the page.
 */
export function drawNeighbourhood(
  entry: CatalogEntry,
  { from, to }: { from: NeighbourGroup[]; to: NeighbourGroup[] },
): Element {
  const middleLines = breakText(entry.data.name, MIDDLE - 2 * PADDING, SIZE);
  const middle: Box = {
    id: 'middle',
    width: Math.ceil(Math.max(...middleLines.map((line) => textWidth(line, SIZE * 1.08))) + 2 * PADDING),
    height: middleLines.length * 15 + 12,
  };
  const [leftWidth, rightWidth] = sideWidths(from, to, middle.width);
  const boxes = [
    ...from.map((group, i) => toBox(group, `from${i}`, true, leftWidth)),
    ...to.map((group, i) => toBox(group, `to${i}`, false, rightWidth)),
  ];
  const layout = layOut(
    [...boxes, middle],
    boxes.map(({ id, isFrom, group }) => ({
      from: isFrom ? id : 'middle',
      to: isFrom ? 'middle' : id,
      ranks: true,
      hasHead: hasHead(group.type),
    })),
    GAPS,
  );
  const [x, y] = layout.corners.at(-1)!;
  const level = y + middle.height / 2;
  const line = ({ isFrom, group, ...box }: GroupBox, [left, top]: Point): DrawnLine => {
    const side: Point = [isFrom ? left + box.width : left, top + box.height / 2];
    return isFrom ? curve(side, [x, level], group.type) : curve([x + middle.width, level], side, group.type);
  };
  const { width, height } = layout;
  return s(
    'svg',
    {
      className: ['lineage-svg'],
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      ariaLabel: `What ${entry.data.name} came from, on the left, and what came from it, on the right`,
    },
    [
      ...boxes.map((box, i) =>
        s('g', { className: [typeClass(box.group.type)] }, drawStroke(box.group.type, line(box, layout.corners[i]!))),
      ),
      ...boxes.map((box, i) => drawBox(box, layout.corners[i]!)),
      s('g', { className: ['m'] }, [
        s('rect', { x, y, width: middle.width, height: middle.height, rx: 3 }),
        drawName(middleLines, x + PADDING, y + 19, 15),
      ]),
    ],
  );
}
