import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/build.ts';
import { findSources, parseSources } from '../../src/catalog/source.ts';
import { renderComparison } from '../../src/compare/render.ts';
import { toSheet } from '../../src/derive/comparison.ts';
import { listFacts } from '../../src/derive/statements.ts';
import { entryPath, referencePath } from '../../src/permalinks.ts';
import { VARIANT_QUANTITIES } from '../../src/schema/variant.ts';
import { project, tinyCatalog } from '../factories.ts';

const packed = (text: string): number => gzipSync(text, { level: 9 }).length;
const KILOBYTE = 1000;

describe('a sheet', () => {
  const catalog = tinyCatalog();
  const alpha = toSheet(catalog, catalog.entries.get('alpha')!);

  it('has the facts of the page, corpora as one, each value with its sources', () => {
    expect(alpha.facts.map(({ field, text }) => [field, text])).toEqual([
      ['released', '11 October 2018'],
      ['introduced-in', 'Doe and van der Berg 2019'],
      ['organisations', 'Acme'],
      ['architecture', 'Encoder'],
      ['objectives', 'Hiding words'],
      ['corpora', '800,000,000; Tiny corpus'],
    ]);
    expect(alpha.facts[0]!.html).toBe(
      `11 October 2018 <span class="compare-sources"><a href="${referencePath('doe2018alpha')}">Doe and van der Berg 2019</a> arXiv record</span>`,
    );
  });

  it('has every known quantity of a variant with its digits and its own source', () => {
    const base = alpha.variants[0]!;
    expect(base.parameters).toBe(110e6);
    expect(base.href).toBe(`${entryPath('alpha')}#variant-base`);
    const exact = base.values.find(({ field }) => field === 'exactParameters')!;
    expect(exact.text).toBe('109482240');
    expect(exact.html).toContain('<abbr title="109,482,240">109 million</abbr>');
    expect(exact.html).toContain('Doe and van der Berg 2019</a> table 1');
  });

  it('has the edges that the entry holds', () => {
    const [edge] = toSheet(catalog, catalog.entries.get('beta')!).edges;
    expect(edge).toMatchObject({
      to: 'alpha',
      words: 'builds on',
      href: `${entryPath('beta')}#lineage-builds-on-alpha`,
    });
    expect(edge!.html).toContain('abstract, <a');
  });
});

describe('the sheets of the atlas', () => {
  const catalog = loadCatalog(project);
  const sheets = new Map([...catalog.entries.values()].map((entry) => [entry.slug, toSheet(catalog, entry)]));

  it('keep every source of every fact, with its locator', () => {
    for (const { slug, data } of catalog.entries.values()) {
      const html = [...sheets.get(slug)!.facts.map((fact) => fact.html)].join(' ');
      const facts = listFacts(catalog, data).filter(({ anchor }) => anchor !== 'fact-aliases');
      const written = facts.flatMap(({ sources, words }) => [...sources, ...words.flatMap((one) => one.sources ?? [])]);
      for (const { key } of parseSources(written)) expect(html, `${slug}: ${key}`).toContain(`"${referencePath(key)}"`);
    }
  });

  it('keep every quantity of every variant, none without a source', () => {
    for (const { slug, data } of catalog.entries.values()) {
      if (data.kind !== 'model') continue;
      for (const [i, variant] of (data.variants ?? []).entries()) {
        const { values } = sheets.get(slug)!.variants[i]!;
        const known = [...VARIANT_QUANTITIES, 'weights' as const].filter((field) => variant[field] !== undefined);
        expect(values.map(({ field }) => field)).toEqual(known);
        for (const { html } of findSources(variant).length > 0 ? values : [])
          expect(html, `${slug}: ${variant.slug}`).toContain('compare-sources');
      }
    }
  });

  it('show the formula of every objective that has one', () => {
    for (const { slug, data } of catalog.entries.values()) {
      if (data.kind !== 'model') continue;
      const formulas = (data.objectives?.terms ?? []).filter((term) => catalog.terms.get(term)!.data.formula);
      const html = sheets.get(slug)!.facts.find(({ field }) => field === 'objectives')?.html ?? '';
      expect(html.match(/<math /g) ?? []).toHaveLength(formulas.length);
    }
  });

  it('are small', () => {
    const largest = Math.max(...[...sheets.values()].map((sheet) => packed(JSON.stringify(sheet))));
    expect(largest).toBeLessThan(15 * KILOBYTE);
  });

  it('are twenty pairs with a page of their own, each with facts on both sides, in a page that is not heavy', () => {
    expect(catalog.comparisons).toHaveLength(20);
    for (const { entries } of catalog.comparisons) {
      const pair = entries.map((slug) => sheets.get(slug)!);
      for (const { facts } of pair) expect(facts.length).toBeGreaterThan(4);
      expect(packed(renderComparison(pair))).toBeLessThan(100 * KILOBYTE);
    }
  });
});
