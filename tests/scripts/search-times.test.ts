import { describe, expect, it } from 'vitest';
import { scriptTime, summarise } from '../../scripts/search-times.ts';

describe('summarise', () => {
  it('takes the middle, the 95th of a hundred, and the largest', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(summarise(hundred)).toEqual({ median: 50.5, most: 95, worst: 100 });
    expect(summarise([3, 1, 2])).toEqual({ median: 2, most: 3, worst: 3 });
    expect(summarise([7])).toEqual({ median: 7, most: 7, worst: 7 });
  });
});

describe('scriptTime', () => {
  const node = (id: number, functionName: string) => ({ id, callFrame: { functionName } });

  it('counts the time after each sample in which script ran', () => {
    const nodes = [node(1, '(root)'), node(2, '(idle)'), node(3, 'find'), node(4, '(program)'), node(5, '')];
    const samples = [2, 3, 3, 4, 5, 2];
    const timeDeltas = [50, 1000, 200, 300, 4000, 500];
    // `find` from its first sample to that of (program), the nameless function to the last.
    expect(scriptTime({ nodes, samples, timeDeltas })).toBeCloseTo((200 + 300 + 500) / 1000);
  });

  it('is nothing without samples', () => {
    expect(scriptTime({ nodes: [] })).toBe(0);
  });
});
