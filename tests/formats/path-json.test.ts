import { expect, it } from 'vitest';
import { toJsonSchema } from '../../src/formats/json-schema.ts';
import { toPathsJson } from '../../src/formats/path-json.ts';
import { Path } from '../../src/schema/path.ts';
import { tinyCatalog } from '../factories.ts';

it('gives each path as it is written, with the addresses of its steps', () => {
  const catalog = tinyCatalog();
  const [path, ...others] = JSON.parse(JSON.stringify(toPathsJson(catalog)));
  expect(others).toEqual([]);
  expect(Path.parse(path.facts)).toEqual(catalog.paths['first-steps']);
  expect(path).toMatchObject({ slug: 'first-steps', address: 'http://localhost:4321/paths/first-steps/' });
  expect(path.steps[1]).toEqual({
    name: 'Beta',
    kind: 'model',
    page: 'http://localhost:4321/entries/beta/',
    address: 'http://localhost:4321/paths/first-steps/#step-beta',
  });
});

it('is described by a schema', () => {
  expect(toJsonSchema('path')).toMatchObject({ required: ['name', 'summary', 'steps'] });
});
