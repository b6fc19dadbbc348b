// Installs the packages of the lock file, unless they are there already.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const stamp = join(root, 'node_modules', '.ptm-atlas-lock');

/** Installs what is missing with `npm ci`; says so in words, and ends the process if npm fails. */
export function install() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log('Packages: installed.');
    return;
  }
  console.log('Packages: installing from the lock file with npm ci (about a minute the first time) …');
  const npm = process.env.npm_execpath;
  const result =
    npm && npm.endsWith('.js')
      ? spawnSync(process.execPath, [npm, 'ci', '--no-fund', '--no-audit'], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
          cwd: root,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        });
  if (result.status !== 0) {
    console.error('npm ci failed; what it printed is above. Nothing was built.');
    process.exit(result.status ?? 1);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, hash);
}
