import { expect, it } from 'vitest';
import { toCslItems, toReferenceCsl } from '../../src/formats/csl-json.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();

it('gives the entry and the paper behind it', () => {
  expect(toCslItems(catalog, catalog.entries.get('alpha')!)).toEqual([
    {
      id: 'ptmatlas-alpha',
      type: 'entry-encyclopedia',
      title: 'Alpha-1',
      author: [{ literal: 'PTM Atlas contributors' }],
      issued: { 'date-parts': [[2026, 1, 2]] },
      'container-title': 'PTM Atlas',
      version: '0.1',
      URL: 'http://localhost:4321/entries/alpha/',
    },
    {
      id: 'doe2018alpha',
      type: 'paper-conference',
      title: 'Alpha: Hiding Words & Finding 100% of Them',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'van der Berg', given: 'Łukasz' },
      ],
      issued: { 'date-parts': [[2019]] },
      'container-title': 'Proceedings of the Tests',
      page: '1–12',
      DOI: '10.1000/alpha_1',
      URL: 'https://arxiv.org/abs/1810.00001',
    },
  ]);
});

it('gives a date with the precision that is known, and a team as it is', () => {
  expect(toReferenceCsl(catalog.references.get('roe2019beta')!)).toEqual({
    id: 'roe2019beta',
    type: 'article',
    title: 'Beta',
    author: [{ family: 'Roe', given: 'Richard' }, { literal: 'The Beta Team' }],
    issued: { 'date-parts': [[2019, 7]] },
  });
});
