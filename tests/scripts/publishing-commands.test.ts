import { spawnSync } from 'node:child_process';
import { expect, it, onTestFinished, vi } from 'vitest';
import { project } from '../factories.ts';
import { World } from '../world.ts';

// Each starts commands as a person does, one after the other.
vi.setConfig({ testTimeout: 60_000 });

function run(script: string, world: World, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, '--project', world.folder, ...more],
    {
      cwd: project,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

function makeWorld(): World {
  const world = new World();
  onTestFinished(() => world.end());
  return world;
}

it('finds one flipped byte in a revision, names the file, and ends with status 1', () => {
  const world = makeWorld();
  expect(run('verify-revisions', world)).toMatchObject({ status: 0, stderr: '' });
  world.edit('content/revisions/beta/v1.json', 'trains it longer', 'trains it lomger');
  const { status, stderr } = run('verify-revisions', world);
  expect(status).toBe(1);
  expect(stderr).toContain('content/revisions/beta/v1.json:1:1  sha256');
});

it('lets no edit pass the check unpublished, and says what to run', () => {
  const world = makeWorld();
  expect(run('check-content', world).status).toBe(0);
  world.edit('content/history/alpha.md', 'A tiny encoder', 'A small encoder');
  const { status, stderr } = run('check-content', world);
  expect(status).toBe(1);
  expect(stderr).toContain('npm run publish-entries -- --note');
  expect(run('build', world, '--out', world.path('dist')).status).toBe(1);
});

it('publishes with a note, and asks for one where there is none', () => {
  const world = makeWorld();
  world.edit('content/history/alpha.md', 'A tiny encoder', 'A small encoder');
  const without = run('publish-entries', world);
  expect(without.status).toBe(2);
  expect(without.stderr).toContain('To be published: alpha.');
  expect(run('publish-entries', world, '--note', 'short').stderr).toContain('found "short"');
  expect(run('publish-entries', world, '--date', 'today').stderr).toContain('found "today", expected a day');
  expect(world.has('content/revisions/alpha/v2.json')).toBe(false);
  const done = run('publish-entries', world, '--note', 'The summary says small.', '--date', '2026-11-21');
  expect(done).toMatchObject({ status: 0, stderr: '' });
  expect(done.stdout).toMatch(/^alpha {2}v2 {2}[0-9a-f]{64}\nPublished on 2026-11-21: 1 revision, /);
  expect(run('publish-entries', world).stdout).toContain('Nothing to publish');
  expect(run('check-content', world).status).toBe(0);
});

it('publishes nothing of a content that has faults', () => {
  const world = makeWorld();
  world.edit('content/history/alpha.md', '[[hiding]]', '[[hidign]]');
  const { status, stderr } = run('publish-entries', world, '--note', 'A link that leads nowhere.');
  expect(status).toBe(1);
  expect(stderr).toContain('nearest   "hiding"');
  expect(stderr).toContain('Nothing was published');
  expect(world.has('content/revisions/alpha/v2.json')).toBe(false);
});
