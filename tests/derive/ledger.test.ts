import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildCatalog, loadCatalog } from '../../src/catalog/build.ts';
import { listAddresses, listMoves } from '../../src/derive/addresses.ts';
import { extendLedger, formerAnchors } from '../../src/derive/ledger.ts';
import { tinyCatalog } from '../factories.ts';
import { World } from '../world.ts';

let world: World;
beforeEach(() => void (world = new World()));
afterEach(() => world.end());

const addressesOf = (folder: string) => [...listAddresses(loadCatalog(folder)).keys()];

it('knows every address of an entry: page, forms, changes, revisions and their forms', () => {
  expect(addressesOf(world.folder).filter((address) => /^entries\/alpha[./]/.test(address))).toEqual([
    'entries/alpha.bib',
    'entries/alpha.biblatex.bib',
    'entries/alpha.citations.txt',
    'entries/alpha.csl.json',
    'entries/alpha.json',
    'entries/alpha.md',
    'entries/alpha.ris',
    'entries/alpha/',
    'entries/alpha/changes/',
    'entries/alpha/v1.bib',
    'entries/alpha/v1.biblatex.bib',
    'entries/alpha/v1.citations.txt',
    'entries/alpha/v1.csl.json',
    'entries/alpha/v1.json',
    'entries/alpha/v1.ris',
    'entries/alpha/v1/',
  ]);
});

it('knows the anchors of a page: facts, variants, headings, works', () => {
  expect(listAddresses(tinyCatalog()).get('entries/alpha/')).toEqual([
    'cite',
    'fact-aliases',
    'fact-architecture',
    'fact-corpus-tiny-corpus',
    'fact-introduced-in',
    'fact-objectives',
    'fact-organisations',
    'fact-released',
    'facts',
    'how-it-works',
    'lineage',
    'parameters',
    'ref-doe2018alpha',
    'references',
    'survey',
    'variant-base',
    'variants',
  ]);
});

it('leads from each old address to the new one, the forms too', () => {
  const moves = listMoves(tinyCatalog());
  expect(moves.get('entries/beta-old/')).toBe('entries/beta/');
  expect(moves.get('entries/beta-old.csl.json')).toBe('entries/beta.csl.json');
  expect(moves.get('entries/beta-old/changes/')).toBe('entries/beta/changes/');
  world.rename('content/terms/hiding.md', 'content/terms/masking.md');
  world.edit('content/terms/masking.md', 'group: ', 'formerly: [hiding]\ngroup: ');
  world.edit('content/history/alpha.md', 'terms: [hiding]', 'terms: [masking]');
  world.edit('content/history/alpha.md', '[[hiding]]', '[[masking]]');
  expect(listMoves(loadCatalog(world.folder)).get('terms/hiding/')).toBe('terms/masking/');
});

it('finds every page that is gone without a word, with what to do, beside every other fault', () => {
  world.remove('content/terms/hiding.md');
  world.rename('content/organisations/acme.yaml', 'content/organisations/acme-labs.yaml');
  expect(world.problems()).toMatchInlineSnapshot(`
    "content/history/alpha.md:12:11  organisations.names[0]
      found     "acme"
      expected  the slug of an organisation (1 known)

    content/history/alpha.md:18:11  objectives.terms[0]
      found     "hiding"
      expected  the slug of a term in the vocabulary (2 known)

    content/history/alpha.md:46:42  link
      found     "hiding"
      expected  the slug of an entry or a term (6 known)

    content/open-problems/gamma.md:15:42  link
      found     "organisations/acme"
      expected  the slug of an organisation (1 known)
      nearest   "organisations/acme-labs"

    content/permalinks.json:93:1  address
      found     "organisations/acme/"
      expected  a page at this address: it was published, as 140 others were
      note      If it was renamed, write formerly: [acme] in the file that it became; if it was taken back, say so in content/withdrawn/acme.yaml (address, name, date, reason, successor).

    content/permalinks.json:140:1  address
      found     "terms/hiding/"
      expected  a page at this address: it was published, as 140 others were
      note      If it was renamed, write formerly: [hiding] in the file that it became; if it was taken back, say so in content/withdrawn/hiding.yaml (address, name, date, reason, successor).

    6 problems in 3 files"
  `);
});

it('does not tell a writer to rename what no file of the content makes', () => {
  world.edit('content/permalinks.json', '"about/": [', '"about-us/": [],\n"about/": [');
  expect(world.problems()).toContain('No file of the content makes this page: the page itself has to come back.');
});

it('does not call a page lost whose file has a fault', () => {
  world.edit('content/terms/hiding.md', 'group: objective', 'gruop: objective');
  expect(world.problems()).toContain('content/terms/hiding.md');
  expect(world.problems()).not.toContain('permalinks.json');
});

it('tells who links to a renamed page what it is called now', () => {
  world.rename('content/terms/hiding.md', 'content/terms/masking.md');
  world.edit('content/terms/masking.md', 'group: ', 'formerly: [hiding]\ngroup: ');
  expect(world.problems()).toContain('  note      It was renamed: masking.');
});

it('accepts a page that was withdrawn, and says so to whoever still links to it', () => {
  world.write(
    'content/withdrawn/hiding.yaml',
    'address: terms/hiding/\nname: Hiding words\ndate: 2026-11-22\nreason: The field has another word for it.\n',
  );
  world.remove('content/terms/hiding.md');
  const text = world.problems();
  expect(text).not.toContain('permalinks.json');
  expect(text).toContain(
    'found     "hiding"\n  expected  the slug of an entry or a term (6 known)\n' +
      '  note      It was withdrawn on 2026-11-22 (content/withdrawn/hiding.yaml).',
  );
});

it('keeps a published reference that nothing cites any more', () => {
  world.edit('content/architectures/beta.mdx', '[@roe2019beta; @doe2018alpha, §3]', '[@roe2019beta]');
  world.edit('content/terms/hiding.md', 'source: "doe2018alpha, §2"', 'source: "roe2019beta, §2"');
  world.edit('content/terms/hiding.md', 'source: "doe2018alpha, abstract"', 'source: roe2019beta');
  world.write(
    'content/history/alpha.md',
    world.read('content/history/alpha.md').replaceAll('doe2018alpha', 'roe2019beta'),
  );
  for (const file of ['content/terms/encoder.md', 'content/terms/tiny-corpus.md', 'content/organisations/acme.yaml'])
    world.write(file, world.read(file).replaceAll('doe2018alpha', 'roe2019beta'));
  for (const file of ['content/recipes.yaml', 'content/paths.yaml'])
    world.write(file, world.read(file).replaceAll('doe2018alpha', 'roe2019beta'));
  expect(world.problems()).not.toContain('never-cited');
  expect(world.problems()).not.toContain('references/doe2018alpha.yaml');
  world.write(
    'content/permalinks.json',
    world.read('content/permalinks.json').replace(/"references\/doe2018alpha\/.*\n/, ''),
  );
  expect(world.problems()).toContain('content/references/doe2018alpha.yaml');
});

it('lists the anchors that a page had and has no more, also those of its former addresses', () => {
  world.edit('content/history/alpha.md', '## How it works', '## Mechanism');
  world.publish('A heading is renamed.', '2026-11-21');
  const catalog = loadCatalog(world.folder);
  const present = listAddresses(catalog).get('entries/alpha/')!;
  expect(formerAnchors(catalog, 'entries/alpha/', present)).toEqual(['how-it-works']);
  expect(formerAnchors(catalog, 'terms/hiding/', listAddresses(catalog).get('terms/hiding/')!)).toEqual([]);
});

it('takes nothing out of the ledger', () => {
  const catalog = tinyCatalog();
  const withOld = { ...catalog, ledger: new Map([...catalog.ledger, ['entries/alpha/', ['older']], ['older/', []]]) };
  const ledger = extendLedger(withOld);
  expect(ledger.get('older/')).toEqual([]);
  expect(ledger.get('entries/alpha/')).toEqual(expect.arrayContaining(['older', 'variant-base']));
});

it('leads from the page of two entries to where it stands when one is renamed or taken back, and reports a pair left out', () => {
  const pair = 'content/comparisons.yaml';
  const from = 'compare/alpha-vs-beta/';
  expect(listMoves(loadCatalog(world.folder)).get(from)).toBeUndefined();
  world.renameBeta();
  expect(listMoves(buildCatalog(world.folder).catalog).get(from)).toBe('compare/alpha-vs-beta-two/');
  world.write(pair, '[]\n');
  expect(listMoves(buildCatalog(world.folder).catalog).get(from)).toBeUndefined();
  expect(world.problems()).toContain(`found     "${from}"\n  expected  a page at this address: it was published`);
  expect(world.problems()).toContain('a pair that was published stays there');
  world.remove('content/architectures/beta-two.mdx');
  expect(listMoves(buildCatalog(world.folder).catalog).get(from)).toBe('compare/');
});

it('leads from the old slug of a path to the new one', () => {
  world.edit('content/paths.yaml', 'first-steps:', 'first-walk:\n  formerly: [first-steps]');
  expect(listMoves(loadCatalog(world.folder)).get('paths/first-steps/')).toBe('paths/first-walk/');
  world.edit('content/paths.yaml', '  formerly: [first-steps]\n', '');
  expect(world.problems()).toContain('The path stands no more in content/paths.yaml');
});
