/**
 * CSV by RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180): comma, CRLF at each line's end, quotes where a field needs
 * them.
 */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(formatField).join(',')}\r\n`).join('');

const formatField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The rows of a CSV file that `formatCsv` gave. */
export function parseCsv(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A field, quoted or bare, and what ends it.
  for (const [, quoted, bare, end] of file.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
