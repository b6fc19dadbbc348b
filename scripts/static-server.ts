import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.cff': 'text/plain; charset=utf-8',
};
const COMPRESSED = /^(text|application\/(json|x-bibtex|x-research-info-systems)|image\/svg)/;

/** The file of `folder` for the path of a request: a folder means its `index.html`. Undefined if there is none. */
function findFile(folder: string, pathname: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(pathname)));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  const index = join(file, 'index.html');
  return existsSync(index) ? index : undefined;
}

/** Serves the files of `folder` under `base`; an unknown path gets the 404 page. */
export function createStaticServer(folder: string, base: string): Server {
  return createServer((request, response) => {
    let file: string | undefined;
    let { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === base.slice(0, -1)) pathname = base;
    try {
      file = pathname.startsWith(base) ? findFile(folder, `/${pathname.slice(base.length)}`) : undefined;
    } catch {
      file = undefined; // a path that cannot be decoded
    }
    if (file?.endsWith(`${sep}index.html`) && !pathname.endsWith('/') && !pathname.endsWith('.html')) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
      return;
    }
    const shown = file ?? join(folder, '404.html');
    const type = TYPES[extname(shown)] ?? 'application/octet-stream';
    const compress = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const stream = createReadStream(shown);
    // While the site is built anew, files come and go.
    stream.on('error', () => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n'));
    stream.on('open', () => {
      response.writeHead(file ? 200 : 404, {
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        ...(compress ? { 'Content-Encoding': 'gzip' } : {}),
      });
      if (request.method === 'HEAD') response.end();
      else if (compress) stream.pipe(createGzip()).pipe(response);
      else stream.pipe(response);
    });
  });
}
