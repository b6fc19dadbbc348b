import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { formatMarkdownCitation } from '../../src/formats/markdown-citation.ts';
import { formatSentence } from '../../src/formats/sentence.ts';
import { entry, HARD_AUTHORS, HARD_TITLES, paper, work } from './citations.ts';

const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).use(remarkMath).parse(text);

it('links the title, and sets the container in italics', () => {
  expect(formatMarkdownCitation(entry)).toBe(
    'PTM Atlas contributors. “[word2vec \\& BERT.](http://localhost:4321/entries/word2vec/v3/)” *PTM Atlas*, revision 3, 11 November 2026. (SHA-256 0123456789abcdef…)',
  );
  const links: string[] = [];
  visit(parse(formatMarkdownCitation(paper)), 'link', ({ url }) => void links.push(url));
  expect(links).toEqual(['https://doi.org/10.1000/alpha_%281%29']);
});

it.each(HARD_TITLES)('reads as the sentence does, with nothing taken for a mark: %s', (title) => {
  const citation = work({ title, authors: HARD_AUTHORS, container: 'The *Book* of_a_ [b](c)', url: undefined });
  const tree = parse(formatMarkdownCitation(citation));
  expect(toString(tree)).toBe(formatSentence(citation));
  const kinds = new Set<string>();
  visit(tree, ({ type }) => void kinds.add(type));
  expect([...kinds].sort()).toEqual(['emphasis', 'paragraph', 'root', 'text']);
});
