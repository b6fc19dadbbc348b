import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { project } from '../factories.ts';
import { dist, listFiles, read } from './site.ts';

const scratch = mkdtempSync(join(project, '.cache-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const build = (out: string, site: string | undefined, world = project) => {
  const { SITE_URL: _, ...env } = process.env;
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out, '--project', world], {
    cwd: project,
    env: site === undefined ? env : { ...env, SITE_URL: site },
    stdio: 'pipe',
  });
};

const hashes = (folder: string) =>
  listFiles(folder)
    .filter((file) => file !== '.built-from')
    .map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex')}`,
    );

it('builds the same bytes twice', () => {
  const again = join(scratch, 'again');
  build(again, process.env['SITE_URL']);
  expect(hashes(again)).toEqual(hashes(dist));
});

it('lives under a sub-path, and carries the address that SITE_URL sets', () => {
  const below = join(scratch, 'below');
  build(below, 'https://atlas.example/ptm');
  const html = read('entries/bert/index.html', below);
  const links = [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !link.startsWith('/ptm/'))).toEqual([]);
  expect(html).toContain('<link rel="canonical" href="https://atlas.example/ptm/entries/bert/"');
  expect(read('entries/bert.bib', below)).toContain('url = {https://atlas.example/ptm/entries/bert/}');
  expect(read('names.json', below)).toContain('"/ptm/entries/bert/"');
});

it('redirects a renamed entry, tells apart an ambiguous name, and draws a figure', () => {
  const tiny = join(scratch, 'tiny');
  build(tiny, undefined, join(project, 'tests/fixtures/valid'));
  const moved = read('entries/beta-old/index.html', tiny);
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/entries/beta/"');
  expect(moved).toContain('<link rel="canonical" href="http://localhost:4321/entries/beta/"');
  const ambiguous = read('entries/alpha-name/index.html', tiny);
  expect(ambiguous).toContain('href="/entries/alpha/"');
  expect(ambiguous).toContain('href="/entries/gamma/"');
  expect(read('entries/beta/index.html', tiny)).toContain('Bidirectional attention mask');
});
