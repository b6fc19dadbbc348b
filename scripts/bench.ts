// npm run bench: what a build costs and what a page weighs, against the figures that the project promises.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { base } from '../src/permalinks.ts';
import { pageWeight } from './page-weight.ts';
import { watchMemory } from './peak-memory.ts';
import { root } from './runtime.mjs';

const out = '.cache/bench';
const folder = join(root, out);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

const start = performance.now();
const build = spawn(process.execPath, ['scripts/build.ts', '--out', out], { cwd: root, stdio: 'inherit' });
const endWatch = watchMemory(build.pid!);
const [status] = (await once(build, 'exit')) as [number | null];
if (status !== 0) process.exit(status ?? 1);
const peak = endWatch();
const seconds = (performance.now() - start) / 1000;

const parts = pageWeight(folder, 'entries/bert/index.html', base);
const weight = parts.reduce((sum, { bytes }) => sum + bytes, 0);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(folder, file)).isFile(),
);

console.log(`
Build, from content to search index   ${seconds.toFixed(1)} s on ${cpus().length} cores (promised: under 60 s on 2)
Peak memory, all processes             ${peak === undefined ? 'not measured on this system' : `${(peak / 2 ** 30).toFixed(2)} GiB (promised: under 2 GiB)`}
Files                                 ${files.length}, ${files.filter((file) => file.endsWith('.html')).length} of them pages
BERT's page, compressed, without fonts ${kilobytes(weight)} (promised: at most 40 KB)`);
for (const { file, bytes } of parts) console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`);
rmSync(folder, { recursive: true, force: true });
