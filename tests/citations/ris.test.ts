import { spawnSync } from 'node:child_process';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { formatRis } from '../../src/formats/ris.ts';
import { filesOf, read, recordsOf, recordsOfReferences, RIS, splitRis, unions } from './exports.ts';

/** Types that RIS has had since 2011 and that bibutils takes for a work of no special type. */
const NEWER_TYPES = ['ENCYC', 'CPAPER', 'DATA'];

/** What ris2xml says of a file, without its count and the newer types. */
function readRis(text: string): { xml: string; faults: string[]; count: number } {
  const { status, stdout, stderr } = spawnSync('ris2xml', { input: text, encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(status).toBe(0);
  const faults = stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*Defaulting to STD\.$/.test(line) && !/: Processed \d+ ref/.test(line))
    .filter((line) => !NEWER_TYPES.includes(/Did not recognize type '(\w+)'/.exec(line)?.[1] ?? ''));
  return { xml: stdout, faults, count: Number(/Processed (\d+) ref/.exec(stderr)?.[1]) };
}

it('is read without a fault by ris2xml, each file', () => {
  const files = filesOf(RIS);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const { faults, count } = readRis(read(file));
    expect(faults, file).toEqual([]);
    expect(count, file).toBe(splitRis(read(file)).length);
  }
});

it('gives title, authors and year to ris2xml', () => {
  for (const records of unions([...recordsOf(RIS, splitRis), ...recordsOfReferences(formatRis)])) {
    const { xml } = readRis(records.map(({ text }) => text).join('\r\n'));
    const works = [...parseHTML(xml.slice(xml.indexOf('<modsCollection'))).document.querySelectorAll('mods')];
    const byKey = new Map(works.map((work) => [work.getAttribute('ID'), work]));
    for (const { key, expected } of records) {
      const work = byKey.get(key)!;
      const text = (parent: Element, selector: string) =>
        [...parent.querySelectorAll(selector)].map((element) => element.textContent);
      const [title] = [...work.children].filter(({ tagName }) => tagName.toLowerCase() === 'titleinfo');
      // ris2xml parts a title after a colon or a question mark, and drops the colon that follows one.
      const [main, sub] = [text(title!, 'title')[0]!, text(title!, 'subTitle')[0]];
      const whole = sub === undefined ? main : `${main}${/[?!]$/.test(main) ? '' : ':'} ${sub}`;
      expect(whole, key).toBe(expected.title.replace(/([?!]): /, '$1 '));
      const names = [...work.children].filter(({ tagName }) => tagName.toLowerCase() === 'name');
      // ris2xml takes an organisation of several words for a person, whose initials it parts: only letters are compared.
      const letters = (name: string) => [...name.replace(/[\s,.]/g, '')].sort().join('');
      // A name that a work gives twice it keeps once.
      const written = (expected.author ?? []).map((name) =>
        'literal' in name ? name.literal : `${name.given} ${name.family}`,
      );
      expect(
        names.map((name) => letters(text(name, 'namePart').join(' '))),
        key,
      ).toEqual([...new Set(written)].map(letters));
      const year = expected.issued?.['date-parts'][0]![0];
      expect(text(work, 'dateIssued')[0]?.slice(0, 4), key).toBe(year === undefined ? undefined : String(year));
    }
  }
});
