import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers, PAGE_TYPES, useBrowser, visit } from './browser.ts';

useBrowser();

/** What reaches beyond the right edge of the page, tables that scroll by themselves apart. */
const findWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > limit + 1 && !element.parentElement!.closest('.table-scroll'),
      )
      .map((element) => `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 40)}`)
      .slice(0, 5);
  });

describe.each(Object.entries(PAGE_TYPES))('%s', (_, path) => {
  it('is accessible and loads cleanly, in light and in dark', async () => {
    // Axe has to be put into the page, which the policy of the page forbids: it is lifted for this test alone.
    const { context, page, faults } = await visit(path, { colorScheme: 'light', bypassCSP: true });
    // What a page asks for by itself, at whatever time, is to come.
    await page.waitForLoadState('networkidle');
    const inLight = await findBarriers(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Nothing but colours differs.
    const inDark = await findBarriers(page, ['color-contrast']);
    await context.close();
    expect({ inLight, inDark }).toEqual({ inLight: [], inDark: [] });
    expect(faults).toEqual([]);
  });

  it('keeps its own content security policy, and needs no sideways scroll at 320 and 360 pixels', async () => {
    const { context, page, faults } = await visit(path);
    expect(await page.locator('h1').count()).toBe(1);
    await page.setViewportSize({ width: 320, height: 740 });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const wide = await findWide(page);
    await page.setViewportSize({ width: 360, height: 740 });
    const wideToo = await findWide(page);
    await context.close();
    expect({ at320: wide, at360: wideToo }).toEqual({ at320: [], at360: [] });
    expect(faults).toEqual([]);
  });
});
