import { textWidth } from './text-width.ts';

/** Pixels of the type of the charts. */
const SIZE = 12;

/** Width of a name in pixels. */
export const nameWidth = (name: string): number => Math.ceil(textWidth(name, SIZE));

/** A mark that may have a name beside it. */
export interface Named {
  name: string;
  /** Share of the width from 0 to 1. */
  x: number;
  /** Pixels from the top. */
  y: number;
}

/** Where a name begins or ends, in pixels from its mark. */
export interface Place {
  dx: number;
  dy: number;
  textAnchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const PLACES: readonly Place[] = [
  { dx: 7, dy: 4, textAnchor: 'start' },
  { dx: -7, dy: 4, textAnchor: 'end' },
  { dx: 0, dy: -8, textAnchor: 'middle' },
  { dx: 0, dy: 16, textAnchor: 'middle' },
];

const RADIUS = 5;
const GAP = 2;

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function markBox({ x, y }: Named, width: number): Box {
  const at = x * width;
  return { left: at - RADIUS, right: at + RADIUS, top: y - RADIUS, bottom: y + RADIUS };
}

/** The room that a name takes in a picture of `width` pixels. */
export function nameBox({ name, x, y }: Named, { dx, dy, textAnchor }: Place, width: number): Box {
  const room = nameWidth(name);
  const left = x * width + dx - { start: 0, middle: room / 2, end: room }[textAnchor];
  return { left: left - GAP, right: left + room + GAP, top: y + dy - 10, bottom: y + dy + 3 };
}

/**
 * Gives names to as many marks as have room, the first of `marks` first: a name meets no mark, no other name, none of
 * `taken`, no upright line (shares of the width) and no edge, in a picture of any of the `widths` (pixels). Greedy, hence the same each time.
 */
export function placeNames<Mark extends Named>(
  marks: readonly Mark[],
  widths: readonly number[],
  {
    height,
    taken = [],
    upright = [],
    all = marks,
  }: { height: number; taken?: readonly Box[]; upright?: readonly number[]; all?: readonly Named[] },
  placed: ReadonlyMap<Named, Place> = new Map(),
): Map<Mark, Place> {
  const found = new Map<Mark, Place>();
  for (const mark of marks) {
    const place = PLACES.find((candidate) =>
      widths.every((width) => {
        const box = nameBox(mark, candidate, width);
        if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) return false;
        if (upright.some((x) => box.left < x * width && x * width < box.right)) return false;
        if (taken.some((other) => meets(box, other))) return false;
        if (all.some((other) => other !== mark && meets(box, markBox(other, width)))) return false;
        return [...placed, ...found].every(([other, its]) => !meets(box, nameBox(other, its, width)));
      }),
    );
    if (place) found.set(mark, place);
  }
  return found;
}
