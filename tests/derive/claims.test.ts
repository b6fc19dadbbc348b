import { expect, it } from 'vitest';
import { listClaims, referencesOf } from '../../src/derive/claims.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const claims = listClaims(catalog);
const of = (key: string) =>
  (claims.get(key) ?? []).map(({ page, href, text, locator }) => `${page} ${href} ${locator ?? '-'}: ${text}`);

it('lists what rests on a reference: facts, edges, prose and records', () => {
  expect(of('roe2019beta')).toEqual([
    'Beta /entries/beta/#fact-released -: Released: July 2019',
    'Beta /entries/beta/#lineage-builds-on-alpha abstract: Lineage: Alpha-1; It keeps the encoder of Alpha and trains it longer.',
    'Beta /entries/beta/#cite-1 -: Beta keeps the encoder of Alpha.',
    'Beta /entries/beta/#cite-3 -: Size Words 1 two',
    'Beta /entries/beta/#fact-introduced-in -: Introduced Beta.',
    'The gamma problem /entries/gamma/#addressed-by-beta -: Addressed by: Beta; Beta is a step towards a solution of the problem.',
  ]);
  expect(of('list-of-papers')).toEqual([
    'Coverage of the survey /coverage/ -: What the survey names, and where.',
    'Coverage of the survey /coverage/#family -: Figure 1 of the survey.',
    'Coverage of the survey /coverage/ -: Table 1 of the survey.',
    'Beta /references/roe2019beta/ -: Bibliographic record.',
  ]);
});

it('says which numbers of a variant rest on it', () => {
  expect(of('doe2018alpha')).toContain(
    'Alpha-1 /entries/alpha/#variant-base -: Alpha-1 base: parameters 110 million, layers 12, hidden size 768, feed-forward size 3,072, vocabulary 30,522, context in tokens 512.',
  );
  expect(of('doe2018alpha')).toContain(
    'Alpha-1 /entries/alpha/#variant-base table 1: Alpha-1 base: exact parameters 109 million.',
  );
});

it('leads to the step of a path, with what the step says of its page', () => {
  expect(of('doe2018alpha')).toContain(
    'First steps /paths/first-steps/#step-beta -: Beta: Beta starts where Alpha ended.',
  );
});

it('leads to the very row of a corpus, and of a term', () => {
  const hrefs = (claims.get('doe2018alpha') ?? []).map(({ href }) => href);
  expect(hrefs).toContain('/entries/alpha/#fact-corpus-tiny-corpus');
  expect(hrefs).toContain('/entries/alpha/#fact-objectives');
});

it('orders the references of a page by their numbers in the prose', () => {
  expect(referencesOf(catalog.entries.get('beta')!)).toEqual(['roe2019beta', 'doe2018alpha', 'survey2021']);
  expect(referencesOf(catalog.entries.get('alpha')!)).toEqual(['doe2018alpha']);
});
