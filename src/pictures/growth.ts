import { scaleLog } from 'd3-scale';
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Catalog } from '../catalog/catalog.ts';
import { ARCHITECTURE_GROUPS, groupLabel, type ArchitectureGroup, type GrowthPoint } from '../derive/growth.ts';
import { middleOf, yearsOf } from '../derive/timeline.ts';
import { formatCount, formatDate } from '../derive/words.ts';
import { entryPath, referencePath, termPath, variantAnchor } from '../permalinks.ts';
import { drawDay, drawYears, percent, timeScale } from './axis.ts';
import { placeNames, nameWidth, type Named, type Place } from './labels.ts';
import { countElement, nameCell, sourceLinks, sourceWords, tableElement, whenElement } from './table.ts';

/** Widths in pixels at which names must not meet; the second list holds for the names that only wide screens show. */
const WIDTHS = [280, 320, 420, 560, 760, 1000, 1180];
const WIDE_WIDTHS = [900, 1000, 1100, 1180];
/** Pixels: height of the picture, and where its plot begins and ends. */
const [HEIGHT, TOP, BOTTOM] = [500, 30, 478];
/** Area of a symbol in square pixels. */
const AREA = 52;

const SHAPES: Record<ArchitectureGroup, SymbolType> = {
  'mixture-of-experts': symbolStar,
  'decoder-only': symbolCircle,
  'encoder-decoder': symbolDiamond,
  'encoder-only': symbolSquare,
  'recurrent-network': symbolWye,
  'convolutional-network': symbolTriangle,
  other: symbolCross,
};

const shapeOf = (group: ArchitectureGroup): string => symbol(SHAPES[group], AREA).digits(1)() ?? '';

/** Address of the variant that a mark stands for. */
export const variantHref = ({ model, variant }: GrowthPoint): string =>
  `${entryPath(model.slug)}#${variantAnchor(variant.slug)}`;

/** A point in words, as "GPT-3 (175B): 175 billion parameters, 28 May 2020". */
export function pointWords({ model, variant, parameters, isCounted }: GrowthPoint): string {
  const name = variant.name.includes(model.name) ? variant.name : `${model.name}, ${variant.name}`;
  return `${name}: ${formatCount(parameters)} parameters${isCounted ? ' (counted)' : ''}, ${model.when}`;
}

type Placed = Named & { point: GrowthPoint };

/** Which names are tried first: of the models that were the largest of their day, then of those on which most entries build. */
function byNote({ point: a }: Placed, { point: b }: Placed): number {
  if (a.isRecord !== b.isRecord) return a.isRecord ? -1 : 1;
  return b.followers - a.followers || b.parameters - a.parameters || (a.model.slug < b.model.slug ? -1 : 1);
}

function drawPoint(
  catalog: Catalog,
  { point, x, y, name }: Placed,
  place: Place | undefined,
  isWide: boolean,
): Element {
  const { group, model } = point;
  const later = model.afterSurvey ? ['later'] : [];
  const sources = sourceWords(catalog, point.source);
  const words = pointWords(point);
  return s('a', { className: ['chart-mark', `arch-${group}`, ...later], href: variantHref(point) }, [
    s('title', [words, model.afterSurvey && ' (after the survey)', sources && `; ${sources}`].filter(Boolean).join('')),
    s('svg', { x: percent(x), y, overflow: 'visible' }, [
      s('path', { d: shapeOf(group) }),
      place &&
        s(
          'text',
          { className: isWide ? ['wide-only'] : undefined, x: place.dx, y: place.dy, textAnchor: place.textAnchor },
          name,
        ),
    ]),
  ]);
}

/** Parameters of the largest variants by date, on a logarithmic axis, a shape for each group of architectures. */
export function drawGrowth(catalog: Catalog, points: readonly GrowthPoint[]): Element {
  const surveyDay = middleOf(catalog.survey.date);
  const years = yearsOf([...points.map(({ model }) => model.span), { from: surveyDay, to: surveyDay }]);
  const time = timeScale(years.first, years.last);
  const counts = points.map(({ parameters }) => parameters);
  const size = scaleLog([Math.min(...counts) / 1.5, Math.max(...counts) * 1.5], [BOTTOM, TOP]);
  const round = (pixels: number) => Math.round(pixels * 10) / 10;
  const marks = points.map((point) => ({
    point,
    name: point.model.name,
    x: time(point.at),
    y: round(size(point.parameters)),
  }));
  const powers = size.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  const lines = powers.map((power) => ({ y: round(size(power)), text: formatCount(power) }));
  const taken = lines.map(({ y, text }) => ({ left: 0, right: nameWidth(text), top: y - 15, bottom: y }));
  const order = [...marks].sort(byNote);
  const room = { height: BOTTOM, taken, upright: [time(surveyDay)], all: marks };
  const narrow = placeNames(order, WIDTHS, room);
  const wide = placeNames(
    order.filter((mark) => !narrow.has(mark)),
    WIDE_WIDTHS,
    room,
    narrow,
  );
  return s(
    'svg',
    { className: ['chart'], width: '100%', height: HEIGHT, role: 'group', ariaLabel: 'Parameters by date' },
    [
      ...drawYears(time, years, { top: TOP - 8, bottom: BOTTOM, labels: [BOTTOM + 16] }),
      ...lines.flatMap(({ y, text }) => [
        s('line', { className: ['grid'], x1: '0%', x2: '100%', y1: y, y2: y }),
        s('text', { className: ['axis-label'], x: 0, y: y - 4 }, text),
      ]),
      drawDay(
        time(surveyDay),
        { top: 2, bottom: BOTTOM, label: 12 },
        `survey, ${formatDate(catalog.survey.date)}`,
        referencePath(catalog.survey.reference),
      ),
      ...marks.map((mark) => drawPoint(catalog, mark, narrow.get(mark) ?? wide.get(mark), !narrow.has(mark))),
    ],
  );
}

/** What each shape of `drawGrowth` stands for, with the number of models. */
export function drawLegend(catalog: Catalog, points: readonly GrowthPoint[]): Element {
  return h(
    'ul',
    { className: ['chart-legend'] },
    ARCHITECTURE_GROUPS.flatMap((group) => {
      const count = points.filter((point) => point.group === group).length;
      if (count === 0) return [];
      const name = groupLabel(catalog, group);
      return h('li', { className: [`arch-${group}`] }, [
        s('svg', { width: 14, height: 14, viewBox: '-7 -7 14 14', ariaHidden: 'true' }, [
          s('path', { d: shapeOf(group) }),
        ]),
        ' ',
        catalog.terms.has(group) ? h('a', { href: termPath(group) }, name) : name,
        ` ${count}`,
      ]);
    }),
  );
}

/** The same as `drawGrowth` in words. */
export function tabulateGrowth(catalog: Catalog, points: readonly GrowthPoint[]): Element {
  return tableElement(
    'Parameters by date, as a table',
    ['Model', 'Variant', 'First public', 'Parameters', 'Architecture', 'Sources of the number'],
    points.map((point) => [
      nameCell(variantHref(point), point.model.name, point.model.afterSurvey),
      point.variant.name,
      whenElement(point.model.when),
      [countElement(point.parameters), point.isCounted ? ' (counted)' : ''],
      groupLabel(catalog, point.group),
      sourceLinks(catalog, point.source),
    ]),
  );
}
