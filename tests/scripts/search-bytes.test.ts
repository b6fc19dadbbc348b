import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOfSearch, packedSize, watchSite, weigh } from '../../scripts/search-bytes.ts';

const text = Buffer.from('BERT\n'.repeat(1000));
const packed = gzipSync(text, { level: 9 });
let out: string;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'search-bytes-'));
  mkdirSync(join(out, 'pagefind'));
  writeFileSync(join(out, 'names.txt'), text);
  writeFileSync(join(out, 'page.html'), text);
  writeFileSync(join(out, '404.html'), text);
  writeFileSync(join(out, 'pagefind', 'en_1.pf_index'), packed);
});
afterAll(() => rmSync(out, { recursive: true }));

describe('packedSize', () => {
  it('packs what a host would pack', () => {
    expect(packedSize('names.txt', text)).toBe(packed.length);
    expect(packedSize('pagefind/pagefind.js', text)).toBe(packed.length);
  });

  it.each(['en_1.pf_index', 'en_1.pf_meta', 'en_1.pf_fragment', 'wasm.en.pagefind'])('takes %s as it is', (file) => {
    expect(packedSize(`pagefind/${file}`, packed)).toBe(packed.length);
  });
});

describe('isOfSearch', () => {
  it('takes scripts and parts of an index, and leaves pages, styles, fonts and pictures', () => {
    const files = ['a.js', 'pages.json', 'subjects.txt', 'x.pf_meta', 'wasm.en.pagefind', 'entries/bert/', 'a.css'];
    expect(files.filter(isOfSearch)).toEqual(files.slice(0, 5));
    expect(['index.html', 'a.woff2', 'favicon.svg', ''].filter(isOfSearch)).toEqual([]);
  });
});

describe('weigh', () => {
  it('counts each file once, and none that is not there', () => {
    const files = ['names.txt', 'page.html', 'pagefind/en_1.pf_index', 'names.txt', 'gone.json'];
    expect(weigh(out, files)).toEqual({
      bytes: 2 * packed.length,
      requests: 2,
      files: ['names.txt', 'pagefind/en_1.pf_index'],
    });
  });
});

describe('watchSite', () => {
  it('notes what it sends, and lets wait what is held', async () => {
    const site = await watchSite(out);
    site.hold((file) => file === 'names.txt');
    const names = fetch(`${site.address}names.txt`).then((response) => response.text());
    await (await fetch(`${site.address}page.html?x=1`)).text();
    await expect.poll(() => site.sent()).toEqual(['page.html']);
    site.hold(() => false);
    expect(await names).toBe(text.toString());
    expect(site.sent()).toEqual(['page.html', 'names.txt']);
    site.forget();
    expect(site.sent()).toEqual([]);
    site.close();
  });
});
