import { readFileSync } from 'node:fs';
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
    await page.locator('#models-status:not(:empty)').waitFor();
    expect(await shown(page)).toEqual(narrow);
    const shared = await context.newPage();
    await shared.goto(address, { waitUntil: 'networkidle' });
    // On a busy machine the network may rest before the script has run.
    await shared.locator('#models-status:not(:empty)').waitFor();
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

describe('the columns of the table of models', () => {
  const column = (page: Page, key: string) => page.locator(`#models-column-${key}`);
  const open = (page: Page) => page.locator('.columns-box summary').click();
  const heads = (page: Page) =>
    page
      .locator('table.models th[data-column]:visible')
      .evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset['column']!).join(' '));
  const USUAL = 'name section released parameters architecture objectives organisations';

  it('are chosen by the reader, kept in the address, and given back by back and by a reload', async () => {
    const { context, page, faults } = await visit('models/?sort=-3');
    expect(await heads(page)).toBe(USUAL);
    await open(page);
    await column(page, 'layers').check();
    await column(page, 'section').uncheck();
    const chosen = 'name released parameters architecture objectives organisations layers';
    expect(await heads(page)).toBe(chosen);
    expect(new URL(page.url()).search).toBe(`?sort=-3&columns=${chosen.replaceAll(' ', '+')}`);
    const first = await shown(page);
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('#models-status:not(:empty)').waitFor();
    expect(await heads(page)).toBe(chosen);
    expect(await shown(page)).toEqual(first);
    await page.goBack();
    await page.goBack();
    expect(page.url()).toBe(at('models/?sort=-3'));
    expect(await heads(page)).toBe(USUAL);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('are each hidden and shown by their box, with their cells, and all but the name', async () => {
    const { context, page } = await visit('models/?columns=name');
    expect(await heads(page)).toBe('name');
    expect(await page.locator('table.models tbody tr:first-child td:visible').count()).toBe(2);
    await open(page);
    expect(await column(page, 'name').isDisabled()).toBe(true);
    const keys = await page
      .locator('[data-columns] input:enabled')
      .evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value));
    for (const key of keys) {
      await column(page, key).check();
      expect(await heads(page)).toBe(`name ${key}`);
      await column(page, key).uncheck();
    }
    await context.close();
  });

  it('sort and filter by the columns that are shown, those that were hidden too', async () => {
    const { context, page } = await visit('models/?filter=mit');
    const licensed = models.filter(({ data }) => 'licence' in data && data.licence?.name.toLowerCase().includes('mit'));
    const before = await shown(page);
    await open(page);
    await column(page, 'licence').check();
    const after = await shown(page);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).toEqual(expect.arrayContaining(licensed.map(({ data }) => data.name)));
    await page.locator('#models-filter').fill('');
    await column(page, 'layers').check();
    await page.locator('table.models th.c-layers button').click();
    const layers = await page
      .locator('table.models td.c-layers')
      .evaluateAll((cells: HTMLElement[]) => cells.map((cell) => Number(cell.dataset['value'])).filter(Boolean));
    expect(layers.length).toBeGreaterThan(50);
    expect(layers).toEqual([...layers].sort((a, b) => a - b));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('10');
    await context.close();
  });

  it('are chosen without JavaScript too', async () => {
    const { context, page } = await visit('models/', { javaScriptEnabled: false });
    expect(await page.locator('table.models th:visible').count()).toBe(USUAL.split(' ').length);
    await open(page);
    await column(page, 'heads').check();
    await column(page, 'objectives').uncheck();
    expect(await page.locator('table.models th.c-heads').isVisible()).toBe(true);
    expect(await page.locator('table.models td.c-objectives').first().isVisible()).toBe(false);
    expect(await page.locator('main a[href$="models.csv"]').isVisible()).toBe(true);
    await context.close();
  });

  it('stay hidden on paper, where there are no boxes', async () => {
    const { context, page } = await visit('models/?columns=name+layers');
    await page.emulateMedia({ media: 'print' });
    expect(await heads(page)).toBe('name layers');
    expect(await page.locator('table.models input:visible, .columns-box:visible, .filter-row:visible').count()).toBe(0);
    await context.close();
  });

  it('are what the CSV of a selection holds, with their sources', async () => {
    const { context, page, faults } = await visit('models/?columns=name+parameters');
    await page.getByRole('checkbox', { name: 'Select BERT', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Select GPT-2', exact: true }).check();
    const button = page.locator('#models-export-csv');
    expect(await button.innerText()).toBe('CSV of the 2 selected');
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe('ptm-atlas-models.csv');
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines[0]).toBe('slug,address,name,parameters,parameters_sources');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['bert', 'gpt-2', '']);
    expect(lines[1]).toContain(',340000000,');
    expect(await page.locator('#models-export-status').innerText()).toBe(
      'Saved ptm-atlas-models.csv: 2 models, 2 columns with their sources.',
    );
    await context.close();
    expect(faults).toEqual([]);
  });

  it('are all in the CSV of all models, in the bytes of the file', async () => {
    const { context, page } = await visit('models/');
    await open(page);
    await page.locator('[data-columns] input:enabled').evaluateAll((all: HTMLInputElement[]) => {
      for (const one of all) if (!one.checked) one.click();
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#models-export-csv').click()]);
    const whole = await page.evaluate(() => fetch('../models.csv').then((response) => response.text()));
    expect(readFileSync(await download.path(), 'utf8')).toBe(whole);
    await context.close();
  });
});

describe('the comparison of models that are ticked', () => {
  it('is offered for two to four, and leads to them', async () => {
    const { context, page } = await visit('models/');
    const link = page.locator('#models-compare');
    const hint = page.locator('#models-compare-hint');
    const tick = (name: string) => page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
    expect(await link.getAttribute('href')).toBeNull();
    expect(await link.getAttribute('aria-disabled')).toBe('true');
    expect(await hint.innerText()).toBe('Tick two to four models to compare them.');
    await tick('GPT-2');
    await tick('BERT');
    expect(await link.innerText()).toBe('Compare the 2 selected');
    expect(await link.evaluate((one: HTMLAnchorElement) => one.href)).toBe(at('compare/?m=bert,gpt-2'));
    expect(await link.getAttribute('aria-disabled')).toBeNull();
    for (const name of ['GPT', 'ELMo', 'XLNet']) await tick(name);
    expect(await link.getAttribute('href')).toBeNull();
    expect(await hint.innerText()).toBe('Four at most can be compared.');
    await page.locator('#models-filter').fill('gpt');
    await page.getByRole('button', { name: 'Clear the filters' }).waitFor();
    expect(await link.innerText()).toBe('Compare the 2 selected');
    await context.close();
  });
});
