// Which columns a table shows. The style sheet hides a column whose box is empty; this keeps the choice in the address.

const PARAMETER = 'columns';

/** The columns that an address asks for, in the order of `all`; those of the page if it asks for none that exists. */
export function readColumns(
  parameters: URLSearchParams,
  all: readonly string[],
  usual: readonly string[],
): readonly string[] {
  const asked = (parameters.get(PARAMETER) ?? '').split(/[\s,]+/);
  const found = all.filter((key) => asked.includes(key));
  return found.length > 0 ? found : usual;
}

/** Puts the columns into the parameters of an address, if they differ from those of the page. */
export function writeColumns(parameters: URLSearchParams, shown: readonly string[], usual: readonly string[]): void {
  if (shown.join() === usual.join()) parameters.delete(PARAMETER);
  else parameters.set(PARAMETER, shown.join(' '));
}

/** The boxes by which a reader chooses the columns. */
export interface ColumnBoxes {
  /** Keys of the columns that are shown, in the order of the table. */
  shown(): readonly string[];
  restore(parameters: URLSearchParams): void;
  write(parameters: URLSearchParams): void;
}

/** Takes over the boxes in `panel`, and calls `report` whenever the reader changes one. */
export function openColumnBoxes(panel: HTMLElement, report: () => void): ColumnBoxes {
  const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const all = boxes.map(({ value }) => value);
  const usual = boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value);
  const shown = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  // The column of names has no choice.
  const fixed = boxes.filter(({ disabled }) => disabled).map(({ value }) => value);
  panel.addEventListener('change', report);
  return {
    shown,
    restore(parameters) {
      const wanted = readColumns(parameters, all, usual);
      for (const box of boxes) box.checked = wanted.includes(box.value) || fixed.includes(box.value);
    },
    write: (parameters) => writeColumns(parameters, shown(), usual),
  };
}
