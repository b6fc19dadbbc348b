import type { Fragment, Pagefind, WordHit } from '../../src/search/full-text.ts';

/** The text of a page; its first sentence is its title. */
export interface Text {
  id: string;
  content: string;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');

/**
 * What the search needs of Pagefind, over a few texts: in quotation marks words in a row, of which it gives the first
 * place alone, as Pagefind does; else a word and all words that begin so, or, if there are none, words that begin with
 * its first letter.
 */
export function fakePagefind(texts: readonly Text[]): Pagefind & { asked: string[] } {
  const asked: string[] = [];
  const words = texts.map(({ content }) => content.split(/\s+/).map(plain));
  const hit = (text: Text, places: number[], score: number): WordHit => ({
    id: text.id,
    score,
    words: places,
    data: async (): Promise<Fragment> => ({ url: `/${text.id}/`, content: text.content, meta: {}, anchors: [] }),
  });
  const find = (isHere: (all: string[], i: number) => boolean): WordHit[] =>
    texts.flatMap((text, t) => {
      const places = words[t]!.flatMap((_, i) => (isHere(words[t]!, i) ? [i] : []));
      return places.length > 0 ? [hit(text, places, places.length + (places[0] === 0 ? 10 : 0))] : [];
    });
  return {
    asked,
    async search(query) {
      asked.push(query);
      const phrase = /^"(.*)"$/.exec(query)?.[1]?.split(' ').map(plain);
      if (phrase) {
        const whole = find((all, i) => phrase.every((word, k) => all[i + k] === word));
        return { results: whole.map((one) => ({ ...one, score: 1, words: phrase.map((_, k) => one.words[0]! + k) })) };
      }
      const word = plain(query);
      const results = find((all, i) => all[i]!.startsWith(word));
      return { results: results.length > 0 ? results : find((all, i) => all[i]!.startsWith(word[0]!)) };
    },
  };
}
