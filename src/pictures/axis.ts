// A picture has no view box: it is as wide as its place, what lies along its width is given in percent, its height and
// the size of its letters in pixels. So its words are as large on a telephone as on a wide screen.
import { scaleUtc } from 'd3-scale';
import type { Element } from 'hast';
import { s } from 'hastscript';

/** A share of the width from 0 to 1 as SVG writes it, to a hundredth of a percent. */
export const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

/** Share of the width at which a time (milliseconds since 1970, UTC) stands on an axis of whole years. */
export type TimeScale = (time: number) => number;

/** An axis from the beginning of the first year to the end of the last. */
export function timeScale(first: number, last: number): TimeScale {
  const scale = scaleUtc([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)], [0, 1]);
  return (time) => scale(time);
}

/** A line at the beginning of each year, from `top` to `bottom`, with the year behind it at each height in `labels` (pixels). */
export function drawYears(
  scale: TimeScale,
  { first, last }: { first: number; last: number },
  { top, bottom, labels }: { top: number; bottom: number; labels: readonly number[] },
): Element[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((year) => {
    const x = percent(scale(Date.UTC(year, 0, 1)));
    // Every other year stands on narrow screens, where there is no room for all.
    const className = (year - first) % 2 === 0 ? ['axis-label'] : ['axis-label', 'wide-only'];
    return [
      s('line', { className: ['grid'], x1: x, x2: x, y1: top, y2: bottom }),
      ...labels.map((y) => s('text', { className, x, dx: 3, y }, String(year))),
    ];
  });
}

/** The line at a day of note, with its label at the height `label`; it leads to `href`. */
export function drawDay(
  at: number,
  { top, bottom, label }: { top: number; bottom: number; label: number },
  text: string,
  href: string,
): Element {
  const x = percent(at);
  const isRight = at > 0.5;
  return s('a', { className: ['day-mark'], href }, [
    s('line', { x1: x, x2: x, y1: top, y2: bottom }),
    s('text', { x, dx: isRight ? -5 : 5, y: label, textAnchor: isRight ? 'end' : 'start' }, text),
  ]);
}
