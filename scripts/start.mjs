// npm start: installs what is missing, builds what has changed, serves the site.
import { install } from './install.mjs';
import { buildIfChanged } from './build-if-changed.mjs';
import { runOrExit } from './run.mjs';

console.log('PTM Atlas: set up, build, serve.');
install();
await buildIfChanged();
await runOrExit('node', ['scripts/serve.ts']);
