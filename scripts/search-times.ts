// What a search costs the processor, in a browser.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type * as InPage from './search-in-page.ts';
import { root } from './runtime.mjs';
import { watchSite, type Watch } from './search-bytes.ts';

/** The middle one of some milliseconds, that which 95 of 100 do not exceed, and the largest. */
export interface Times {
  median: number;
  most: number;
  worst: number;
}

/** What `times`, which are not empty, come to. */
export function summarise(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    most: sorted[Math.ceil(sorted.length * 0.95) - 1]!,
    worst: sorted.at(-1)!,
  };
}

/** Script alone, and all work of the page's thread: script, layout and drawing. */
export interface Strokes {
  script: Times;
  work: Times;
}

/** The part of a profile that is read here. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Milliseconds of a profile in which script ran: not idle, and not in the browser's own work. */
export function scriptTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const apart = new Set(['(root)', '(idle)', '(program)']);
  const others = new Set(nodes.filter(({ callFrame }) => apart.has(callFrame.functionName)).map(({ id }) => id));
  // A difference is the time before its sample, so the time of a sample is the difference that follows.
  return samples.reduce((sum, id, i) => (others.has(id) ? sum : sum + (timeDeltas[i + 1] ?? 0)), 0) / 1000;
}

const WORD = 'roberta';
const ROUNDS = 5;
/** Between keystrokes: long enough to draw, too short for the search page to begin with the text. */
const STROKE = 80;
/** Between two samples of what runs, in microseconds. */
const SAMPLE = 100;

/** Types a word letter by letter into `input`, some times, and reads what each key costs. */
async function measureStrokes(page: Page, input: string, site: Watch): Promise<Strokes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE });
  const readWork = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const press = async (letter: string): Promise<{ script: number; work: number }> => {
    await session.send('Profiler.start');
    const before = await readWork();
    await page.keyboard.press(letter);
    await wait(STROKE);
    const work = (await readWork()) - before;
    return { script: scriptTime((await session.send('Profiler.stop')).profile), work };
  };
  const all: Awaited<ReturnType<typeof press>>[] = [];
  await page.focus(input);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const letter of WORD) {
      const cost = await press(letter);
      // The first round is for the engine to warm up.
      if (round > 0) all.push(cost);
    }
    await wait(2 * STROKE);
    await site.quiet();
    await page.fill(input, '');
    await site.quiet();
    await wait(300);
  }
  return { script: summarise(all.map(({ script }) => script)), work: summarise(all.map(({ work }) => work)) };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/search-in-page.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'searchInPage',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

/**
 * Milliseconds of typing on the box and on the search page, of finding names alone in `lists` (what is typed are
 * `names`), and of searching the text for `queries`.
 */
export async function measureTimes(
  browser: Browser,
  out: string,
  lists: readonly string[],
  names: readonly string[],
  queries: readonly string[],
) {
  const site = await watchSite(out);
  // The site's policy forbids scripts that are not its own.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(`${site.address}entries/bert/`);
    const box = await measureStrokes(page, '[data-search-box] input', site);
    await page.goto(`${site.address}search/`);
    await page.waitForSelector('[data-results][data-answered]', { state: 'attached' });
    const searchPage = await measureStrokes(page, '[data-query] input', site);
    await page.goto(`${site.address}about/`);
    await page.addScriptTag({ content: await bundle() });
    const found: { made: number; strokes: Times }[] = [];
    for (const list of lists) {
      const { made, strokes } = await page.evaluate(
        ([text, typed]) =>
          (globalThis as unknown as { searchInPage: typeof InPage }).searchInPage.timeNames(text, typed),
        [list, names] as const,
      );
      found.push({ made, strokes: summarise(strokes) });
    }
    const texts = await page.evaluate(
      (asked) => (globalThis as unknown as { searchInPage: typeof InPage }).searchInPage.timeTexts(asked),
      queries,
    );
    return { box, searchPage, lists: found, texts: summarise(texts) };
  } finally {
    await context.close();
    site.close();
  }
}
