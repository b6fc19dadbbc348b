import { expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { buildTimeline, middleOf, spanOf, yearsOf } from '../../src/derive/timeline.ts';
import { project, tinyCatalog } from '../factories.ts';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);

it('covers what is known of a date', () => {
  expect(spanOf('2018-10-11')).toEqual({ from: day('2018-10-11'), to: day('2018-10-11') });
  expect(spanOf('2018-12')).toEqual({ from: day('2018-12-01'), to: day('2019-01-01') });
  expect(spanOf('2020')).toEqual({ from: day('2020-01-01'), to: day('2021-01-01') });
  expect(middleOf('2018-10-11')).toBe(day('2018-10-11'));
  expect(middleOf('2020')).toBe(day('2020-07-02'));
});

it('does not touch the year that follows', () => {
  expect(yearsOf([spanOf('2018-12'), spanOf('2019')])).toEqual({ first: 2018, last: 2019 });
  expect(yearsOf([spanOf('2020-01-01')])).toEqual({ first: 2020, last: 2020 });
});

it('has a lane for each section, and keeps models without a date', () => {
  const catalog = tinyCatalog();
  const lanes = buildTimeline(catalog);
  expect(lanes.map(({ section }) => section)).toEqual([
    'history',
    'architectures',
    'contexts',
    'efficiency',
    'interpretation',
    'open-problems',
  ]);
  const names = lanes.flatMap(({ dated, undated }) => [...dated, ...undated].map(({ name }) => name));
  expect(names.sort()).toEqual(['Alpha-1', 'Beta']);
  const alpha = catalog.entries.get('alpha')!;
  const undatedAlpha = { ...alpha, data: { ...alpha.data, released: undefined } };
  const [history] = buildTimeline({ ...catalog, entries: new Map([['alpha', undatedAlpha]]) });
  expect(history).toEqual({
    section: 'history',
    dated: [],
    undated: [{ slug: 'alpha', name: 'Alpha-1', afterSurvey: undefined }],
  });
});

it('shows every model of the atlas once, each lane in the order of time', () => {
  const { catalog } = buildCatalog(project);
  const lanes = buildTimeline(catalog);
  const slugs = lanes.flatMap(({ dated, undated }) => [...dated, ...undated].map(({ slug }) => slug));
  const models = [...catalog.entries.values()].filter(({ data }) => data.kind === 'model').map(({ slug }) => slug);
  expect([...slugs].sort()).toEqual(models.sort());
  for (const { dated } of lanes) {
    const dates = dated.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  }
});
