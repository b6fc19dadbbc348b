import { expect, it } from 'vitest';
import { countFacts } from '../../src/derive/facts.ts';
import { tinyCatalog } from '../factories.ts';

it('counts the values that a source stands for, and the citations of the prose', () => {
  // alpha: date, organisation, architecture, objective, corpus and its size, 7 sizes of the variant;
  // beta: edge, date; gamma: one entry that bears on it; terms: a formula and a size.
  const { values, citations, references } = countFacts(tinyCatalog());
  expect(values).toBe(6 + 7 + 2 + 1 + 2);
  expect(citations).toBe(8);
  expect(references).toBe(3);
});

it('counts one more for one more value', () => {
  const catalog = tinyCatalog();
  const alpha = catalog.entries.get('alpha')!;
  const variants = alpha.data.kind === 'model' ? alpha.data.variants! : [];
  const richer = { ...alpha, data: { ...alpha.data, variants: [{ ...variants[0]!, heads: 12 }] } } as typeof alpha;
  const more = { ...catalog, entries: new Map([...catalog.entries, ['alpha', richer]]) };
  expect(countFacts(more).values).toBe(countFacts(catalog).values + 1);
});
