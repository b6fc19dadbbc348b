import { expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import {
  familyFigure,
  HEAD_DESCENDANTS,
  lineageHeads,
  lineageNeighbourhood,
  lineageViews,
  sectionFamilies,
} from '../../src/derive/lineage-graph.ts';
import { ancestors, descendants } from '../../src/derive/lineage.ts';
import { SECTIONS } from '../../src/schema/entry.ts';
import { project, tinyCatalog } from '../factories.ts';

const tiny = tinyCatalog();
const catalog = loadCatalog(project);
const slugs = [...catalog.entries.keys()];

it('shows the edges that the entries of a node hold, and marks the ends that stand elsewhere', () => {
  const [family, ...others] = sectionFamilies(tiny, 'architectures');
  expect(others).toEqual([]);
  expect(family!.node.slug).toBe('architectures');
  expect(family!.nodes.map(({ slug, isInside }) => [slug, isInside])).toEqual([
    ['alpha', false],
    ['beta', true],
  ]);
  expect(family!.arrows.map(({ parent, child, href }) => [parent, child, href])).toEqual([
    ['alpha', 'beta', '/entries/beta/#lineage-builds-on-alpha'],
  ]);
});

it('has no family for a section without edges, or without a page', () => {
  expect(sectionFamilies(tiny, 'history')).toEqual([]);
  expect(sectionFamilies(tiny, 'efficiency')).toEqual([]);
});

it('holds each edge of the atlas in exactly one picture of one section', () => {
  const drawn = SECTIONS.flatMap((section) => sectionFamilies(catalog, section)).flatMap(({ arrows }) =>
    arrows.map(({ href }) => href),
  );
  const held = slugs.flatMap((slug) => ancestors(catalog, slug));
  expect(drawn).toHaveLength(held.length);
  expect(new Set(drawn).size).toBe(held.length);
});

it("draws the arrows of the survey's family figure, and no other", () => {
  const pairs = (edges: { from: string; to: string; labels: readonly string[] }[]) =>
    edges.map(({ from, to, labels }) => `${from} ${to} ${labels.join()}`).sort();
  expect(
    pairs(
      familyFigure(catalog).arrows.map(({ parent, child, family }) => ({ from: parent, to: child, labels: family! })),
    ),
  ).toEqual(pairs(catalog.survey.family!.edges));
});

it('finds the entries from which most others came, without contrasts', () => {
  const { heads, arrows, nodes } = lineageHeads(catalog);
  const came = (slug: string) =>
    new Set(descendants(catalog, slug).flatMap(({ type, entry }) => (type === 'contrastsWith' ? [] : [entry.slug])))
      .size;
  expect(heads.map(({ node, descendants: count }) => [node.slug, count])).toEqual(
    slugs
      .map((slug) => [slug, came(slug)] as const)
      .filter(([, count]) => count >= HEAD_DESCENDANTS)
      .sort(
        ([a, many], [b, most]) =>
          most - many || (catalog.entries.get(a)!.data.name < catalog.entries.get(b)!.data.name ? -1 : 1),
      ),
  );
  expect(nodes.map(({ slug }) => slug).sort()).toEqual(heads.map(({ node }) => node.slug).sort());
  expect(arrows.some(({ type }) => type === 'contrastsWith')).toBe(false);
  expect(lineageHeads(tiny)).toEqual({ nodes: [], arrows: [], heads: [] });
});

it('counts what each view shows', () => {
  expect(lineageViews(tiny).map(({ view, entries, edges }) => [view, entries, edges])).toEqual([
    ['family', 2, 1],
    ['history', 0, 0],
    ['architectures', 2, 1],
    ['contexts', 0, 0],
    ['efficiency', 0, 0],
    ['interpretation', 0, 0],
    ['open-problems', 0, 0],
  ]);
});

it('groups the neighbours of an entry by type, a large group by section too, and loses none', () => {
  const ids = (links: ReturnType<typeof ancestors>) => links.map(({ type, entry }) => `${type} ${entry.slug}`).sort();
  for (const slug of slugs) {
    const { from, to } = lineageNeighbourhood(catalog, slug);
    expect(ids(from.flatMap(({ links }) => links))).toEqual(ids(ancestors(catalog, slug)));
    expect(ids(to.flatMap(({ links }) => links))).toEqual(ids(descendants(catalog, slug)));
    const groups = [...from, ...to];
    for (const { links, type } of groups) expect(new Set(links.map((link) => link.type))).toEqual(new Set([type]));
    for (const { links, section } of groups)
      if (section) expect(new Set(links.map(({ entry }) => entry.section))).toEqual(new Set([section]));
      else expect(links.length).toBeLessThanOrEqual(6);
  }
});
