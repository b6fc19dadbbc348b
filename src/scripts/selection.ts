// Boxes beside the rows of a table, and what may be done with the rows that are ticked: save them, or compare them.
import { pickRecords } from './bibtex-records.ts';
import { pickRows } from './csv-records.ts';

/** How many models may stand side by side. */
const COMPARED = { fewest: 2, most: 4 } as const;

/** A form in which rows are saved. The button of the page with the same `data-form` names the file of all rows. */
interface Form {
  form: string;
  label: string;
  type: string;
  file: string;
  /** The part of the file of all rows that belongs to some of them. */
  pick(whole: string, rows: readonly HTMLTableRowElement[]): string;
  /** What a part holds, beyond its models. */
  count(part: string): string;
}

const plural = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The forms of the table of models; `columns` gives the keys of the columns that are shown. */
const formsOf = (columns: () => readonly string[]): readonly Form[] => [
  {
    form: 'bibtex',
    label: 'BibTeX',
    type: 'application/x-bibtex',
    file: 'ptm-atlas-models.bib',
    pick: (whole, rows) => pickRecords(whole, new Set(rows.flatMap((row) => row.dataset['keys']!.split(' ')))),
    count: (part) => plural(part.match(/^@/gm)?.length ?? 0, 'record'),
  },
  {
    form: 'csv',
    label: 'CSV',
    type: 'text/csv',
    file: 'ptm-atlas-models.csv',
    pick: (whole, rows) => pickRows(whole, new Set(rows.map((row) => row.dataset['slug']!)), new Set(columns())),
    count: () => `${plural(columns().length, 'column')} with their sources`,
  },
];

/** A cell with a box; the label makes the whole cell a target. */
function addBox(row: HTMLTableRowElement, tag: 'td' | 'th', name: string): HTMLInputElement {
  const cell = document.createElement(tag);
  cell.className = 'select';
  if (tag === 'th') cell.scope = 'col';
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.ariaLabel = name;
  label.append(box);
  cell.append(label);
  row.prepend(cell);
  return box;
}

function save(text: string, { type, file }: Form): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = file;
  link.click();
  // The browser takes the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A function that loads a file once; after a failure, again. */
function loaderOf(address: string): () => Promise<string> {
  let file: Promise<string> | undefined;
  return () => {
    file ??= fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.text();
    });
    file.catch(() => (file = undefined));
    return file;
  };
}

/** Address of the page that sets models side by side, and the words of the link; no address if it cannot. */
export function describeComparison(
  page: string,
  slugs: readonly string[],
): { href?: string; text: string; hint: string } {
  const { fewest, most } = COMPARED;
  if (slugs.length >= fewest && slugs.length <= most)
    return { href: `${page}?m=${slugs.join(',')}`, text: `Compare the ${slugs.length} selected`, hint: '' };
  const hint = slugs.length > most ? 'Four at most can be compared.' : 'Tick two to four models to compare them.';
  return { text: 'Compare', hint };
}

/**
 * Puts a box before each row of the table and one for all rows that are shown. Gives a function to be called whenever
 * rows are shown or hidden: a row that is hidden counts as not ticked.
 */
export function offerSelection(table: HTMLTableElement, columns: () => readonly string[]): () => void {
  const place = document.querySelector<HTMLElement>('[data-table-export]')!;
  const status = place.querySelector('[role="status"]')!;
  const compare = place.querySelector<HTMLAnchorElement>('[data-compare]')!;
  const hint = place.querySelector('[data-compare-hint]')!;
  const forms = formsOf(columns).map((form) => {
    const button = place.querySelector<HTMLButtonElement>(`[data-form="${form.form}"]`)!;
    return { form, button, load: loaderOf(button.dataset['whole']!) };
  });
  const rows = [...table.tBodies[0]!.rows];
  const boxes = new Map(rows.map((row) => [row, addBox(row, 'td', `Select ${row.querySelector('a')!.textContent}`)]));
  const all = addBox(table.tHead!.rows[0]!, 'th', 'Select all shown');

  const shown = () => rows.filter((row) => !row.hidden);
  const ticked = () => shown().filter((row) => boxes.get(row)!.checked);

  function update(): void {
    const [some, most] = [ticked().length, shown().length];
    all.checked = some > 0 && some === most;
    all.indeterminate = some > 0 && some < most;
    for (const { form, button } of forms) {
      button.textContent = some > 0 ? `${form.label} of the ${some} selected` : `${form.label} of all ${most} shown`;
      button.disabled = most === 0;
    }
    const comparison = describeComparison(
      compare.dataset['compare']!,
      ticked().map((row) => row.dataset['slug']!),
    );
    compare.textContent = comparison.text;
    hint.textContent = comparison.hint;
    compare.ariaDisabled = comparison.href ? null : 'true';
    if (comparison.href) compare.href = comparison.href;
    else compare.removeAttribute('href');
  }

  all.addEventListener('change', () => {
    for (const row of shown()) boxes.get(row)!.checked = all.checked;
    update();
  });
  for (const box of boxes.values()) box.addEventListener('change', update);
  for (const { form, button, load } of forms) {
    button.addEventListener('click', async () => {
      const chosen = ticked().length > 0 ? ticked() : shown();
      try {
        const part = form.pick(await load(), chosen);
        save(part, form);
        status.textContent = `Saved ${form.file}: ${plural(chosen.length, 'model')}, ${form.count(part)}.`;
      } catch {
        status.textContent = 'The file could not be loaded; please try again.';
      }
    });
  }
  place.hidden = false;
  update();
  return update;
}
