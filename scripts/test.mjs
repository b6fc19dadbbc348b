// npm test [-- <arguments of vitest>]: installs what is missing, finds a browser, builds the site, runs all tests.
import { install } from './install.mjs';
import { buildIfChanged } from './build-if-changed.mjs';
import { run, runOrExit } from './run.mjs';

install();
await runOrExit('node', ['scripts/find-browser.ts']);
await buildIfChanged();
process.exitCode = await run('vitest', ['run', ...process.argv.slice(2)]);
