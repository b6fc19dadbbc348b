import { describe, expect, it } from 'vitest';
import { readChosen } from '../../src/search/facets.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import type { IndexedPage } from '../../src/search/page-index.ts';
import { Search, type Hit } from '../../src/search/search.ts';
import { fakePagefind, type Text } from './fake-pagefind.ts';

const page = (id: string, name: string, kind: IndexedPage['kind'], section: string, aliases: string[] = []) => ({
  id,
  name,
  kind,
  aliases,
  also: [],
  path: `${kind === 'term' ? 'terms' : kind === 'reference' ? 'references' : 'entries'}/${id}/`,
  facets: { kind: [kind], section: [section] },
});
const pages: IndexedPage[] = [
  page('bert', 'BERT', 'model', 'History', ['Bidirectional Encoder Representations']),
  page('roberta', 'RoBERTa', 'model', 'Architectures'),
  page('gpt-3', 'GPT-3', 'model', 'History'),
  page('opt', 'OPT', 'model', 'Efficiency'),
  page('distillation', 'Knowledge distillation', 'term', 'Efficiency'),
  page('image', 'Image', 'term', 'Contexts'),
  page('devlin2019bert', 'devlin2019bert', 'reference', ''),
];
const texts: Text[] = [
  { id: 'bert', content: 'BERT. An encoder with 110 million parameters whose training hides words. Rare dynamics.' },
  { id: 'roberta', content: 'RoBERTa. BERT with more training; the dynamics of training on a new schedule.' },
  { id: 'gpt-3', content: 'GPT-3. A decoder with 175 billion parameters, shown a few examples.' },
  { id: 'opt', content: 'OPT. An open decoder like GPT-3. It has 175 billion weights and other parameters.' },
  { id: 'distillation', content: 'Knowledge distillation. A student learns from a teacher to be small.' },
  { id: 'image', content: 'Image. What a camera gives for training; training dynamics of a camera.' },
  { id: 'devlin2019bert', content: 'BERT: Pre-training of encoders. By Jacob Devlin.' },
];
const pagefind = fakePagefind(texts);
const search = new Search({ pages, names: new NameIndex(pages), pagefind });
const chosen = (query = '') => readChosen(new URLSearchParams(query));
const ask = (query: string, facets = '') => search.find(query, chosen(facets));
const ids = (hits: Hit[]) => hits.map((hit) => hit.page.id);

describe('names and text', () => {
  it('stand in one list: a page by name first, with the places of the words in its text, and never twice', async () => {
    const { names, texts: rest, works } = await ask('bert');
    expect(ids(names)).toEqual(['bert']);
    expect(names[0]).toMatchObject({ match: 'exact', places: [0] });
    expect((await names[0]!.data!()).content).toContain('An encoder');
    expect(ids(rest)).toEqual(['roberta']);
    expect(ids(works)).toEqual(['devlin2019bert']);
  });

  it('show names at once, before the text was asked', () => {
    expect(ids(search.findNames('robrta', chosen()))).toEqual(['roberta']);
    expect(ids(search.findNames('robrta', chosen('section=History')))).toEqual([]);
  });

  it('put a page first that is named within a longer query', async () => {
    expect(ids((await ask('gpt-3 parameters')).texts)[0]).toBe('gpt-3');
    expect(
      ids((await ask('bert vs roberta')).texts)
        .slice(0, 2)
        .sort(),
    ).toEqual(['bert', 'roberta']);
  });

  it('do not take one common word for a name', async () => {
    expect(ids((await ask('camera image dynamics')).texts)[0]).toBe('image');
    expect(ids((await ask('image teacher student small')).texts)[0]).toBe('distillation');
  });
});

describe('the order of texts', () => {
  it('puts words in a row before words apart', async () => {
    expect(ids((await ask('training dynamics')).texts)[0]).toBe('image');
  });

  it('keeps a phrase in quotation marks whole', async () => {
    expect(ids((await ask('"training dynamics"')).texts)).toEqual(['image']);
    expect(ids((await ask('"training dynamics" "a camera"')).texts)).toEqual(['image']);
    expect(ids((await ask('"training dynamics" "camera gives what"')).texts)).toEqual([]);
  });

  it('reads a number as pages write it', async () => {
    expect(ids((await ask('110M encoder')).texts)).toEqual(['bert']);
  });

  it('finds a word that is not typed to its end', async () => {
    expect(ids((await ask('teach')).texts)).toEqual(['distillation']);
  });
});

describe('what is not there', () => {
  it('is named, and the rest is looked for', async () => {
    const answer = await ask('decoder zzzzqq');
    expect(answer).toMatchObject({ missing: ['zzzzqq'], kept: 'decoder' });
    expect(ids(answer.texts).sort()).toEqual(['gpt-3', 'opt']);
  });

  it('does not hide the names of what is left', async () => {
    expect(ids((await ask('bert zzzzqq')).names)).toEqual(['bert']);
    expect(ids((await ask('bert zzzzqq qqzzzz')).names)).toEqual([]);
  });

  it('is answered with nothing if it is more than half of the query', async () => {
    const answer = await ask('chocolate cake decoder');
    expect(answer).toMatchObject({ names: [], texts: [], works: [], missing: ['chocolate', 'cake'], kept: 'decoder' });
  });

  it('is taken for the word of a name that is one slip away, and this is said', async () => {
    const answer = await ask('distilation teacher');
    expect(answer.missing).toEqual([]);
    expect([...answer.corrected]).toEqual([['distilation', 'distillation']]);
    expect(ids(answer.texts)).toEqual(['distillation']);
    expect(answer.kept).toBe('distillation teacher');
  });

  it('is answered with names that come near, if there are some', async () => {
    const answer = await ask('idirectionalencoder');
    expect(answer.texts).toEqual([]);
    expect(answer.offers.map(({ id }) => id)).toEqual(['bert']);
  });
});

describe('facets', () => {
  it('choose among what answers, and count it', async () => {
    const answer = await ask('decoder', 'section=Efficiency');
    expect(ids(answer.texts)).toEqual(['opt']);
    expect([...answer.counts.section]).toEqual([
      ['History', 1],
      ['Efficiency', 1],
    ]);
    expect(answer.counts.kind.get('model')).toBe(1);
  });

  it('list pages without a query', async () => {
    expect(ids((await ask('', 'section=History')).texts)).toEqual(['bert', 'gpt-3']);
    expect(ids((await ask('', 'kind=reference')).works)).toEqual(['devlin2019bert']);
  });

  it('count everything where nothing is asked and nothing chosen', async () => {
    const answer = await ask('');
    expect(answer.texts).toEqual([]);
    expect(answer.counts.kind.get('model')).toBe(4);
  });
});
