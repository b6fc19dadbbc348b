import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/formats/citation.ts';
import { citationTags, type MetaTag } from '../../src/formats/citation-tags.ts';

const entry: Citation = {
  key: 'ptmatlas-alpha-v3',
  kind: 'entry',
  title: 'Alpha & “Omega”',
  authors: ['PTM Atlas contributors'],
  date: '2026-11-11',
  container: 'PTM Atlas',
  volume: undefined,
  pages: undefined,
  doi: undefined,
  arxiv: undefined,
  url: 'https://example.org/entries/alpha/v3/',
  revision: { number: 3, sha256: 'a'.repeat(64) },
};
const paper: Citation = {
  key: 'doe2018alpha',
  kind: 'conference paper',
  title: 'Alpha; or, Hiding Words',
  authors: ['Doe, Jane', 'van der Berg, Łukasz', 'The Beta Team'],
  date: '2018-10',
  container: 'Proceedings of the Tests',
  volume: undefined,
  pages: '1–12',
  doi: '10.1000/alpha_1',
  arxiv: '1810.00001',
  url: undefined,
  revision: undefined,
};
const valuesOf = (tags: MetaTag[], name: string) => tags.filter((tag) => tag.name === name).map((tag) => tag.content);

/** A name as Zotero takes it apart: at the comma, else before the last word. */
function splitName(name: string): { lastName: string; firstName: string } {
  const bare = name.replace(/[\s.,]+$/, '');
  const cut = name.includes(',') ? bare.indexOf(',') : bare.lastIndexOf(' ');
  if (cut < 0) return { lastName: bare, firstName: '' };
  return name.includes(',')
    ? { lastName: bare.slice(0, cut), firstName: bare.slice(cut + 1).trim() }
    : { lastName: bare.slice(cut + 1), firstName: bare.slice(0, cut) };
}

/** The rules of Zotero's translators "Embedded Metadata" and "RDF" for the tags that a page of an entry may hold. */
function readAsZotero(tags: MetaTag[]) {
  const first = (name: string) => valuesOf(tags, name)[0];
  const typesOfTags: Record<string, string> = {
    citation_journal_title: 'journalArticle',
    citation_technical_report_institution: 'report',
    citation_conference_title: 'conferencePaper',
    citation_conference: 'conferencePaper',
    citation_book_title: 'bookSection',
    citation_inbook_title: 'bookSection',
    citation_dissertation_institution: 'thesis',
  };
  const ofTag = tags.map(({ name }) => typesOfTags[name]).find(Boolean);
  return {
    itemType: ofTag ?? first('z:itemType') ?? 'journalArticle',
    title: first('citation_title'),
    creators: valuesOf(tags, 'citation_author').map(splitName),
    date: first('citation_publication_date'),
    publicationTitle: first('citation_inbook_title') ?? first('prism.publicationName'),
    edition: first('prism.edition'),
    url: first('citation_public_url'),
    language: first('citation_language'),
    extra: first('z:extra'),
  };
}

describe('citationTags', () => {
  it('lets Zotero file an article of an encyclopedia, with the revision that is cited', () => {
    expect(readAsZotero(citationTags(entry, paper))).toEqual({
      itemType: 'encyclopediaArticle',
      title: 'Alpha & “Omega”',
      creators: [{ lastName: 'PTM Atlas contributors', firstName: '' }],
      date: '2026/11/11',
      publicationTitle: 'PTM Atlas',
      edition: 'revision 3',
      url: 'https://example.org/entries/alpha/v3/',
      language: 'en',
      extra: `SHA-256: ${'a'.repeat(64)}`,
    });
  });

  it('gives each author apart, and none that is empty', () => {
    const tags = citationTags({ ...entry, authors: ['Doe, Jane', '', 'The Beta Team'] }, undefined);
    expect(valuesOf(tags, 'citation_author')).toEqual(['Doe, Jane', 'The Beta Team,']);
  });

  it('gives the date with the precision that is known, and no tag for what is not', () => {
    const tags = citationTags({ ...entry, date: '2018-10', url: undefined, revision: undefined }, undefined);
    expect(valuesOf(tags, 'citation_publication_date')).toEqual(['2018/10']);
    expect(tags.map(({ name }) => name)).toEqual([
      'z:itemType',
      'citation_title',
      'citation_author',
      'citation_publication_date',
      'prism.publicationName',
      'citation_language',
    ]);
  });

  it('names the paper behind the entry in one tag, whose parts no semicolon of a title breaks', () => {
    expect(valuesOf(citationTags(entry, paper), 'citation_reference')).toEqual([
      'citation_title=Alpha, or, Hiding Words; citation_author=Doe, Jane; citation_author=van der Berg, Łukasz; ' +
        'citation_author=The Beta Team; citation_publication_date=2018/10; ' +
        'citation_conference_title=Proceedings of the Tests; citation_doi=10.1000/alpha_1; citation_arxiv_id=1810.00001',
    ]);
  });

  it('names the journal of an article as one, and its volume', () => {
    const [reference] = valuesOf(citationTags(entry, { ...paper, kind: 'article', volume: '2' }), 'citation_reference');
    expect(reference).toContain('citation_journal_title=Proceedings of the Tests; citation_volume=2;');
  });
});
