/** Lines of plain text, a line for each row: the first column is set to the left, all others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A size in KB of 1,024 bytes, as `24.4`. */
export const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** A share of one, as `92.1 %`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
