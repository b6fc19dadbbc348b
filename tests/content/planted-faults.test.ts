import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { project } from '../factories.ts';

/** Fourteen faults, each planted in a file of a copy of the real content. */
const FAULTS: [what: string, file: string, from: string | RegExp, to: string, message: RegExp][] = [
  ['a key with a slip', 'history/bert.md', 'introducedIn:', 'introducdIn:', /bert\.md:\d+:1 {2}introducdIn\n.*"introducdIn"[\s\S]*nearest {3}"introducedIn"/],
  ['a word for a number', 'history/roberta.md', /layers: 12\b/, 'layers: twelve', /roberta\.md:\d+:\d+ {2}variants\[\d\]\.layers\n.*"twelve"/],
  ['a term that does not exist', 'architectures/xlnet.mdx', 'permutation-lm]', 'permutaton-lm]', /xlnet\.mdx:\d+:\d+ {2}objectives\.terms\[\d\]\n.*"permutaton-lm"[\s\S]*nearest {3}"permutation-lm"/],
  ['an edge to nothing', 'history/albert.md', 'to: bert\n', 'to: bertt\n', /albert\.md:\d+:\d+ {2}lineage\[\d\]\.to\n.*"bertt"[\s\S]*nearest {3}"bert"/],
  ['a citation of nothing', 'contexts/clip.md', /\[@radford2021\w+/, '[@radford2021nothing', /clip\.md:\d+:\d+ {2}citation\n.*"radford2021nothing"/],
  ['a link to nothing', 'architectures/t5.md', '[[', '[[no-such-page]] [[', /t5\.md:\d+:\d+ {2}link\n.*"no-such-page"/],
  ['a broken formula', 'architectures/electra.md', /\$\$\n/, '$$\n\\frqc{1}{2} ', /electra\.md:\d+:\d+ {2}formula\n[\s\S]*\\frqc/],
  ['a number without a source', 'efficiency/zero.mdx', /\n$/, '\n\nIt was run on 4096 devices.\n', /zero\.mdx:\d+:1 {2}number\n.*"4096"/],
  ['a summary with TeX', 'history/gpt-2.md', 'summary: ', 'summary: Loss $x$. ', /gpt-2\.md:\d+:\d+ {2}summary\n[\s\S]*without TeX/],
  ['a circle in the lineage', 'history/bert.md', 'lineage:\n', 'lineage:\n  - type: buildsOn\n    to: roberta\n    because: A circle planted by a test.\n    source: devlin2019bert\n', /bert → .*roberta|roberta → .*bert/],
  ['a row of the survey that leads to nothing', 'survey.json', '"page": "albert"', '"page": "ablert"', /survey\.json:\d+:\d+ {2}works\[\d+\]\.page\n.*"ablert"[\s\S]*nearest {3}"albert"/],
  ['a place in the survey that the list does not give', 'history/glove.md', /sections: \[.*\]/, 'sections: ["7.4"]', /glove\.md:\d+:\d+ {2}survey\.sections\n.*\["7\.4"\][\s\S]*also .*2\.2/],
  ['a file that nothing reads', 'history/notes.txt', '', 'Notes.\n', /history\/notes\.txt:1:1 {2}file/],
  ['a name that another page has', 'contexts/xlm.md', /\naliases: \[/, '\naliases: [BERT, ', /xlm\.md:\d+:\d+ {2}aliases\[0\]\n.*"BERT"/],
];

let world: string;
let output: string;
let status: number | null;

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), 'ptm-atlas-'));
  cpSync(join(project, 'content'), join(world, 'content'), { recursive: true });
  for (const [what, name, from, to] of FAULTS) {
    const file = join(world, 'content', name);
    const text = from === '' ? '' : readFileSync(file, 'utf8');
    const changed = from === '' ? to : text.replace(from, () => to);
    if (changed === text) throw new Error(`the fault was not planted: ${what}`);
    writeFileSync(file, changed);
  }
  const run = spawnSync(process.execPath, ['scripts/check-content.ts', '--project', world], { cwd: project, encoding: 'utf8' });
  output = run.stderr;
  status = run.status;
}, 120_000);
afterAll(() => rmSync(world, { recursive: true, force: true }));

it('stops with status 1', () => {
  expect(status).toBe(1);
});

it.each(FAULTS.map(([what, , , , message]) => [what, message] as const))('names %s', (_, message) => {
  expect(output).toMatch(message);
});

it('names all of them in one run, and counts what it names', () => {
  const messages = output.match(/^content\/\S+:\d+:\d+ {2}/gm) ?? [];
  expect(messages.length).toBeGreaterThanOrEqual(FAULTS.length);
  expect(output.trimEnd()).toMatch(new RegExp(`${messages.length} problems in \\d+ files$`));
});
