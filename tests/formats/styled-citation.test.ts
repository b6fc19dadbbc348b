import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { formatStyled, STYLES } from '../../src/formats/styled-citation.ts';
import { project } from '../factories.ts';
import { entry, paper, work } from './citations.ts';

// The engine of a style takes seconds to make on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

it.each([
  [
    'apa',
    'PTM Atlas contributors. (2026). word2vec & BERT. In PTM Atlas (Version 3). http://localhost:4321/entries/word2vec/v3/',
    'Schütze, H., van der Berg, Ł., & The Beta Team. (2019). Alpha: Hiding Words & Finding 100% of Them. Proceedings of the Tests_1, 1–12. https://doi.org/10.1000/alpha_(1)',
  ],
  [
    'modern-language-association',
    'PTM Atlas contributors. “word2vec & BERT.” PTM Atlas, Version 3, 11 Nov. 2026, http://localhost:4321/entries/word2vec/v3/.',
    'Schütze, Hinrich, et al. “Alpha: Hiding Words & Finding 100% of Them.” Proceedings of the Tests_1, 2019, pp. 1–12, https://doi.org/10.1000/alpha_(1).',
  ],
  [
    'chicago-author-date',
    'PTM Atlas contributors. 2026. “word2vec & BERT.” In PTM Atlas, version 3. November 11. http://localhost:4321/entries/word2vec/v3/.',
    'Schütze, Hinrich, Łukasz van der Berg, and The Beta Team. 2019. “Alpha: Hiding Words & Finding 100% of Them.” Proceedings of the Tests_1, 1–12. https://doi.org/10.1000/alpha_(1).',
  ],
  [
    'ieee',
    'PTM Atlas contributors, “word2vec & BERT,” PTM Atlas. Nov. 11, 2026. [Online]. Available: http://localhost:4321/entries/word2vec/v3/',
    'H. Schütze, Ł. van der Berg, and The Beta Team, “Alpha: Hiding Words & Finding 100% of Them,” in Proceedings of the Tests_1, 2019, pp. 1–12. doi: 10.1000/alpha_(1).',
  ],
] as const)('writes an entry and a paper in %s', (style, ofEntry, ofPaper) => {
  expect(formatStyled(entry, style)).toBe(ofEntry);
  expect(formatStyled(paper, style)).toBe(ofPaper);
});

it('writes each citation as if it stood alone', () => {
  // In one list they would become 2018a and 2018b.
  const first = formatStyled(work({ key: 'a', title: 'One' }), 'apa');
  const second = formatStyled(work({ key: 'b', title: 'Two' }), 'apa');
  expect(first).toBe('Doe, J. (2018). One.');
  expect(second).toBe('Doe, J. (2018). Two.');
  // One key with another record, as in an older revision.
  expect(formatStyled(work({ key: 'a', title: 'Another' }), 'apa')).toBe('Doe, J. (2018). Another.');
});

it.each(STYLES)('writes $name without markup, in one line', ({ id }) => {
  const text = formatStyled(work({ title: 'Is 1 < 2 & a_b?', authors: [], date: undefined }), id);
  expect(text).toContain('Is 1 < 2 & a_b?');
  expect(text).not.toMatch(/span|&#|&amp;|\n|^\[1\]/);
});

it('finds its styles in plain Node, whatever the folder in which the command runs', () => {
  const script = `const { formatStyled } = await import(${JSON.stringify(join(project, 'src/formats/styled-citation.ts'))});
    console.log(formatStyled(${JSON.stringify(work())}, 'apa'));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('Doe, J. (2018). Alpha.');
});
