import { parseNameList, type NamedPage } from '../src/search/name-list.ts';

/** Numbers from 0 up to 1, the same for the same seed: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const isEntry = ({ path }: NamedPage): boolean => path.startsWith('entries/');

/** An arXiv number: no two works share one, and it has no words. */
const ARXIV = /^\d{4}\.\d{4,5}$/;

/**
 * `pages` with so many invented entries that there are `entries` of them. An invented name is built like a real one, of
 * words that stand at those places in other names, and has as many others. The same each time.
 */
export function growNames(pages: readonly NamedPage[], entries: number, seed = 1): NamedPage[] {
  const next = chance(seed);
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(next() * things.length)]!;
  const real = pages.filter(isEntry);
  const names = real
    .flatMap(({ name, aliases, also }) => [name, ...aliases, ...also])
    .filter((name) => !ARXIV.test(name));
  // Words stand at even places, what divides them at odd ones.
  const parts = names.map((name) => name.split(/([\s-]+)/));
  const invent = (like: string): string =>
    ARXIV.test(like)
      ? `${like.slice(0, 4)}.${String(Math.floor(next() * 1e5)).padStart(5, '0')}`
      : like
          .split(/([\s-]+)/)
          .map((part, place) => (place % 2 === 0 ? (pick(parts)[place] ?? pick(parts)[0]!) : part))
          .join('');
  const grown = [...pages];
  const taken = new Set(pages.map(({ path }) => path));
  for (let count = real.length; count < entries; count++) {
    const { name, aliases, also } = pick(real);
    const rest = [...aliases.map(invent), '', ...also.map(invent)];
    const named = (wanted: string) => parseNameList(['m', '', wanted, ...rest].join('\t'))[0]!;
    const page = named(invent(name));
    // Where a name is taken a number tells one from the other, as with models it often does.
    const own = taken.has(page.path) ? named(`${page.name} ${count}`) : page;
    taken.add(own.path);
    grown.push(own);
  }
  return grown;
}
