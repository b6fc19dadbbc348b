import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatBiblatex } from '../../src/formats/biblatex.ts';
import { BIBLATEX, inScratch, recordsOf, recordsOfReferences, runTool, splitBib, unions } from './exports.ts';

/** Fields that are lists of names, of which biber takes the braces away. */
const LISTS = ['organization', 'institution'];

/** Types and fields of each record, by key; names in small letters. */
const parse = (text: string) =>
  new Map(
    [...text.matchAll(/^@(\w+)\{([^,]+),\n([^]*?)^\}$/gm)].map(([, type, key, fields]) => [
      key!,
      {
        type: type!.toLowerCase(),
        ...Object.fromEntries(
          [...fields!.matchAll(/^\s*(\w+)\s*=\s*\{(.*)\},$/gm)].map(([, field, value]) => {
            const name = field!.toLowerCase();
            return [name, LISTS.includes(name) ? value!.replace(/^\{(.*)\}$/, '$1') : value!];
          }),
        ),
      },
    ]),
  );

const lists = unions([...recordsOf(BIBLATEX, splitBib), ...recordsOfReferences(formatBiblatex)]);

it('is valid by the data model of BibLaTeX, and biber gives back what we wrote', () => {
  expect(lists[0]!.length).toBeGreaterThan(0);
  for (const records of lists) {
    const ours = records.map(({ text }) => text).join('\n');
    const { printed, output } = inScratch((folder) => {
      writeFileSync(join(folder, 'all.bib'), ours);
      const printed = runTool('biber', ['--tool', '--validate-datamodel', '--output-file=out.bib', 'all.bib'], folder);
      return { printed, output: readFileSync(join(folder, 'out.bib'), 'utf8') };
    });
    expect(printed.split('\n').filter((line) => /^(WARN|ERROR)/.test(line))).toEqual([]);
    expect(parse(ours).size).toBe(records.length);
    expect(parse(output)).toEqual(parse(ours));
  }
});
