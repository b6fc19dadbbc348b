import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pageWeight } from '../../scripts/page-weight.ts';
import { loadCatalog } from '../../src/catalog/build.ts';
import { SECTIONS, type Model } from '../../src/schema/entry.ts';
import { base } from '../../src/permalinks.ts';
import { project } from '../factories.ts';
import { dist, listFiles, pages, read } from './site.ts';

const catalog = loadCatalog(project);
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const hrefsOf = (within: Element | null | undefined, selector: string): string[] =>
  [...within!.querySelectorAll(selector)].map((link) => link.getAttribute('href')!);
const documentOf = (path: string) => parseHTML(read(`${path}index.html`)).document;

const PICTURED = [
  '',
  'models/',
  'timeline/',
  'lineage/',
  ...['family', ...SECTIONS].map((view) => `lineage/${view}/`),
  'compare/',
  ...catalog.comparisons.map(({ entries }) => `compare/${entries.join('-vs-')}/`),
];

describe('what a page of pictures weighs', () => {
  it.each(PICTURED)('%s loads less than 150 KB compressed, styles and scripts included', (path) => {
    const parts = pageWeight(dist, `${path}index.html`, base);
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, JSON.stringify(parts)).toBeLessThan(150 * 1024);
  });

  it('nothing of the libraries that draw', () => {
    const scripts = listFiles().filter((file) => /\.(js|wasm)$/.test(file) && !file.startsWith('pagefind/'));
    expect(scripts.length).toBeGreaterThan(5);
    const drawn = scripts.filter((file) => /graphviz|scaleLog|symbolCircle|d3-|hastscript/i.test(read(file)));
    expect(drawn).toEqual([]);
    expect(scripts.filter((file) => file.endsWith('.wasm'))).toEqual([]);
  });
});

describe('each mark of a picture', () => {
  const pictured = pages.filter(({ html }) => /<svg class="(chart|lineage-svg)/.test(html));

  it('is a link, with words for those who do not see it', () => {
    expect(pictured.length).toBeGreaterThan(200);
    const nameless = pictured.flatMap(({ path, html }) =>
      [...html.matchAll(/<svg class="(?:chart|lineage)[^>]*>.*?<\/svg>(?!<\/a>|<text|<path)/gs)].flatMap(([svg]) =>
        [...svg.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)]
          .filter(
            ([, attributes, inner]) =>
              !/aria-label="[^"]+"/.test(attributes!) && !/<(title|text)\b[^>]*>[^<]|<tspan/.test(inner!),
          )
          .map(([link]) => `${path} ${link}`),
      ),
    );
    expect(nameless).toEqual([]);
  });
});

describe('the picture of growth', () => {
  const timeline = documentOf('timeline/');
  const figure = timeline.querySelector('#growth')!.parentElement!;
  const marks = [...figure.querySelectorAll('a.chart-mark')];
  const rows = [...figure.querySelectorAll('table.chart-table tbody tr')];

  it('says of each model what the table, the JSON and the page of the model say', () => {
    expect(marks.length).toBeGreaterThan(90);
    expect(rows).toHaveLength(marks.length);
    for (const [i, mark] of marks.entries()) {
      const cells = [...rows[i]!.children];
      const href = mark.getAttribute('href')!;
      const [, slug, anchor] = /entries\/([^/]+)\/#variant-(.+)$/.exec(href)!;
      expect(hrefsOf(cells[0], 'a.name')).toEqual([href]);
      const { facts } = JSON.parse(read(`entries/${slug}.json`)) as { facts: Model };
      const variant = facts.variants!.find((one) => one.slug === anchor)!;
      const counted = [variant.parameters, variant.exactParameters].find((value) => typeof value === 'number');
      const shown = cells[3]!.querySelector('abbr')?.getAttribute('title') ?? textOf(cells[3]!.firstChild as Element);
      expect(Number(shown.replaceAll(',', '')), href).toBe(counted);
      const rounded = textOf(cells[3]!.querySelector('abbr')) || shown;
      expect(textOf(mark.querySelector('title')), href).toContain(`: ${rounded} parameters`);
      expect(textOf(mark.querySelector('title')), href).toContain(`, ${textOf(cells[2])}`);
      expect(textOf(cells[1]), href).toBe(variant.name);
    }
  });

  it('is the same at home', () => {
    const home = documentOf('').querySelector('#growth')!.parentElement!;
    expect(hrefsOf(home, 'a.chart-mark')).toEqual(hrefsOf(figure, 'a.chart-mark'));
  });

  it('stands in the CSV file with the same numbers', () => {
    const csv = read('models.csv').split('\n');
    const at = csv[0]!.split(',').indexOf('parameters');
    expect(at).toBeGreaterThan(0);
    for (const row of rows) {
      const slug = /entries\/([^/]+)\//.exec(hrefsOf(row, 'a.name')[0]!)![1]!;
      const exact = (row.children[3]!.querySelector('abbr')?.getAttribute('title') ?? '').replaceAll(',', '');
      if (exact)
        expect(
          csv.find((line) => line.startsWith(`${slug},`)),
          slug,
        ).toContain(`,${exact},`);
    }
  });
});

describe('the timeline', () => {
  it('has every model once, in the picture and in words, with the date of its page', () => {
    const lanes = [...documentOf('timeline/').querySelectorAll('section.lane')];
    const drawn = lanes.flatMap((lane) => hrefsOf(lane, 'a.chart-mark'));
    const written = lanes.flatMap((lane) => hrefsOf(lane, 'table a.name'));
    expect(written).toEqual(drawn);
    const dated = [...catalog.entries.values()].filter(({ data }) => data.kind === 'model' && data.released);
    expect(new Set(drawn)).toEqual(new Set(dated.map(({ slug }) => `${base}entries/${slug}/#fact-released`)));
    expect(drawn).toHaveLength(dated.length);
  });
});

describe('the lineage', () => {
  const views = SECTIONS.map((section) => documentOf(`lineage/${section}/`));

  it('draws every edge of the atlas once over the views of the sections, and writes it once', () => {
    const edges = [...catalog.entries.values()].flatMap(({ data }) => ('lineage' in data ? (data.lineage ?? []) : []));
    for (const selector of ['a.e', '.lineage-text a.edge']) {
      const hrefs = views.flatMap((view) => hrefsOf(view.documentElement, selector));
      expect(hrefs).toHaveLength(edges.length);
      expect(new Set(hrefs).size).toBe(edges.length);
    }
  });

  it('shows on the page of an entry the neighbours that the lists below name', () => {
    const wrong = [...catalog.entries.keys()].filter((slug) => {
      const section = documentOf(`entries/${slug}/`).querySelector('#lineage')?.parentElement;
      if (!section) return false;
      const drawn = hrefsOf(section, 'svg a').sort();
      const listed = hrefsOf(section, 'ul.lineage a.name').sort();
      return JSON.stringify(drawn) !== JSON.stringify(listed);
    });
    expect(wrong).toEqual([]);
  });
});

it('leads from an entry to the pages that compare it, and to the page that compares it with any', () => {
  const linksOf = (slug: string) => hrefsOf(documentOf(`entries/${slug}/`).documentElement, '.compare-links a');
  for (const { entries } of catalog.comparisons)
    for (const slug of entries) expect(linksOf(slug), slug).toContain(`${base}compare/${entries.join('-vs-')}/`);
  for (const slug of catalog.entries.keys()) expect(linksOf(slug).at(-1), slug).toBe(`${base}compare/?m=${slug}`);
});
