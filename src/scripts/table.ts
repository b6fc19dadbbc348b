// Sorts and filters a table that stands whole in the page. The state is kept in the address.
import {
  countFacets,
  forEachFacet,
  isChosen,
  readChosen,
  unpackFacets,
  writeChosen,
  type Chosen,
} from '../search/facets.ts';
import { openColumnBoxes } from './columns.ts';
import { openFacetPanel } from './facet-panel.ts';
import { offerSelection } from './selection.ts';

const table = document.querySelector<HTMLTableElement>('table[data-sortable]')!;
const body = table.tBodies[0]!;
const rows = [...body.rows];
// Columns keep the numbers that the address gives them when a column of boxes is put before them.
const heads = [...table.tHead!.rows[0]!.cells];
const cells = new Map(rows.map((row) => [row, [...row.cells]]));
const filter = document.querySelector<HTMLInputElement>('#models-filter')!;
const status = document.querySelector('#models-status')!;
const panel = openFacetPanel(document.querySelector<HTMLDetailsElement>('[data-facet-panel]')!, (choice) => {
  chosen = choice;
  show();
  keep('push');
});
const facets = new Map(
  rows.map((row) => [row, unpackFacets(JSON.parse(row.dataset['facets']!) as number[][], panel.order)]),
);
/** Words of each row, a text for each column. */
const texts = new Map(rows.map((row) => [row, cells.get(row)!.map((cell) => cell.textContent!.toLowerCase())]));
const keys = heads.map((head) => head.dataset['column']!);
const columns = openColumnBoxes(document.querySelector<HTMLElement>('[data-columns]')!, () => {
  show();
  keep('push');
});

let chosen: Chosen;
/** Column by which the reader sorted, as the address has it: "3", or "-3" from the last. */
let sorted = '';

const valueOf = (row: HTMLTableRowElement, column: number): string => cells.get(row)![column]?.dataset['value'] ?? '';

function sort(column: number, descending: boolean): void {
  heads.forEach((head, i) =>
    head.setAttribute('aria-sort', i === column ? (descending ? 'descending' : 'ascending') : 'none'),
  );
  rows.sort((a, b) => {
    const [left, right] = [valueOf(a, column), valueOf(b, column)];
    // Rows without a value stay last in either order.
    if (!left || !right) return left ? -1 : right ? 1 : 0;
    return (left < right ? -1 : left > right ? 1 : 0) * (descending ? -1 : 1);
  });
  body.append(...rows);
}

const updateSelection = offerSelection(table, () => columns.shown());

function show(): void {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  // Only words that the reader can see: else a row would stand there for no reason that shows.
  const wanted = columns.shown();
  const places = keys.flatMap((key, i) => (wanted.includes(key) ? [i] : []));
  const meant = rows.filter((row) => words.every((word) => places.some((i) => texts.get(row)![i]!.includes(word))));
  const shown = new Set(meant.filter((row) => isChosen(facets.get(row)!, chosen)));
  for (const row of rows) row.hidden = !shown.has(row);
  const counts = countFacets(
    meant.map((row) => facets.get(row)!),
    chosen,
  );
  panel.show(counts, chosen);
  status.textContent = `${shown.size} of ${rows.length} models`;
  updateSelection();
}

function keep(how: 'push' | 'replace'): void {
  const parameters = new URLSearchParams();
  writeChosen(parameters, chosen);
  if (sorted) parameters.set('sort', sorted);
  if (filter.value) parameters.set('filter', filter.value);
  columns.write(parameters);
  const address = parameters.size > 0 ? `?${parameters}` : location.pathname;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Shows the list that the address asks for. */
function restore(): void {
  const parameters = new URLSearchParams(location.search);
  const asked = readChosen(parameters);
  chosen = forEachFacet((name) => (panel.order[name].length > 0 ? asked[name] : []));
  filter.value = parameters.get('filter') ?? '';
  columns.restore(parameters);
  const order = /^(-?)(\d+)$/.exec(parameters.get('sort') ?? '');
  sorted = order && heads[Number(order[2])] ? order[0] : '';
  if (sorted) sort(Number(order![2]), order![1] === '-');
  else sort(0, false);
  show();
}

heads.forEach((head, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const descending = head.getAttribute('aria-sort') === 'ascending';
    sort(column, descending);
    sorted = `${descending ? '-' : ''}${column}`;
    keep('replace');
  });
});
filter.closest<HTMLElement>('[data-table-filter]')!.hidden = false;
filter.addEventListener('input', () => {
  show();
  keep('replace');
});
addEventListener('popstate', restore);
restore();
