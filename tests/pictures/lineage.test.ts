import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import {
  familyFigure,
  lineageHeads,
  lineageNeighbourhood,
  sectionFamilies,
  type LineageGraph,
} from '../../src/derive/lineage-graph.ts';
import { ancestors, descendants } from '../../src/derive/lineage.ts';
import { entryPath } from '../../src/permalinks.ts';
import { drawNeighbourhood } from '../../src/pictures/lineage-neighbourhood.ts';
import { drawLineage } from '../../src/pictures/lineage.ts';
import { writeLineage } from '../../src/pictures/lineage-text.ts';
import { EDGE_TYPES, SECTIONS } from '../../src/schema/entry.ts';
import { project } from '../factories.ts';

const catalog = loadCatalog(project);
const views: [string, LineageGraph][] = [
  ['family', familyFigure(catalog)],
  ['heads', lineageHeads(catalog)],
  ...SECTIONS.flatMap((section) =>
    sectionFamilies(catalog, section).map((family): [string, LineageGraph] => [family.node.slug, family]),
  ),
];

const parse = (element: Element) => parseHTML(`<body>${toHtml(element)}</body>`).document;

/** Address and words of each link, in one order. */
const linksOf = (element: Element, selector: string) =>
  [...parse(element).querySelectorAll(selector)]
    .map((link) => `${link.getAttribute('href')} ${(link.querySelector('text') ?? link).textContent}`)
    .sort();

const typesOf = (element: Element, selector: string) =>
  EDGE_TYPES.map((type) => [type, parse(element).querySelectorAll(`${selector}.is-${type}`).length]);

describe.each(views)('the view %s', (_, graph) => {
  const picture = drawLineage(graph, 'A view', 'outer');
  const text = writeLineage(graph);

  it('names the same entries in the picture and in the text', () => {
    const drawn = linksOf(picture, 'a.n');
    expect(drawn).toEqual(graph.nodes.map(({ href, name }) => `${href} ${name}`).sort());
    expect([...new Set(linksOf(text, 'a.name'))]).toEqual(drawn);
  });

  it('leads to the same edges, of the same types, from the picture and from the text', () => {
    const hrefs = graph.arrows.map(({ href }) => href).sort();
    for (const [form, selector] of [
      [picture, 'a.e'],
      [text, 'a.edge'],
    ] as const)
      expect(linksOf(form, selector).map((link) => link.split(' ')[0])).toEqual(hrefs);
    expect(typesOf(picture, 'a.e')).toEqual(typesOf(text, 'li'));
  });

  it('marks the same entries as later than the survey', () => {
    const later = graph.nodes.flatMap(({ href, afterSurvey }) => (afterSurvey ? [href] : [])).sort();
    const drawn = [...parse(picture).querySelectorAll('a.n:has(.after)')].map((link) => link.getAttribute('href'));
    const written = [...parse(text).querySelectorAll('a.name')]
      .filter((link) => link.nextElementSibling?.classList.contains('after-survey'))
      .map((link) => link.getAttribute('href'));
    expect(drawn.sort()).toEqual(later);
    expect([...new Set(written)].sort()).toEqual(later);
  });

  it('keeps the boxes of the entries apart', () => {
    const boxes = [...parse(picture).querySelectorAll('a.n rect')].map((rect) =>
      ['x', 'y', 'width', 'height'].map((side) => Number(rect.getAttribute(side))),
    );
    for (const [i, [x = 0, y = 0, width = 0, height = 0]] of boxes.entries())
      for (const [left = 0, top = 0, wide = 0, high = 0] of boxes.slice(i + 1))
        expect(x + width <= left || left + wide <= x || y + height <= top || top + high <= y).toBe(true);
  });
});

it('gives the same picture twice', () => {
  const draw = () => toHtml(drawLineage(familyFigure(catalog), 'The family', 'all'));
  expect(draw()).toBe(draw());
});

it('needs no style, no script and no id', () => {
  for (const [, graph] of views)
    expect(toHtml(drawLineage(graph, 'A view', 'all'))).not.toMatch(/ style=|<style|<script| id=/);
});

it('names in the picture of an entry the neighbours that its lists name', () => {
  for (const entry of catalog.entries.values()) {
    const listed = [...ancestors(catalog, entry.slug), ...descendants(catalog, entry.slug)];
    if (listed.length === 0) continue;
    const picture = drawNeighbourhood(entry, lineageNeighbourhood(catalog, entry.slug));
    expect(linksOf(picture, 'a')).toEqual(
      listed.map(({ entry: other }) => `${entryPath(other.slug)} ${other.data.name}`).sort(),
    );
    expect(parse(picture).querySelectorAll('a .after')).toHaveLength(
      listed.filter(({ entry: other }) => other.data.afterSurvey).length,
    );
  }
});

it('draws the neighbours of an entry narrow, unless they are many', () => {
  const wide = [...catalog.entries.values()].flatMap((entry) => {
    const neighbours = lineageNeighbourhood(catalog, entry.slug);
    if (neighbours.from.length + neighbours.to.length === 0) return [];
    return Number(drawNeighbourhood(entry, neighbours).properties['width']) > 400 ? [entry.slug] : [];
  });
  expect(wide).toEqual(['bert', 'transformer']);
});
