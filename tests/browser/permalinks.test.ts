import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorld, livedWorld } from '../lived-world.ts';
import { at, findBarriers, useBrowser, visit } from './browser.ts';

let out: string;
beforeAll(() => {
  const world = livedWorld();
  out = buildWorld(world);
  world.end();
});
useBrowser(() => out);
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('an old address', () => {
  it('leads on, and takes the anchor along', async () => {
    const { context, page, faults } = await visit('entries/beta/#fact-released');
    await page.waitForURL(at('entries/beta-two/#fact-released'));
    expect(await page.locator('h1').innerText()).toBe('Beta');
    await context.close();
    expect(faults).toEqual([]);
  });

  it('leads on without JavaScript too', async () => {
    const { context, page } = await visit('entries/beta-old/', { javaScriptEnabled: false });
    await page.waitForURL(at('entries/beta-two/'));
    await context.close();
  });

  it('leads to the place that says what became of a part', async () => {
    const { context, page } = await visit('entries/alpha/#variant-base');
    const place = page.locator('[id="variant-base"]');
    expect(await place.innerText()).toContain('last in revision 2');
    await place.getByRole('link', { name: 'revision 2' }).click();
    await page.waitForURL(at('entries/alpha/v2/#variant-base'));
    expect(await page.locator('[id="variant-base"]').innerText()).toContain('Alpha-1 base');
    await context.close();
  });
});

it('turns the leaves from revision to revision, and back to the latest', async () => {
  const { context, page } = await visit('entries/alpha/v1/');
  await page.getByRole('link', { name: 'Revision 2', exact: true }).click();
  await page.waitForURL(at('entries/alpha/v2/'));
  expect(await page.locator('.revision-notice').innerText()).toContain('The latest is revision 5 of 24 November 2026');
  await page.locator('.revision-notice').getByRole('link', { name: 'Alpha-1', exact: true }).click();
  await page.waitForURL(at('entries/alpha/'));
  await page.locator('.glance').getByRole('link', { name: '24 November 2026' }).click();
  await page.waitForURL(at('entries/alpha/changes/'));
  await context.close();
});

describe.each([
  ['a withdrawn entry', 'entries/gamma/'],
  ['a revision that is not the latest', 'entries/alpha/v1/'],
  ['the changes of an entry', 'entries/alpha/changes/'],
  ['a page with parts that are gone', 'entries/alpha/'],
])('%s', (_, path) => {
  it.each(['light', 'dark'] as const)('is accessible, in %s', async (colorScheme) => {
    const { context, page, faults } = await visit(path, { colorScheme, bypassCSP: true });
    const found = await findBarriers(page);
    await context.close();
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('fits 320 pixels, and needs no JavaScript', async () => {
    const { context, page } = await visit(path, { viewport: { width: 320, height: 740 }, javaScriptEnabled: false });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
    await context.close();
  });
});
