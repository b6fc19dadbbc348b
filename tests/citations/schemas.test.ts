import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { citeReference } from '../../src/formats/citation.ts';
import { toCsl } from '../../src/formats/csl-json.ts';
import { readKnowledgeBase } from '../../src/derive/knowledge-base.ts';
import { project } from '../factories.ts';
import { CSL_JSON, dist, filesOf, read } from './exports.ts';

/** Checks a value against a schema of `schemas/`; gives its faults. */
function checker(name: string): (value: unknown) => unknown[] {
  // The schema of CSL names types in unions, which the strict mode of ajv refuses.
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8')) as object;
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors!);
}

const checkCsl = checker('csl-data.json');

it('CSL-JSON: each file is valid', () => {
  const files = filesOf(CSL_JSON);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(checkCsl(JSON.parse(read(file))), file).toEqual([]);
});

it('CSL-JSON: each reference is valid, and the schema refuses what it should', () => {
  const items = [...readKnowledgeBase(project).catalog.references.values()].map((file) => toCsl(citeReference(file)));
  expect(checkCsl(items)).toEqual([]);
  expect(checkCsl([{ ...items[0], type: 'encyclopedia' }])).not.toEqual([]);
});

const checkCff = checker('cff-1.2.0.json');

it.each([
  ['the project', project],
  ['the site', dist],
])('CITATION.cff of %s is valid', (_name, folder) => {
  const file = join(folder, 'CITATION.cff');
  expect(existsSync(file)).toBe(true);
  expect(checkCff(parse(readFileSync(file, 'utf8')))).toEqual([]);
});
