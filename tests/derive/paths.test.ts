import { expect, it } from 'vitest';
import { listSteps, passagesOf } from '../../src/derive/paths.ts';
import { tinyCatalog } from '../factories.ts';

const catalog = tinyCatalog();

it('lists the steps of a path in their order, each with what a reader needs of its page', () => {
  const [first, second] = listSteps(catalog, 'first-steps');
  expect(first).toEqual({
    slug: 'alpha',
    name: 'Alpha-1',
    href: '/entries/alpha/',
    afterSurvey: undefined,
    kind: 'model',
    section: 'history',
    date: '2018-10-11',
    because: 'The first model, which hides a word and guesses it.',
    source: 'doe2018alpha',
  });
  expect(second).toMatchObject({ slug: 'beta', section: 'architectures', date: '2019-07' });
});

it('takes terms as steps, which stand in no section', () => {
  const { name, summary } = catalog.paths['first-steps']!;
  const step = { page: 'hiding', because: 'The task of both models.', source: 'doe2018alpha' };
  const withTerm = { ...catalog, paths: { short: { name, summary, steps: [step] } } };
  expect(listSteps(withTerm, 'short')).toMatchObject([
    { name: 'Hiding words', href: '/terms/hiding/', kind: 'term', section: undefined, date: undefined },
  ]);
});

it('tells a page the paths that lead over it, with the steps before and after', () => {
  const step = { name: 'First steps', count: 2 };
  expect(passagesOf(catalog, 'alpha')).toMatchObject([
    { ...step, href: '/paths/first-steps/#step-alpha', number: 1, previous: undefined, next: { slug: 'beta' } },
  ]);
  expect(passagesOf(catalog, 'beta')).toMatchObject([
    { ...step, href: '/paths/first-steps/#step-beta', number: 2, previous: { slug: 'alpha' }, next: undefined },
  ]);
  expect(passagesOf(catalog, 'gamma')).toEqual([]);
});

it('tells a page every path that leads over it, in the order in which paths are offered', () => {
  const path = catalog.paths['first-steps']!;
  const back = { ...path, name: 'Steps back', steps: path.steps.toReversed() };
  const both = { ...catalog, paths: { 'first-steps': path, 'a-way-back': back } };
  expect(passagesOf(both, 'alpha').map(({ name, number }) => `${name} ${number}`)).toEqual([
    'First steps 1',
    'Steps back 2',
  ]);
});
