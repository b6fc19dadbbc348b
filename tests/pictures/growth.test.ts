import { expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { ARCHITECTURE_GROUPS, groupLabel, listGrowth } from '../../src/derive/growth.ts';
import { formatCount } from '../../src/derive/words.ts';
import { drawGrowth, drawLegend, pointWords, tabulateGrowth, variantHref } from '../../src/pictures/growth.ts';
import { project } from '../factories.ts';
import { compressedBytes, findAll, hasClass, isTag, marksOf, rowsOf } from './drawn.ts';

const { catalog } = buildCatalog(project);
const points = listGrowth(catalog);
const picture = drawGrowth(catalog, points);
const marks = marksOf(picture);
const rows = rowsOf(tabulateGrowth(catalog, points));

it('says the same in the picture and in the table', () => {
  expect(marks.map(({ href }) => href)).toEqual(points.map(variantHref));
  expect(rows.map(({ href }) => href)).toEqual(marks.map(({ href }) => href));
  expect(rows.map(({ isLater }) => isLater)).toEqual(marks.map(({ isLater }) => isLater));
  for (const [i, { name, cells, sources }] of rows.entries()) {
    const { title, text } = marks[i]!;
    const [, variant, when, parameters, architecture] = cells;
    expect(title).toContain(variant);
    expect(title).toContain(name);
    expect(title).toContain(`: ${formatCount(points[i]!.parameters)} parameters`);
    expect(parameters!.startsWith(formatCount(points[i]!.parameters))).toBe(true);
    expect(title).toContain(`, ${when}`);
    expect(architecture).toBe(groupLabel(catalog, points[i]!.group));
    for (const label of sources) expect(title).toContain(label);
    expect(['', name]).toContain(text);
  }
});

it('names a point with its number, its date and its sources', () => {
  const at = points.findIndex(({ model }) => model.slug === 'gpt-3');
  expect(pointWords(points[at]!)).toBe('GPT-3 (175B): 175 billion parameters, 28 May 2020');
  expect(marks[at]!.title).toContain('28 May 2020; Brown et al. 2020, abstract; ');
});

it('stands higher the more parameters, and further right the later', () => {
  const places = findAll(picture, hasClass('chart-mark')).map((mark) => {
    const { x, y } = findAll(mark, isTag('svg'))[0]!.properties;
    return { x: parseFloat(String(x)), y: Number(y) };
  });
  const byTime = points.map(({ at }, i) => ({ at, x: places[i]!.x })).sort((a, b) => a.at - b.at);
  expect(byTime.map(({ x }) => x)).toEqual([...byTime.map(({ x }) => x)].sort((a, b) => a - b));
  const bySize = points.map(({ parameters }, i) => ({ parameters, y: places[i]!.y }));
  bySize.sort((a, b) => a.parameters - b.parameters);
  expect(bySize.map(({ y }) => y)).toEqual([...bySize.map(({ y }) => y)].sort((a, b) => b - a));
});

it('has a shape of its own for each group, the same in the legend', () => {
  const legend = findAll(drawLegend(catalog, points), isTag('path')).map(({ properties }) => String(properties['d']));
  expect(new Set(legend).size).toBe(legend.length);
  const used = ARCHITECTURE_GROUPS.filter((group) => points.some((point) => point.group === group));
  expect(legend).toHaveLength(used.length);
  const drawn = findAll(picture, hasClass('chart-mark')).map((mark) =>
    String(findAll(mark, isTag('path'))[0]!.properties['d']),
  );
  expect(drawn).toEqual(points.map(({ group }) => legend[used.indexOf(group)]));
});

it('names the models that were the largest of their day, and is small enough for the front page', () => {
  const named = marks.filter(({ text }) => text).map(({ href }) => href);
  for (const slug of ['gpt-2', 'gpt-3', 'switch-transformer'])
    expect(
      named.some((href) => href.startsWith(`/entries/${slug}/`)),
      slug,
    ).toBe(true);
  expect(compressedBytes([picture, drawLegend(catalog, points)])).toBeLessThan(15_000);
  expect(JSON.stringify(picture)).not.toMatch(/"style"/);
});
