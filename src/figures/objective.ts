import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { type Cell, type Line, type State, workObjective } from './objective-example.ts';
import type { ObjectiveProperties } from './objective-properties.ts';

/** Widest row in units of the drawing; wider blocks go on in a further row. */
const WIDTH = 350;
/** Narrowest drawing: about what a phone shows without scaling. */
const LEAST_WIDTH = 320;
/** Width of one character of the monospaced face at 14 units. */
const CHARACTER = 8.5;
const HEIGHT = 28;
const LABEL_HEIGHT = 20;
const GAP = 4;
const BLOCK_GAP = 14;
const LINES: Record<Exclude<State, 'none'>, string> = {
  hidden: 'dashed is hidden',
  replaced: 'dotted is replaced',
  predicted: 'heavy is predicted',
  given: 'thin is given',
};

/** Draws what an objective shows, hides and asks for on one example; says the same in a caption. */
export function drawObjective(properties: ObjectiveProperties): Element {
  const { blocks, words } = workObjective(properties);
  const marks: Element[] = [];
  let y = 0;
  let right = 0;
  for (const block of blocks)
    for (const part of wrap(block)) {
      if (y > 0) y += BLOCK_GAP;
      const widths = columnWidths(part);
      for (const { label, cells } of part) {
        marks.push(s('text', { className: ['objective-label'], x: 1, y: y + LABEL_HEIGHT - 6 }, label));
        y += LABEL_HEIGHT;
        let x = 1;
        cells.forEach((cell, i) => {
          marks.push(...drawCell(cell, x, y, widths[i]!));
          x += widths[i]! + GAP;
        });
        right = Math.max(right, x - GAP);
        y += HEIGHT + GAP;
      }
    }
  const caption = `${words} ${describeLines(blocks.flat().flatMap(({ cells }) => cells))}`;
  return h('figure', { className: ['figure', 'objective'] }, [
    s(
      'svg',
      { viewBox: `0 0 ${Math.ceil(Math.max(right, LEAST_WIDTH)) + 2} ${y - GAP + 2}`, role: 'img', ariaLabel: caption },
      marks,
    ),
    h('figcaption', caption),
  ]);
}

/** Says what the lines of the boxes mean, of those that are drawn. */
function describeLines(cells: readonly Cell[]): string {
  const lines = (Object.keys(LINES) as (keyof typeof LINES)[])
    .filter((state) => cells.some((cell) => cell.state === state))
    .map((state) => LINES[state]);
  const dash = cells.some(({ state, text }) => state === 'none' && text === '')
    ? '; at a dash nothing is predicted'
    : '';
  return `Lines of the boxes: ${lines.join(', ')}${dash}.`;
}

function drawCell({ text, state }: Cell, x: number, y: number, width: number): Element[] {
  const box = s('rect', { className: [`objective-${state}`], x, y, width, height: HEIGHT, rx: 3 });
  // A bare dash says that nothing is asked for here; a bare text is a remark, as a place in an order.
  const label = s('text', { x: x + width / 2, y: y + HEIGHT / 2 + 5, textAnchor: 'middle' }, text || '–');
  return state === 'none' ? [label] : [box, label];
}

function columnWidths(lines: readonly Line[]): number[] {
  return lines[0]!.cells.map((_, i) => {
    const longest = Math.max(...lines.map(({ cells }) => [...cells[i]!.text].length));
    return Math.round(Math.max(longest, 2) * CHARACTER + 12);
  });
}

/** Parts a block into blocks that are not wider than the drawing. */
function wrap(block: readonly Line[]): Line[][] {
  const starts = [0];
  let width = 0;
  columnWidths(block).forEach((column, i) => {
    if (width > 0 && width + column > WIDTH) {
      starts.push(i);
      width = 0;
    }
    width += column + GAP;
  });
  return starts.map((start, part) =>
    block.map(({ label, cells }) => ({
      label: part === 0 ? label : `${label}, continued`,
      cells: cells.slice(start, starts[part + 1]),
    })),
  );
}
