import type { Filters } from './pagefind.ts';

const SHOWN_VALUES = 8;

/**
 * Shows the values of each filter with their counts; `all` has every value, `counts` those of the present results.
 * Values without a result are disabled, unless they are chosen.
 */
export function showFacets(all: Filters, counts: Filters, chosen: Record<string, string[]>): void {
  for (const fieldset of document.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = fieldset.dataset['facet']!;
    const order = fieldset.dataset['order']?.split('|');
    const values = Object.keys(all[facet] ?? {}).sort((a, b) =>
      order
        ? order.indexOf(a) - order.indexOf(b)
        : facet === 'year'
          ? Number(b) - Number(a)
          : (all[facet]![b] ?? 0) - (all[facet]![a] ?? 0) || (a < b ? -1 : 1),
    );
    fieldset.hidden = values.length === 0;
    const wasOpen = fieldset.querySelector('details')?.open ?? false;
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    const rows = values.map((value) => {
      const row = document.createElement('label');
      const box = document.createElement('input');
      const count = document.createElement('span');
      box.type = 'checkbox';
      box.name = facet;
      box.value = value;
      box.checked = chosen[facet]!.includes(value);
      const number = counts[facet]?.[value] ?? 0;
      box.disabled = number === 0 && !box.checked;
      count.className = 'count';
      count.textContent = String(number);
      row.append(box, value, count);
      return row;
    });
    const holder = fieldset.querySelector('[data-values]')!;
    holder.replaceChildren(...rows.slice(0, SHOWN_VALUES));
    if (rows.length > SHOWN_VALUES) {
      const details = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = `${rows.length - SHOWN_VALUES} more`;
      details.open = wasOpen || rows.slice(SHOWN_VALUES).some((row) => row.querySelector('input')!.checked);
      details.append(summary, ...rows.slice(SHOWN_VALUES));
      holder.append(details);
    }
    if (focused !== undefined)
      [...fieldset.querySelectorAll('input')].find(({ value, name }) => value === focused && name === facet)?.focus();
  }
}
