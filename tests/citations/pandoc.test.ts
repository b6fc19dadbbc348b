import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatBiblatex } from '../../src/formats/biblatex.ts';
import type { CslItem } from '../../src/formats/csl-json.ts';
import { toTex } from '../../src/formats/tex.ts';
import { project } from '../factories.ts';
import {
  BIBLATEX,
  BIBTEX,
  inScratch,
  recordsOf,
  recordsOfReferences,
  runTool,
  splitBib,
  unions,
  writeName,
} from './exports.ts';

const FORMATS = [
  ['bibtex', recordsOf(BIBTEX, splitBib)],
  ['biblatex', [...recordsOf(BIBLATEX, splitBib), ...recordsOfReferences(formatBiblatex)]],
] as const;

/** pandoc turns straight quotation marks into curved ones, and sets a space after the particle of "d'Autume". */
const foldQuotes = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/(?<=\bd') /g, '');

/** In CSL-JSON pandoc leaves a formula as TeX: "PanGu-α" becomes "PanGu-\\alpha". */
const asPandocWrites = (title: string): string =>
  title.replace(/[^\x20-\x7e]/gu, (character) => /^\$(.*)\$$/.exec(toTex(character))?.[1] ?? character);

describe.each(FORMATS)('pandoc -f %s', (format, exported) => {
  it('reads title, authors, date and address of each record as our CSL-JSON says them', () => {
    for (const records of unions(exported)) {
      const text = records.map((record) => record.text).join('\n');
      const items = JSON.parse(runTool('pandoc', ['-f', format, '-t', 'csljson'], project, text)) as CslItem[];
      const read = new Map(items.map((item) => [item.id, item]));
      expect(read.size).toBe(records.length);
      const shape = ({ title, author, issued, URL, DOI }: CslItem) => ({
        title: foldQuotes(title),
        authors: (author ?? []).map((name) => foldQuotes(writeName(name))),
        date: issued?.['date-parts'] ?? [],
        URL,
        DOI,
      });
      for (const { key, expected } of records) {
        const title = format === 'bibtex' ? asPandocWrites(expected.title) : expected.title;
        expect(shape(read.get(key)!), key).toEqual(shape({ ...expected, title }));
      }
    }
  });
});

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

describe('pandoc --citeproc', () => {
  const entries = unions(recordsOf(BIBLATEX, splitBib))[0]!.filter(({ key }) => key.startsWith('ptmatlas-'));

  /** The works of a bibliography in Chicago style, each in one line of plain text. */
  const print = (name: string, bibliography: string): string[] =>
    inScratch((folder) => {
      writeFileSync(join(folder, name), bibliography);
      const style = join(project, 'src/formats/csl/chicago-author-date.csl');
      const parameters = ['--citeproc', '--bibliography', name, '--csl', style, '-f', 'markdown', '-t', 'plain'];
      const text = runTool('pandoc', [...parameters, '--wrap=none'], folder, '---\nnocite: "@*"\n---\n');
      return text.split('\n\n').map((work) => foldQuotes(work.replace(/\s+/g, ' ')));
    });

  // The style changes the case of titles, as pandoc understands it; that they are read exactly is tested above.
  it.each([
    ['BibLaTeX', 'all.bib', () => entries.map(({ text }) => text).join('\n')],
    ['CSL-JSON', 'all.json', () => JSON.stringify(entries.map(({ expected }) => expected))],
  ])('prints author, title, date, revision and address of each entry from %s', (_name, file, write) => {
    expect(entries.length).toBeGreaterThan(0);
    const works = print(file, write());
    for (const { key, expected } of entries) {
      const work = works.find((text) => text.includes(` ${expected.URL}.`)) ?? '';
      const [year, month, day] = expected.issued!['date-parts'][0]!;
      // An author who stands in the line above is given as a dash.
      expect(work, key).toMatch(/^(PTM Atlas contributors|———)\. /);
      expect(work.toLowerCase(), key).toContain(`"${foldQuotes(expected.title).toLowerCase()}`);
      expect(work, key).toMatch(new RegExp(`ersion ${expected.version}\\. `));
      expect(work, key).toContain(` ${year}`);
      expect(work, key).toContain(`${MONTHS[month! - 1]} ${day}. `);
    }
  });
});
