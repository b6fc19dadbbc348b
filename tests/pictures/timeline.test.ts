import { expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { formatReferenceLabel } from '../../src/catalog/label.ts';
import { parseSources } from '../../src/catalog/source.ts';
import { buildTimeline } from '../../src/derive/timeline.ts';
import { nameWidth } from '../../src/pictures/labels.ts';
import { breakName, dateHref, drawLane, NARROWEST, tabulateLane } from '../../src/pictures/timeline.ts';
import { project } from '../factories.ts';
import { compressedBytes, findAll, hasClass, isTag, marksOf, rowsOf } from './drawn.ts';

const { catalog } = buildCatalog(project);
const timeline = buildTimeline(catalog);
const lanes = timeline
  .filter(({ dated }) => dated.length > 0)
  .map((lane) => ({
    lane,
    picture: drawLane(catalog, lane, timeline, 'Models'),
    table: tabulateLane(catalog, lane, 'Models'),
  }));

it('says the same in the picture and in the table', () => {
  for (const { lane, picture, table } of lanes) {
    const [marks, rows] = [marksOf(picture), rowsOf(table)];
    expect(marks.map(({ href }) => href)).toEqual(lane.dated.map(dateHref));
    expect(marks.map(({ href, text, isLater }) => ({ href, name: text, isLater }))).toEqual(
      rows.map(({ href, name, isLater }) => ({ href, name, isLater })),
    );
    for (const [i, { cells, sources, name }] of rows.entries()) {
      const { when, source } = lane.dated[i]!;
      expect(cells[1]).toBe(when);
      expect(marks[i]!.title.startsWith(`${name}: ${when}`)).toBe(true);
      expect(sources).toEqual(
        parseSources(source).map(({ key }) => formatReferenceLabel(catalog.references.get(key)!.data)),
      );
      for (const label of sources) expect(marks[i]!.title).toContain(label);
    }
  }
});

it('draws a day as a point, a month and a year as a bar of their length', () => {
  for (const { lane, picture } of lanes) {
    const marks = findAll(picture, hasClass('chart-mark'));
    for (const [i, { date }] of lane.dated.entries())
      expect(findAll(marks[i]!, isTag(date.length === 10 ? 'circle' : 'rect')), date).toHaveLength(1);
  }
  const bars = lanes.flatMap(({ lane, picture }) => {
    const marks = findAll(picture, hasClass('chart-mark'));
    return lane.dated.flatMap(({ date }, i) =>
      findAll(marks[i]!, isTag('rect')).map((bar) => ({ date, width: parseFloat(String(bar.properties['width'])) })),
    );
  });
  const year = bars.find(({ date }) => date.length === 4)!.width;
  const month = bars.find(({ date }) => date.length === 7)!.width;
  expect(year / month).toBeGreaterThan(11);
  expect(year / month).toBeLessThan(14);
});

it('keeps every name within the narrowest picture', () => {
  const tooWide = lanes.flatMap(({ picture }) =>
    findAll(picture, hasClass('chart-mark')).flatMap((mark) => {
      const [text] = findAll(mark, isTag('text'));
      return findAll(text!, isTag('tspan')).flatMap((line) => {
        const room = nameWidth(JSON.stringify(line.children).match(/"value":"([^"]*)"/)![1]!);
        const at = (parseFloat(String(line.properties['x'])) / 100) * NARROWEST + Number(line.properties['dx']);
        const [left, right] = text!.properties['textAnchor'] === 'end' ? [at - room, at] : [at, at + room];
        return left < 0 || right > NARROWEST ? [{ href: mark.properties['href'], left, right }] : [];
      });
    }),
  );
  expect(tooWide).toEqual([]);
});

it('breaks a name where it has no room, and loses nothing of it', () => {
  expect(breakName('BERT', 100)).toEqual(['BERT']);
  expect(breakName('WGAN-based language-agnostic', 100)).toEqual(['WGAN-based ', 'language-agnostic']);
});

it('leads to the survey from its line', () => {
  for (const { picture } of lanes)
    expect(findAll(picture, hasClass('day-mark')).map(({ properties }) => properties['href'])).toEqual([
      `/references/${catalog.survey.reference}/`,
    ]);
});

it('holds no style, and is small', () => {
  const elements = lanes.flatMap(({ picture, table }) => [picture, table]);
  expect(JSON.stringify(elements)).not.toMatch(/"style"/);
  expect(compressedBytes(elements)).toBeLessThan(40_000);
});
