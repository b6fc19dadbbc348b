import { describe, expect, it } from 'vitest';
import { askAll, rate, rateNothing, readQueries, type LabelledQuery } from '../../scripts/search-quality.ts';

const query = (text: string, answers: string[], kind: LabelledQuery['kind'] = 'name'): LabelledQuery => ({
  query: text,
  kind,
  answers,
});
const queries = [
  query('bert', ['entries/bert/']),
  query('ernie', ['entries/ernie-baidu/', 'entries/ernie-thu/']),
  query('masking', ['terms/masked-lm/'], 'concept'),
  query('gpt', ['entries/gpt/']),
  query('sourdough', [], 'negative'),
  query('chess openings', [], 'negative'),
];
const found = new Map([
  ['bert', ['entries/bert/', 'entries/roberta/']],
  ['ernie', ['entries/ernie/', 'entries/ernie-thu/', 'entries/ernie-baidu/']],
  ['masking', ['a/', 'b/', 'c/', 'terms/masked-lm/']],
  ['gpt', []],
  ['sourdough', []],
  ['chess openings', ['entries/gpt/']],
]);

describe('rate', () => {
  it('counts the place of the first right page, and a missing one as nothing', () => {
    expect(rate(queries, found)).toEqual({
      queries: 4,
      success1: 1 / 4,
      success3: 2 / 4,
      reciprocalRank: (1 + 1 / 2 + 1 / 4 + 0) / 4,
    });
  });

  it('leaves out the queries that nothing should answer', () => {
    expect(rate(queries.slice(4), found)).toEqual({ queries: 0, success1: 0, success3: 0, reciprocalRank: 0 });
  });
});

describe('rateNothing', () => {
  it('is the share of negatives that found nothing', () => {
    expect(rateNothing(queries, found)).toBe(1 / 2);
    expect(rateNothing(queries.slice(0, 4), found)).toBe(0);
  });
});

describe('askAll', () => {
  it('asks one query after the other', async () => {
    let running = 0;
    const answers = await askAll(queries, async (text) => {
      expect(running++).toBe(0);
      await Promise.resolve();
      running--;
      return [text];
    });
    expect([...answers.keys()]).toEqual(queries.map((one) => one.query));
  });
});

describe('the queries', () => {
  const all = readQueries();

  it('are asked once each, and name an answer unless they are negative', () => {
    expect(new Set(all.map((one) => one.query)).size).toBe(all.length);
    expect(all.filter(({ kind, answers }) => (kind === 'negative') !== (answers.length === 0))).toHaveLength(0);
  });

  it('are kept aside for a third, of each kind', () => {
    for (const kind of new Set(all.map((one) => one.kind))) {
      const those = all.filter((one) => one.kind === kind);
      const share = those.filter(({ aside }) => aside).length / those.length;
      expect(share, kind).toBeGreaterThan(0.28);
      expect(share, kind).toBeLessThan(0.39);
    }
  });
});
