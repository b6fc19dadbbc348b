import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadCatalog } from '../../src/catalog/build.ts';
import { project } from '../factories.ts';
import { at, findBarriers, useBrowser, visit } from './browser.ts';

useBrowser();

const catalog = loadCatalog(project);
const heads = (page: Page) => page.locator('.compare-name > a').allInnerTexts();
const messages = (page: Page) => page.locator('[data-compare-status] p').allInnerTexts();
const ready = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-compare-result]')!.ariaBusy === 'false');

/** A visitor of the page of comparisons, once what was asked for stands there. */
async function open(relative: string, options: Parameters<typeof visit>[1] = {}) {
  const visitor = await visit(relative, options);
  await ready(visitor.page);
  return visitor;
}

describe('a comparison', () => {
  it('shows what the address names, and gives it back after reload and back', async () => {
    const { context, page, faults } = await open('compare/?m=bert,roberta,electra');
    expect(await heads(page)).toEqual(['BERT', 'RoBERTa', 'ELECTRA']);
    expect(await page.title()).toContain('BERT, RoBERTa, ELECTRA compared');
    await page.locator('#compare-entry-4').fill('gpt-2');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.compare-name').length === 4);
    expect(new URL(page.url()).search).toBe('?m=bert,roberta,electra,gpt-2');
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('.compare-name').length === 4);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.compare-name').length === 3);
    expect(await page.locator('#compare-entry-4').inputValue()).toBe('');
    await context.close();
    expect(faults).toEqual([]);
  });

  it('says what cannot be shown, and shows the rest', async () => {
    const { context, page, faults } = await open('compare/?m=bert,robertta,bert,electra');
    expect(await heads(page)).toEqual(['BERT', 'ELECTRA']);
    expect(await messages(page)).toEqual([
      'BERT, ELECTRA side by side.',
      'These two have a page of their own: BERT and ELECTRA.',
      'No entry is called “robertta”. Perhaps RoBERTa was meant.',
      'BERT was named twice and is shown once.',
    ]);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('is the same on the page of a pair, which needs no script', async () => {
    const pair = await visit('compare/bert-vs-roberta/', { javaScriptEnabled: false });
    const still = await pair.page.locator('article.compare > section').allInnerTexts();
    await pair.context.close();
    const { context, page } = await open('compare/?m=bert,roberta');
    expect(await page.locator('.compare-result > section').allInnerTexts()).toEqual(still);
    await context.close();
  });

  it('leads to the pairs without a script, and does not offer what then does nothing', async () => {
    const { context, page } = await visit('compare/?m=bert,roberta', { javaScriptEnabled: false });
    expect(await page.locator('[data-pair]').count()).toBe(catalog.comparisons.length);
    expect(await page.locator('[data-compare-form]').isVisible()).toBe(false);
    await context.close();
  });

  it.each(['compare/', 'compare/bert-vs-roberta/', 'compare/?m=bert,gpt-3,electra,zero'])(
    'has no barriers at %s, narrow and wide, light and dark',
    async (relative) => {
      for (const width of [320, 1280]) {
        const { context, page } = await visit(relative, { viewport: { width, height: 900 }, bypassCSP: true });
        if (!relative.includes('-vs-')) await ready(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await findBarriers(page), `${width} pixels, ${colorScheme}`).toEqual([]);
        }
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${width} pixels`).toBeLessThanOrEqual(0);
        await context.close();
      }
    },
  );

  it.each([2, 3, 4])('of %i fits on a printed page', async (columns) => {
    const asked = ['bert', 'roberta', 'electra', 'gpt-2'].slice(0, columns).join();
    // An A4 page without its margins has some 718 pixels.
    const { context, page } = await open(`compare/?m=${asked}`, { viewport: { width: 718, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const over = await page
      .locator('.compare-table')
      .evaluateAll((tables) => Math.max(...tables.map((table) => table.getBoundingClientRect().right - innerWidth)));
    expect(over).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('is said at once where a sheet does not come, with a way on', async () => {
    const { context, page } = await visit('compare/');
    await page.route('**/compare-sheets/**', (route) => route.abort());
    await page.goto(at('compare/?m=bert,roberta'));
    await page.waitForFunction(() => document.querySelector('[data-compare-status]')!.textContent !== '');
    expect((await messages(page))[0]).toMatch(/^The entries could not be loaded .*The pairs below/);
    await context.close();
  });
});
