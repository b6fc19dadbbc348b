import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Catalog } from '../catalog/catalog.ts';
import { middleOf, yearsOf, type DatedModel, type Lane } from '../derive/timeline.ts';
import { formatDate } from '../derive/words.ts';
import { entryPath, factAnchor, referencePath } from '../permalinks.ts';
import { drawDay, drawYears, percent, timeScale, type TimeScale } from './axis.ts';
import { nameWidth } from './labels.ts';
import { nameCell, sourceLinks, sourceWords, tableElement, whenElement } from './table.ts';

/** Width in pixels of the narrowest picture: a window of 320 less the margins of the page. */
export const NARROWEST = 280;
/** Pixels of a row, of a further line of a name, and of the axis above and below. */
const [ROW, LINE, HEAD, FOOT] = [18, 13, 38, 20];
/** Pixels between a mark and its name. */
const GAP = 9;

/** Address of the fact that a mark stands for. */
export const dateHref = ({ slug }: DatedModel): string => `${entryPath(slug)}#${factAnchor('released')}`;

/** A name in one line or two, the second where one line has no room in `room` pixels; together they are the name. */
export function breakName(name: string, room: number): string[] {
  if (nameWidth(name) <= room) return [name];
  const breaks = [...name.matchAll(/(?<=[\s-])(?=\S)/g)].map(({ index }) => index);
  const middle = name.length / 2;
  const at = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at)];
}

/** Beside a mark, on the side that has more room in the narrowest picture. */
function layName(name: string, from: number, to: number) {
  const isLeft = from > 0.55 || (from + to) / 2 > 0.55;
  const room = (isLeft ? from : 1 - to) * NARROWEST - GAP;
  return { isLeft, lines: breakName(name, room) };
}

function drawModel(
  catalog: Catalog,
  model: DatedModel,
  scale: TimeScale,
  y: number,
): { mark: Element; height: number } {
  const { name, span, afterSurvey, when, source } = model;
  const [from, to] = [scale(span.from), scale(span.to)];
  const { isLeft, lines } = layName(name, from, to);
  const x = percent(isLeft ? from : to);
  const height = ROW + (lines.length - 1) * LINE;
  const middle = y + height / 2;
  const later = afterSurvey ? ' (after the survey)' : '';
  const title = `${name}: ${when}${later}; ${sourceWords(catalog, source)}`;
  const shape =
    span.from === span.to
      ? s('circle', { cx: percent(from), cy: middle, r: 4.5 })
      : s('rect', { x: percent(from), y: middle - 4.5, width: percent(to - from), height: 9 });
  const first = middle + 4 - ((lines.length - 1) * LINE) / 2;
  const text = lines.map((line, i) => s('tspan', { x, dx: isLeft ? -GAP : GAP, y: first + i * LINE }, line));
  return {
    height,
    mark: s('a', { className: ['chart-mark', ...(afterSurvey ? ['later'] : [])], href: dateHref(model) }, [
      s('title', title),
      shape,
      s('text', { textAnchor: isLeft ? 'end' : 'start' }, text),
    ]),
  };
}

/** The models of a lane by time, one row for each; all lanes have the years of `lanes`, so that they can be compared. */
export function drawLane(catalog: Catalog, lane: Lane, lanes: readonly Lane[], label: string): Element {
  const surveyDay = middleOf(catalog.survey.date);
  const spans = lanes.flatMap(({ dated }) => dated.map(({ span }) => span));
  const years = yearsOf([...spans, { from: surveyDay, to: surveyDay }]);
  const scale = timeScale(years.first, years.last);
  let y = HEAD;
  const marks = lane.dated.map((model) => {
    const { mark, height } = drawModel(catalog, model, scale, y);
    y += height;
    return mark;
  });
  const height = y + FOOT;
  const day = `survey, ${formatDate(catalog.survey.date)}`;
  return s('svg', { className: ['chart'], width: '100%', height, role: 'group', ariaLabel: label }, [
    ...drawYears(scale, years, { top: 20, bottom: y + 4, labels: [32, y + 16] }),
    drawDay(scale(surveyDay), { top: 2, bottom: y + 4, label: 12 }, day, referencePath(catalog.survey.reference)),
    ...marks,
  ]);
}

/** The same as `drawLane` in words: each model with its date and the sources of the date. */
export function tabulateLane(catalog: Catalog, { dated }: Lane, label: string): Element {
  return tableElement(
    label,
    ['Model', 'First public', 'Sources'],
    dated.map((model) => [
      nameCell(dateHref(model), model.name, model.afterSurvey),
      whenElement(model.when),
      sourceLinks(catalog, model.source),
    ]),
  );
}
