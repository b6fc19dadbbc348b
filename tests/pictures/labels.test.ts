import { expect, it } from 'vitest';
import { placeNames, nameWidth } from '../../src/pictures/labels.ts';

const mark = (name: string, x: number, y: number) => ({ name, x, y });
const sides = (marks: ReturnType<typeof mark>[], room: Partial<Parameters<typeof placeNames>[2]> = {}, width = 300) =>
  Object.fromEntries(
    [...placeNames(marks, [width], { height: 100, ...room })].map(([{ name }, { textAnchor }]) => [name, textAnchor]),
  );

it('puts a name to the right, and to the left of a mark at the edge', () => {
  expect(sides([mark('alpha', 0.1, 50), mark('beta', 0.98, 50)])).toEqual({ alpha: 'start', beta: 'end' });
});

it('keeps off other marks, lines and what is taken', () => {
  expect(sides([mark('alpha', 0.3, 50), mark('beta', 0.33, 50)])).toEqual({ alpha: 'end', beta: 'start' });
  expect(sides([mark('alpha', 0.3, 50)], { upright: [0.35] })).toEqual({ alpha: 'end' });
  const whole = { left: 0, right: 300, top: 0, bottom: 100 };
  expect(sides([mark('alpha', 0.3, 50)], { taken: [whole] })).toEqual({});
});

it('leaves a name out where none of its places is free at every width', () => {
  const crowd = [0.4, 0.45, 0.5].flatMap((x) => [20, 35, 50, 65, 80].map((y) => mark(`name ${x} ${y}`, x, y)));
  expect(sides(crowd)).not.toHaveProperty(['name 0.45 50']);
});

it('measures rather too wide', () => expect(nameWidth('Transformer')).toBe(71));
