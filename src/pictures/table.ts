import type { Element } from 'hast';
import { h, type Child } from 'hastscript';
import type { Catalog } from '../catalog/catalog.ts';
import { formatReferenceLabel } from '../catalog/label.ts';
import { parseSources } from '../catalog/source.ts';
import { formatCount, formatExact } from '../derive/words.ts';
import { referencePath } from '../permalinks.ts';

type Written = string | readonly string[] | undefined;

/** Sources in words: "Brown et al. 2020, Table 2.1; Devlin et al. 2019". */
export const sourceWords = ({ references }: Catalog, source: Written): string =>
  parseSources(source)
    .map(({ key, locator }) => [formatReferenceLabel(references.get(key)!.data), locator].filter(Boolean).join(', '))
    .join('; ');

/** Sources as links to the pages of their references, parted by commas. */
export function sourceLinks({ references }: Catalog, source: Written): Element {
  return h(
    'span',
    { className: ['source-links'] },
    parseSources(source).flatMap(({ key, locator }, i) => [
      i > 0 ? ', ' : '',
      h('a', { href: referencePath(key) }, formatReferenceLabel(references.get(key)!.data)),
      locator ? h('span', { className: ['soft'] }, ` ${locator}`) : '',
    ]),
  );
}

/** A count as people say it, with every digit beside it where it is rounded. */
export const countElement = (count: number): Element | string =>
  formatCount(count) === formatExact(count)
    ? formatExact(count)
    : h('abbr', { title: formatExact(count) }, formatCount(count));

/** The link to a model, and a mark if the model is later than the survey. */
export const nameCell = (href: string, name: string, afterSurvey: true | undefined): Child => [
  h('a', { className: ['name'], href }, name),
  ...(afterSurvey ? [' ', h('span', { className: ['after-survey'] }, 'after the survey')] : []),
];

/** A date in words, in one line. */
export const whenElement = (when: string): Element => h('span', { className: ['chart-when'] }, when);

/** A table in a frame that scrolls by itself; the first cell of each row is its heading. */
export function tableElement(label: string, head: readonly string[], rows: readonly (readonly Child[])[]): Element {
  return h('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label }, [
    h('table', { className: ['chart-table'] }, [
      h('thead', [
        h(
          'tr',
          head.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h(
        'tbody',
        rows.map(([first, ...rest]) =>
          h('tr', [h('th', { scope: 'row' }, first), ...rest.map((cell) => h('td', cell))]),
        ),
      ),
    ]),
  ]);
}
