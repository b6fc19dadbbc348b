import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { createStaticServer } from '../../scripts/static-server.ts';
import { base } from '../../src/permalinks.ts';
import { project } from '../factories.ts';

/** Kinds of page, each with one that shows most of what the kind can show. */
export const PAGE_TYPES = {
  home: '',
  taxonomy: 'sections/',
  section: 'sections/unified-sequence-modeling/',
  model: 'entries/bert/',
  'model with a figure': 'entries/unilm/',
  method: 'entries/zero/',
  finding: 'entries/lama/',
  problem: 'entries/long-context/',
  disambiguation: 'entries/ernie/',
  'all entries': 'entries/',
  term: 'terms/masked-lm/',
  corpus: 'terms/wikipedia/',
  terms: 'terms/',
  reference: 'references/devlin2019bert/',
  references: 'references/',
  organisation: 'organisations/google/',
  organisations: 'organisations/',
  models: 'models/',
  lineage: 'lineage/',
  'lineage of a section': 'lineage/contexts/',
  'family figure': 'lineage/family/',
  timeline: 'timeline/',
  compare: 'compare/',
  'two compared': 'compare/bert-vs-roberta/',
  paths: 'paths/',
  path: 'paths/how-bert-was-improved/',
  search: 'search/?q=bert',
  'browse by facet': 'search/architecture/',
  'model after the survey': 'entries/llama/',
  coverage: 'coverage/',
  disagreements: 'disagreements/',
  parameters: 'parameters/',
  about: 'about/',
  'how to cite': 'cite/',
  revision: 'entries/bert/v1/',
  changes: 'entries/bert/changes/',
  'not found': 'entries/bertt/',
} as const;

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What went wrong on the way: errors in the console, refused loads, requests to other sites. */
  faults: string[];
}

let browser: Browser;
let address: string;
let server: Server;

/** Address of a page, given relative to the top of the site. */
export const at = (relative: string): string => address + relative;

/** Starts the browser and a server of a built site, for all tests of a file; `folder` is asked once it is needed. */
export function useBrowser(folder = () => join(project, 'dist')): void {
  beforeAll(async () => {
    server = createStaticServer(folder(), base);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
    const { executablePath, env, args } = await findBrowser();
    browser = await chromium.launch({ executablePath, env: env as Record<string, string>, args });
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/**
 * What axe finds on a page, with everything that folds unfolded, by all its rules or by those of `rules`. The visitor
 * must have lifted the page's policy.
 */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await page.evaluate(axe);
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResult;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** A new visitor, who opens the page at `relative` and waits until it stands, what it searches for included. */
export async function visit(relative: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    // The browser reports the 404 page itself as a failed load.
    if (message.type() === 'error' && !message.text().includes('404 (Not Found)')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      faults.push(`request to ${request.url()}`);
  });
  await page.goto(at(relative), { waitUntil: 'load' });
  // The search page alone asks for more by itself.
  if (options.javaScriptEnabled !== false)
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-results]')?.ariaBusy !== 'true');
  return { context, page, faults };
}
