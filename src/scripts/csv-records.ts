import { formatCsv, parseCsv } from '../formats/csv.ts';

/** Columns that name the model of a row; they stand in every extract. */
const IDENTITY = ['slug', 'address'];

/**
 * The rows of the CSV file of all models whose slugs are wanted, under the head of the file. Of the columns it keeps
 * slug, address and those that are wanted, each with its sources, in the order of the file.
 */
export function pickRows(file: string, slugs: ReadonlySet<string>, columns: ReadonlySet<string>): string {
  const [head = [], ...rows] = parseCsv(file);
  const kept = head.flatMap((name, i) =>
    IDENTITY.includes(name) || columns.has(name.replace(/_sources$/, '')) ? [i] : [],
  );
  const slug = head.indexOf('slug');
  return formatCsv([head, ...rows.filter((row) => slugs.has(row[slug]!))].map((row) => kept.map((i) => row[i]!)));
}
