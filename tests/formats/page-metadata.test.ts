import { describe, expect, it } from 'vitest';
import { draftRevision } from '../../src/derive/revisions.ts';
import { citePaper, citeRevision } from '../../src/formats/citation.ts';
import { FORM_TYPES } from '../../src/formats/form-types.ts';
import { formatJsonLd, toJsonLd, type JsonLdNode } from '../../src/formats/json-ld.ts';
import { entryPageMetadata, revisionPageMetadata, type PageMetadata } from '../../src/formats/page-metadata.ts';
import { CITATION_FORMS, ENTRY_FORMS, REVISION_FORMS } from '../../src/permalinks.ts';
import type { Revision } from '../../src/schema/revision.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const top = 'http://localhost:4321/';
const entryOf = (slug: string) => catalog.entries.get(slug)!;
const revisionOf = (slug: string, revision: number, facts: Partial<Revision> = {}): Revision => ({
  ...draftRevision(catalog, entryOf(slug)),
  revision,
  date: `2026-11-1${revision}`,
  note: 'A revision of this test.',
  sha256: String(revision).repeat(64),
  ...facts,
});
const history = [1, 2, 3].map((number) => revisionOf('alpha', number));
const live = entryPageMetadata(catalog, entryOf('alpha'), history);
const second = revisionPageMetadata(catalog, 'alpha', history[1]!, history);

const tag = ({ meta }: PageMetadata, name: string) => meta.find((one) => one.name === name)?.content;
const hrefs = ({ links }: PageMetadata, rel: string) =>
  links.filter((link) => link.rel === rel).map(({ href }) => href.replace(top, ''));
const node = ({ jsonLd }: PageMetadata, type: string): JsonLdNode =>
  jsonLd['@graph'].find((one) => one['@type'] === type)!;

describe('the forms', () => {
  it('have a media type each, and are metadata where they are citations', () => {
    expect(Object.keys(FORM_TYPES)).toEqual(ENTRY_FORMS);
    expect(ENTRY_FORMS.filter((form) => FORM_TYPES[form].isMetadata)).toEqual(CITATION_FORMS);
    const labels = ENTRY_FORMS.map((form) => FORM_TYPES[form].label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('the live page', () => {
  it('is cited by its latest revision, everywhere alike', () => {
    const cited = citeRevision(history[2]!);
    const page = node(live, 'WebPage');
    expect(cited.url).toBe(`${top}entries/alpha/v3/`);
    expect([tag(live, 'citation_public_url'), page['identifier']]).toEqual([cited.url, cited.url]);
    expect(hrefs(live, 'cite-as')).toEqual(['entries/alpha/v3/']);
    expect(hrefs(live, 'latest-version')).toEqual(['entries/alpha/v3/']);
    expect([tag(live, 'citation_title'), page['name']]).toEqual([cited.title, cited.title]);
    expect([tag(live, 'citation_publication_date'), page['dateModified']]).toEqual(['2026/11/13', '2026-11-13']);
    expect([page['version'], page['datePublished']]).toEqual([3, '2026-11-11']);
  });

  it('says what the latest revision says, where the entry has been edited since', () => {
    const renamed = [...history, revisionOf('alpha', 4, { name: 'Alpha-2', trail: [] })];
    const metadata = entryPageMetadata(catalog, entryOf('alpha'), renamed);
    expect([tag(metadata, 'citation_title'), node(metadata, 'WebPage')['name']]).toEqual(['Alpha-2', 'Alpha-2']);
    expect(node(metadata, 'BreadcrumbList')['itemListElement']).toHaveLength(3);
  });

  it('has typed links to each form: to those that describe it, and to those that hold its text', () => {
    const forms = ENTRY_FORMS.map((form) => `entries/alpha.${form}`);
    expect(hrefs(live, 'alternate')).toEqual(forms);
    expect(hrefs(live, 'describedby')).toEqual(CITATION_FORMS.map((form) => `entries/alpha.${form}`));
    expect(hrefs(live, 'item')).toEqual(['entries/alpha.json', 'entries/alpha.md', 'entries/alpha/v3/']);
    expect(live.links.find(({ rel, href }) => rel === 'describedby' && href.endsWith('.ris'))?.type).toBe(
      'application/x-research-info-systems',
    );
    expect(live.links.filter(({ rel, type }) => rel === 'alternate' && !type)).toEqual([]);
  });

  it('has its licence, its author and its type', () => {
    expect(hrefs(live, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(node(live, 'WebPage')['license']).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(hrefs(live, 'author')).toEqual(['about/']);
    expect(hrefs(live, 'type')).toEqual([node(live, 'WebPage')['additionalType']]);
  });

  it('has its versions: the changes, and its last memento with the date of RFC 7089', () => {
    expect(hrefs(live, 'version-history')).toEqual(['entries/alpha/changes/']);
    expect(live.links.filter(({ rel }) => rel === 'memento')).toEqual([
      { rel: 'memento', href: `${top}entries/alpha/v3/`, datetime: 'Fri, 13 Nov 2026 00:00:00 GMT' },
    ]);
    expect(hrefs(live, 'original')).toEqual([]);
    expect(hrefs(live, 'predecessor-version')).toEqual([]);
  });
});

describe('the page of a revision', () => {
  it('is cited by itself', () => {
    expect(hrefs(second, 'cite-as')).toEqual(['entries/alpha/v2/']);
    expect(tag(second, 'citation_public_url')).toBe(`${top}entries/alpha/v2/`);
    expect(tag(second, 'prism.edition')).toBe('revision 2');
    expect(node(second, 'WebPage')).toMatchObject({
      '@id': `${top}entries/alpha/v2/`,
      version: 2,
      datePublished: '2026-11-12',
      dateModified: '2026-11-12',
    });
  });

  it('leads to its neighbours, to the latest, to the live page and to its own forms', () => {
    expect(hrefs(second, 'predecessor-version')).toEqual(['entries/alpha/v1/']);
    expect(hrefs(second, 'successor-version')).toEqual(['entries/alpha/v3/']);
    expect(hrefs(second, 'latest-version')).toEqual(['entries/alpha/v3/']);
    expect(hrefs(second, 'original')).toEqual(['entries/alpha/']);
    expect(hrefs(second, 'collection')).toEqual(['entries/alpha/']);
    expect(hrefs(second, 'alternate')).toEqual(REVISION_FORMS.map((form) => `entries/alpha/v2.${form}`));
    expect(hrefs(second, 'item')).toEqual(['entries/alpha/v2.json']);
    expect(second.links.find(({ rel }) => rel === 'memento')).toEqual({
      rel: 'memento',
      href: `${top}entries/alpha/v2/`,
      datetime: 'Thu, 12 Nov 2026 00:00:00 GMT',
    });
  });

  it('has no neighbour before the first and after the last', () => {
    expect(hrefs(revisionPageMetadata(catalog, 'alpha', history[0]!, history), 'predecessor-version')).toEqual([]);
    expect(hrefs(revisionPageMetadata(catalog, 'alpha', history[2]!, history), 'successor-version')).toEqual([]);
  });

  it('keeps its address when the entry is renamed, and leads to where the entry stands now', () => {
    const old = revisionOf('alpha', 1, { slug: 'alef' });
    const metadata = revisionPageMetadata(catalog, 'alpha', old, [old, history[1]!]);
    expect(hrefs(metadata, 'cite-as')).toEqual(['entries/alef/v1/']);
    expect(hrefs(metadata, 'describedby')[0]).toBe('entries/alef/v1.bib');
    expect(hrefs(metadata, 'original')).toEqual(['entries/alpha/']);
    expect(hrefs(metadata, 'version-history')).toEqual(['entries/alpha/changes/']);
    expect(node(metadata, 'CreativeWork')['@id']).toBe(`${top}entries/alpha/#work`);
  });

  it('stands below its entry in the breadcrumbs', () => {
    expect(node(second, 'BreadcrumbList')['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'History', item: `${top}sections/history/` },
      { '@type': 'ListItem', position: 2, name: 'Early models', item: `${top}sections/early/` },
      { '@type': 'ListItem', position: 3, name: 'Alpha-1', item: `${top}entries/alpha/` },
      { '@type': 'ListItem', position: 4, name: 'Revision 2', item: `${top}entries/alpha/v2/` },
    ]);
  });
});

describe('an entry that was never published', () => {
  const metadata = entryPageMetadata(catalog, entryOf('alpha'), []);

  it('has only what needs no revision', () => {
    expect(metadata.meta).toEqual([]);
    expect([...new Set(metadata.links.map(({ rel }) => rel))]).toEqual([
      'alternate',
      'item',
      'author',
      'license',
      'type',
    ]);
    expect(hrefs(metadata, 'alternate')).toEqual(['entries/alpha.json', 'entries/alpha.md']);
    const page = JSON.parse(formatJsonLd(metadata.jsonLd))['@graph'][0] as JsonLdNode;
    expect(Object.keys(page).filter((key) => /^(version|identifier|date)/.test(key))).toEqual([]);
    expect(page['name']).toBe('Alpha-1');
  });
});

describe('the graph', () => {
  it('joins the page, the work, the paper and the breadcrumbs', () => {
    const ids = live.jsonLd['@graph'].map((one) => one['@id']);
    const page = node(live, 'WebPage');
    expect(ids).toEqual([
      `${top}entries/alpha/`,
      `${top}entries/alpha/#work`,
      `${top}references/doe2018alpha/`,
      `${top}entries/alpha/#breadcrumb`,
    ]);
    expect(page['mainEntity']).toEqual({ '@id': ids[1] });
    expect(page['breadcrumb']).toEqual({ '@id': ids[3] });
    expect(node(live, 'CreativeWork')['citation']).toEqual({ '@id': ids[2] });
  });

  it('describes the work', () => {
    const facts = { ...history[0]!.facts, code: { url: 'https://example.org/code', source: 'x' } };
    const metadata = entryPageMetadata(catalog, entryOf('alpha'), [revisionOf('alpha', 1, { facts, fullName: 'A' })]);
    expect(node(metadata, 'CreativeWork')).toEqual({
      '@type': 'CreativeWork',
      '@id': `${top}entries/alpha/#work`,
      name: 'Alpha-1',
      alternateName: ['A', 'Alpha'],
      description: entryOf('alpha').data.summary,
      dateCreated: '2018-10-11',
      creator: [{ '@type': 'Organization', name: 'Acme', url: `${top}organisations/acme/` }],
      workExample: { '@type': 'SoftwareSourceCode', codeRepository: 'https://example.org/code' },
      citation: { '@id': `${top}references/doe2018alpha/` },
    });
  });

  it('describes the paper in full, as its citation says it', () => {
    const paper = citePaper(history[2]!)!;
    expect(node(live, 'ScholarlyArticle')).toEqual({
      '@type': 'ScholarlyArticle',
      '@id': `${top}references/doe2018alpha/`,
      name: paper.title,
      headline: paper.title,
      author: [
        { '@type': 'Person', name: 'Jane Doe' },
        { '@type': 'Person', name: 'Łukasz van der Berg' },
      ],
      datePublished: paper.date,
      isPartOf: { '@type': 'Book', name: 'Proceedings of the Tests' },
      pagination: '1–12',
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1000/alpha_1' },
        { '@type': 'PropertyValue', propertyID: 'arXiv', value: '1810.00001' },
      ],
      sameAs: ['https://doi.org/10.1000/alpha_1', 'https://arxiv.org/abs/1810.00001'],
    });
  });

  it('names the other works that are cited, an organisation as one, and escapes a DOI in an address', () => {
    const references: Revision['references'] = [
      { key: 'roe2020', type: 'report', title: 'A Report', authors: ['The Beta Team'], doi: '10.1/a<b>#c' },
      { key: 'code', type: 'repository', title: 'Code' },
    ];
    const facts = { ...history[0]!.facts, introducedIn: 'roe2020' };
    const metadata = entryPageMetadata(catalog, entryOf('alpha'), [revisionOf('alpha', 1, { facts, references })]);
    expect(node(metadata, 'WebPage')['citation']).toEqual([
      { '@id': `${top}references/roe2020/` },
      { '@type': 'SoftwareSourceCode', name: 'Code', url: `${top}references/code/` },
    ]);
    const report = node(metadata, 'Report');
    expect(report['author']).toEqual([expect.objectContaining({ '@type': 'Organization', name: 'The Beta Team' })]);
    expect(report['sameAs']).toEqual(['https://doi.org/10.1/a%3Cb%3E%23c']);
  });

  it('holds an open problem for no work', () => {
    const metadata = entryPageMetadata(catalog, entryOf('gamma'), []);
    expect(metadata.jsonLd['@graph'][1]).toMatchObject({ '@type': 'Thing', name: entryOf('gamma').data.name });
  });

  it('leaves out facts of a shape that it does not know', () => {
    const facts = { kind: 'model', released: '2018', organisations: { names: ['acme', 'gone'] }, code: 7, aliases: {} };
    const metadata = entryPageMetadata(catalog, entryOf('alpha'), [revisionOf('alpha', 1, { facts })]);
    const work = node(metadata, 'CreativeWork');
    expect([work['dateCreated'], work['workExample'], work['alternateName']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(work['creator']).toHaveLength(1);
  });

  it('cannot end the script in which it stands', () => {
    const draft = revisionOf('alpha', 1, { summary: 'A </script><script>alert(1)</script> in a summary.' });
    const graph = toJsonLd(catalog, { url: top, slug: 'alpha', draft, revision: draft, published: draft.date });
    const text = formatJsonLd(graph);
    expect(text).not.toContain('<');
    expect((JSON.parse(text) as typeof graph)['@graph'][0]!['description']).toBe(draft.summary);
  });
});
