import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { finishPublication, writePublication } from '../../scripts/publication.ts';
import { World } from '../world.ts';

function makeWorld(): World {
  const world = new World();
  onTestFinished(() => world.end());
  return world;
}

const NOTE = 'The summary of Alpha is clearer.';
const editAlpha = (world: World) =>
  world.edit('content/history/alpha.md', 'A tiny encoder that', 'A very tiny encoder that');

/** Every file of a world with its bytes. */
const files = ({ folder }: World): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

it('freezes what changed and nothing else, and makes an edition of it', () => {
  const world = makeWorld();
  editAlpha(world);
  expect(world.problems()).toContain('differs from revision 1 of 2026-11-20 in summary');
  expect(world.publish(NOTE, '2026-11-21')).toEqual(['alpha v2']);
  expect(world.problems()).toBe('');
  const revision = JSON.parse(world.read('content/revisions/alpha/v2.json')) as Record<string, unknown>;
  expect(revision).toMatchObject({ format: 1, slug: 'alpha', revision: 2, date: '2026-11-21', note: NOTE });
  expect(revision['summary']).toContain('A very tiny encoder');
  expect(world.read('content/edition.yaml')).toBe('version: "0.3"\ndate: 2026-11-21\n');
  expect(world.read('CITATION.cff')).toContain('version: "0.3"\ndate-released: "2026-11-21"');
  expect(world.has('content/revisions/beta/v2.json')).toBe(false);
});

it('writes nothing where nothing changed, however often it is asked', () => {
  const world = makeWorld();
  const before = files(world);
  expect(world.publish(NOTE, '2026-11-21')).toEqual([]);
  expect(files(world)).toEqual(before);
  editAlpha(world);
  world.publish(NOTE, '2026-11-21');
  const after = files(world);
  expect(world.publish(NOTE, '2026-11-22')).toEqual([]);
  expect(files(world)).toEqual(after);
});

it('leaves a revision as it is when only words and HTML follow differently from the same text', () => {
  const world = makeWorld();
  // The name of a term stands in the words of Alpha's facts, but nothing of Alpha was written anew.
  world.edit('content/terms/encoder.md', 'name: ', 'name: The ');
  expect(world.publish(NOTE, '2026-11-21')).toEqual([]);
});

it('lists what is new at an address, without a revision', () => {
  const world = makeWorld();
  const term = world.read('content/terms/hiding.md');
  world.write('content/terms/showing.md', term.replace('name: Hiding words\naliases: [HW]', 'name: Showing words'));
  expect(world.problems()).toContain('terms/showing/');
  expect(world.publish(NOTE, '2026-11-21')).toEqual([]);
  expect(world.read('content/permalinks.json')).toContain('"terms/showing/": [');
  expect(world.read('content/edition.yaml')).toContain('"0.2"');
  expect(world.problems()).toBe('');
});

it('takes no address and no anchor out of the ledger', () => {
  const world = makeWorld();
  const before = JSON.parse(world.read('content/permalinks.json')) as Record<string, string[]>;
  world.edit('content/history/alpha.md', '## How it works', '## Mechanism');
  world.edit('content/history/alpha.md', 'slug: base\n', 'slug: small\n');
  world.publish('A heading and a variant are renamed.', '2026-11-21');
  const after = JSON.parse(world.read('content/permalinks.json')) as Record<string, string[]>;
  for (const [address, anchors] of Object.entries(before))
    expect(after[address]).toEqual(expect.arrayContaining(anchors));
  expect(after['entries/alpha/']).toEqual(
    expect.arrayContaining(['how-it-works', 'mechanism', 'variant-base', 'variant-small']),
  );
});

it('refuses a day before that of an earlier revision', () => {
  const world = makeWorld();
  editAlpha(world);
  expect(() => world.plan(NOTE, '2026-11-19')).toThrow(
    'alpha: revision 1 is of 2026-11-20, so the next cannot be of 2026-11-19.',
  );
});

it('goes on counting when an entry is renamed, and leaves the old file where it was', () => {
  const world = makeWorld();
  world.renameBeta();
  expect(world.publish('Beta is now Beta Two.', '2026-11-21')).toEqual(['beta-two v2', 'gamma v2']);
  expect(world.has('content/revisions/beta/v1.json')).toBe(true);
  expect(world.problems()).toBe('');
});

it('leaves nothing half-written, at whatever point it is interrupted', () => {
  const whole = makeWorld();
  editAlpha(whole);
  const before = files(whole);
  const publication = whole.plan(NOTE, '2026-11-21');
  let steps = 0;
  writePublication(whole.folder, publication, () => void steps++);
  const after = files(whole);
  expect(steps).toBeGreaterThan(publication.files.size * 2);

  const ends = new Set<string>();
  for (let last = 1; last <= steps; last++) {
    const world = makeWorld();
    editAlpha(world);
    let left = last;
    const stop = () => {
      if (--left === 0) throw new Error('interrupted');
    };
    expect(() => writePublication(world.folder, world.plan(NOTE, '2026-11-21'), stop)).toThrow('interrupted');
    // Before the one renaming nothing has happened; after it, the check says so and the next run finishes it.
    const pending = world.has('.publishing');
    if (pending) expect(world.problems()).toContain('a publication that was interrupted');
    finishPublication(world.folder);
    expect(files(world)).toEqual(pending ? after : before);
    expect(world.publish(NOTE, '2026-11-21')).toEqual(pending ? [] : ['alpha v2']);
    expect(files(world)).toEqual(after);
    ends.add(pending ? 'finished' : 'not begun');
  }
  expect([...ends].sort()).toEqual(['finished', 'not begun']);
});
