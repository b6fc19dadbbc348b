import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { FACETS } from '../../src/search/facets.ts';
import { at, useBrowser, visit } from './browser.ts';

useBrowser();

const status = (page: Page) => page.locator('[data-status]');
const results = (page: Page) => page.locator('[data-results] li .name');
/** Waits until the search page has answered `query`. */
const settled = (page: Page, query = new URL(page.url()).searchParams.get('q') ?? '') =>
  page.waitForFunction((asked) => {
    const list = document.querySelector<HTMLElement>('[data-results]')!;
    return list.ariaBusy === 'false' && list.dataset['answered'] === asked;
  }, query);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
/** Files of search that a page has loaded. */
const loaded = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /pagefind|search-index/.test(name)),
  );

describe('the box on every page', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('is reached by %s, and opens a page by keyboard alone', async (shortcut) => {
    const { context, page, faults } = await visit('about/');
    await page.keyboard.press(shortcut);
    expect(await focused(page)).toBe('site-search');
    await page.keyboard.type('gpt3');
    await page.waitForSelector('#suggestion-0');
    expect(await page.locator('#suggestion-0').innerText()).toContain('GPT-3');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#suggestion-0').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('#site-search').getAttribute('aria-activedescendant')).toBe('suggestion-0');
    await Promise.all([page.waitForURL(at('entries/gpt-3/')), page.keyboard.press('Enter')]);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('says how many names it has, forgives a slip, and shows the alias that answers', async () => {
    const { context, page } = await visit('about/');
    await page.locator('#site-search').fill('robrta');
    await page.waitForSelector('#suggestion-0');
    expect(await page.locator('#suggestion-0').innerText()).toContain('RoBERTa');
    expect(await page.locator('.site-search [role="status"]').innerText()).toMatch(/^\d names?$/);
    await page.locator('#site-search').fill('xlm-roberta');
    await page.waitForFunction(() => document.querySelector('#suggestion-0')?.textContent?.startsWith('XLM-R'));
    expect(await page.locator('#suggestion-0 .kind').innerText()).toBe('model · XLM-RoBERTa');
    await context.close();
  });

  it('puts the page that tells meanings apart before what is meant', async () => {
    const { context, page } = await visit('');
    await page.locator('#site-search').fill('ernie');
    await page.waitForSelector('#suggestion-0');
    expect(await page.locator('#suggestion-0').innerText()).toMatch(/^ERNIE\s+several meanings$/);
    await context.close();
  });

  it('offers the search of the text as the last choice, and takes Enter there', async () => {
    const { context, page } = await visit('');
    await page.keyboard.press('/');
    await page.keyboard.type('zzzzqq');
    await page.waitForSelector('#suggestion-0');
    expect(await page.locator('.suggestions li').allInnerTexts()).toEqual(['“zzzzqq” search the text']);
    await page.locator('#site-search').fill('masked language');
    await Promise.all([page.waitForURL(/search\/\?q=masked\+language/), page.keyboard.press('Enter')]);
    await context.close();
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
    expect(await focused(page)).toBe('site-name');
    await context.close();
  });

  it('works by touch', async () => {
    const { context, page } = await visit('about/', { hasTouch: true, viewport: { width: 360, height: 740 } });
    await page.locator('#site-search').tap();
    await page.locator('#site-search').fill('electra');
    await page.waitForSelector('#suggestion-0');
    await Promise.all([page.waitForURL(at('entries/electra/')), page.locator('#suggestion-0').tap()]);
    await context.close();
  });

  it('types a slash where one is typing, and leaves other keys alone', async () => {
    const { context, page } = await visit('about/');
    await page.locator('#site-search').focus();
    await page.keyboard.type('seq/2');
    expect(await page.locator('#site-search').inputValue()).toBe('seq/2');
    await page.locator('.site-name').focus();
    await page.keyboard.press('k');
    await page.keyboard.press('Alt+/');
    expect(await focused(page)).toBe('site-name');
    await context.close();
  });

  it('can be told not to answer to the single key, for good', async () => {
    const { context, page } = await visit('search/');
    await page.locator('[data-shortcut]').uncheck();
    await page.goto(at('about/'));
    await page.keyboard.press('/');
    expect(await focused(page)).toBeFalsy();
    expect(await page.locator('.site-search kbd').isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await focused(page)).toBe('site-search');
    await page.goto(at('search/'));
    expect(await page.locator('[data-shortcut]').isChecked()).toBe(false);
    await page.locator('[data-shortcut]').check();
    await page.goto(at('about/'));
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('site-search');
    await context.close();
  });

  it('loads nothing of search before the reader reaches for it, and names alone then', async () => {
    const { context, page } = await visit('entries/bert/');
    expect(await loaded(page)).toEqual([]);
    await page.locator('#site-search').fill('gpt3');
    await page.waitForSelector('#suggestion-0');
    expect((await loaded(page)).map((name) => name.slice(at('').length)).sort()).toEqual([
      'search-index/sources.txt',
      'search-index/subjects.txt',
    ]);
    await context.close();
  });

  it('stays a plain form where its lists do not come', async () => {
    const { context, page, faults } = await visit('about/');
    await page.route('**/search-index/**', (route) => route.abort());
    await page.locator('#site-search').fill('bert');
    await Promise.all([page.waitForURL(/search\/\?q=bert/), page.keyboard.press('Enter')]);
    await context.close();
    expect(faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  });
});

describe('the search page', () => {
  it('puts first what is meant', async () => {
    const meant = {
      bert: 'entries/bert/',
      'gpt 3': 'entries/gpt-3/',
      'xlm-roberta': 'entries/xlm-r/',
      ernie: 'entries/ernie/',
      '1810.04805': 'entries/bert/',
      devlin2019bert: 'references/devlin2019bert/',
      elctra: 'entries/electra/',
      MLM: 'terms/masked-lm/',
      'Attention is all you need': 'entries/transformer/',
    };
    const { context, page, faults } = await visit('search/');
    for (const [query, path] of Object.entries(meant)) {
      await page.locator('#query').fill(query);
      await settled(page, query);
      expect(
        await results(page)
          .first()
          .evaluate((link: HTMLAnchorElement) => link.href),
        query,
      ).toBe(at(path));
    }
    await context.close();
    expect(faults).toEqual([]);
  });

  it('names a work by its title', async () => {
    const { context, page } = await visit('search/?q=devlin2019bert');
    await page.getByRole('link', { name: /^BERT: Pre-training of Deep Bidirectional/ }).waitFor();
    await context.close();
  });

  it('shows names as one types, then the text, and keeps the query in the address', async () => {
    const { context, page } = await visit('search/');
    await page.locator('#query').pressSequentially('roberta');
    await settled(page, 'roberta');
    expect(await results(page).first().innerText()).toBe('RoBERTa');
    expect(new URL(page.url()).search).toBe('?q=roberta');
    expect(await status(page).innerText()).toMatch(/^\d+ pages for “roberta”\.$/);
    await context.close();
  });

  it('marks the words in a sentence and links to the part of the page in which it stands', async () => {
    const { context, page, faults } = await visit('search/?q=hidden%20state%20of%20the%20teacher');
    await settled(page);
    const part = page.locator('[data-group="texts"] a.part').first();
    await part.waitFor();
    const sentence = part.locator('xpath=..');
    const marked = await sentence.locator('mark').first().innerText();
    const [words, anchor] = [(await sentence.innerText()).toLowerCase(), await part.getAttribute('href')];
    expect(words).toMatch(/hidden|state|teacher/);
    await part.click();
    await page.waitForURL((url) => url.hash === new URL(anchor!, at('')).hash);
    const heading = page.locator(`#${anchor!.split('#')[1]}`);
    expect(await heading.count()).toBe(1);
    expect((await page.locator('main').innerText()).toLowerCase()).toContain(marked.toLowerCase());
    await context.close();
    expect(faults).toEqual([]);
  });

  it('groups names, texts and works, each with more on demand, which takes the focus', async () => {
    const { context, page } = await visit('search/?q=knowledge');
    await settled(page);
    expect(await page.locator('[data-group]:visible h2').allInnerTexts()).toEqual([
      'By name',
      'In the text',
      'Papers and other works',
    ]);
    const before = await page.locator('[data-group="texts"] ol > li').count();
    await page.locator('[data-group="texts"] [data-more]').click();
    const rows = page.locator('[data-group="texts"] ol > li');
    expect(await rows.count()).toBeGreaterThan(before);
    expect(
      await rows
        .nth(before)
        .locator('.name')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await context.close();
  });

  it('names a word that occurs nowhere, and never drops it silently', async () => {
    const { context, page } = await visit('search/?q=masked%20zzzzqq');
    await settled(page);
    expect(await status(page).innerText()).toMatch(/^Nothing contains “zzzzqq”; \d+ pages for “masked”\.$/);
    await context.close();
  });

  it('says what a mistyped word was taken for', async () => {
    const { context, page } = await visit('search/?q=how%20does%20atention%20work');
    await settled(page);
    expect(await status(page).innerText()).toMatch(
      /^Nothing contains “atention”; \d+ pages for “how does attention work”\.$/,
    );
    await context.close();
  });

  it('says so when there is no answer, and offers what is left of the query and the sections', async () => {
    const { context, page, faults } = await visit('search/?q=chocolate%20fudge%20attention');
    await settled(page);
    expect(await status(page).innerText()).toBe('Nothing contains “chocolate”, “fudge”.');
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('[data-offers] a[href*="sections/"]').count()).toBe(6);
    await page.locator('[data-rest] a').click();
    await settled(page, 'attention');
    expect(await results(page).count()).toBeGreaterThan(5);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('does not run what a query holds', async () => {
    const { context, page, faults } = await visit(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await settled(page);
    expect(await page.locator('main img').count()).toBe(0);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('says so when the index does not come, and finds it when it does', async () => {
    const { context, page } = await visit('about/');
    await page.route('**/search-index/pages.json', (route) => route.abort());
    await page.goto(at('search/?q=bert'));
    await page.waitForFunction(() => /could not be read/.test(document.querySelector('[data-status]')!.textContent!));
    await page.unroute('**/search-index/pages.json');
    await page.locator('#query').fill('roberta');
    await settled(page, 'roberta');
    expect(await results(page).first().innerText()).toBe('RoBERTa');
    await context.close();
  });

  it('lets arrows lead through the results, and Escape back to the box', async () => {
    const { context, page } = await visit('search/?q=roberta');
    await settled(page);
    await page.locator('#query').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(
      await results(page)
        .nth(1)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('query');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForURL(at('entries/roberta/')), page.keyboard.press('Enter')]);
    await context.close();
  });

  it('is reached by the slash too', async () => {
    const { context, page } = await visit('search/');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('query');
    await context.close();
  });

  it('fits a window at twice the size', async () => {
    const { context, page } = await visit('search/?q=attention', { viewport: { width: 640, height: 450 } });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
});

describe('the filters of the search page', () => {
  const box = (page: Page, facet: string, value: string) =>
    page.locator(`[data-facet="${facet}"] input[value="${value}"]`);
  const count = async (page: Page, facet: string, value: string): Promise<number> =>
    Number(await page.locator(`[data-facet="${facet}"] label:has(input[value="${value}"]) .count`).textContent());
  const numberOf = async (page: Page): Promise<number> => Number(/^(\d+)/.exec(await status(page).innerText())![1]);
  const isBusy = (page: Page) =>
    page.waitForFunction(() => !/^Search/.test(document.querySelector('[data-status]')!.textContent!));

  it('are all there, each with values', async () => {
    const { context, page } = await visit('search/');
    await settled(page);
    for (const { name } of FACETS)
      expect(await page.locator(`[data-facet="${name}"] input[type="checkbox"]`).count(), name).toBeGreaterThan(1);
    await context.close();
  });

  it('take either value of one facet and all facets together, with counts that come true, in the address', async () => {
    const { context, page, faults } = await visit('search/?q=attention');
    await settled(page);
    const all = await numberOf(page);
    const [first, second] = [await count(page, 'section', 'Efficiency'), await count(page, 'section', 'Contexts')];
    await box(page, 'section', 'Efficiency').check();
    await page.waitForFunction(
      (number) => document.querySelector('[data-status]')!.textContent!.startsWith(`${number} `),
      first,
    );
    expect(await count(page, 'section', 'Contexts')).toBe(second);
    await box(page, 'section', 'Contexts').check();
    await page.waitForFunction(
      (number) => document.querySelector('[data-status]')!.textContent!.startsWith(`${number} `),
      first + second,
    );
    expect(await status(page).innerText()).toBe(`${first + second} pages for “attention” with these filters.`);
    const models = await count(page, 'kind', 'model');
    await box(page, 'kind', 'model').check();
    await page.waitForFunction(
      (number) => document.querySelector('[data-status]')!.textContent!.startsWith(`${number} `),
      models,
    );
    expect(new URL(page.url()).search).toBe('?q=attention&kind=model&section=Contexts&section=Efficiency');
    const list = await results(page).allInnerTexts();
    await page.reload({ waitUntil: 'networkidle' });
    await settled(page);
    expect(await results(page).allInnerTexts()).toEqual(list);
    expect(await box(page, 'section', 'Contexts').isChecked()).toBe(true);
    for (let i = 0; i < 3; i++) await page.goBack({ waitUntil: 'networkidle' });
    await page.waitForFunction(
      (number) => document.querySelector('[data-status]')!.textContent!.startsWith(`${number} `),
      all,
    );
    expect(await page.locator('[data-facet] input:checked').count()).toBe(0);
    await context.close();
    expect(faults).toEqual([]);
  });

  it('disable values that have nothing to show', async () => {
    const { context, page } = await visit('search/?q=attention&kind=organisation');
    await settled(page);
    expect(await box(page, 'architecture', 'Decoder-only model').isDisabled()).toBe(true);
    expect(await box(page, 'kind', 'model').isEnabled()).toBe(true);
    await context.close();
  });

  it('list pages without a query, and are cleared by one button', async () => {
    const { context, page } = await visit('search/?kind=problem&survey=named+in+the+survey');
    await settled(page, '');
    await isBusy(page);
    expect(await results(page).count()).toBeGreaterThanOrEqual(6);
    expect(await status(page).innerText()).toMatch(/^\d+ pages with these filters\.$/);
    await page.locator('[data-clear]').click();
    await page.waitForFunction(() => document.querySelector('[data-status]')!.textContent === '');
    expect(new URL(page.url()).search).toBe('');
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('the search page lists every name, and leads to pages by facet', async () => {
    const { context, page } = await visit('search/?q=bert', { javaScriptEnabled: false });
    expect(await page.locator('#by-name ~ ul a').count()).toBeGreaterThan(600);
    expect(await page.locator('[data-search]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Licence', exact: true }).click();
    await page.waitForURL(at('search/licence/'));
    await page.getByRole('link', { name: 'MIT', exact: true }).click();
    expect(await page.locator('#value-mit').isVisible()).toBe(true);
    await context.close();
  });
});
