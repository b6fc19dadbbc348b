import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { memoryOfTree } from '../../scripts/peak-memory.ts';

it.runIf(process.platform === 'linux')('counts a process and its children', async () => {
  // A process that starts another, which holds 200 MB and says so.
  const inner = 'const held = Buffer.alloc(200e6, 1); console.log("held"); setInterval(() => held, 1e6)';
  const outer = `const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' });
    process.on('SIGTERM', () => { child.kill(); process.exit(); });`;
  const child = spawn(process.execPath, ['-e', outer], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const bytes = memoryOfTree(child.pid!);
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(bytes).toBeGreaterThan(200e6);
  expect(memoryOfTree(child.pid!)).toBe(0);
});
