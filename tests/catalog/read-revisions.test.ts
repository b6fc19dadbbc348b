import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblems, type Problem } from '../../src/catalog/problem.ts';
import { readLedger, readRevisions } from '../../src/catalog/read-revisions.ts';
import { World } from '../world.ts';

let world: World;
beforeEach(() => void (world = new World()));
afterEach(() => world.end());

const FILE = 'content/revisions/alpha/v1.json';

function verify() {
  const problems: Problem[] = [];
  const revisions = readRevisions(world.folder, problems);
  return { revisions, text: problems.length ? formatProblems(problems) : '' };
}

it('reads every revision, in the order of the numbers', () => {
  world.edit('content/history/alpha.md', 'A tiny encoder', 'A small encoder');
  world.publish('The second revision of Alpha.', '2026-11-21');
  world.edit('content/history/alpha.md', 'A small encoder', 'A little encoder');
  world.publish('The third revision of Alpha.', '2026-11-21');
  const { revisions, text } = verify();
  expect(text).toBe('');
  expect(revisions.get('alpha')!.map(({ revision }) => revision)).toEqual([1, 2, 3]);
});

describe('one byte that is not as it was published', () => {
  it.each([
    ['a letter of the prose', 'It was trained', 'Xt was trained'],
    ['a digit of a fact', '"parameters": 110000000', '"parameters": 110000001'],
    ['the case of a source', '"doe2018alpha, §2"', '"doe2018alpha, §3"'],
    ['a digit of the hash', '"sha256": "37', '"sha256": "38'],
    ['white space', '  "slug"', ' \t"slug"'],
    ['a letter as its escape', 'Alpha-1', '\\u0041lpha-1'],
    ['the number of the format', '"format": 1', '"format": 2'],
    ['a bracket', '"statements": [', '"statements": ('],
    ['a field that is not in the format', '"format": 1,', '"format": 1, "more": 1,'],
  ])('is found, and the file is named: %s', (_, from, to) => {
    world.edit(FILE, from, to);
    const { revisions, text } = verify();
    expect(text).toContain(`${FILE}:`);
    expect(text).toContain('A published revision is never edited');
    expect(revisions.get('alpha')).toEqual([]);
  });

  it('is found at every place of a file', () => {
    const bytes = readFileSync(world.path(FILE));
    // Every 97th byte, each with its lowest bit turned.
    for (let at = 0; at < bytes.length; at += 97) {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1;
      writeFileSync(world.path(FILE), flipped);
      expect(verify().text, `byte ${at}`).toContain(`${FILE}:`);
    }
  });
});

it('says what is wrong: hash, expected and found', () => {
  world.edit(FILE, '110000000', '110000001');
  expect(verify().text).toBe(`content/revisions/alpha/v1.json:1:1  sha256
  found     ${/found +([0-9a-f]{64})/.exec(verify().text)?.[1]}
  expected  37ac4adcf22994e4e1d51fcca513ac866ec702d2954ff49cadcd2e1c58487e8f, the hash that was published
  note      A published revision is never edited: restore the file as it was published.

1 problem in 1 file`);
});

it('gives the line of a fault of JSON', () => {
  world.edit(FILE, '"note": ', '"note" ');
  expect(verify().text).toMatch(/^content\/revisions\/alpha\/v1\.json:6:\d+ {2}JSON\n/);
});

it('finds a file that stands in the place of another', () => {
  world.rename(FILE, 'content/revisions/alpha/v2.json');
  expect(verify().text).toContain('found     "alpha/v2.json"\n  expected  "alpha/v1.json"');
});

it('names what is no revision', () => {
  world.write('content/revisions/notes.txt', 'Notes.');
  world.write('content/revisions/alpha/v1.json.orig', world.read(FILE));
  const { text } = verify();
  expect(text).toContain('content/revisions/notes.txt:1:1  file\n  found     "notes.txt"');
  expect(text).toContain('found     "alpha/v1.json.orig"\n  expected  "alpha/v1.json"');
});

it('reads the ledger, and says so if it cannot be read', () => {
  const problems: Problem[] = [];
  expect(readLedger(world.folder, problems).get('entries/alpha/')).toContain('variant-base');
  expect(problems).toEqual([]);
  world.edit('content/permalinks.json', '{', '[');
  expect(readLedger(world.folder, problems).size).toBe(0);
  expect(formatProblems(problems)).toContain('content/permalinks.json:');
  world.write('content/permalinks.json', '{"entries/alpha/": "cite"}');
  const shape: Problem[] = [];
  readLedger(world.folder, shape);
  expect(formatProblems(shape)).toContain('expected  addresses, each with the list of its anchors');
});
