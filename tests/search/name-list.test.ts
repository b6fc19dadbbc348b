import { expect, it } from 'vitest';
import { formatNameList, keysOf, parseNameList, type NamedPage } from '../../src/search/name-list.ts';

const bert: NamedPage = {
  name: 'BERT',
  kind: 'model',
  path: 'entries/bert/',
  aliases: ['BERT-base'],
  also: ['1810.04805'],
};
const pangu: NamedPage = { name: 'PanGu-α', kind: 'model', path: 'entries/pangu-alpha/', aliases: [], also: [] };
const many: NamedPage[] = [
  { name: 'ERNIE', kind: 'several meanings', path: 'entries/ernie/', aliases: [], also: [] },
  bert,
  pangu,
  { name: 'ZeRO', kind: 'method', path: 'entries/zero/', aliases: [], also: [] },
  { name: 'LAMA', kind: 'finding', path: 'entries/lama/', aliases: [], also: [] },
  { name: 'Long context', kind: 'open problem', path: 'entries/long-context/', aliases: [], also: [] },
  { name: 'Masked language modelling', kind: 'term', path: 'terms/masked-lm/', aliases: ['MLM'], also: [] },
  { name: 'History', kind: 'section', path: 'sections/history/', aliases: ['Background'], also: [] },
  { name: 'How BERT was improved', kind: 'path', path: 'paths/how-bert-was-improved/', aliases: [], also: [] },
  { name: 'Google', kind: 'organisation', path: 'organisations/google/', aliases: [], also: [] },
  { name: 'devlin2019bert', kind: 'reference', path: 'references/devlin2019bert/', aliases: [], also: [] },
];

it('writes a line for each page and reads the same pages back', () => {
  const text = formatNameList(many);
  expect(text.split('\n')[1]).toBe('m\t\tBERT\tBERT-base\t\t1810.04805');
  expect(text.split('\n')[2]).toBe('m\tpangu-alpha\tPanGu-α');
  expect(parseNameList(text)).toEqual(many);
});

it('writes an alias once that compares equal to the name, the slug or another alias', () => {
  const text = formatNameList([
    { ...bert, aliases: ['bert', 'B.E.R.T.', 'BERT-base', 'bert base'], also: ['Bert', 'bertbase'] },
  ]);
  expect(text).toBe('m\t\tBERT\tBERT-base\n');
});

it('refuses a name that would break the list, and a kind that it does not know', () => {
  expect(() => formatNameList([{ ...bert, aliases: ['BERT\tbase'] }])).toThrow(
    'A name of entries/bert/ holds a tab or a line break',
  );
  expect(() => parseNameList('q\t\tBERT\n')).toThrow('No kind of page is called "q"');
});

it('compares a page by its name, its slug and its aliases', () => {
  expect(keysOf(bert)).toEqual(['bert', 'bertbase', '181004805']);
  expect(keysOf(pangu)).toEqual(['panguα', 'pangualpha']);
});
