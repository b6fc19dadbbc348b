import { expect, it } from 'vitest';
import { coveredShare, surveyCoverage } from '../../src/derive/coverage.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();
const coverage = surveyCoverage(catalog);

it('lists under each section of the survey what it names, with the page', () => {
  const rows = coverage.sections.map(({ number, rows }) => [number, rows.map(({ name, page }) => [name, page?.href])]);
  expect(rows).toEqual([
    ['2', [['Alpha-1', '/entries/alpha/']]],
    ['2.1', []],
    [
      '4',
      [
        ['Beta', '/entries/beta/'],
        ['Rumour', undefined],
      ],
    ],
    ['8', [['Gamma', '/entries/gamma/']]],
  ]);
});

it('names the paragraph headings of a section and their nodes', () => {
  expect(coverage.sections[1]!.paragraphs).toEqual([
    { heading: 'Second Models', node: { href: '/sections/dawn/', name: 'Second models' }, out: undefined },
  ]);
});

it('says what is left out, and why', () => {
  expect(coverage.out.map(({ name, out }) => [name, out])).toEqual([['Rumour', 'Only one note mentions it.']]);
  expect(coverage.backMatter).toEqual([
    { heading: 'Acknowledgments', node: undefined, out: 'Back matter that discusses nothing.' },
  ]);
});

it('counts rows of each kind, and those that have a page', () => {
  const counts = Object.fromEntries(coverage.counts.map(({ what, total, covered }) => [what, [covered, total]]));
  expect(counts).toMatchObject({
    'sections, subsections and paragraph headings': [5, 6],
    'models of high or medium confidence': [2, 2],
    'findings of high or medium confidence': [0, 0],
    'rows of low confidence': [0, 1],
    'directions of research': [1, 1],
  });
});

it('takes the share of all rows but those of low confidence', () => {
  expect(coveredShare(catalog.survey)).toBe(1);
  const { works } = catalog.survey;
  const lost = works.map((row) => (row.slug === 'beta' ? { ...row, page: undefined, out: 'Lost.' } : row));
  expect(coveredShare({ ...catalog.survey, works: lost })).toBeCloseTo(2 / 3);
});
