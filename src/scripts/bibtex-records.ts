/**
 * The records of a BibTeX file whose keys are wanted, in the order of the file, with an empty line between them.
 * The file is one of the atlas: each record begins at the start of a line, and nothing else there is an `@`.
 */
export function pickRecords(file: string, keys: ReadonlySet<string>): string {
  return file
    .split(/^(?=@)/m)
    .filter((record) => keys.has(/^@\w+\{([^,]+),/.exec(record)?.[1] ?? ''))
    .map((record) => `${record.trim()}\n`)
    .join('\n');
}
