import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { dist, filesOf, read, runTool } from './exports.ts';

it('jq gives the hash that each revision names, by the rule of the page on citing', () => {
  const files = filesOf(/^entries\/[^/]+\/v\d+\.json$/);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const canonical = runTool('jq', ['-cSj', 'del(.sha256)', file], dist);
    const { sha256 } = JSON.parse(read(file)) as { sha256: string };
    expect(createHash('sha256').update(canonical, 'utf8').digest('hex'), file).toBe(sha256);
  }
});
