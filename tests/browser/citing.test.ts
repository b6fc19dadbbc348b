import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { at, useBrowser, visit } from './browser.ts';

useBrowser();

const button = (page: Page) => page.locator('#models-export');
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const shown = (page: Page) => page.locator('table.models tbody tr:visible').count();
const keysOf = (file: string) => [...file.matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1]!);

/** Presses the button, and reads the file that the browser saves. */
async function saveFile(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('a selection of models', () => {
  it('is saved as BibTeX: the entries that are ticked and the papers behind them', async () => {
    const { context, page, faults } = await visit('models/');
    await box(page, 'Select BERT').check();
    await box(page, 'Select GPT-2').check();
    expect(await button(page).innerText()).toBe('BibTeX of the 2 selected');
    const { name, text } = await saveFile(page);
    expect(name).toBe('ptm-atlas-models.bib');
    const [entries, papers] = [
      keysOf(text).filter((key) => key.startsWith('ptmatlas-')),
      keysOf(text).filter((key) => !key.startsWith('ptmatlas-')),
    ];
    expect(entries.map((key) => key.replace(/-v\d+$/, ''))).toEqual(['ptmatlas-bert', 'ptmatlas-gpt-2']);
    expect(papers).toEqual(['devlin2019bert', 'radford2019gpt2']);
    expect(await page.locator('#models-export-status').innerText()).toBe(
      'Saved ptm-atlas-models.bib: 2 models, 4 records.',
    );
    await context.close();
    expect(faults).toEqual([]);
  });

  it('is all that is shown when nothing is ticked, in the bytes of the file of all models', async () => {
    const { context, page, faults } = await visit('models/');
    expect(await button(page).innerText()).toBe(`BibTeX of all ${await shown(page)} shown`);
    const { text } = await saveFile(page);
    const whole = await page.evaluate(() => fetch('../models.bib').then((response) => response.text()));
    expect(text).toBe(whole);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('loads the file once, and not before it is asked for', async () => {
    const { context, page } = await visit('models/');
    const loads: string[] = [];
    page.on('request', (request) => loads.push(request.url()));
    await box(page, 'Select BERT').check();
    expect(loads).toEqual([]);
    await saveFile(page);
    await box(page, 'Select GPT').check();
    await saveFile(page);
    expect(loads.filter((url) => url.startsWith('http'))).toEqual([at('models.bib')]);
    await context.close();
  });

  it('holds no row that is hidden, and none is lost by sorting', async () => {
    const { context, page } = await visit('models/');
    await box(page, 'Select BERT').check();
    await box(page, 'Select GPT-2').check();
    await page.locator('#models-filter').fill('gpt-2');
    expect(await button(page).innerText()).toBe('BibTeX of the 1 selected');
    expect(keysOf((await saveFile(page)).text).join()).not.toContain('bert');
    await page.locator('#models-filter').fill('');
    await page.getByRole('button', { name: 'First public' }).click();
    expect(page.url()).toBe(at('models/?sort=2'));
    expect(await button(page).innerText()).toBe('BibTeX of the 2 selected');
    await context.close();
  });

  it('takes all rows that are shown by one box, and only those', async () => {
    const { context, page } = await visit('models/?filter=tsinghua');
    const all = box(page, 'Select all shown');
    const count = await shown(page);
    await all.check();
    expect(await button(page).innerText()).toBe(`BibTeX of the ${count} selected`);
    await page.locator('table.models tbody tr:visible input').first().uncheck();
    expect(await all.evaluate((input: HTMLInputElement) => [input.checked, input.indeterminate])).toEqual([
      false,
      true,
    ]);
    await page.locator('#models-filter').fill('');
    expect(await page.locator('table.models tbody input:checked').count()).toBe(count - 1);
    await page.locator('#models-filter').fill('zzzzqq');
    expect(await button(page).isDisabled()).toBe(true);
    await context.close();
  });

  it('says so when the file cannot be loaded, and tries again when asked again', async () => {
    const { context, page } = await visit('models/');
    await page.route('**/models.bib', (route) => route.abort());
    await button(page).click();
    await page.waitForFunction(() =>
      document.querySelector('#models-export-status')!.textContent!.includes('could not be loaded'),
    );
    await page.unroute('**/models.bib');
    expect(keysOf((await saveFile(page)).text).length).toBeGreaterThan(100);
    await context.close();
  });

  it('is a link to the file of all models without JavaScript', async () => {
    const { context, page } = await visit('models/', { javaScriptEnabled: false });
    expect(await page.locator('main a[href$="models.bib"]').isVisible()).toBe(true);
    expect(await page.locator('table.models input, #models-export:visible').count()).toBe(0);
    await context.close();
  });

  it('is offered on the page of a node for all that it lists', async () => {
    const { context, page } = await visit('sections/bert/');
    const href = await page.locator('main a[href$="sections/bert.bib"]').getAttribute('href');
    const text = await page.evaluate((url) => fetch(url).then((response) => response.text()), href!);
    expect(keysOf(text)).toContain('devlin2019bert');
    await context.close();
  });
});

describe('the box that says how to cite an entry', () => {
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  it('copies the BibTeX of the revision', async () => {
    const { context, page, faults } = await visit('entries/bert/', clipboard);
    const group = page.getByRole('group', { name: /^This entry/ });
    await group.getByText('BibTeX', { exact: true }).click();
    await group.getByRole('button', { name: /^Copy BibTeX,/ }).click();
    await page.waitForFunction(
      () => document.querySelector('[data-copy-status]')!.textContent === 'Copied to the clipboard.',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@misc\{ptmatlas-bert-v\d+,/);
    expect(copied).toContain('title = {{BERT}}');
    await context.close();
    expect(faults).toEqual([]);
  });

  it('copies the permalink of the revision', async () => {
    const { context, page } = await visit('entries/gpt-2/', clipboard);
    await page.locator('button[data-copy="copy-permalink"]').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/entries\/gpt-2\/v\d+\/$/);
    await context.close();
  });

  it('shows no dead button without JavaScript, and the text to copy all the same', async () => {
    const { context, page } = await visit('entries/bert/', { javaScriptEnabled: false });
    expect(await page.locator('button[data-copy]:visible').count()).toBe(0);
    expect(await page.locator('#copy-entry-0').innerText()).toContain('PTM Atlas contributors. “BERT.”');
    await context.close();
  });
});

describe('the mark beside a heading or a fact', () => {
  it('leads there and copies the full address', async () => {
    const { context, page, faults } = await visit('entries/bert/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('.prose a.anchor').first().click();
    const hash = new URL(page.url()).hash;
    expect(hash.length).toBeGreaterThan(1);
    await page.waitForFunction(
      (part) =>
        document.querySelector('[data-copy-status]')!.textContent === `Copied the address of this part: ${part}`,
      hash,
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${at('entries/bert/')}${hash}`);
    await page.locator('a[data-copy-link]').first().click();
    await page.waitForFunction(
      (part) => !document.querySelector('[data-copy-status]')!.textContent!.endsWith(part),
      hash,
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await context.close();
    expect(faults).toEqual([]);
  });

  it('is a plain link where nothing can be copied', async () => {
    const { context, page, faults } = await visit('entries/bert/');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
    await page.locator('.prose a.anchor').first().click();
    expect(new URL(page.url()).hash.length).toBeGreaterThan(1);
    expect(await page.locator('[data-copy-status]').textContent()).toBe('');
    await context.close();
    expect(faults).toEqual([]);
  });
});
