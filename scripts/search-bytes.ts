// What a browser loads until a search shows its first result.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { base } from '../src/permalinks.ts';
import { readPagefindIds } from './page-index.ts';
import { createStaticServer } from './static-server.ts';

/** Size of a file as it is sent: with gzip, but for Pagefind's files, which are packed as they are. */
export const packedSize = (file: string, body: Uint8Array): number =>
  /\.(pf_[a-z]+|pagefind)$/.test(file) ? body.length : gzipSync(body, { level: 9 }).length;

/** True for scripts and parts of an index; false for pages, styles, fonts and pictures. */
export const isOfSearch = (file: string): boolean => /\.(m?js|json|txt|pf_[a-z]+|pagefind)$/.test(file);

/** Files that were loaded, and their size as sent, each file counted once. */
export interface Loaded {
  bytes: number;
  requests: number;
  files: string[];
}

/** The scripts and parts of an index among the `files` of the built site in `out`. */
export function weigh(out: string, files: Iterable<string>): Loaded {
  const once = [...new Set(files)].filter((file) => isOfSearch(file) && existsSync(join(out, file)));
  const bytes = once.reduce((sum, file) => sum + packedSize(file, readFileSync(join(out, file))), 0);
  return { bytes, requests: once.length, files: once };
}

/** A server of a built site that notes what it sends. A web worker's requests reach it, which a page does not report. */
export interface Watch {
  /** Address of the top of the site. */
  address: string;
  /** Files that were sent since the last `forget`, in order. */
  sent(): string[];
  forget(): void;
  /** Lets files for which `isHeld` is true wait until it is called again. */
  hold(isHeld: (file: string) => boolean): void;
  /** Waits until nothing has been asked for a while. */
  quiet(): Promise<void>;
  close(): void;
}

const REST = 600;

/** Serves the built site in `out`, watched. */
export async function watchSite(out: string): Promise<Watch> {
  const site = createStaticServer(out, base);
  let files: string[] = [];
  let waiting: { file: string; answer: () => void }[] = [];
  let isHeld = (_file: string): boolean => false;
  let last = 0;
  const server = createServer((request, response) => {
    const file = new URL(request.url ?? '/', 'http://localhost').pathname.slice(base.length);
    last = performance.now();
    const answer = () => {
      last = performance.now();
      files.push(file);
      site.emit('request', request, response);
    };
    if (isHeld(file)) waiting.push({ file, answer });
    else answer();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    sent: () => [...files],
    forget: () => void (files = []),
    hold: (wanted) => {
      isHeld = wanted;
      const free = waiting.filter(({ file }) => !isHeld(file));
      waiting = waiting.filter(({ file }) => isHeld(file));
      for (const { answer } of free) answer();
    },
    quiet: async () => {
      while (performance.now() - last < REST) await wait(50);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The queries of which the first result is awaited. */
export const NAME_QUERY = 'gpt3';
/** No page is called so, so that the first result is one of the text. */
export const TEXT_QUERY = 'predict missing words';

const isText = (file: string): boolean => file.endsWith('.pf_fragment');
const SLOW = 10_000;

/** Opens a page with nothing in the cache, does `work` and closes it. */
async function visit<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Ours, by name: all scripts of the page before the reader does anything, and what the box loads until it offers a page. */
async function measureNames(browser: Browser, out: string, site: Watch): Promise<{ page: Loaded; box: Loaded }> {
  return visit(browser, async (page) => {
    site.forget();
    await page.goto(`${site.address}entries/bert/`);
    await site.quiet();
    const before = weigh(out, site.sent());
    site.forget();
    await page.focus('[data-search-box] input');
    await page.keyboard.insertText(NAME_QUERY);
    await page.waitForSelector('#suggestion-0 >> text=GPT-3');
    return { page: before, box: weigh(out, site.sent()) };
  });
}

/** Ours, by text: until the first row stands, until its sentence does, and until all rows that are shown have theirs. */
async function measureTexts(browser: Browser, out: string, site: Watch) {
  const ids = readPagefindIds(join(out, 'pagefind'));
  return visit(browser, async (page) => {
    site.forget();
    // What is drawn while the texts of pages are held back needs none of them.
    site.hold(isText);
    await page.goto(`${site.address}search/?q=${encodeURIComponent(TEXT_QUERY)}`);
    const row = '[data-group="texts"] li';
    const isThere = await page.waitForSelector(row, { timeout: SLOW }).catch(() => undefined);
    if (!isThere) site.hold(() => false);
    await page.waitForSelector(row, { timeout: SLOW });
    if (await page.isVisible('[data-group="names"] li')) throw new Error(`“${TEXT_QUERY}” is answered by a name`);
    const first = weigh(out, site.sent());
    const href = (await page.getAttribute(`${row} a`, 'href'))!;
    const id = ids.get(`/${href.slice(base.length)}`)!;
    site.hold((file) => isText(file) && !file.includes(id));
    await page.waitForSelector(`${row}:first-child mark`, { timeout: SLOW });
    const sentence = weigh(out, site.sent());
    site.hold(() => false);
    await site.quiet();
    return { row: first, sentence, rows: weigh(out, site.sent()) };
  });
}

/** Plain Pagefind: until the first result, which has no title before its text is there. */
const measurePagefind = (browser: Browser, out: string, site: Watch, query: string): Promise<Loaded> =>
  visit(browser, async (page) => {
    await page.goto(`${site.address}entries/bert/`);
    await site.quiet();
    site.forget();
    await page.evaluate(`(async () => {
      const pagefind = await import(${JSON.stringify(`${base}pagefind/pagefind.js`)});
      const { results } = await pagefind.search(${JSON.stringify(query)});
      await results[0].data();
    })()`);
    return weigh(out, site.sent());
  });

/** What is loaded until the first results, of ours and of plain Pagefind. */
export async function measureBytes(browser: Browser, out: string) {
  const site = await watchSite(out);
  try {
    return {
      names: await measureNames(browser, out, site),
      texts: await measureTexts(browser, out, site),
      pagefind: {
        name: await measurePagefind(browser, out, site, NAME_QUERY),
        text: await measurePagefind(browser, out, site, TEXT_QUERY),
      },
    };
  } finally {
    site.close();
  }
}
