import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFlexSearch, createMiniSearch, plainPagefind, readPageTexts } from '../../scripts/rival-engines.ts';

let out: string;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'rival-engines-'));
  mkdirSync(join(out, 'pagefind/fragment'), { recursive: true });
  const write = (id: string, url: string, title: string, content: string) =>
    writeFileSync(
      join(out, `pagefind/fragment/${id}.pf_fragment`),
      gzipSync(`pagefind_dcd${JSON.stringify({ url, content, meta: { title } })}`),
    );
  write('en_a', '/entries/roberta/', 'RoBERTa', 'A BERT that was trained for longer.');
  write('en_b', '/entries/bert/', 'BERT', 'An encoder that predicts masked words.');
});
afterAll(() => rmSync(out, { recursive: true }));

it('reads the text of each page, in the order of addresses', () => {
  expect(readPageTexts(out)).toEqual([
    { path: 'entries/bert/', title: 'BERT', text: 'An encoder that predicts masked words.' },
    { path: 'entries/roberta/', title: 'RoBERTa', text: 'A BERT that was trained for longer.' },
  ]);
});

describe('an engine', () => {
  it('gives addresses, best first, and what it ships', async () => {
    const texts = readPageTexts(out);
    for (const engine of [...(await createMiniSearch(texts)), await createFlexSearch(texts)]) {
      expect(await engine.search('bert'), engine.name).toEqual(['entries/bert/', 'entries/roberta/']);
      expect(await engine.search('masked words'), engine.name).toEqual(['entries/bert/']);
      expect(await engine.search('sourdough'), engine.name).toEqual([]);
      expect(engine.ships.bytes, engine.name).toBeGreaterThan(3000);
    }
  });

  it('is Pagefind as it is, too', async () => {
    const hit = (id: string) => ({ id, score: 1, words: [], data: () => Promise.reject(new Error('not asked for')) });
    const engine = plainPagefind(out, { search: async () => ({ results: [hit('en_a'), hit('en_b')] }) });
    expect(await engine.search('bert')).toEqual(['entries/roberta/', 'entries/bert/']);
  });
});
