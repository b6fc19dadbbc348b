import { describe, expect, it } from 'vitest';
import { findBarriers, PAGE_TYPES, useBrowser, visit } from './browser.ts';

useBrowser();

describe.each(Object.entries(PAGE_TYPES))('%s', (_, path) => {
  it.each(['light', 'dark'] as const)('is accessible and loads cleanly, in %s', async (colorScheme) => {
    // Axe has to be put into the page, which the policy of the page forbids: it is lifted for this test alone.
    const { context, page, faults } = await visit(path, { colorScheme, bypassCSP: true });
    const found = await findBarriers(page);
    await context.close();
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('keeps its own content security policy', async () => {
    const { context, page, faults } = await visit(path);
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
    expect(faults).toEqual([]);
  });

  it.each([320, 360])('needs no sideways scroll at %i pixels', async (width) => {
    const { context, page } = await visit(path, { viewport: { width, height: 740 } });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const wide = await page.evaluate(() => {
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
    await context.close();
    expect(wide).toEqual([]);
  });

  it('can be read without JavaScript', async () => {
    const { context, page } = await visit(path, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    await context.close();
    expect(text.split(/\s+/).length).toBeGreaterThan(20);
  });
});
