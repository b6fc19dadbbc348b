import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { formatProblems } from '../../src/catalog/problem.ts';
import { World } from '../world.ts';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.end());

const FILE = 'content/paths.yaml';
const faults = () => formatProblems(buildCatalog(world.folder).problems);

it('names a page that does not exist, with the nearest that does', () => {
  world.edit(FILE, 'page: beta', 'page: bata');
  expect(faults()).toMatch(
    /paths\.yaml:8:13 {2}first-steps\.steps\[1\]\.page\n {2}found {5}"bata"\n.*\n {2}nearest {3}"beta"/,
  );
});

it('names a page to which a path comes twice', () => {
  world.edit(FILE, 'page: beta', 'page: alpha');
  expect(faults()).toMatch(/steps\[1\]\.page\n {2}found {5}"alpha"\n.*not come to yet\n.*It is step 1 already/);
});

it('lets two paths lead over one page', () => {
  world.write(FILE, world.read(FILE) + world.read(FILE).replace('first-steps', 'once-more'));
  expect(faults()).toBe('0 problems in 0 files');
});

it('names a source that is no reference, and a step without a source', () => {
  world.edit(FILE, 'source: doe2018alpha', 'source: doe2018alfa');
  expect(faults()).toMatch(/steps\[0\]\.source\n {2}found {5}"doe2018alfa"/);
  world.edit(FILE, '      source: doe2018alfa\n', '');
  expect(faults()).toMatch(/steps\[0\]\.source\n {2}found {5}nothing/);
});

it('names a path whose slug is none, with the one that was likely meant', () => {
  world.edit(FILE, 'first-steps:', 'First steps!:');
  expect(faults()).toMatch(/paths\.yaml:1:1 {2}First steps!\n[\s\S]*a slug: lower-case[\s\S]*nearest {3}"first-steps"/);
});
