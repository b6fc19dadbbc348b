// npm run test:citations [-- <arguments of vitest>]: installs what is missing, builds the site, reads every export with
// the programs that people cite with.
import { install } from './install.mjs';
import { buildIfChanged } from './build-if-changed.mjs';
import { requireCitationTools } from './citation-tools.mjs';
import { run } from './run.mjs';

install();
requireCitationTools();
await buildIfChanged();
process.exitCode = await run('vitest', ['run', '--config', 'vitest.citations.config.ts', ...process.argv.slice(2)]);
