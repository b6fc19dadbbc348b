// Boxes beside the rows of a table, and a button that saves the BibTeX of the rows that are ticked.
import { pickRecords } from './bibtex-records.ts';

const FILE = 'ptm-atlas-models.bib';

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

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/x-bibtex' }));
  link.download = FILE;
  link.click();
  // The browser takes the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Puts a box before each row of the table and one for all rows that are shown. Gives a function to be called whenever
 * rows are shown or hidden: a row that is hidden counts as not ticked.
 */
export function offerSelection(table: HTMLTableElement): () => void {
  const place = document.querySelector<HTMLElement>('[data-table-export]')!;
  const button = place.querySelector('button')!;
  const status = place.querySelector('[role="status"]')!;
  const rows = [...table.tBodies[0]!.rows];
  const boxes = new Map(rows.map((row) => [row, addBox(row, 'td', `Select ${row.querySelector('a')!.textContent}`)]));
  const all = addBox(table.tHead!.rows[0]!, 'th', 'Select all shown');
  let file: Promise<string> | undefined;

  /** Loads the file with all records, once; after a failure, again. */
  function loadFile(): Promise<string> {
    file ??= fetch(place.dataset['tableExport']!).then((response) => {
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return response.text();
    });
    file.catch(() => (file = undefined));
    return file;
  }

  const shown = () => rows.filter((row) => !row.hidden);
  const ticked = () => shown().filter((row) => boxes.get(row)!.checked);

  function update(): void {
    const [some, most] = [ticked().length, shown().length];
    all.checked = some > 0 && some === most;
    all.indeterminate = some > 0 && some < most;
    button.textContent = some > 0 ? `BibTeX of the ${some} selected` : `BibTeX of all ${most} shown`;
    button.disabled = most === 0;
  }

  all.addEventListener('change', () => {
    for (const row of shown()) boxes.get(row)!.checked = all.checked;
    update();
  });
  for (const box of boxes.values()) box.addEventListener('change', update);
  button.addEventListener('click', async () => {
    const chosen = ticked().length > 0 ? ticked() : shown();
    try {
      const keys = new Set(chosen.flatMap((row) => row.dataset['keys']!.split(' ')));
      const records = pickRecords(await loadFile(), keys);
      save(records);
      const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
      const length = records.match(/^@/gm)?.length ?? 0;
      status.textContent = `Saved ${FILE}: ${count(chosen.length, 'model')}, ${count(length, 'record')}.`;
    } catch {
      status.textContent = 'The file could not be loaded; please try again.';
    }
  });
  place.hidden = false;
  update();
  return update;
}
