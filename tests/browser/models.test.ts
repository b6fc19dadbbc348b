import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadCatalog } from '../../src/catalog/build.ts';
import { facetsOfEntry } from '../../src/derive/facets.ts';
import { listModels } from '../../src/derive/models.ts';
import { FACETS, isChosen, readChosen } from '../../src/search/facets.ts';
import { project } from '../factories.ts';
import { at, useBrowser, visit } from './browser.ts';

useBrowser();

const catalog = loadCatalog(project);
const models = listModels(catalog);
/** The models that an address should show, by the facts of the catalog. */
const expected = (query: string): string[] => {
  const chosen = readChosen(new URLSearchParams(query));
  return models.filter((entry) => isChosen(facetsOfEntry(catalog, entry), chosen)).map(({ data }) => data.name);
};
const shown = (page: Page) => page.locator('table.models tbody tr:visible td.name > a').allInnerTexts();
const status = (page: Page) => page.locator('#models-status').innerText();
const box = (page: Page, facet: string, value: string) =>
  page.locator(`[data-facet="${facet}"] input[value="${value}"]`);
const count = async (page: Page, facet: string, value: string): Promise<number> =>
  Number(await page.locator(`[data-facet="${facet}"] label:has(input[value="${value}"]) .count`).textContent());
const byName = (names: string[]) => [...names].sort();

describe('the filters of the table of models', () => {
  it('are all but the kind', async () => {
    const { context, page, faults } = await visit('models/');
    const names = await page
      .locator('[data-facet]:visible')
      .evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset['facet']!));
    expect(names).toEqual(FACETS.map(({ name }) => name).filter((name) => name !== 'kind'));
    expect(await status(page)).toBe(`${models.length} of ${models.length} models`);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('take any value of one facet, and all facets together; the counts say what is to come', async () => {
    const { context, page, faults } = await visit('models/');
    const first = await count(page, 'architecture', 'Decoder-only model');
    await box(page, 'architecture', 'Decoder-only model').check();
    expect(await status(page)).toBe(`${first} of ${models.length} models`);
    await box(page, 'architecture', 'Encoder-decoder model').check();
    const either = expected('architecture=Decoder-only+model&architecture=Encoder-decoder+model');
    expect(byName(await shown(page))).toEqual(byName(either));
    const both = await count(page, 'year', '2020');
    await box(page, 'year', '2020').check();
    const query = '?year=2020&architecture=Decoder-only+model&architecture=Encoder-decoder+model';
    expect(new URL(page.url()).search).toBe(query);
    expect(await shown(page)).toHaveLength(both);
    expect(byName(await shown(page))).toEqual(byName(expected(query)));
    await context.close();
    expect(faults).toEqual([]);
  });

  it('disable a value that has nothing to show, but not one that is chosen', async () => {
    const { context, page } = await visit('models/?year=2012&year=1066');
    expect(await box(page, 'survey', 'after the survey').isDisabled()).toBe(true);
    expect(await box(page, 'survey', 'named in the survey').isEnabled()).toBe(true);
    expect(await box(page, 'year', '2020').isEnabled()).toBe(true);
    expect(await count(page, 'year', '1066')).toBe(0);
    await box(page, 'year', '1066').uncheck();
    expect(page.url()).toBe(at('models/?year=2012'));
    await context.close();
  });

  it('keep the list in the address: reload, share and back give the same', async () => {
    const { context, page } = await visit('models/?sort=-3');
    await box(page, 'section', 'Efficiency').check();
    const efficient = await shown(page);
    await box(page, 'weights', 'released checkpoint named').check();
    await page.locator('#models-filter').fill('google');
    const narrow = await shown(page);
    const address = page.url();
    expect(new URL(address).search).toBe('?section=Efficiency&weights=released+checkpoint+named&sort=-3&filter=google');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await shown(page)).toEqual(narrow);
    const shared = await context.newPage();
    await shared.goto(address, { waitUntil: 'networkidle' });
    expect(await shown(shared)).toEqual(narrow);
    await page.goBack();
    expect(await shown(page)).toEqual(efficient);
    expect(await box(page, 'weights', 'released checkpoint named').isChecked()).toBe(false);
    await page.goBack();
    expect(page.url()).toBe(at('models/?sort=-3'));
    expect(await shown(page)).toHaveLength(models.length);
    await page.goForward();
    expect(await shown(page)).toEqual(efficient);
    await context.close();
  });

  it('count among the rows that hold the words, and are what the export holds', async () => {
    const { context, page } = await visit('models/?filter=tsinghua');
    const before = await count(page, 'year', '2020');
    await box(page, 'year', '2020').check();
    expect(await status(page)).toBe(`${before} of ${models.length} models`);
    expect(await page.locator('#models-export').innerText()).toBe(`BibTeX of all ${before} shown`);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    expect(page.url()).toBe(at('models/?filter=tsinghua'));
    expect(await page.getByRole('button', { name: 'Clear the filters' }).isDisabled()).toBe(true);
    await context.close();
  });

  it('are used by keyboard: the focus stays on the box', async () => {
    const { context, page } = await visit('models/');
    await box(page, 'year', '2019').focus();
    await page.keyboard.press('Space');
    expect(await box(page, 'year', '2019').isChecked()).toBe(true);
    expect(await box(page, 'year', '2019').evaluate((one) => document.activeElement === one)).toBe(true);
    await context.close();
  });

  it('fold the values beyond eight, and find one among many by its name', async () => {
    const { context, page } = await visit('models/');
    const organisations = page.locator('[data-facet="organisation"]');
    expect(await organisations.locator('input[type="checkbox"]:visible').count()).toBe(8);
    await organisations.getByRole('searchbox').fill('tsing');
    expect(await organisations.locator('label:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Tsinghua University'),
    ]);
    await box(page, 'organisation', 'Tsinghua University').check();
    expect(byName(await shown(page))).toEqual(byName(expected('organisation=Tsinghua+University')));
    expect(page.url()).toBe(at('models/?organisation=Tsinghua+University'));
    await organisations.getByRole('searchbox').fill('');
    expect(await box(page, 'organisation', 'Tsinghua University').isVisible()).toBe(true);
    await context.close();
  });

  it('show what is chosen, though the rest folds, and leave it in its place while the reader looks at all', async () => {
    const { context, page } = await visit('models/?objective=Span+boundary+objective');
    const objectives = page.locator('[data-facet="objective"]');
    const rare = box(page, 'objective', 'Span boundary objective');
    expect(await rare.isVisible()).toBe(true);
    expect(await objectives.locator('input[type="checkbox"]:visible').count()).toBe(9);
    await rare.uncheck();
    expect(await rare.evaluate((one) => document.activeElement === one)).toBe(true);
    await rare.check();
    await objectives.locator('summary').click();
    await objectives.locator('details input[value="Span boundary objective"]').waitFor();
    await rare.uncheck();
    expect(await rare.isVisible()).toBe(true);
    expect(await shown(page)).toHaveLength(models.length);
    await context.close();
  });

  it('open above the table on a narrow screen', async () => {
    const { context, page } = await visit('models/', { viewport: { width: 360, height: 740 } });
    expect(await box(page, 'section', 'Efficiency').isVisible()).toBe(false);
    await page.getByText('Filters', { exact: true }).click();
    await box(page, 'section', 'Efficiency').check();
    expect(await page.locator('[data-facet-panel] > summary').innerText()).toBe('Filters (1 chosen)');
    expect(byName(await shown(page))).toEqual(byName(expected('section=Efficiency')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });

  it('give way to the whole table and to lists by one value without JavaScript', async () => {
    const { context, page } = await visit('models/?year=2019', { javaScriptEnabled: false });
    expect(await shown(page)).toHaveLength(models.length);
    expect(await page.locator('[data-facet-panel]').isVisible()).toBe(false);
    await page.locator('noscript a', { hasText: 'Architecture' }).click();
    expect(page.url()).toBe(at('search/architecture/'));
    expect(await page.locator('h1').innerText()).toBe('Browse by architecture');
    const list = page.locator('section', { has: page.locator('#value-decoder-only-model') });
    expect(byName(await list.locator('li > a').allInnerTexts())).toEqual(
      byName(expected('architecture=Decoder-only+model')),
    );
    await context.close();
  });
});
