import { expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { CHARTED_UNITS, listCorpusSizes, listTrainingSizes, TRAINED_APART } from '../../src/derive/training-data.ts';
import { CORPUS_UNITS } from '../../src/schema/entry.ts';
import { project } from '../factories.ts';

const { catalog } = buildCatalog(project);
const find = (unit: (typeof CORPUS_UNITS)[number], slug: string) =>
  listTrainingSizes(catalog, unit).find((size) => size.slug === slug);

it('adds up only where every corpus has the unit', () => {
  expect(find('words', 'bert')).toMatchObject({ size: 3.3e9, parts: [{ size: 8e8 }, { size: 2.5e9 }] });
  expect(find('gigabytes', 't5')).toMatchObject({ size: 750, parts: [{ corpus: { slug: 'c4' } }] });
  // One corpus of GPT-3 has gigabytes too; its other two have tokens only.
  expect(find('gigabytes', 'gpt-3')).toBeUndefined();
  expect(find('tokens', 'gpt-3')?.parts).toHaveLength(3);
});

it('does not add up what was trained apart, and has no model there without need', () => {
  for (const slug of TRAINED_APART) {
    expect(CHARTED_UNITS.flatMap((unit) => find(unit, slug) ?? [])).toEqual([]);
    const { data } = catalog.entries.get(slug)!;
    const corpora = data.kind === 'model' ? (data.corpora ?? []) : [];
    expect(corpora.length).toBeGreaterThan(1);
    expect(CHARTED_UNITS.some((unit) => corpora.every((use) => typeof use[unit] === 'number'))).toBe(true);
  }
});

it('keeps every size that is a number, in its own unit', () => {
  const written = [...catalog.entries.values()].flatMap(({ slug, data }) =>
    (data.kind === 'model' ? (data.corpora ?? []) : []).flatMap((use) =>
      CORPUS_UNITS.flatMap((unit) =>
        typeof use[unit] === 'number' ? [`${slug} ${use.corpus} ${use[unit]} ${unit}`] : [],
      ),
    ),
  );
  const listed = listCorpusSizes(catalog).map(
    ({ slug, corpus, size, unit }) => `${slug} ${corpus.slug} ${size} ${unit}`,
  );
  expect(listed.sort()).toEqual(written.sort());
});
