// The panel of filters: a box for each value of each facet, with how many pages it has to show.
import {
  forEachFacet,
  isNothingChosen,
  type Chosen,
  type FacetCounts,
  type FacetName,
  type FacetOrder,
} from '../search/facets.ts';

/** Values that a facet shows at once; the rest folds. */
const UNFOLDED = 8;
/** A facet with more values than these has a box of text that narrows them. */
const NARROWED = 20;

interface Row {
  value: string;
  label: HTMLLabelElement;
  box: HTMLInputElement;
  count: HTMLSpanElement;
}

/** One facet as the panel shows it. */
interface Field {
  name: FacetName;
  values: readonly string[];
  chosen(): string[];
  show(counts: ReadonlyMap<string, number>, chosen: readonly string[]): void;
}

export interface FacetPanel {
  /** The values of each facet, in the order of display; none for a facet that the panel does not show. */
  readonly order: FacetOrder;
  show(counts: FacetCounts, chosen: Chosen): void;
}

function createRow(facet: FacetName, value: string): Row {
  const [label, box, count] = (['label', 'input', 'span'] as const).map((tag) => document.createElement(tag)) as [
    HTMLLabelElement,
    HTMLInputElement,
    HTMLSpanElement,
  ];
  box.type = 'checkbox';
  box.name = facet;
  box.value = value;
  count.className = 'count';
  label.append(box, value, count);
  return { value, label, box, count };
}

function createNarrow(fieldset: HTMLFieldSetElement): HTMLInputElement {
  const legend = fieldset.querySelector('legend')!;
  const narrow = document.createElement('input');
  narrow.type = 'search';
  narrow.className = 'narrow';
  narrow.placeholder = 'Find a value …';
  narrow.ariaLabel = `Find a value: ${legend.textContent}`;
  legend.after(narrow);
  return narrow;
}

function createField(fieldset: HTMLFieldSetElement): Field {
  const name = fieldset.dataset['facet'] as FacetName;
  const values = JSON.parse(fieldset.dataset['values']!) as string[];
  const rows = values.map((value) => createRow(name, value));
  const holder = fieldset.querySelector('[data-boxes]')!;
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  const narrow = values.length > NARROWED ? createNarrow(fieldset) : undefined;
  let layout: string | undefined;

  /**
   * Puts the values that can be chosen first and folds the rest; what is chosen is never hidden. No box moves under the
   * hand that ticks it: a choice does not change the counts of its own facet, and an open fold keeps what it has.
   */
  function arrange(): void {
    const focused = document.activeElement;
    const wanted = narrow?.value.trim().toLowerCase();
    const open = rows.filter(({ box }) => !box.disabled);
    const first = wanted
      ? rows.filter(({ value }) => value.toLowerCase().includes(wanted))
      : rows.length > UNFOLDED
        ? open.filter(({ box }, i) => i < UNFOLDED || (!fold.open && (box.checked || box === focused)))
        : rows;
    const rest = wanted ? [] : rows.filter((row) => !first.includes(row));
    const next = JSON.stringify([first, rest].map((some) => some.map(({ value }) => value)));
    if (next === layout) return;
    layout = next;
    summary.textContent = `${rest.length} more`;
    fold.replaceChildren(summary, ...rest.map(({ label }) => label));
    holder.replaceChildren(...first.map(({ label }) => label), ...(rest.length > 0 ? [fold] : []));
    if (first.length === 0 && rest.length === 0) holder.append('No such value.');
    // An element that is moved loses the focus.
    if (focused instanceof HTMLElement && holder.contains(focused)) focused.focus();
  }

  narrow?.addEventListener('input', arrange);
  fold.addEventListener('toggle', arrange);
  return {
    name,
    values,
    chosen: () => rows.filter(({ box }) => box.checked).map(({ value }) => value),
    show(counts, chosen) {
      // An address may ask for a value that no page has; it gets a box, so that it can be taken back.
      for (const value of chosen) if (!rows.some((row) => row.value === value)) rows.push(createRow(name, value));
      for (const { value, box, count } of rows) {
        const number = counts.get(value) ?? 0;
        count.textContent = String(number);
        box.checked = chosen.includes(value);
        box.disabled = number === 0 && !box.checked;
      }
      fieldset.hidden = rows.length === 0;
      arrange();
    },
  };
}

/** Opens the panel, and calls `report` whenever the reader chooses otherwise; the caller then shows the new counts. */
export function openFacetPanel(panel: HTMLDetailsElement, report: (chosen: Chosen) => void): FacetPanel {
  const form = panel.querySelector('form')!;
  const clear = panel.querySelector<HTMLButtonElement>('[data-clear]')!;
  const summary = panel.querySelector('summary')!;
  const fields = [...panel.querySelectorAll<HTMLFieldSetElement>('[data-facet]')].map(createField);
  const fieldOf = (name: FacetName) => fields.find((field) => field.name === name);

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox')
      report(forEachFacet((name) => fieldOf(name)?.chosen() ?? []));
  });
  clear.addEventListener('click', () => {
    report(forEachFacet(() => []));
    form.querySelector<HTMLInputElement>('input:enabled')?.focus();
  });

  // Beside the list the panel stands open, and its style sheet hides the summary; above the list it opens on demand.
  let isBeside: boolean | undefined;
  const fit = () => {
    const now = getComputedStyle(summary).display === 'none';
    if (now !== isBeside) panel.open = isBeside = now;
  };
  addEventListener('resize', fit);
  panel.hidden = false;
  fit();

  return {
    order: forEachFacet((name) => fieldOf(name)?.values ?? []),
    show(counts, chosen) {
      for (const field of fields) field.show(counts[field.name], chosen[field.name]);
      const number = fields.reduce((sum, { name }) => sum + chosen[name].length, 0);
      summary.textContent = number > 0 ? `Filters (${number} chosen)` : 'Filters';
      clear.disabled = isNothingChosen(chosen);
    },
  };
}
