import { expect, it } from 'vitest';
import {
  BIBLATEX,
  BIBTEX,
  CSL_JSON,
  differingKeys,
  filesOf,
  read,
  recordsOf,
  RIS,
  splitBib,
  splitRis,
} from './exports.ts';

const KINDS = [
  ['BibTeX', BIBTEX, splitBib, '\n'],
  ['BibLaTeX', BIBLATEX, splitBib, '\n'],
  ['RIS', RIS, splitRis, '\r\n'],
] as const;

it.each(KINDS)('%s: a file is its records, an empty line between two', (_name, pattern, split, lineEnd) => {
  const files = filesOf(pattern);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = read(file);
    const records = split(text);
    // The file of a node without entries holds one empty line.
    expect(records.map((record) => record.text).join(lineEnd) || '\n', file).toBe(text);
    expect(new Set(records.map(({ key }) => key)).size, file).toBe(records.length);
  }
});

it.each(KINDS)('%s: a key has the same record in every file', (_name, pattern, split) => {
  expect(differingKeys(recordsOf(pattern, split))).toEqual([]);
});

it('CSL-JSON: a key has the same item in every file', () => {
  const records = filesOf(CSL_JSON).flatMap((file) =>
    (JSON.parse(read(file)) as { id: string }[]).map((item) => ({
      key: item.id,
      text: JSON.stringify(item),
      file,
      expected: item as never,
    })),
  );
  expect(records.length).toBeGreaterThan(0);
  expect(differingKeys(records)).toEqual([]);
});
