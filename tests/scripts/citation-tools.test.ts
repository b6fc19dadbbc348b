import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeMissing, findMissing } from '../../scripts/citation-tools.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ptm-atlas-tools-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('names every program that is not on PATH, and the styles that TeX does not find', () => {
  expect(findMissing(folder)).toEqual([
    'biber',
    'bibtex',
    'kpsewhich',
    'pandoc',
    'ris2xml',
    'jq',
    'plain.bst',
    'plainnat.bst',
  ]);
  for (const program of ['biber', 'bibtex', 'pandoc', 'jq']) {
    writeFileSync(join(folder, program), '#!/bin/sh\n', { mode: 0o755 });
  }
  writeFileSync(join(folder, 'kpsewhich'), '#!/bin/sh\n[ "$1" = plain.bst ]\n', { mode: 0o755 });
  expect(findMissing(folder)).toEqual(['ris2xml', 'plainnat.bst']);
});

it('says how to install what is missing', () => {
  expect(describeMissing(['biber', 'jq'])).toBe(`The tests of the citations need what is not installed: biber, jq.
On Debian or Ubuntu: sudo apt-get install -y --no-install-recommends biber pandoc texlive-binaries texlive-base texlive-bibtex-extra texlive-latex-base bibutils jq`);
});
