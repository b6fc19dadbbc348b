// npm run bench:search [-- --out <folder>]: how well the built site's search answers and what it costs, beside other engines.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { forEachFacet } from '../src/search/facets.ts';
import { formatNameList, NAME_FILES, parseNameList } from '../src/search/name-list.ts';
import { findBrowser } from './browser.ts';
import { growNames } from './grown-names.ts';
import { openSearch } from './open-search.ts';
import { createFlexSearch, createMiniSearch, plainPagefind, readPageTexts, type Engine } from './rival-engines.ts';
import { root } from './runtime.mjs';
import { measureBytes, NAME_QUERY, packedSize, TEXT_QUERY, weigh, type Loaded } from './search-bytes.ts';
import { judge } from './search-promises.ts';
import { askAll, rate, rateNothing, readQueries, type LabelledQuery, type Quality } from './search-quality.ts';
import { measureTimes, type Times } from './search-times.ts';
import { formatTable, kilobytes, percent } from './text-table.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const out = resolve(root, values.out);
if (!existsSync(join(out, 'search-index/pages.json'))) {
  console.error(`${out} holds no built search: search-index/pages.json is missing. Run "npm run build" first.`);
  process.exit(1);
}

const print = (title: string, rows: string[][], note = '') =>
  console.log(`\n${title}\n${formatTable(rows).replace(/^/gm, '  ')}${note && `\n${note}`}`);

// How well.

const queries = readQueries();
const tuned = queries.filter(({ aside }) => !aside);
const aside = queries.filter((query) => query.aside);
const sets = [tuned, aside] as const;
const withAnswer = (set: readonly LabelledQuery[]) => set.filter(({ kind }) => kind !== 'negative');

const { search, pagefind, close } = await openSearch(out);
const nothing = forEachFacet((): string[] => []);
const ours: Engine = {
  name: 'ours',
  search: async (query) => {
    const { names, texts, works } = await search.find(query, nothing);
    return [...names, ...texts, ...works].map(({ page }) => page.path);
  },
};
const texts = readPageTexts(out);
const plain = plainPagefind(out, pagefind);
const whole = [...(await createMiniSearch(texts)), await createFlexSearch(texts)];

const answers = new Map<Engine, Awaited<ReturnType<typeof askAll>>>();
for (const engine of [ours, plain, ...whole]) answers.set(engine, await askAll(queries, engine.search));
close();
const quality = (engine: Engine, set: readonly LabelledQuery[]): Quality => rate(set, answers.get(engine)!);
const negatives = sets.map((set) => set.length - withAnswer(set).length);
const [tunedCount, asideCount] = sets.map((set) => withAnswer(set).length);
console.log(`Search of ${out}: ${texts.length} pages, ${queries.length} queries`);
print(
  `Answers: ${tunedCount} queries that it was tuned on, ${asideCount} kept aside`,
  [
    ['', 'tuned: @1', '@3', 'MRR', 'kept aside: @1', '@3', 'MRR', 'negatives: tuned', 'aside'],
    ...[...answers].map(([engine, found]) => [
      engine.name,
      ...sets.flatMap((set) => {
        const { success1, success3, reciprocalRank } = rate(set, found);
        return [percent(success1), percent(success3), reciprocalRank.toFixed(3)];
      }),
      ...sets.map((set) => percent(rateNothing(set, found))),
    ]),
  ],
  `  @1, @3: a right page is first, among the first three. Negatives: of ${negatives.join(' and ')}, answered with nothing.`,
);
print('Ours, by kind of query', [
  ['', 'tuned', '@1', '@3', 'MRR', 'kept aside', '@1', '@3', 'MRR'],
  ...(['name', 'alias', 'typo', 'concept', 'fact', 'phrase', 'mixed'] as const).map((kind) => [
    kind,
    ...sets.flatMap((set) => {
      const {
        queries: count,
        success1,
        success3,
        reciprocalRank,
      } = quality(
        ours,
        set.filter((one) => one.kind === kind),
      );
      return [String(count), percent(success1), percent(success3), reciprocalRank.toFixed(3)];
    }),
  ]),
]);

// What it costs.

const { executablePath, env, args, from } = await findBrowser();
const browser = await chromium.launch({ executablePath, env: env as Record<string, string>, args });
const lists = NAME_FILES.map((file) => readFileSync(join(out, 'search-index', file), 'utf8'));
const named = parseNameList(lists.join(''));
const ENTRIES = 5000;
const grown = growNames(named, ENTRIES);
const grownList = formatNameList(grown);
const bytes = await measureBytes(browser, out);
const times = await measureTimes(
  browser,
  out,
  [lists.join(''), grownList],
  ['roberta', 'xlm-r', 'gpt 3', 'masked language', 'transfomer'],
  tuned.map(({ query }) => query),
);
await browser.close();

const difference = (more: number) => `${kilobytes(Math.abs(more))} KB ${more > 0 ? 'more' : 'less'}`;
const size = ({ bytes: count, requests }: { bytes: number; requests: number }) => `${kilobytes(count)} (${requests})`;
print(
  `Until the first result, in KB compressed (files): a name is “${NAME_QUERY}”, a text is “${TEXT_QUERY}”`,
  [
    ['', 'name', 'text: its row', 'its sentence', 'all rows', ''],
    ['ours', size(bytes.names.box), size(bytes.texts.row), size(bytes.texts.sentence), size(bytes.texts.rows), ''],
    [plain.name, size(bytes.pagefind.name), '', size(bytes.pagefind.text), '', ''],
    ...whole.map(({ name, ships }) => [name, size(ships), size(ships), '', '', ships.index]),
  ],
  `  Name, ours: from the moment the box has the focus; ${kilobytes(bytes.names.page.bytes)} KB of script came with the page before.
  Text, ours: all scripts of the search page, opened anew. Plain Pagefind knows no title before it has the sentence.
  With the sentence, ours loads ${difference(bytes.texts.sentence.bytes - bytes.pagefind.text.bytes)} than plain Pagefind: it has names, facets and the page's scripts too.`,
);

const milliseconds = ({ median, most, worst }: Times) => [median, most, worst].map((value) => value.toFixed(1));
const [now, later] = times.lists;
print(`Work, in milliseconds on this machine (${from}); another takes other times`, [
  ['', 'median', '95 %', 'worst'],
  ['a key in the box: script', ...milliseconds(times.box.script)],
  ['  with layout and drawing', ...milliseconds(times.box.work)],
  ['a key on the search page: script', ...milliseconds(times.searchPage.script)],
  ['  with layout and drawing', ...milliseconds(times.searchPage.work)],
  ['finding names alone', ...milliseconds(now!.strokes)],
  ['searching names and text, index loaded', ...milliseconds(times.texts)],
]);

const packed = (list: string) => packedSize('names.txt', Buffer.from(list));
const list = lists.reduce((sum, one) => sum + packed(one), 0);
console.log(
  `\nGrowth: names index ${kilobytes(list)} KB, ${(list / named.length).toFixed(1)} bytes a page, read in ${now!.made.toFixed(0)} ms, ` +
    `${milliseconds(now!.strokes)[0]} ms a key; ` +
    `with ${ENTRIES} entries (${grown.length} pages, names invented) ${kilobytes(packed(grownList))} KB, read in ` +
    `${later!.made.toFixed(0)} ms, ${milliseconds(later!.strokes)[0]} ms a key (worst ${milliseconds(later!.strokes)[2]})`,
);

// What was promised.

const isScript = (file: string) => file.endsWith('.js');
const part = (loaded: Loaded[], wanted: (file: string) => boolean) =>
  weigh(
    out,
    loaded.flatMap(({ files }) => files.filter(wanted)),
  ).bytes;
const promises = judge({
  ours: quality(ours, aside),
  rivals: [
    { name: plain.name, quality: quality(plain, aside), bytes: bytes.pagefind.name.bytes },
    ...whole.map((engine) => ({ name: engine.name, quality: quality(engine, aside), bytes: engine.ships.bytes })),
  ],
  names: quality(
    ours,
    queries.filter(({ kind }) => kind === 'name' || kind === 'alias'),
  ),
  script: part([bytes.names.page, bytes.names.box], isScript),
  list: part([bytes.names.box], (file) => !isScript(file)),
  bytes: bytes.names.box.bytes,
});
print(
  'Promises',
  promises.map(({ promise, measured, holds }) => [`${holds ? 'holds ' : 'BROKEN'}  ${promise}`, measured]),
);
const broken = promises.filter(({ holds }) => !holds).length;
console.log(broken === 0 ? `\nAll ${promises.length} hold.` : `\n${broken} of ${promises.length} broken.`);
process.exit(broken === 0 ? 0 : 1);
