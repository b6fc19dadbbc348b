import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { draftRevision, historyOf, latestRevision, listPublished, placeHtml } from '../../src/derive/revisions.ts';
import { Revision } from '../../src/schema/revision.ts';
import { tinyCatalog } from '../factories.ts';
import { World } from '../world.ts';

let world: World;
beforeEach(() => void (world = new World()));
afterEach(() => world.end());

it('freezes facts, words, prose and cited works, with links from the top of the site', () => {
  const catalog = tinyCatalog();
  const [revision] = catalog.revisions.get('beta')!;
  expect(Revision.parse(revision)).toEqual(revision);
  expect(revision).toMatchObject({
    format: 1,
    slug: 'beta',
    revision: 1,
    date: '2026-11-20',
    name: 'Beta',
    section: 'architectures',
    trail: [{ name: 'Architectures', page: 'sections/architectures/' }],
  });
  expect(revision!.prose.html).toContain('<a href="/entries/alpha/">the encoder of Alpha</a>');
  expect(revision!.facts).toEqual(catalog.entries.get('beta')!.data);
  expect(revision!.references.map(({ key, title }) => [key, title])).toEqual(
    ['roe2019beta', 'doe2018alpha', 'survey2021'].map((key) => [key, catalog.references.get(key)!.data.title]),
  );
  // What was read of a work, and where its record is from, is no part of what identifies it.
  expect(revision!.references[0]).not.toHaveProperty('read');
  expect(draftRevision(catalog, catalog.entries.get('beta')!)).toEqual(
    Object.fromEntries(
      Object.entries(revision!).filter(([field]) => !['revision', 'date', 'note', 'sha256'].includes(field)),
    ),
  );
});

it('puts the links of a frozen text below the path of the site', () => {
  expect(placeHtml('<a href="/entries/alpha/">a</a> <a href="#cite-1">1</a>', '/atlas/')).toBe(
    '<a href="/atlas/entries/alpha/">a</a> <a href="#cite-1">1</a>',
  );
});

it('says which entry was never published, which differs and in what, and what to run', () => {
  world.edit('content/history/alpha.md', 'layers: 12', 'layers: 13');
  world.edit('content/history/alpha.md', 'exactParameters: 109482240\n', 'exactParameters: 116570112\n');
  world.edit('content/history/alpha.md', 'parameters: 110000000', 'parameters: 117000000');
  world.edit('content/architectures/beta.mdx', 'Beta keeps', 'Beta has');
  world.edit('content/references/roe2019beta.yaml', 'title: ', 'title: On ');
  world.write(
    'content/history/delta.md',
    world
      .read('content/history/alpha.md')
      .replace('Alpha-1\naliases: [Alpha]', 'Delta')
      .replace(/survey:\n(.*\n){2}/, 'afterSurvey: true\n')
      .replace('2018-10-11', '2022-10-11'),
  );
  world.edit(
    'content/open-problems/gamma.md',
    'addressedBy:\n',
    'addressedBy:\n  - entry: delta\n    because: Delta is a step of its own.\n    source: roe2019beta\n',
  );
  expect(world.problems()).toMatchInlineSnapshot(`
    "content/architectures/beta.mdx:1:1  revision
      found     a text that differs from revision 1 of 2026-11-20 in prose, references
      expected  the text of the last revision
      note      Publish with: npm run publish-entries -- --note "what changed, in a sentence"

    content/history/alpha.md:1:1  revision
      found     a text that differs from revision 1 of 2026-11-20 in variants
      expected  the text of the last revision
      note      Publish with: npm run publish-entries -- --note "what changed, in a sentence"

    content/history/delta.md:1:1  revision
      found     an entry that was never published
      expected  the text of the last revision
      note      Publish with: npm run publish-entries -- --note "what changed, in a sentence"

    content/open-problems/gamma.md:1:1  revision
      found     a text that differs from revision 1 of 2026-11-20 in addressedBy, references
      expected  the text of the last revision
      note      Publish with: npm run publish-entries -- --note "what changed, in a sentence"

    content/permalinks.json:1:1  address
      found     4 not listed: entries/delta.json, entries/delta.md, entries/delta/, entries/gamma/#addressed-by-delta
      expected  every address and anchor of the site
      note      Publish with: npm run publish-entries -- --note "what changed, in a sentence"

    5 problems in 5 files"
  `);
});

it('takes a gap in the numbers for a file that was lost', () => {
  world.edit('content/history/alpha.md', 'A tiny', 'A small');
  world.publish('The second revision of Alpha.', '2026-11-21');
  world.remove('content/revisions/alpha/v1.json');
  const text = world.problems();
  expect(text).toContain('content/permalinks.json');
  expect(text).toContain('"entries/alpha/v1/"');
});

it('finds the revisions of an entry also under the slugs that it had', () => {
  world.renameBeta();
  world.publish('Beta is now Beta Two.', '2026-11-21');
  const catalog = loadCatalog(world.folder);
  expect(
    historyOf(catalog, catalog.entries.get('beta-two')!).map(({ slug, revision }) => `${slug} v${revision}`),
  ).toEqual(['beta v1', 'beta-two v2']);
  expect(latestRevision(catalog, 'beta-two')?.revision).toBe(2);
  expect(latestRevision(catalog, 'beta')).toBeUndefined();
  expect(listPublished(catalog).map(({ slug, formerly, history }) => [slug, formerly, history.length])).toEqual([
    ['alpha', [], 1],
    ['beta-two', ['beta-old', 'beta'], 2],
    ['gamma', [], 2],
  ]);
});
