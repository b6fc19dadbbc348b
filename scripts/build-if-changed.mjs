// Builds the site, unless dist/ was built from the same files.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOrExit } from './run.mjs';
import { root } from './runtime.mjs';

/** All that the built site follows from. */
const INPUTS = ['content', 'src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const stamp = join(root, 'dist', '.built-from');

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** SHA-256 over the names and bytes of all inputs, and the address that the pages carry. */
export function hashInputs() {
  const hash = createHash('sha256').update(process.env.SITE_URL ?? '');
  for (const file of INPUTS.flatMap((input) => listFiles(join(root, input)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds the site if a file has changed since `dist/` was built; ends the process if the build fails. */
export async function buildIfChanged() {
  const hash = hashInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log('Site: built already from these files.');
    return;
  }
  await runOrExit('node', ['scripts/build.ts']);
  writeFileSync(stamp, hash);
}
