import { expect, it } from 'vitest';
import { findExcerpts, findLead, SEARCH_WORDS_LEAD, type Excerpt } from '../../src/search/excerpt.ts';
import type { Fragment } from '../../src/search/full-text.ts';

/** A page of text; `## id Heading.` begins a part. */
function fragment(text: string): Fragment {
  const anchors: Fragment['anchors'] = [];
  const words: string[] = [];
  for (const line of text.split('\n')) {
    const [, id, heading] = /^## (\S+) (.*)$/.exec(line) ?? [];
    if (id) anchors.push({ element: 'h2', id, text: heading!, location: words.length });
    words.push(...(heading ?? line).split(' ').filter(Boolean));
  }
  return { url: '/entries/bert/', content: words.join(' '), meta: {}, anchors };
}
const at = ({ content }: Fragment, ...wanted: string[]): number[] =>
  content.split(' ').flatMap((word, i) => (wanted.some((one) => word.startsWith(one)) ? [i] : []));
const show = ({ heading, pieces }: Excerpt): string =>
  `${heading ? `${heading.id}: ` : ''}${pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')}`;

const page = fragment(
  `BERT. Encoder Representations. A · list · of · other · names · here. A Transformer encoder that restores masked words from both sides.
## how How it works.
Of all tokens some are masked . The masked tokens are restored from both sides of the context. Nothing more.
## training Training.
It reads books.
${SEARCH_WORDS_LEAD} guess the hidden word; fill in masked words.`,
);

it('gives the sentence with most of the words, its heading, and marks the words without the punctuation', () => {
  expect(findExcerpts(page, at(page, 'masked', 'tokens', 'context'), 1).map(show)).toEqual([
    'how: The [masked] [tokens] are restored from both sides of the [context].',
  ]);
});

it('gives each sentence from another part, and not more than wanted', () => {
  const places = at(page, 'masked', 'books');
  expect(findExcerpts(page, places, 2).map(show)).toEqual([
    'A Transformer encoder that restores [masked] words from both sides.',
    'how: Of all tokens some are [masked].',
  ]);
  expect(findExcerpts(page, places, 9)).toHaveLength(3);
});

it('gives the summary where the words stand among the search words alone', () => {
  expect(findExcerpts(page, at(page, 'hidden'), 2).map(show)).toEqual([
    'A Transformer encoder that restores masked words from both sides.',
  ]);
  expect(show(findLead(page))).toBe('A Transformer encoder that restores masked words from both sides.');
});

it('cuts a long sentence around what was found', () => {
  const words = Array.from({ length: 100 }, (_, i) => `w${i}`);
  const long = fragment(`${words.join(' ')}.`);
  const [excerpt] = findExcerpts(long, [60], 1);
  const text = show(excerpt!);
  expect(text).toMatch(/^… w46 .*\[w60\] w61.* w85 …$/);
});

it('keeps signs apart that stand between words', () => {
  const list = fragment('entity masking · phrase masking ; span masking .');
  expect(findExcerpts(list, [1], 1).map(show)).toEqual(['entity [masking] · phrase masking; span masking.']);
});

it('takes text for text: nothing in it is markup', () => {
  const odd = fragment('A page with <img src=x> as a word in it.');
  expect(
    findExcerpts(odd, [3], 1)[0]!
      .pieces.map(({ text }) => text)
      .join(''),
  ).toContain('<img src');
});
