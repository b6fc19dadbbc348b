import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { parseSources } from '../../src/catalog/source.ts';
import { listSteps, passagesOf } from '../../src/derive/paths.ts';
import { path, referencePath, stepAnchor, teachingPath } from '../../src/permalinks.ts';
import { Path } from '../../src/schema/path.ts';
import { project } from '../factories.ts';
import { pages, read } from './site.ts';

const catalog = loadCatalog(project);
const pageAt = (sitePath: string) => pages.find((page) => page.path === sitePath)!;

/** The part of a page from the element with an id to the first place that holds `end`. */
const partFrom = (html: string, id: string, end: string) => html.split(`id="${id}"`)[1]!.split(end)[0]!;

describe.each(Object.entries(catalog.paths))('the path %s', (slug, { name }) => {
  it('shows each step under its anchor: its page, what leads on, and every source', () => {
    const { html } = pageAt(teachingPath(slug));
    for (const step of listSteps(catalog, slug)) {
      const part = partFrom(html, stepAnchor(step.slug), '</li>');
      expect(part).toContain(`href="${step.href}"`);
      expect(part.includes('after the survey')).toBe(step.afterSurvey === true);
      for (const { key } of parseSources(step.source)) expect(part).toContain(`href="${referencePath(key)}"`);
    }
  });

  it('is listed with the names of its steps', () => {
    const { links } = pageAt(path('paths/'));
    expect(links).toContain(teachingPath(slug));
    for (const step of listSteps(catalog, slug))
      expect(links).toContain(`${teachingPath(slug)}#${stepAnchor(step.slug)}`);
  });

  it('leads on from the page of each step', () => {
    for (const step of listSteps(catalog, slug)) {
      const nav = /<nav class="path-passages"[\s\S]*?<\/nav>/.exec(pageAt(step.href).html)?.[0] ?? '';
      const passage = passagesOf(catalog, step.slug).find((one) => one.name === name)!;
      expect(nav, step.slug).toContain(`href="${passage.href}"`);
      for (const near of [passage.previous, passage.next])
        if (near) expect(nav, step.slug).toContain(`href="${near.href}"`);
    }
  });
});

it('is not spoken of on a page over which no path leads', () => {
  const none = [...catalog.entries.keys()].find((slug) => passagesOf(catalog, slug).length === 0)!;
  expect(read(`entries/${none}/index.html`)).not.toContain('path-passages');
});

it('is given to programs as it is written', () => {
  const given = JSON.parse(read('api/v1/paths.json')) as { slug: string; facts: unknown }[];
  expect(Object.fromEntries(given.map(({ slug, facts }) => [slug, Path.parse(facts)]))).toEqual(catalog.paths);
});
