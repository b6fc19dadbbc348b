import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { listDisagreements } from '../../src/derive/disagreements.ts';
import { listRecounts } from '../../src/derive/parameters.ts';
import { formatExact } from '../../src/derive/words.ts';
import { base } from '../../src/permalinks.ts';
import { project } from '../factories.ts';
import { pages } from './site.ts';

const catalog = loadCatalog(project);
const pageAt = (path: string) => pages.find((page) => page.path === `${base}${path}`)!;

describe('the page of the coverage', () => {
  const coverage = pageAt('coverage/');

  it('leads from every row of the list to its page', () => {
    const rows = [...catalog.survey.works, ...catalog.survey.concepts];
    const bare = rows.filter(
      ({ page }) =>
        page !== undefined &&
        !coverage.links.includes(`${base}${catalog.entries.has(page) ? 'entries' : 'terms'}/${page}/`),
    );
    expect(bare.map(({ slug }) => slug)).toEqual([]);
    const nodes = catalog.survey.headings.flatMap(({ page }) => page ?? []);
    expect(nodes.filter((node) => !coverage.links.includes(`${base}sections/${node}/`))).toEqual([]);
  });

  it('says why a row is left out', () => {
    const reasons = [...catalog.survey.works, ...catalog.survey.headings].flatMap(({ out }) => out ?? []);
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => !coverage.html.includes(reason))).toEqual([]);
  });
});

describe('what is after the survey', () => {
  it('is marked on its own page and wherever it is listed', () => {
    const later = [...catalog.entries.values()].filter(({ data }) => data.afterSurvey);
    const bare = later.filter(({ slug }) => !pageAt(`entries/${slug}/`).html.includes('class="after-survey"'));
    expect(bare.map(({ slug }) => slug)).toEqual([]);
    for (const list of ['entries/', 'models/', 'sections/', 'coverage/', '']) {
      const { html } = pageAt(list);
      const unmarked = later.flatMap(({ slug, data }) => {
        const link = new RegExp(`<a[^>]*href="${base}entries/${slug}/"[^>]*>(?:(?!</a>).)*</a>(.{0,80})`, 'gs');
        const found = [...html.matchAll(link)];
        return found.some(([, rest]) => !rest!.includes('after-survey')) ? [`${list}: ${data.name}`] : [];
      });
      expect(unmarked).toEqual([]);
    }
  });

  it('is not marked on what the survey names', () => {
    const own = /<dl class="glance">.*?<\/dl>/s;
    const wrong = [...catalog.entries.values()].filter(
      ({ slug, data }) =>
        !data.afterSurvey &&
        /<dt>Survey<\/dt>\s*<dd>\s*<span class="after-survey"/.test(own.exec(pageAt(`entries/${slug}/`).html)![0]),
    );
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('the page of the disagreements', () => {
  it('gives every fact with the values that differ', () => {
    const { html } = pageAt('disagreements/');
    const missing = listDisagreements(catalog).filter(
      ({ shown, others }) => ![shown, ...others].every(({ value }) => html.includes(escape(value))),
    );
    expect(missing.map(({ page, about }) => `${page}: ${about}`)).toEqual([]);
  });
});

describe('the page of the parameters', () => {
  it('gives every variant to which a recipe was applied, with its count', () => {
    const { html } = pageAt('parameters/');
    const missing = listRecounts(catalog).filter(
      ({ recount: { recipe, parameters } }) =>
        recipe && parameters !== undefined && !html.includes(formatExact(parameters)),
    );
    expect(missing.map(({ entry, variant }) => `${entry.slug}#${variant.slug}`)).toEqual([]);
  });
});

describe('the table of frameworks', () => {
  it("stands on its node's page with all its marks", () => {
    const { node, rows } = catalog.survey.frameworks!;
    const table = /<section aria-labelledby="frameworks">.*?<\/section>/s.exec(pageAt(`sections/${node}/`).html)![0];
    for (const { framework, suits } of rows) {
      const row = table.split('<tr').find((part) => part.includes(framework))!;
      expect([...row.matchAll(/<\/span> ([a-z ]+)<\/td>/g)].map((match) => match[1])).toEqual(suits);
    }
  });
});

/** Text as HTML has it. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&#38;')
    .replaceAll('<', '&#60;')
    .replaceAll('>', '&#62;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;');
}
