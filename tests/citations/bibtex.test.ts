import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatDate } from '../../src/derive/words.ts';
import { toTex } from '../../src/formats/tex.ts';
import {
  BIBTEX,
  filesOf,
  inScratch,
  read,
  recordsOf,
  runTool,
  splitBib,
  unions,
  type ExportedRecord,
} from './exports.ts';

/**
 * plainnat tells works of one author and one year apart by the letter after the year, and ends at 31. So many entries
 * of one year are given to it in portions; `plain` takes all at once.
 */
const PORTION = 30;

/** Runs BibTeX over records; gives its log and, for each key, what it printed of it, in one line. */
function runBibtex(records: readonly ExportedRecord[], style: string): { log: string; printed: Map<string, string> } {
  return inScratch((folder) => {
    writeFileSync(join(folder, 'all.bib'), records.map(({ text }) => text).join('\n'));
    writeFileSync(join(folder, 'all.aux'), `\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{all}\n`);
    runTool('bibtex', ['all'], folder);
    const list = readFileSync(join(folder, 'all.bbl'), 'utf8').replaceAll('%\n', '');
    const items = list.split(/^\\bibitem/m).slice(1);
    const printed = items.map((item): [string, string] => {
      const [, key, text] = /^(?:\[[^]*?\])?\{([^{}]+)\}\n([^]*)$/.exec(item)!;
      return [key!, text!.replace(/(?<!\\)~|\s+/g, ' ')];
    });
    return { log: readFileSync(join(folder, 'all.blg'), 'utf8'), printed: new Map(printed) };
  });
}

const isEntry = ({ key }: ExportedRecord) => key.startsWith('ptmatlas-');

function portions(records: readonly ExportedRecord[]): ExportedRecord[][] {
  const entries = records.filter(isEntry);
  const count = Math.ceil(entries.length / PORTION);
  return [
    records.filter((record) => !isEntry(record)),
    ...Array.from({ length: count }, (_, i) => entries.slice(i * PORTION, (i + 1) * PORTION)),
  ].filter((portion) => portion.length > 0);
}

const lists = unions(recordsOf(BIBTEX, splitBib));

it('is ASCII, but for Chinese and the dot of DALL·E', () => {
  const other = /[^\x20-\x7e\n\p{Script=Han}\u3000-\u303f·]/u;
  expect(filesOf(BIBTEX).filter((file) => other.test(read(file)))).toEqual([]);
});

describe.each([
  ['plain', lists],
  ['plainnat', lists.flatMap(portions)],
])('BibTeX with %s', (style, runs) => {
  const results: ReturnType<typeof runBibtex>[] = [];
  beforeAll(() => {
    for (const records of runs) results.push(runBibtex(records, style));
  });

  it('has no error and no warning', () => {
    expect(runs[0]!.length).toBeGreaterThan(0);
    for (const { log } of results) expect(log).not.toMatch(/^Warning--|error message|isn't valid/im);
  });

  it('prints the title with its capitals, every author and the year', () => {
    runs.forEach((records, i) => {
      for (const { key, expected } of records) {
        const text = results[i]!.printed.get(key);
        expect(text, key).toContain(`{${toTex(expected.title)}}`);
        expect(text, key).toContain(String(expected.issued?.['date-parts'][0]![0] ?? 'n.d.'));
        for (const author of expected.author ?? []) {
          expect(text, key).toContain(toTex('literal' in author ? author.literal : author.family));
        }
      }
    });
  });

  it('prints revision, hash and month of an entry', () => {
    runs.forEach((records, i) => {
      for (const { key, expected } of records.filter(isEntry)) {
        const text = results[i]!.printed.get(key);
        const [year, month] = expected.issued!['date-parts'][0]!;
        expect(text, key).toContain(`Revision ${expected.version}, ${expected.note}`);
        expect(text, key).toContain(formatDate(`${year}-${month}`));
        if (style === 'plainnat') expect(text, key).toContain(`\\url{${expected.URL}}`);
      }
    });
  });
});
