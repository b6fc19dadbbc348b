import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { listFieldChanges, listProseChanges } from '../../src/derive/changes.ts';
import type { Revision } from '../../src/schema/revision.ts';
import { World } from '../world.ts';

let world: World;
let revisions: readonly Revision[];

beforeAll(() => {
  world = new World();
  const file = 'content/history/alpha.md';
  world.edit(file, 'parameters: 110000000', 'parameters: 111000000');
  world.edit(file, '    contextTokens: 512\n', '');
  world.edit(file, 'aliases: [Alpha]', 'aliases: [Alpha, Alpha One]');
  world.edit(file, 'Alpha hides words and restores them', 'Alpha hides a few words and restores them');
  world.edit(file, '\nIt was trained on', '\nA sentence is added.\n\nIt was trained on');
  world.publish('Numbers, an alias and the prose.', '2026-11-21');
  world.edit(file, 'A sentence is added.\n\n', '');
  world.publish('A sentence is taken out.', '2026-11-22');
  revisions = loadCatalog(world.folder).revisions.get('alpha')!;
});
afterAll(() => world.end());

it('lists each field that changed, with the value before and after', () => {
  expect(listFieldChanges(revisions[0]!, revisions[1]!)).toEqual([
    { field: 'aliases', before: 'Alpha', after: 'Alpha; Alpha One' },
    { field: 'variants › base › parameters', before: '110000000', after: '111000000' },
    { field: 'variants › base › contextTokens', before: '512', after: undefined },
  ]);
  expect(listFieldChanges(revisions[1]!, revisions[2]!)).toEqual([]);
});

it('lists the paragraphs that changed, word by word', () => {
  expect(listProseChanges(revisions[0]!, revisions[1]!)).toEqual([
    [
      { in: 'both', text: 'Alpha hides ' },
      { in: 'after', text: 'a few ' },
      { in: 'both', text: expect.stringContaining('words and restores them with [[hiding]]') as string },
    ],
    [{ in: 'after', text: 'A sentence is added.' }],
  ]);
  expect(listProseChanges(revisions[1]!, revisions[2]!)).toEqual([[{ in: 'before', text: 'A sentence is added.' }]]);
});

it('finds nothing between a revision and itself', () => {
  expect(listFieldChanges(revisions[0]!, revisions[0]!)).toEqual([]);
  expect(listProseChanges(revisions[0]!, revisions[0]!)).toEqual([]);
});

it('does not take an item that moved in a list for another', () => {
  const [first] = revisions;
  const turned = { ...first!, references: [...first!.references].reverse() };
  expect(listFieldChanges(first!, turned)).toEqual([]);
});
