// Child processes that share this terminal.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, findNode, root } from './runtime.mjs';

/**
 * Runs `command` in the project's folder with the project's Node; gives its exit status (1 if a signal ended it).
 * A command of `node_modules/.bin` is started through its link, `node` through the chosen binary.
 */
export function run(command, parameters, extra = {}) {
  const windows = process.platform === 'win32';
  const local = join(root, 'node_modules', '.bin', windows ? `${command}.cmd` : command);
  const file = command === 'node' ? findNode() : existsSync(local) ? local : command;
  return new Promise((done, fail) => {
    const child = spawn(file, parameters, {
      cwd: root,
      env: { ...environment(), ...extra },
      stdio: 'inherit',
      shell: windows && file.endsWith('.cmd'),
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', fail);
    child.on('exit', (status) => done(status ?? 1));
  });
}

/** Runs `command` and ends this process with its status if that is not 0. */
export async function runOrExit(command, parameters, extra) {
  const status = await run(command, parameters, extra).catch((error) => {
    console.error(error.message);
    return 1;
  });
  if (status !== 0) process.exit(status);
}
