import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { at, useBrowser, visit } from './browser.ts';

useBrowser();

const status = (page: Page) => page.locator('[data-status]');
const settled = (page: Page) =>
  page.waitForFunction(() => /page|Nothing|No page/.test(document.querySelector('[data-status]')!.textContent ?? ''));
const firstResult = (page: Page) => page.locator('[data-results] > li .name').first();

describe('the box on every page', () => {
  it.each(['/', 'Control+k'])('is reached by %s, and opens a page by keyboard alone', async (shortcut) => {
    const { context, page, faults } = await visit('about/');
    await page.keyboard.press(shortcut);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await page.keyboard.type('gpt3');
    await page.waitForSelector('#suggestion-0');
    expect(await page.locator('#suggestion-0').innerText()).toContain('GPT-3');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#suggestion-0').getAttribute('aria-selected')).toBe('true');
    await Promise.all([page.waitForURL(at('entries/gpt-3/')), page.keyboard.press('Enter')]);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('closes with Escape and gives the focus back', async () => {
    const { context, page } = await visit('about/');
    await page.locator('.site-name').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('bert');
    await page.waitForSelector('#suggestion-0');
    await page.keyboard.press('Escape');
    expect(await page.locator('.suggestions li').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('site-name');
    await context.close();
  });

  it('loads nothing of search before the reader reaches for it', async () => {
    const { context, page } = await visit('entries/bert/');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await context.close();
    expect(loaded.filter((name) => /pagefind|names\.json/.test(name))).toEqual([]);
  });

  it('takes Enter to the search page', async () => {
    const { context, page } = await visit('');
    await page.keyboard.press('/');
    await page.keyboard.type('masked language');
    await Promise.all([page.waitForURL(/search\/\?q=masked\+language/), page.keyboard.press('Enter')]);
    await context.close();
  });
});

describe('the search page', () => {
  it.each([
    ['bert', 'BERT', 'entries/bert/'],
    ['gpt3', 'GPT-3', 'entries/gpt-3/'],
    ['gpt 3', 'GPT-3', 'entries/gpt-3/'],
    ['GPT', 'GPT', 'entries/gpt/'],
    ['xlm-roberta', 'XLM-R', 'entries/xlm-r/'],
    ['ernie', 'ERNIE', 'entries/ernie/'],
    ['1810.04805', 'BERT', 'entries/bert/'],
    ['MLM', 'Masked language modelling', 'terms/masked-lm/'],
  ])('puts the exact name first: %s', async (query, name, path) => {
    const { context, page, faults } = await visit(`search/?q=${encodeURIComponent(query)}`);
    await settled(page);
    expect(await firstResult(page).innerText()).toBe(name);
    expect(await firstResult(page).evaluate((link: HTMLAnchorElement) => link.href)).toBe(at(path));
    await context.close();
    expect(faults).toEqual([]);
  });

  it('finds words in the text, marks them, and links to the part in which they stand', async () => {
    const { context, page } = await visit('search/?q=knowledge%20graph');
    await settled(page);
    expect(await page.locator('[data-results] mark').count()).toBeGreaterThan(3);
    expect(await page.locator('[data-results] .parts a[href*="#"]').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('filters with counts, and keeps its state in the address over reload and back', async () => {
    const { context, page } = await visit('search/?q=attention');
    await settled(page);
    const all = await status(page).innerText();
    const box = page.locator('input[name="section"][value="Efficiency"]');
    const count = Number(await page.locator('label:has(input[value="Efficiency"]) .count').innerText());
    await box.check();
    await page.waitForFunction(
      (before) =>
        document.querySelector('[data-status]')!.textContent !== before &&
        !document.querySelector('[data-status]')!.textContent!.includes('Searching'),
      all,
    );
    expect(await status(page).innerText()).toBe(`${count} pages for “attention”.`);
    expect(new URL(page.url()).search).toBe('?q=attention&section=Efficiency');
    await page.reload({ waitUntil: 'networkidle' });
    await settled(page);
    expect(await box.isChecked()).toBe(true);
    expect(await status(page).innerText()).toBe(`${count} pages for “attention”.`);
    await page.goBack({ waitUntil: 'networkidle' });
    await page.waitForFunction((before) => document.querySelector('[data-status]')!.textContent === before, all);
    expect(await box.isChecked()).toBe(false);
    await context.close();
  });

  it.each(['kind', 'section', 'survey', 'year', 'architecture', 'modality'])('offers the filter %s', async (facet) => {
    const { context, page } = await visit('search/');
    await page.waitForSelector(`[data-facet="${facet}"] input`);
    expect(await page.locator(`[data-facet="${facet}"] input`).count()).toBeGreaterThan(1);
    await context.close();
  });

  it('browses by filter alone', async () => {
    const { context, page } = await visit('search/?kind=problem');
    await settled(page);
    expect(await page.locator('[data-results] > li').count()).toBeGreaterThanOrEqual(6);
    await context.close();
  });

  it('names a word that occurs nowhere, and never drops it silently', async () => {
    const { context, page } = await visit('search/?q=masked%20zzzzqq');
    await settled(page);
    expect(await status(page).innerText()).toMatch(/^Nothing contains “zzzzqq”; \d+ pages for “masked”\.$/);
    await context.close();
  });

  it('says so when there is no answer', async () => {
    const { context, page } = await visit('search/?q=zzzzqq');
    await settled(page);
    expect(await status(page).innerText()).toBe('Nothing contains “zzzzqq”.');
    expect(await page.locator('[data-results] > li').count()).toBe(0);
    await context.close();
  });

  it('offers the nearest name where nothing was found', async () => {
    const { context, page } = await visit('search/?q=robrta');
    await settled(page);
    expect(await status(page).innerText()).toMatch(/^Nothing contains “robrta”/);
    expect(await firstResult(page).innerText()).toBe('RoBERTa');
    await context.close();
  });

  it('does not run what a query holds', async () => {
    const { context, page, faults } = await visit(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await settled(page);
    expect(await page.locator('main img').count()).toBe(0);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('lists every name without JavaScript', async () => {
    const { context, page } = await visit('search/?q=bert', { javaScriptEnabled: false });
    expect(await page.locator('#by-name ~ ul a').count()).toBeGreaterThan(300);
    await context.close();
  });
});
