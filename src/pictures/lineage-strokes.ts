import type { Element } from 'hast';
import { s } from 'hastscript';
import type { EdgeType } from '../schema/entry.ts';
import type { DrawnLine, Point } from './graph-layout.ts';

/** What stands at the end of an edge; dashes and widths are those of the class of its type. */
type Head = 'filled' | 'hollow' | 'open' | 'round' | 'diamond' | 'bar' | 'none';

const HEADS: Record<EdgeType, Head> = {
  buildsOn: 'filled',
  initialisedFrom: 'filled',
  distilledFrom: 'hollow',
  compresses: 'bar',
  extends: 'open',
  multilingualVersionOf: 'round',
  successorOf: 'diamond',
  contrastsWith: 'none',
};

/** True if an edge of the type ends in a head; a contrast leads nowhere. */
export const hasHead = (type: EdgeType): boolean => HEADS[type] !== 'none';

/** Class of everything that belongs to edges of one type: in pictures, in their text, in the key. */
export const typeClass = (type: EdgeType): string => `is-${type}`;

const HALF = 3.6;
const round = (value: number) => Math.round(value * 10) / 10;

/** A path for the head of an edge, from the end of its line to the point that it touches. */
function headPath(head: Head, end: Point, tip: Point): string {
  const [dx, dy] = [tip[0] - end[0], tip[1] - end[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  /** A point so far along the head, and so far aside of it. */
  const at = (along: number, aside: number) =>
    `${round(end[0] + ux * along - uy * aside)} ${round(end[1] + uy * along + ux * aside)}`;
  switch (head) {
    case 'filled':
    case 'hollow':
      return `M${at(0, HALF)}L${at(length, 0)} ${at(0, -HALF)}Z`;
    case 'open':
      return `M${at(0, HALF)}L${at(length, 0)} ${at(0, -HALF)}M${at(0, 0)}L${at(length, 0)}`;
    case 'round':
      return `M${at(0, 0)}A3 3 0 1 1 ${at(length, 0)}A3 3 0 1 1 ${at(0, 0)}Z`;
    case 'diamond':
      return `M${at(0, 0)}L${at(length / 2, HALF)} ${at(length, 0)} ${at(length / 2, -HALF)}Z`;
    case 'bar':
      return `M${at(0, 0)}L${at(length - 1.5, 0)}M${at(length - 1.5, HALF + 1)}L${at(length - 1.5, -HALF - 1)}`;
    case 'none':
      return '';
  }
}

/** The line of an edge and its head. */
export function drawStroke(type: EdgeType, { path, end, tip }: DrawnLine): Element[] {
  const head = HEADS[type];
  const line = s('path', { className: ['stroke'], d: path });
  return head === 'none' ? [line] : [line, s('path', { className: ['head', head], d: headPath(head, end, tip) })];
}

/** An edge of the type as the key shows it. */
export function drawSample(type: EdgeType): Element {
  const end: Point = hasHead(type) ? [36, 6] : [44, 6];
  return s(
    'svg',
    { className: ['sample', typeClass(type)], width: 46, height: 12, viewBox: '0 0 46 12', ariaHidden: 'true' },
    drawStroke(type, { path: `M2 6L${end.join(' ')}`, end, tip: [44, 6] }),
  );
}
