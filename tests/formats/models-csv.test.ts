import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { COLUMNS, listModelRows } from '../../src/derive/model-table.ts';
import { parseCsv } from '../../src/formats/csv.ts';
import { formatModelsCsv, MODELS_CSV_HEAD } from '../../src/formats/models-csv.ts';
import { address, entryPath } from '../../src/permalinks.ts';
import { project } from '../factories.ts';

const { catalog } = buildCatalog(project);
const rows = listModelRows(catalog);
const [head, ...records] = parseCsv(formatModelsCsv(catalog));
const field = (record: readonly string[], name: string) => record[head!.indexOf(name)];

describe('the CSV file of all models', () => {
  it('begins with slug and address, and has each column followed by its sources', () => {
    expect(head).toEqual(MODELS_CSV_HEAD);
    expect(head!.slice(0, 6)).toEqual(['slug', 'address', 'name', 'section', 'released', 'released_sources']);
    expect(new Set(head).size).toBe(head!.length);
  });

  it('has the cells of the table in its own words: exact, and empty where nothing is known', () => {
    expect(records.map((record) => record[0])).toEqual(rows.map(({ entry }) => entry.slug));
    records.forEach((record, i) => {
      const { entry, cells } = rows[i]!;
      expect(record).toHaveLength(head!.length);
      expect(field(record, 'address')).toBe(address(entryPath(entry.slug)));
      COLUMNS.forEach(({ key, isSourced }, j) => {
        const { value, sources } = cells[j]!;
        expect(field(record, key), `${entry.slug} ${key}`).toBe(value === undefined ? '' : String(value));
        if (isSourced) expect(field(record, `${key}_sources`)).toBe(sources.join('; '));
      });
    });
  });
});
