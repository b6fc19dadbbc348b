import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { findSources, parseSources } from '../../src/catalog/source.ts';
import { listSteps } from '../../src/derive/paths.ts';
import { project } from '../factories.ts';

const { catalog } = buildCatalog(project);
const paths = Object.entries(catalog.paths);

/** Paths that say of themselves that they go in the order of publication. */
const BY_DATE = ['from-word-vectors-to-gpt-3', 'how-bert-was-improved'];

const written = ({ key, locator }: { key: string; locator?: string | undefined }) => `${key}, ${locator ?? ''}`;

describe.each(paths)('the path %s', (slug, { summary, steps }) => {
  it('has 7 to 12 steps, each with one to three sentences', () => {
    expect(steps.length).toBeGreaterThanOrEqual(7);
    expect(steps.length).toBeLessThanOrEqual(12);
    const counts = steps.map(({ because }) => because.match(/[.!?](?= [A-Z]|$)/g)?.length ?? 0);
    expect(steps.filter((_, i) => counts[i]! < 1 || counts[i]! > 3)).toEqual([]);
  });

  it('states nothing whose source and place the pages of the path do not have', () => {
    const known = new Set(
      steps.flatMap(({ page }) => {
        const { data, prose } = (catalog.entries.get(page) ?? catalog.terms.get(page))!;
        return [...findSources(data), ...prose.citations].map(written);
      }),
    );
    const unknown = steps.flatMap(({ page, source }) =>
      parseSources(source).flatMap((one) => (known.has(written(one)) ? [] : [`${page}: ${written(one)}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('goes in the order of publication if it says so, and not otherwise', () => {
    expect(summary.includes('in the order of publication')).toBe(BY_DATE.includes(slug));
    if (!BY_DATE.includes(slug)) return;
    const dates = listSteps(catalog, slug).flatMap(({ date }) => date ?? []);
    expect(dates).toEqual(dates.toSorted());
  });
});
