// npm run preview: serves dist/ on this machine. PORT sets the port; if it is taken, the next free one serves.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { base } from '../src/permalinks.ts';
import { root } from './runtime.mjs';
import { createStaticServer } from './static-server.ts';

const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built site yet. Run "npm run build" first, or "npm start", which does both.');
  process.exit(1);
}

const wanted = Number(process.env['PORT'] ?? 4321);
const server = createStaticServer(dist, base);
let port = wanted;
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE' && port < wanted + 20) server.listen(++port);
  else {
    console.error(`The site cannot be served on port ${port}: ${error.message}`);
    process.exit(1);
  }
});
server.on('listening', () => {
  if (port !== wanted) console.log(`Port ${wanted} is taken.`);
  console.log(`Serving PTM Atlas at http://localhost:${port}${base} (Ctrl+C stops it)`);
});
server.listen(port);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
