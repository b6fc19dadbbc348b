import { scaleLog } from 'd3-scale';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Catalog } from '../catalog/catalog.ts';
import type { CorpusSize, CorpusUnit, TrainingSize } from '../derive/training-data.ts';
import { formatCount } from '../derive/words.ts';
import { entryPath, factAnchor, termPath } from '../permalinks.ts';
import { percent } from './axis.ts';
import { countElement, nameCell, sourceLinks, sourceWords, tableElement, whenElement } from './table.ts';

/** Pixels of a row, and of the axis above the rows. */
const [ROW, HEAD] = [20, 24];

/** Address of the size of one corpus. */
export const corpusHref = ({ slug, corpus }: CorpusSize): string =>
  `${entryPath(slug)}#${factAnchor(`corpus-${corpus.slug}`)}`;

/** Address of what a mark stands for: the fact of its only corpus, or the facts that were added up. */
export const trainingHref = ({ slug, parts }: TrainingSize): string =>
  parts.length === 1 ? corpusHref(parts[0]!) : `${entryPath(slug)}#facts`;

/** How a size came about: empty for the only corpus of a model. */
const derivation = ({ parts }: TrainingSize): string =>
  parts.length === 1 ? '' : `sum of ${parts.length} corpora, derived`;

/** All sources of the sizes that were added up, each once. */
const sourcesOf = ({ parts }: TrainingSize): string[] => [...new Set(parts.flatMap(({ source }) => source))];

/** A size in words with its derivation: "BERT: 3.3 billion words (sum of 2 corpora, derived)". */
export function trainingWords(training: TrainingSize): string {
  const sum = derivation(training);
  return `${training.name}: ${formatCount(training.size)} ${training.unit}${sum && ` (${sum})`}`;
}

function drawSize(catalog: Catalog, training: TrainingSize, share: number, y: number): Element {
  const isLeft = share > 0.5;
  const { name, size, model, afterSurvey } = training;
  const when = model ? `, ${model.when}` : '';
  const title = `${trainingWords(training)}${when}${afterSurvey ? ' (after the survey)' : ''}`;
  return s('a', { className: ['chart-mark', ...(afterSurvey ? ['later'] : [])], href: trainingHref(training) }, [
    s('title', `${title}; ${sourceWords(catalog, sourcesOf(training))}`),
    s('circle', { cx: percent(share), cy: y, r: 4.5 }),
    s(
      'text',
      { x: percent(share), dx: isLeft ? -9 : 9, y: y + 4, textAnchor: isLeft ? 'end' : 'start' },
      `${name}: ${formatCount(size)}${training.parts.length > 1 ? ' (sum)' : ''}`,
    ),
  ]);
}

/** What models were trained on in one unit, a row for each, on a logarithmic axis of whole powers of ten. */
export function drawTraining(catalog: Catalog, unit: CorpusUnit, sizes: readonly TrainingSize[]): Element {
  const numbers = sizes.map(({ size }) => size);
  const low = 10 ** Math.floor(Math.log10(Math.min(...numbers)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...numbers) + 1));
  const scale = scaleLog([low, high], [0, 1]);
  const bottom = HEAD + sizes.length * ROW;
  const powers = scale
    .ticks()
    .filter((tick) => tick < high && Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6));
  const label = `Training data in ${unit}`;
  return s('svg', { className: ['chart'], width: '100%', height: bottom + 6, role: 'group', ariaLabel: label }, [
    ...powers.flatMap((power, i) => {
      const x = percent(scale(power));
      const className = i % 2 === 0 ? ['axis-label'] : ['axis-label', 'wide-only'];
      return [
        s('line', { className: ['grid'], x1: x, x2: x, y1: 0, y2: bottom }),
        s('text', { className, x, dx: 3, y: 12 }, formatCount(power)),
      ];
    }),
    ...sizes.map((training, i) => drawSize(catalog, training, scale(training.size), HEAD + (i + 0.5) * ROW)),
  ]);
}

/** A chart of one unit in words. */
export function tabulateTraining(catalog: Catalog, unit: CorpusUnit, sizes: readonly TrainingSize[]): Element {
  return tableElement(
    `Training data in ${unit}, as a table`,
    ['Model', 'First public', `Size in ${unit}`, 'Sources'],
    sizes.map((training) => [
      nameCell(trainingHref(training), training.name, training.afterSurvey),
      whenElement(training.model?.when ?? 'not known'),
      [countElement(training.size), derivation(training) && ` (${derivation(training)})`],
      sourceLinks(catalog, sourcesOf(training)),
    ]),
  );
}

/** Every size of a corpus as its page gives it, in whatever unit. */
export function tabulateCorpora(catalog: Catalog, sizes: readonly CorpusSize[]): Element {
  return tableElement(
    'Sizes of corpora as models used them',
    ['Model', 'First public', 'Corpus', 'Size', 'Sources'],
    sizes.map((size) => [
      nameCell(corpusHref(size), size.name, size.afterSurvey),
      whenElement(size.model?.when ?? 'not known'),
      [
        h('a', { href: termPath(size.corpus.slug) }, size.corpus.name),
        size.note ? h('span', { className: ['chart-note'] }, size.note) : '',
      ],
      [countElement(size.size), ` ${size.unit}`],
      sourceLinks(catalog, size.source),
    ]),
  );
}
