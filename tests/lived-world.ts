import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { project } from './factories.ts';
import { World } from './world.ts';

/** A tiny world with a past: entries were revised, renamed and withdrawn, each step published on a day of its own. */
export function livedWorld(): World {
  const world = new World();
  const alpha = 'content/history/alpha.md';
  // Alpha is revised three times: a number, a heading and a variant, then an alias.
  world.edit(alpha, 'contextTokens: 512', 'contextTokens: 1024');
  expect(world.publish('The context is 1,024 tokens.', '2026-11-21')).toEqual(['alpha v2']);
  world.edit(alpha, '## How it works', '## Mechanism');
  world.edit(alpha, 'slug: base\n', 'slug: small\n');
  world.edit(alpha, 'Alpha hides words', 'Alpha hides a few words');
  expect(world.publish('A heading and a variant are renamed.', '2026-11-22')).toEqual(['alpha v3']);
  world.edit(alpha, 'aliases: [Alpha]', 'aliases: [Alpha, "Alpha the First"]');
  expect(world.publish('An alias is added.', '2026-11-23')).toEqual(['alpha v4']);
  world.renameBeta();
  world.edit('content/paths.yaml', 'first-steps:\n', 'first-walk:\n  formerly: [first-steps]\n');
  // A term and an organisation are renamed too.
  world.rename('content/terms/hiding.md', 'content/terms/masking.md');
  world.edit('content/terms/masking.md', 'group: ', 'formerly: [hiding]\ngroup: ');
  world.edit(alpha, 'terms: [hiding]', 'terms: [masking]');
  world.edit(alpha, '[[hiding]]', '[[masking]]');
  world.rename('content/organisations/acme.yaml', 'content/organisations/acme-labs.yaml');
  world.edit('content/organisations/acme-labs.yaml', 'name: ', 'formerly: [acme]\nname: ');
  world.edit(alpha, 'names: [acme]', 'names: [acme-labs]');
  world.edit('content/open-problems/gamma.md', '[[organisations/acme]]', '[[organisations/acme-labs]]');
  expect(world.publish('Beta is now Beta Two.', '2026-11-24')).toEqual(['alpha v5', 'beta-two v2', 'gamma v2']);
  // Gamma is withdrawn, and nothing that named it is left without a word.
  world.write(
    'content/withdrawn/gamma.yaml',
    'address: entries/gamma/\nname: The gamma problem\ndate: 2026-11-25\n' +
      'reason: Two problems had been taken for one.\nsuccessor: entries/beta-two/\n',
  );
  world.remove('content/open-problems/gamma.md');
  world.edit('content/ambiguous/alpha-name.yaml', 'gamma', 'beta-two');
  world.edit('content/survey.json', /\{ "slug": "gamma-problem".*\}/.exec(world.read('content/survey.json'))![0], '');
  expect(world.publish('Nothing but addresses.', '2026-11-25')).toEqual([]);
  return world;
}

/** Builds the site of a world into a folder of its own, which the caller takes away. */
export function buildWorld(world: World): string {
  const out = mkdtempSync(join(project, '.cache-build-'));
  const { SITE_URL: _, ...env } = process.env;
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out, '--project', world.folder], {
    cwd: project,
    env,
    stdio: 'pipe',
  });
  return out;
}
