import type { Catalog } from '../catalog/catalog.ts';
import { COLUMNS, LIST_MARK, listModelRows } from '../derive/model-table.ts';
import { address, entryPath } from '../permalinks.ts';
import { formatCsv } from './csv.ts';

/** Names in the head of the CSV file of all models: slug, address, then each column and, if it has any, its sources. */
export const MODELS_CSV_HEAD: readonly string[] = [
  'slug',
  'address',
  ...COLUMNS.flatMap(({ key, isSourced }) => (isSourced ? [key, `${key}_sources`] : [key])),
];

/** The table of models as CSV: exact numbers, ISO dates, lists parted by "; ", and the sources of every fact. */
export const formatModelsCsv = (catalog: Catalog): string =>
  formatCsv([
    MODELS_CSV_HEAD,
    ...listModelRows(catalog).map(({ entry, cells }) => [
      entry.slug,
      address(entryPath(entry.slug)),
      ...COLUMNS.flatMap(({ isSourced }, i) => {
        const { value, sources } = cells[i]!;
        const text = value === undefined ? '' : String(value);
        return isSourced ? [text, sources.join(LIST_MARK)] : [text];
      }),
    ]),
  ]);
