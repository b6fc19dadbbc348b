import { expect, it, vi } from 'vitest';
import { citationTexts, formatCitationsText } from '../../src/formats/citations-text.ts';
import { formatMarkdownCitation } from '../../src/formats/markdown-citation.ts';
import { formatSentence } from '../../src/formats/sentence.ts';
import { formatStyled } from '../../src/formats/styled-citation.ts';
import { formatWikiCitation } from '../../src/formats/wiki-citation.ts';
import { entry, paper } from './citations.ts';

// The engine of a style takes seconds to make on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

it('offers every form with its label', () => {
  expect(citationTexts(entry)).toEqual([
    { label: 'Text', text: formatSentence(entry) },
    { label: 'APA (7th edition)', text: formatStyled(entry, 'apa') },
    { label: 'MLA (9th edition)', text: formatStyled(entry, 'modern-language-association') },
    { label: 'Chicago (18th edition, author-date)', text: formatStyled(entry, 'chicago-author-date') },
    { label: 'IEEE', text: formatStyled(entry, 'ieee') },
    { label: 'Markdown', text: formatMarkdownCitation(entry) },
    { label: 'Wiki text', text: formatWikiCitation(entry) },
  ]);
});

it('heads each citation, and sets each form below its label', () => {
  const text = formatCitationsText([entry, paper]);
  expect(
    text.startsWith(`word2vec & BERT: PTM Atlas, revision 3 of 11 November 2026\n${'='.repeat(58)}\n\nText\n`),
  ).toBe(true);
  expect(text).toContain(
    `\n\n\n${paper.title}\n${'='.repeat(42)}\n\nText\n${formatSentence(paper)}\n\nAPA (7th edition)\n`,
  );
  expect(text.endsWith(`\n\nWiki text\n${formatWikiCitation(paper)}\n`)).toBe(true);
});
