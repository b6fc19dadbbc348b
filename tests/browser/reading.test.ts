import { describe, expect, it } from 'vitest';
import { at, useBrowser, visit } from './browser.ts';

useBrowser();

describe('an entry', () => {
  it('says at first glance when, who, how large, from what and where', async () => {
    const { context, page } = await visit('entries/bert/', { javaScriptEnabled: false });
    const glance = await page.locator('.glance').innerText();
    for (const part of ['11 October 2018', 'Google', '340 million', 'Transformer', 'History'])
      expect(glance).toContain(part);
    await context.close();
  });

  it('leads from a number to its source, and back', async () => {
    const { context, page } = await visit('entries/bert/');
    await page.locator('.citation').first().click();
    expect(new URL(page.url()).hash).toBe('#ref-devlin2019bert');
    await page.locator('#ref-devlin2019bert .back a').first().click();
    expect(new URL(page.url()).hash).toBe('#cite-1');
    await context.close();
  });

  it('shows how its parameters are counted', async () => {
    const { context, page } = await visit('entries/bert/');
    const recount = page.locator('.recount').first();
    await recount.locator('summary').click();
    expect(await recount.innerText()).toContain('109,482,240');
    expect(await recount.locator('math').count()).toBeGreaterThan(4);
    await context.close();
  });

  it('sets the formulas in the font of the site', async () => {
    const { context, page } = await visit('entries/bert/');
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', ''));
    });
    expect(new Set(fonts)).toEqual(new Set(['Source Serif 4', 'Source Sans 3', 'STIX Two Math']));
    await context.close();
  });

  it('can be walked: previous, next, up', async () => {
    const { context, page } = await visit('entries/bert/');
    await page.locator('.neighbours a[rel="next"]').click();
    await page.locator('.neighbours a[rel="prev"]').click();
    expect(page.url()).toBe(at('entries/bert/'));
    await page.locator('.neighbours .up').click();
    expect(page.url()).toBe(at('sections/bert/'));
    await context.close();
  });
});

describe('the table of models', () => {
  it('sorts by parameters and by date, and keeps the order in the address', async () => {
    const { context, page, faults } = await visit('models/');
    // The boxes stand before the first column.
    const column = (n: number) => page.locator(`table.models tbody tr:visible td:nth-child(${n + 1})`);
    await page.getByRole('button', { name: 'Parameters' }).click();
    const values = await column(4).evaluateAll((cells: HTMLElement[]) => cells.map((cell) => cell.dataset['value']!));
    const known = values.filter(Boolean);
    expect(known).toEqual([...known].sort());
    expect(values.slice(known.length).every((value) => value === '')).toBe(true);
    await page.getByRole('button', { name: 'Parameters' }).click();
    expect(page.url()).toBe(at('models/?sort=-3'));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await column(1).first().innerText()).toBe('Switch Transformer');
    await context.close();
    expect(faults).toEqual([]);
  });

  it('filters by any word of a row', async () => {
    const { context, page } = await visit('models/?filter=tsinghua');
    expect(await page.locator('#models-status').innerText()).toMatch(/^\d+ of \d+ models$/);
    for (const row of await page.locator('table.models tbody tr:visible').allInnerTexts())
      expect(row).toContain('Tsinghua');
    await context.close();
  });
});

describe('an address that leads nowhere', () => {
  it('offers the nearest page', async () => {
    const { context, page } = await visit('entries/bertt/');
    await page.waitForSelector('[data-nearest]:not([hidden])');
    expect(await page.locator('[data-nearest] a').first().getAttribute('href')).toBe('/entries/bert/');
    await context.close();
  });
});

it('prints an entry without the navigation', async () => {
  const { context, page } = await visit('entries/bert/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site-nav').isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await context.close();
});
