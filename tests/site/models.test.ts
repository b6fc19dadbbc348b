import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { base, origin } from '../../src/permalinks.ts';
import type { Model } from '../../src/schema/entry.ts';
import { listFiles, read } from './site.ts';

/** What one form of the atlas says of a model. Dates as ISO, numbers with every digit; undefined if it says nothing. */
interface Said {
  name: string;
  released: string | undefined;
  parameters: number | undefined;
  smallest: number | undefined;
  sizes: Record<(typeof SIZES)[number], number | undefined>;
}

const SIZES = ['layers', 'hiddenSize', 'heads', 'contextTokens', 'vocabulary', 'activeParameters'] as const;
/** Headings of the sizes on the page of a model. */
const SIZE_HEADINGS: Record<(typeof SIZES)[number], string> = {
  layers: 'Layers',
  hiddenSize: 'Hidden size',
  heads: 'Heads',
  contextTokens: 'Context in tokens',
  vocabulary: 'Vocabulary',
  activeParameters: 'Active parameters',
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const sizesBy = (get: (size: (typeof SIZES)[number]) => number | undefined): Said['sizes'] =>
  Object.fromEntries(SIZES.map((size) => [size, get(size)])) as Said['sizes'];

/** The variants by their parameters: the one that the table describes, and the one with fewest if it is another. */
function ends<One>(variants: readonly One[], count: (one: One) => number | undefined) {
  const counted = variants.filter((one) => count(one) !== undefined);
  const pick = (better: (a: number, b: number) => boolean) =>
    counted.reduce<One | undefined>(
      (best, one) => (best === undefined || better(count(one)!, count(best)!) ? one : best),
      undefined,
    );
  const largest = pick((a, b) => a > b) ?? (variants.length === 1 ? variants[0] : undefined);
  const smallest = pick((a, b) => a < b);
  return { largest, smallest: smallest === largest ? undefined : smallest };
}

/** A CSV file read letter by letter, apart from the reader of the site: rows of fields by the names in the head. */
function readCsv(file: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < file.length; i++) {
    const letter = file[i]!;
    if (quoted && letter === '"' && file[i + 1] === '"') field += file[i++]!;
    else if (letter === '"') quoted = !quoted;
    else if (quoted) field += letter;
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)!.push(field);
      field = '';
      if (letter === '\n') rows.push([]);
    } else if (letter !== '\r') field += letter;
  }
  expect(rows.pop()).toEqual([]);
  const [head, ...records] = rows;
  return records.map((record) => {
    expect(record).toHaveLength(head!.length);
    return Object.fromEntries(head!.map((name, i) => [name, record[i]!]));
  });
}

function readTable(): Map<string, { said: Said; values: Record<string, string> }> {
  const { document } = parseHTML(read('models/index.html'));
  const keys = [...document.querySelectorAll('table.models thead th')].map((head) => head.getAttribute('data-column')!);
  return new Map(
    [...document.querySelectorAll('table.models tbody tr')].map((row) => {
      const cells = [...row.querySelectorAll('td')];
      const values = Object.fromEntries(keys.map((key, i) => [key, cells[i]!.getAttribute('data-value') ?? '']));
      const count = (key: string) => numberOf(values[key]);
      const said: Said = {
        name: textOf(cells[0]!.querySelector('a')),
        released: values['released'] || undefined,
        parameters: count('parameters'),
        smallest: count('smallestParameters'),
        sizes: sizesBy(count),
      };
      return [row.getAttribute('data-slug')!, { said, values }];
    }),
  );
}

function readFacts(slug: string): Said {
  const { facts } = JSON.parse(read(`entries/${slug}.json`)) as { facts: Model };
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  const parameters = (one: NonNullable<Model['variants']>[number]) =>
    number(one.parameters) ?? number(one.exactParameters);
  const { largest, smallest } = ends(facts.variants ?? [], parameters);
  return {
    name: facts.name,
    released: facts.released?.date,
    parameters: largest && parameters(largest),
    smallest: smallest && parameters(smallest),
    sizes: sizesBy((size) => number(largest?.[size])),
  };
}

/** A day as the page writes it: "2018", "October 2018", "11 October 2018". */
function readDate(words: string): string {
  const [, day, month, year] = /^(?:(?:(\d+) )?(\w+) )?(\d{4})$/.exec(words)!;
  const pad = (number: number) => String(number).padStart(2, '0');
  return [year!, ...(month ? [pad(MONTHS.indexOf(month) + 1)] : []), ...(day ? [pad(Number(day))] : [])].join('-');
}

function readPage(slug: string): Said {
  const { document } = parseHTML(read(`entries/${slug}/index.html`));
  const heads = [...document.querySelectorAll('table.variants thead th')].map(textOf);
  const rows = [...document.querySelectorAll('table.variants tbody tr')].map((row) => [
    ...row.querySelectorAll('th, td'),
  ]);
  const count = (row: Element[] | undefined, heading: string): number | undefined => {
    const cell = row?.[heads.indexOf(heading)];
    // A rounded number keeps its digits in its title; the marks of sources stand after either.
    const shown = cell?.querySelector('abbr')?.getAttribute('title') ?? cell?.childNodes[0]?.textContent ?? '';
    return numberOf(shown.trim().replaceAll(',', ''));
  };
  const parameters = (row: Element[]) => count(row, 'Parameters') ?? count(row, 'Exact parameters');
  const { largest, smallest } = ends(rows, parameters);
  const released = textOf(document.querySelector('#fact-released li'));
  const glance = [...document.querySelectorAll('dl.glance div')].find(
    (one) => textOf(one.querySelector('dt')) === 'First public',
  );
  expect(textOf(glance?.querySelector('dd')), slug).toBe(released);
  return {
    name: textOf(document.querySelector('h1')),
    released: released ? readDate(released) : undefined,
    parameters: largest && parameters(largest),
    smallest: smallest && parameters(smallest),
    sizes: sizesBy((size) => count(largest, SIZE_HEADINGS[size])),
  };
}

const table = readTable();
const csv = readCsv(read('models.csv'));
const slugs = listFiles()
  .flatMap((file) => /^entries\/([^/]+)\.json$/.exec(file)?.[1] ?? [])
  .filter((slug) => (JSON.parse(read(`entries/${slug}.json`)) as { facts?: { kind: string } }).facts?.kind === 'model');

describe('the numbers and dates of every model', () => {
  it('stand in the table and in the CSV file, one row a model', () => {
    expect(slugs.length).toBeGreaterThan(100);
    expect([...table.keys()].sort()).toEqual([...slugs].sort());
    expect(csv.map(({ slug }) => slug)).toEqual([...table.keys()]);
    for (const { slug, address } of csv) expect(address).toBe(`${origin}${base}entries/${slug}/`);
  });

  it('are the same in the table, the CSV file, the JSON and the page of the model', () => {
    for (const record of csv) {
      const slug = record['slug']!;
      const facts = readFacts(slug);
      const count = (key: string) => numberOf(record[key]);
      const said: Said = {
        name: record['name']!,
        released: record['released'] || undefined,
        parameters: count('parameters'),
        smallest: count('smallestParameters'),
        sizes: sizesBy(count),
      };
      expect(said, `${slug}: models.csv`).toEqual(facts);
      expect(table.get(slug)!.said, `${slug}: models/`).toEqual(facts);
      expect(readPage(slug), `${slug}: entries/${slug}/`).toEqual(facts);
    }
    const known = csv.filter((record) => numberOf(record['parameters']) !== undefined);
    expect(known.length).toBeGreaterThan(90);
  });
});

describe('the table and the CSV file', () => {
  it('have the same columns, and in each the same words', () => {
    const keys = Object.keys(csv[0]!).filter((key) => !/_sources$|^slug$|^address$/.test(key));
    for (const record of csv) {
      const { values } = table.get(record['slug']!)!;
      expect(Object.keys(values)).toEqual(keys);
      for (const key of keys) {
        const said = record[key]!;
        const words = key === 'name' ? said.toLowerCase() : /^(unknown|not applicable)$/.test(said) ? '' : said;
        const shown = /^0\d{14}$/.test(values[key]!) ? String(Number(values[key])) : values[key];
        expect(shown, `${record['slug']} ${key}`).toBe(words);
      }
    }
  });

  it('name the sources of a date as the JSON does', () => {
    for (const record of csv) {
      const { facts } = JSON.parse(read(`entries/${record['slug']}.json`)) as { facts: Model };
      const sources = [facts.released?.source ?? []].flat();
      expect(record['released_sources'], record['slug']).toBe([...new Set(sources)].join('; '));
    }
  });
});

describe('the page of the table', () => {
  const html = read('models/index.html');

  it('has a box for each column, the first seven ticked and the name fixed', () => {
    const { document } = parseHTML(html);
    const boxes = [...document.querySelectorAll('[data-columns] input')];
    expect(boxes.map((one) => one.id)).toEqual(
      [...document.querySelectorAll('table.models th')].map(
        (head) => `models-column-${head.getAttribute('data-column')}`,
      ),
    );
    expect(boxes.map((one) => one.hasAttribute('checked'))).toEqual(boxes.map((_, i) => i < 7));
    expect(boxes.filter((one) => one.hasAttribute('disabled')).map((one) => one.id)).toEqual(['models-column-name']);
  });

  it('weighs less than 150 KB on the way', () => {
    expect(gzipSync(html).length).toBeLessThan(150_000);
  });
});
