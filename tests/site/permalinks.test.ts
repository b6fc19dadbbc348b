import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { listAddresses } from '../../src/derive/addresses.ts';
import { formerAnchors } from '../../src/derive/ledger.ts';
import { base, PASSING_ID } from '../../src/permalinks.ts';
import { project } from '../factories.ts';
import { buildWorld, livedWorld } from '../lived-world.ts';
import type { World } from '../world.ts';
import { dist, listFiles, pages, read } from './site.ts';

/** The file at which a static host answers an address. */
const fileAt = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

const idsOf = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!);

/** Follows the refreshes from an address to the page that answers in the end. */
function follow(folder: string, address: string, seen: string[] = []): string {
  const html = read(fileAt(address), folder);
  const target = /http-equiv="refresh" content="0; url=\/([^"]*)"/.exec(html)?.[1];
  if (target === undefined) return address;
  if (seen.includes(target)) throw new Error(`a circle: ${[...seen, target].join(' → ')}`);
  expect(html).toContain(`<link rel="canonical" href="http://localhost:4321/${target}"`);
  return follow(folder, target, [...seen, target]);
}

describe('the real site', () => {
  const catalog = loadCatalog(project);
  const addresses = listAddresses(catalog);

  it('answers at every address of the ledger', () => {
    expect(catalog.ledger.size).toBeGreaterThan(5000);
    expect([...catalog.ledger.keys()].filter((address) => !existsSync(join(dist, fileAt(address))))).toEqual([]);
  });

  it('has every anchor of the ledger on its page', () => {
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const missing = [...catalog.ledger].flatMap(([address, anchors]) =>
      anchors.filter((anchor) => !byPath.get(base + address)?.ids.has(anchor)).map((anchor) => `${address}#${anchor}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no page, no file for programs and no lasting anchor that the ledger lacks', () => {
    const inside =
      /^(assets|compare-sheets|pagefind|search-index)\/|^(404\.html|favicon\.svg|robots\.txt|_redirects|\.built-from)$/;
    const files = listFiles()
      .filter((file) => !inside.test(file))
      .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
    expect(files.filter((address) => !catalog.ledger.has(address))).toEqual([]);
    const unlisted = pages
      .map((page) => ({ ...page, address: page.path.slice(base.length) }))
      .filter(({ address }) => address !== '404.html' && !/\/v\d+\/$/.test(address))
      .flatMap(({ address, ids }) => {
        const listed = new Set([
          ...(addresses.get(address) ?? []),
          ...formerAnchors(catalog, address, addresses.get(address) ?? []),
        ]);
        return [...ids].filter((id) => !PASSING_ID.test(id) && !listed.has(id)).map((id) => `${address}#${id}`);
      });
    expect(unlisted).toEqual([]);
  });

  it('publishes each revision byte for byte, and its page shows the frozen text', () => {
    for (const [slug, revisions] of catalog.revisions)
      for (const { revision, sha256, statements } of revisions) {
        const file = `v${revision}.json`;
        expect(read(`entries/${slug}/${file}`)).toBe(read(`revisions/${slug}/${file}`, join(project, 'content')));
        const html = read(`entries/${slug}/v${revision}/index.html`);
        expect(html).toContain(sha256);
        expect(html).toContain('<meta name="robots" content="noindex"');
        const ids = new Set(idsOf(html));
        expect(statements.filter(({ anchor }) => !ids.has(anchor)).map(({ anchor }) => `${slug}#${anchor}`)).toEqual(
          [],
        );
      }
  });
});

describe('a world whose entries are revised, renamed and withdrawn', () => {
  let world: World;
  let out: string;
  /** Every address and anchor that the world ever had. */
  let ever: Map<string, readonly string[]>;

  beforeAll(() => {
    world = livedWorld();
    ever = new Map(loadCatalog(world.folder).ledger);
    out = buildWorld(world);
  });
  afterAll(() => {
    world.end();
    rmSync(out, { recursive: true, force: true });
  });

  it('answers at every address that it ever had', () => {
    expect(ever.size).toBeGreaterThan(150);
    expect([...ever.keys()].filter((address) => !existsSync(join(out, fileAt(address))))).toEqual([]);
  });

  it('leads each old page to the one that took its place, and every anchor is there', () => {
    const lost = [...ever].flatMap(([address, anchors]) => {
      if (!(address === '' || address.endsWith('/'))) return [];
      const ids = new Set(idsOf(read(fileAt(follow(out, address)), out)));
      return anchors.filter((anchor) => !ids.has(anchor)).map((anchor) => `${address}#${anchor}`);
    });
    expect(lost).toEqual([]);
    expect(follow(out, 'entries/beta/')).toBe('entries/beta-two/');
    expect(follow(out, 'entries/beta-old/')).toBe('entries/beta-two/');
    expect(follow(out, 'entries/beta/changes/')).toBe('entries/beta-two/changes/');
    expect(follow(out, 'terms/hiding/')).toBe('terms/masking/');
    expect(follow(out, 'organisations/acme/')).toBe('organisations/acme-labs/');
    expect(follow(out, 'compare/alpha-vs-beta/')).toBe('compare/alpha-vs-beta-two/');
    expect(follow(out, 'paths/first-steps/')).toBe('paths/first-walk/');
  });

  it('gives the forms of a renamed entry at their old addresses, and real redirects to hosts that know them', () => {
    for (const form of ['json', 'md', 'bib', 'biblatex.bib', 'ris', 'csl.json', 'citations.txt']) {
      expect(read(`entries/beta.${form}`, out)).toBe(read(`entries/beta-two.${form}`, out));
    }
    const redirects = read('_redirects', out).trimEnd().split('\n');
    expect(redirects).toContain('/entries/beta/ /entries/beta-two/ 301');
    expect(redirects).toContain('/entries/beta.csl.json /entries/beta-two.csl.json 301');
    expect(redirects).toContain('/terms/hiding/ /terms/masking/ 301');
    for (const line of redirects) expect(line).toMatch(/^\/\S+ \/\S+ 301$/);
  });

  it('shows each revision as it was, at its own address, with its own number, day and hash', () => {
    const text = (revision: number) => read(`entries/alpha/v${revision}/index.html`, out);
    expect(text(1)).toContain('context in tokens 512');
    expect(text(2)).toMatch(/context in tokens 1,024/);
    expect(text(1)).toContain('id="how-it-works"');
    expect(text(3)).toContain('id="mechanism"');
    expect(text(3)).not.toContain('id="how-it-works"');
    expect(text(1)).toContain('id="variant-base"');
    expect(text(3)).toContain('id="variant-small"');
    // The revision under the old slug is no redirect: it says what the entry is called now.
    const old = read('entries/beta/v1/index.html', out);
    expect(old).toContain('frozen');
    expect(old).toContain('href="/entries/beta-two/"');
    expect(old).not.toContain('http-equiv="refresh"');
  });

  it('cites the latest revision, and each revision by itself', () => {
    expect(read('entries/alpha.bib', out)).toContain('@misc{ptmatlas-alpha-v5,');
    expect(read('entries/alpha.bib', out)).toContain('url = {http://localhost:4321/entries/alpha/v5/}');
    expect(read('entries/alpha/v2.bib', out)).toContain('@misc{ptmatlas-alpha-v2,');
    expect(read('entries/alpha/v2.csl.json', out)).toContain('"date-parts"');
    expect(JSON.parse(read('entries/alpha/v2.csl.json', out))).toMatchObject([
      { issued: { 'date-parts': [[2026, 11, 21]] } },
      {},
    ]);
  });

  it('tells what changed from one revision to the next, field by field and in the prose', () => {
    const changes = read('entries/alpha/changes/index.html', out);
    expect(changes).toMatch(/variants › base › contextTokens.*<del>512<\/del>.*<ins>1024<\/ins>/s);
    expect(changes).toContain('<ins>a few </ins>');
    expect(idsOf(changes)).toEqual(expect.arrayContaining(['v1', 'v2', 'v3', 'v4', 'v5']));
    expect(read('entries/beta-two/changes/index.html', out)).toContain('href="/entries/beta/v1/"');
  });

  it('says on a page which of its places are gone, and which revision still has them', () => {
    const html = read('entries/alpha/index.html', out);
    const former = /<aside class="former".*?<\/aside>/s.exec(html)![0];
    expect(former).toContain('href="/entries/alpha/v2/#how-it-works"');
    expect(former).toContain('href="/entries/alpha/v2/#variant-base"');
  });

  it('keeps of a withdrawn entry the reason, the day, the successor and the last text, in the data too', () => {
    const html = read('entries/gamma/index.html', out);
    expect(html).toContain('Withdrawn on 25 November 2026');
    expect(html).toContain('Two problems had been taken for one.');
    expect(html).toContain('href="/entries/beta-two/"');
    expect(html).toContain('Nobody knows.');
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(JSON.parse(read('entries/gamma.json', out))).toMatchObject({
      withdrawn: {
        date: '2026-11-25',
        reason: 'Two problems had been taken for one.',
        successor: 'http://localhost:4321/entries/beta-two/',
      },
      last: { slug: 'gamma', revision: 2 },
    });
    expect(read('entries/gamma.md', out)).toContain('Withdrawn on 25 November 2026.');
    expect(read('entries/gamma.bib', out)).toContain('@misc{ptmatlas-gamma-v2,');
    expect(read('entries/gamma/v1/index.html', out)).toContain('The entry was withdrawn since');
    expect(read('api/v1/withdrawals.json', out)).toContain('entries/gamma/');
    expect(read('search-index/subjects.txt', out)).not.toContain('Gamma');
    expect(listFiles(join(out, 'entries'))).toContain('gamma/changes/index.html');
  });
});
