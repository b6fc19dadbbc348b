import { describe, expect, it } from 'vitest';
import { distance, findNearest, nearestSlug } from '../../src/catalog/nearest.ts';

describe('distance', () => {
  it.each([
    ['bert', 'bert', 0],
    ['bert', 'bertt', 1],
    ['bert', 'brt', 1],
    ['bert', 'beet', 1],
    ['bert', 'bret', 1],
    ['', 'abc', 3],
  ])('%s to %s is %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });
});

it('makes a slug of a name', () => {
  expect(nearestSlug('GPT-3 (2020)!')).toBe('gpt-3-2020');
});

describe('findNearest', () => {
  const known = ['roberta', 'bert', 'albert', 'gpt-2'];
  it('offers the most like, without regard to case', () => {
    expect(findNearest('Bertt', known)).toBe('bert');
    expect(findNearest('robrta', known)).toBe('roberta');
  });
  it('offers nothing that is far: a far guess misleads', () => {
    expect(findNearest('transformer', known)).toBeUndefined();
    expect(findNearest('', known)).toBeUndefined();
  });
});
