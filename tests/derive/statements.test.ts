import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { listFacts, listStatements } from '../../src/derive/statements.ts';
import { formatCount, formatDate, formatExact, formatLanguage } from '../../src/derive/words.ts';
import { project, tinyCatalog } from '../factories.ts';

const tiny = tinyCatalog();

it('gives each fact its words, its sources and an anchor', () => {
  expect(listFacts(tiny, tiny.entries.get('alpha')!.data)).toEqual([
    {
      anchor: 'fact-released',
      label: 'First public',
      words: [{ text: '11 October 2018' }],
      sources: ['doe2018alpha, arXiv record'],
    },
    {
      anchor: 'fact-introduced-in',
      label: 'Introduced in',
      words: [{ text: 'Doe and van der Berg 2019', href: 'references/doe2018alpha/' }],
      sources: ['doe2018alpha'],
    },
    {
      anchor: 'fact-organisations',
      label: 'Organisations',
      words: [{ text: tiny.organisations.get('acme')!.data.name, href: 'organisations/acme/' }],
      sources: ['doe2018alpha'],
    },
    {
      anchor: 'fact-architecture',
      label: 'Architecture',
      words: [{ text: tiny.terms.get('encoder')!.data.name, href: 'terms/encoder/' }],
      sources: ['doe2018alpha, abstract'],
    },
    {
      anchor: 'fact-objectives',
      label: 'Objectives',
      words: [{ text: 'Hiding words', href: 'terms/hiding/' }],
      sources: ['doe2018alpha, §2'],
    },
    {
      anchor: 'fact-corpus-tiny-corpus',
      label: 'Trained on',
      words: [
        { text: tiny.terms.get('tiny-corpus')!.data.name, href: 'terms/tiny-corpus/' },
        { text: '800 million words', exact: '800,000,000' },
      ],
      sources: ['doe2018alpha'],
    },
    { anchor: 'fact-aliases', label: 'Also written', words: [{ text: 'Alpha' }], sources: [] },
  ]);
});

it('gives a variant all of its numbers, each that has one with its own source', () => {
  const variant = listStatements(tiny, tiny.entries.get('alpha')!.data).find(
    ({ anchor }) => anchor === 'variant-base',
  )!;
  expect(variant.label).toBe('Alpha-1 base');
  expect(variant.sources).toEqual(['doe2018alpha']);
  expect(variant.words).toContainEqual({ text: 'parameters 110 million', exact: '110,000,000' });
  expect(variant.words).toContainEqual({
    text: 'exact parameters 109 million',
    exact: '109,482,240',
    sources: ['doe2018alpha, table 1'],
  });
  expect(variant.words).toContainEqual({ text: 'layers 12' });
});

it('gives an edge and an answer the entry at the other end, and why', () => {
  const edge = listStatements(tiny, tiny.entries.get('beta')!.data).find(({ anchor }) =>
    anchor.startsWith('lineage-'),
  )!;
  expect(edge).toMatchObject({ anchor: 'lineage-builds-on-alpha', label: 'builds on' });
  expect(edge.words).toEqual([
    { text: 'Alpha-1', href: 'entries/alpha/' },
    { text: 'It keeps the encoder of Alpha and trains it longer.', note: true },
  ]);
  const answer = listStatements(tiny, tiny.entries.get('gamma')!.data)[1]!;
  expect(answer).toMatchObject({ anchor: 'addressed-by-beta', label: 'Addressed by' });
});

describe('over the real content', () => {
  const catalog = loadCatalog(project);
  const entries = [...catalog.entries.values()];

  /** Fields that stand elsewhere on the page than among the facts, or that are no facts. */
  const ELSEWHERE = [
    'kind',
    'name',
    'fullName',
    'summary',
    'node',
    'alsoIn',
    'formerly',
    'afterSurvey',
    'introducedIn',
  ];
  /** Marks that choose words, and have none of their own. */
  const MARKS = ['type', 'slug', 'recipe', 'unit', 'field', 'covers'];

  const leaves = (value: unknown, key = ''): { key: string; value: string | number }[] =>
    Array.isArray(value)
      ? value.flatMap((item) => leaves(item, key))
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([name, inner]) =>
            leaves(inner, name === 'source' ? 'source' : key === 'sources' ? key : name),
          )
        : typeof value === 'string' || typeof value === 'number'
          ? [{ key, value }]
          : [];

  it('leaves out no value that an entry states', () => {
    const missing = entries.flatMap(({ slug, data }) => {
      const text = JSON.stringify(listStatements(catalog, data));
      const facts = Object.entries(data).filter(([field]) => !ELSEWHERE.includes(field));
      return facts
        .flatMap(([field, value]) => leaves(value, field))
        .filter(({ key, value }) => {
          if (MARKS.includes(key)) return false;
          const forms = [JSON.stringify(String(value)).slice(1, -1)];
          if (typeof value === 'number') forms.push(formatExact(value), formatCount(value));
          else if (value === 'unknown' || value === 'notApplicable') forms.push('unknown', 'not applicable');
          else if (key === 'date') forms.push(formatDate(value));
          else if (key === 'codes') forms.push(formatLanguage(value));
          else if (key === 'url') forms.push(value.replace('https://', ''));
          return !forms.some((form) => text.includes(form));
        })
        .map(({ key, value }) => `${slug}: ${key} ${value}`);
    });
    expect(missing).toEqual([]);
  });

  it('gives no two statements of an entry one anchor', () => {
    const twice = entries.flatMap(({ slug, data }) => {
      const anchors = listStatements(catalog, data).map(({ anchor }) => anchor);
      return anchors.filter((anchor, i) => anchors.indexOf(anchor) !== i).map((anchor) => `${slug}#${anchor}`);
    });
    expect(twice).toEqual([]);
  });

  it('ends no statement without words', () => {
    const empty = entries.flatMap(({ data }) =>
      listStatements(catalog, data).filter(({ words }) => words.some(({ text }) => text.trim() === '')),
    );
    expect(empty).toEqual([]);
  });
});
