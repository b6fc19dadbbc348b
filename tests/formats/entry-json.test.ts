import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { toEntryJson } from '../../src/formats/entry-json.ts';
import { toJsonSchema } from '../../src/formats/json-schema.ts';
import { formatEntryMarkdown } from '../../src/formats/markdown.ts';
import { Entry } from '../../src/schema/entry.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const alpha = catalog.entries.get('alpha')!;

it('keeps what a source says apart from what is derived', () => {
  const json = JSON.parse(JSON.stringify(toEntryJson(catalog, alpha)));
  expect(Entry.parse(json.facts)).toEqual(alpha.data);
  expect(json.derived.recounts).toMatchObject([{ variant: 'base', outcome: 'agrees', parameters: 109_482_240 }]);
  expect(json).toMatchObject({
    slug: 'alpha',
    address: 'http://localhost:4321/entries/alpha/',
    section: 'history',
    licence: 'CC-BY-4.0',
    references: [{ key: 'doe2018alpha' }],
  });
});

it('writes Markdown whose facts can be read back', () => {
  const text = formatEntryMarkdown(alpha);
  const { slug, address, ...facts } = parse(text.split('---')[1]!);
  expect([slug, address]).toEqual(['alpha', 'http://localhost:4321/entries/alpha/']);
  expect(facts).toEqual(alpha.data);
  expect(text).toContain('# Alpha-1\n');
  expect(text).toContain('[@doe2018alpha, §2]');
});

it('describes the fields of an entry in a JSON Schema that allows no others', () => {
  const schema = toJsonSchema('entry') as {
    oneOf?: { additionalProperties?: boolean }[];
    anyOf?: { additionalProperties?: boolean }[];
  };
  const kinds = schema.oneOf ?? schema.anyOf ?? [];
  expect(kinds).toHaveLength(4);
  expect(kinds.every(({ additionalProperties }) => additionalProperties === false)).toBe(true);
});
