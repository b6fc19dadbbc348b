import { describe, expect, it } from 'vitest';
import { readColumns, writeColumns } from '../../src/scripts/columns.ts';

const all = ['name', 'section', 'layers', 'heads'];
const usual = ['name', 'section'];
const read = (query: string) => readColumns(new URLSearchParams(query), all, usual);

describe('the columns in the address', () => {
  it('stand there only if they are not those of the page', () => {
    const parameters = new URLSearchParams('sort=3');
    writeColumns(parameters, ['name', 'layers'], usual);
    expect(String(parameters)).toBe('sort=3&columns=name+layers');
    writeColumns(parameters, ['name', 'section'], usual);
    expect(String(parameters)).toBe('sort=3');
  });

  it('are read as they were written, in the order of the table; commas will do', () => {
    expect(read('columns=name+layers')).toEqual(['name', 'layers']);
    expect(read('columns=heads,name')).toEqual(['name', 'heads']);
  });

  it('are those of the page where the address asks for none, or for none that exists', () => {
    expect(read('')).toBe(usual);
    expect(read('columns=colour')).toBe(usual);
    expect(read('columns=colour+layers')).toEqual(['layers']);
  });
});
