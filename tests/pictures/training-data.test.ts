import { expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { CHARTED_UNITS, listCorpusSizes, listTrainingSizes } from '../../src/derive/training-data.ts';
import { formatCount } from '../../src/derive/words.ts';
import {
  drawTraining,
  tabulateCorpora,
  tabulateTraining,
  trainingHref,
  trainingWords,
} from '../../src/pictures/training-data.ts';
import { project } from '../factories.ts';
import { marksOf, rowsOf } from './drawn.ts';

const { catalog } = buildCatalog(project);

it.each(CHARTED_UNITS)('says the same in the picture and in the table of %s', (unit) => {
  const sizes = listTrainingSizes(catalog, unit);
  const marks = marksOf(drawTraining(catalog, unit, sizes));
  const rows = rowsOf(tabulateTraining(catalog, unit, sizes));
  expect(marks.map(({ href }) => href)).toEqual(sizes.map(trainingHref));
  expect(rows.map(({ href, isLater }) => ({ href, isLater }))).toEqual(
    marks.map(({ href, isLater }) => ({ href, isLater })),
  );
  for (const [i, { name, cells, sources }] of rows.entries()) {
    const size = formatCount(sizes[i]!.size);
    expect(marks[i]!.text.startsWith(`${name}: ${size}`)).toBe(true);
    expect(marks[i]!.title).toContain(`${name}: ${size} ${unit}`);
    expect(marks[i]!.title).toContain(cells[1]);
    expect(cells[2]!.startsWith(size)).toBe(true);
    expect(cells[2]!.includes('derived')).toBe(marks[i]!.title.includes('derived'));
    for (const label of sources) expect(marks[i]!.title).toContain(label);
  }
});

it('says that a sum is a sum', () => {
  const bert = listTrainingSizes(catalog, 'words').find(({ slug }) => slug === 'bert')!;
  expect(trainingWords(bert)).toBe('BERT: 3.3 billion words (sum of 2 corpora, derived)');
  expect(trainingHref(bert)).toBe('/entries/bert/#facts');
});

it('has every size in the table, with the address of its fact', () => {
  const sizes = listCorpusSizes(catalog);
  const rows = rowsOf(tabulateCorpora(catalog, sizes));
  expect(rows.map(({ href }) => href)).toEqual(
    sizes.map(({ slug, corpus }) => `/entries/${slug}/#fact-corpus-${corpus.slug}`),
  );
  expect(rows.map(({ cells }) => cells[3])).toEqual(sizes.map(({ size, unit }) => `${formatCount(size)} ${unit}`));
});
