import { expect, it } from 'vitest';
import { arrangeSheets, type Rows } from '../../src/compare/arrange.ts';
import { sheet, sized, value } from './sheets.ts';

const fields = ({ differing, same, partial }: Rows) =>
  [differing, same, partial].map((rows) => rows.map(({ field }) => field));

it('parts what differs, what is the same, and what is known of some only', () => {
  const one = sheet('one', { facts: [value('released', '2018'), value('modalities', 'Text'), value('code', 'a')] });
  const two = sheet('two', { facts: [value('released', '2019'), value('modalities', 'Text')] });
  const { facts } = arrangeSheets([one, two]);
  expect(fields(facts)).toEqual([['released'], ['modalities'], ['code']]);
  expect(facts.partial[0]!.cells).toEqual([{ html: 'a' }, { missing: 'not yet looked up' }]);
});

it('counts what was looked for and is unknown as not known', () => {
  const { facts } = arrangeSheets([
    sheet('one', { facts: [value('layers', '')] }),
    sheet('two', { facts: [value('layers', '12')] }),
  ]);
  expect(fields(facts)).toEqual([[], [], ['layers']]);
  expect(facts.partial[0]!.cells[0]).toEqual({ html: '<span class="gap">unknown</span>' });
});

it('says where a kind of entry has no such fact', () => {
  const { facts } = arrangeSheets([
    sheet('one', { facts: [value('architecture', 'Encoder')] }),
    sheet('two', { kind: 'method' }),
  ]);
  expect(facts.partial[0]!.cells[1]).toEqual({ missing: 'a method has none' });
});

it('keeps the order of the fields, one that only a later entry has included', () => {
  const { facts } = arrangeSheets([
    sheet('one', { facts: [value('a', '1'), value('d', '1')] }),
    sheet('two', { facts: [value('a', '2'), value('b', '2'), value('c', '2'), value('d', '2')] }),
  ]);
  expect(fields(facts)).toEqual([['a', 'd'], [], ['b', 'c']]);
});

it('calls three the same only if all three are', () => {
  const of = (text: string) => sheet(`s${text}`, { facts: [value('a', text)] });
  expect(fields(arrangeSheets([of('1'), of('1'), of('2')]).facts)).toEqual([['a'], [], []]);
  expect(fields(arrangeSheets([of('1'), of('1'), of('1')]).facts)).toEqual([[], ['a'], []]);
});

it('sets variants side by side with rows of their own, and keeps the rest apart', () => {
  const one = sheet('one', {
    variants: [sized('base', 110, [value('parameters', '110'), value('layers', '12')]), sized('huge', 9000)],
  });
  const two = sheet('two', { variants: [sized('base', 125, [value('parameters', '125'), value('layers', '12')])] });
  const { blocks, alone } = arrangeSheets([one, two]);
  expect(blocks.map(({ rows }) => fields(rows))).toEqual([[['parameters'], ['layers'], []]]);
  expect(alone.map((single) => [single.sheet.slug, single.variant.slug])).toEqual([['one', 'huge']]);
});

it('takes the edges between the compared entries only', () => {
  const edge = (to: string) => ({ to, words: 'extends', href: `#to-${to}`, html: '' });
  const one = sheet('one', { edges: [edge('zero')] });
  const two = sheet('two', { edges: [edge('one'), edge('zero')] });
  expect(arrangeSheets([one, two]).edges.map(({ from, to }) => [from.slug, to.slug])).toEqual([['two', 'one']]);
});
