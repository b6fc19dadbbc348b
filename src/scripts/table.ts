// Sorts and filters a table that stands whole in the page. The state is kept in the address.
import { offerSelection } from './selection.ts';

const table = document.querySelector<HTMLTableElement>('table[data-sortable]')!;
const body = table.tBodies[0]!;
const rows = [...body.rows];
// Columns keep the numbers that the address gives them when a column of boxes is put before them.
const heads = [...table.tHead!.rows[0]!.cells];
const cells = new Map(rows.map((row) => [row, [...row.cells]]));
const filter = document.querySelector<HTMLInputElement>('#models-filter')!;
const status = document.querySelector('#models-status')!;
const state = new URLSearchParams(location.search);

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

const updateSelection = offerSelection(table);

function show(): void {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent!.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    if (!row.hidden) shown++;
  }
  status.textContent = words.length ? `${shown} of ${rows.length} models` : '';
  updateSelection();
}

function keep(): void {
  const query = state.toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

heads.forEach((head, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const descending = head.getAttribute('aria-sort') === 'ascending';
    sort(column, descending);
    state.set('sort', `${descending ? '-' : ''}${column}`);
    keep();
  });
});
filter.closest<HTMLElement>('[data-table-filter]')!.hidden = false;
filter.addEventListener('input', () => {
  if (filter.value) state.set('filter', filter.value);
  else state.delete('filter');
  show();
  keep();
});

const sorted = /^(-?)(\d+)$/.exec(state.get('sort') ?? '');
if (sorted && heads[Number(sorted[2])]) sort(Number(sorted[2]), sorted[1] === '-');
filter.value = state.get('filter') ?? '';
show();
