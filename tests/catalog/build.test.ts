import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { ContentError, formatProblems, RULES } from '../../src/catalog/problem.ts';
import { PUBLISHING_RULES } from '../../src/derive/knowledge-base.ts';
import { invalidWorld, tinyCatalog } from '../factories.ts';

describe('the valid world', () => {
  it('is read whole and without a problem', () => {
    const catalog = tinyCatalog();
    expect([...catalog.entries.keys()]).toEqual(['alpha', 'beta', 'gamma']);
    expect(catalog.entries.get('beta')).toMatchObject({
      section: 'architectures',
      file: 'content/architectures/beta.mdx',
    });
    expect(catalog.edition).toEqual({ version: '0.2', date: '2026-11-20' });
  });

  it('is frozen, to the last field', () => {
    const { data, prose } = tinyCatalog().entries.get('alpha')!;
    expect(() => Object.assign(data, { name: 'x' })).toThrow(TypeError);
    expect(() => prose.links.push('x')).toThrow(TypeError);
  });

  it('knows where each field stands', () => {
    expect(tinyCatalog().entries.get('alpha')!.place(['released', 'date'])).toEqual({ line: 9, column: 9 });
  });
});

describe('the invalid world', () => {
  const { problems: all } = invalidWorld();

  it('has each of its faults named, whole, in one run and in a fixed order', async () => {
    await expect(`${formatProblems(all)}\n`).toMatchFileSnapshot('../golden/invalid-content.txt');
  });

  it('does not call a reference uncited that a file cites which cannot be read', () => {
    const uncited = all.filter(({ rule }) => rule === 'never-cited').map(({ file }) => file);
    expect(uncited).toContain('content/references/never2020.yaml');
    expect(uncited).not.toContain('content/references/lost2019.yaml');
  });

  it('names files that stand too deep or too high', () => {
    const unread = all.filter(({ rule }) => rule === 'unread-file').map(({ file }) => file);
    expect(unread).toEqual(expect.arrayContaining(['content/history/sub/deep.md', 'content/notes.md']));
  });

  it('breaks every rule that there is', () => {
    const broken = new Set(all.map(({ rule }) => rule));
    // What publishing mends is asked of sound content only: tests/derive/revisions.test.ts and ledger.test.ts hold it.
    expect(RULES.filter((rule) => !broken.has(rule))).toEqual(PUBLISHING_RULES.toSorted());
  });

  it('gives the same text each time', () => {
    expect(formatProblems(invalidWorld().problems)).toBe(formatProblems(all));
  });

  it('is refused as a whole', () => {
    const load = () => loadCatalog(resolve(import.meta.dirname, '../fixtures/invalid'));
    expect(load).toThrow(ContentError);
  });
});
