import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { project } from '../factories.ts';
import { dist, listFiles, read } from './site.ts';

const scratch = mkdtempSync(join(project, '.cache-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const build = (out: string, site: string | undefined, world = project, from = project) => {
  const { SITE_URL: _, ...env } = process.env;
  execFileSync(process.execPath, ['scripts/build.ts', '--out', out, '--project', world], {
    cwd: from,
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

it('builds the same bytes from a copy in another folder, without .git', () => {
  const copy = mkdtempSync(join(tmpdir(), 'ptm-atlas-copy-'));
  try {
    for (const name of ['content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(join(project, name), join(copy, name), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir');
    const again = join(copy, 'dist');
    build(again, process.env['SITE_URL'], copy, copy);
    expect(hashes(again)).toEqual(hashes(dist));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

it('builds the tiny world under a sub-path, and carries the address that SITE_URL sets', () => {
  const below = join(scratch, 'below');
  build(below, 'https://atlas.example/ptm', join(project, 'tests/fixtures/valid'));
  const links = listFiles(below)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...read(file, below).matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1]!));
  expect(links.length).toBeGreaterThan(500);
  expect(links.filter((link) => !link.startsWith('/ptm/'))).toEqual([]);
  expect(read('entries/beta/index.html', below)).toContain(
    '<link rel="canonical" href="https://atlas.example/ptm/entries/beta/"',
  );
  // A frozen text was published without a path: its links are placed below it.
  expect(read('entries/beta/v1/index.html', below)).toContain('<a href="/ptm/entries/alpha/">the encoder of Alpha</a>');
  expect(read('entries/beta.bib', below)).toContain('url = {https://atlas.example/ptm/entries/beta/v1/}');
  expect(read('_redirects', below)).toContain('/ptm/entries/beta-old/ /ptm/entries/beta/ 301');
  expect(read('opensearch.xml', below)).toContain('template="https://atlas.example/ptm/search/?q={searchTerms}"');
  // Search adds the path: its lists hold none.
  expect(read('search-index/subjects.txt', below)).toContain('Beta');
  expect(JSON.parse(read('search-index/pages.json', below))).toMatchObject({ order: { year: ['2019', '2018'] } });
  // A renamed entry redirects, an ambiguous name is told apart, a figure is drawn.
  const moved = read('entries/beta-old/index.html', below);
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/ptm/entries/beta/"');
  expect(moved).toContain('<link rel="canonical" href="https://atlas.example/ptm/entries/beta/"');
  const ambiguous = read('entries/alpha-name/index.html', below);
  expect(ambiguous).toContain('href="/ptm/entries/alpha/"');
  expect(ambiguous).toContain('href="/ptm/entries/gamma/"');
  expect(read('entries/beta/index.html', below)).toContain('Bidirectional attention mask');
});
