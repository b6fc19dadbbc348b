import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import type { CatalogEntry } from '../../src/catalog/catalog.ts';
import { COLUMNS, LIST_MARK, listModelRows, readModel, sortKey, type Cell } from '../../src/derive/model-table.ts';
import { listModels, parametersOf } from '../../src/derive/models.ts';
import type { Model } from '../../src/schema/entry.ts';
import { model, project, tinyCatalog, variant } from '../factories.ts';

const tiny = tinyCatalog();
const { catalog } = buildCatalog(project);
const rows = listModelRows(catalog);

const columnOf = (key: string) => COLUMNS.find((column) => column.key === key)!;
/** The cell of a column for a model of the tiny world with these facts. */
function cellOf(key: string, facts: Partial<Model>): Cell {
  const entry = { ...tiny.entries.get('alpha')!, data: model({ node: 'early', ...facts }) } as CatalogEntry;
  return columnOf(key).read(readModel(tiny, entry));
}

describe('the columns', () => {
  it('keep the numbers by which addresses sort, and the keys by which they are chosen', () => {
    expect(COLUMNS.map(({ key }) => key).join(' ')).toBe(
      'name section released parameters architecture objectives organisations smallestParameters largestVariant ' +
        'activeParameters layers hiddenSize heads contextTokens vocabulary modalities languages corpora licence code survey',
    );
    expect(COLUMNS.flatMap(({ isDefault }, i) => (isDefault ? [i] : []))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('are hidden by the style sheet when their box is empty, all but the name', () => {
    const style = readFileSync(join(project, 'src/styles/browse.css'), 'utf8');
    const hidden = [...style.matchAll(/:has\(#models-column-(\w+):not\(:checked\)\) \.c-(\w+)/g)];
    expect(hidden.map(([, box]) => box)).toEqual(COLUMNS.slice(1).map(({ key }) => key));
    for (const [, box, cells] of hidden) expect(cells).toBe(box);
  });
});

describe('a cell', () => {
  const variants = [
    variant({ name: 'Small', slug: 'small', parameters: 11_000_000, layers: 4, source: 'doe2018alpha' }),
    variant({
      name: 'Large',
      slug: 'large',
      parameters: 340_000_000,
      layers: 24,
      source: ['doe2018alpha', 'roe2019beta, §2'],
      sources: { layers: 'roe2019beta, Table 1' },
    }),
  ];

  it('describes the largest variant, each number with the source that it has', () => {
    expect(cellOf('parameters', { variants })).toEqual({
      value: 340_000_000,
      words: [{ text: '340 million', exact: '340,000,000' }],
      sources: ['doe2018alpha', 'roe2019beta, §2'],
    });
    expect(cellOf('layers', { variants })).toEqual({
      value: 24,
      words: [{ text: '24' }],
      sources: ['roe2019beta, Table 1'],
    });
    expect(cellOf('largestVariant', { variants }).value).toBe('Large');
    expect(cellOf('smallestParameters', { variants }).value).toBe(11_000_000);
  });

  it('names the source of the count where no number is reported', () => {
    const counted = variant({
      exactParameters: 4_385_920,
      source: 'doe2018alpha',
      sources: { exactParameters: 'roe2019beta' },
    });
    expect(cellOf('parameters', { variants: [counted] })).toMatchObject({ value: 4_385_920, sources: ['roe2019beta'] });
    expect(cellOf('smallestParameters', { variants: [counted] }).value).toBeUndefined();
  });

  it('tells unknown from not yet looked up, and neither from a largest variant that cannot be told', () => {
    const unknown = cellOf('parameters', { variants: [variant({ parameters: 'unknown', source: 'doe2018alpha' })] });
    expect(unknown).toMatchObject({ value: 'unknown', isGap: true, sources: ['doe2018alpha'] });
    expect(sortKey(columnOf('parameters'), unknown)).toBe('');
    expect(cellOf('parameters', {})).toEqual({ value: undefined, words: [], sources: [] });
    const unsized = variants.map(({ name, slug, layers }) => variant({ name, slug, layers }));
    expect(cellOf('layers', { variants: unsized }).value).toBeUndefined();
    expect(cellOf('layers', { variants: unsized.slice(0, 1) }).value).toBe(4);
  });

  it('joins a list, and its sources once each', () => {
    const source = ['doe2018alpha, §1', 'doe2018alpha, §1'];
    expect(cellOf('languages', { languages: { codes: ['en', 'zh'], count: 104, source } })).toEqual({
      value: 'English; Chinese; 104 languages',
      words: [{ text: 'English' }, { text: 'Chinese' }, { text: '104 languages' }],
      sources: ['doe2018alpha, §1'],
    });
  });

  it('refuses an entry that is no model', () => {
    expect(() => readModel(tiny, tiny.entries.get('gamma')!)).toThrow('gamma: found kind problem, expected model');
  });
});

describe('the table of the atlas', () => {
  it('has a row for each model, with its date and its most parameters', () => {
    expect(rows.map(({ entry }) => entry.slug)).toEqual(listModels(catalog).map(({ slug }) => slug));
    for (const { entry, data, cells } of rows) {
      expect(cells[2]!.value, entry.slug).toBe(data.released?.date);
      const counts = (data.variants ?? []).map(parametersOf).filter((count) => count !== undefined);
      if (counts.length > 0) expect(cells[3]!.value, entry.slug).toBe(Math.max(...counts));
    }
  });

  it('names the sources of every value that has any, each a reference', () => {
    for (const { entry, cells } of rows) {
      COLUMNS.forEach(({ key, isSourced }, i) => {
        const { value, sources } = cells[i]!;
        const here = `${entry.slug} ${key}`;
        if (isSourced && value !== undefined && key !== 'largestVariant')
          expect(sources.length, here).toBeGreaterThan(0);
        else if (!isSourced) expect(sources, here).toEqual([]);
        for (const source of sources) expect(catalog.references.has(source.split(',')[0]!), here).toBe(true);
      });
    }
  });

  it('has no name and no source that holds the mark of a list, or begins like a formula of a spreadsheet', () => {
    for (const { entry, cells } of rows) {
      for (const { words, value, sources } of cells) {
        for (const text of [...words.map((word) => word.text), ...sources])
          expect(text, entry.slug).not.toContain(LIST_MARK);
        expect(String(value ?? ''), entry.slug).not.toMatch(/^[=+@\t-]/);
      }
    }
  });

  it('sorts numbers as numbers, and names without regard to case', () => {
    const parameters = columnOf('parameters');
    const key = (value: number) => sortKey(parameters, { value, words: [], sources: [] });
    expect(key(9_000_000) < key(10_000_000)).toBe(true);
    expect(key(1_571_000_000_000)).toHaveLength(15);
    expect(sortKey(columnOf('name'), { value: 'AlexNet', words: [], sources: [] })).toBe('alexnet');
  });
});
