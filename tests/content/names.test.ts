import { beforeAll, describe, expect, it } from 'vitest';
import { normaliseName } from '../../src/catalog/name.ts';
import { distance } from '../../src/catalog/nearest.ts';
import { loadCatalog } from '../../src/catalog/build.ts';
import { listNames } from '../../src/formats/name-lists.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import { keysOf, type NamedPage } from '../../src/search/name-list.ts';
import { project } from '../factories.ts';

let pages: NamedPage[];
let names: NameIndex;
beforeAll(() => {
  pages = listNames(loadCatalog(project));
  names = new NameIndex(pages);
}, 60_000);

describe('every name and alias of the content', () => {
  it('of an entry or a term has its page first, or the page that tells its meanings apart', () => {
    const own = pages.filter(({ path }) => /^(entries|terms)\//.test(path));
    const wrong = own.flatMap((page) =>
      [page.name, ...page.aliases].filter((name) => {
        const first = names.find(name)[0]!.page;
        return first !== page && first.kind !== 'several meanings';
      }),
    );
    expect(own.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  it('of any page has no page before it that does not bear it too', () => {
    const wrong = pages.flatMap((page) =>
      [page.name, ...page.aliases, ...page.also].flatMap((name) => {
        const found = names.find(name).map((hit) => hit.page);
        const before = found.slice(0, found.indexOf(page));
        const isRight = found.includes(page) && before.every((one) => keysOf(one).includes(normaliseName(name)));
        return isRight ? [] : [`${name}: ${before.map(({ path }) => path).join(', ')} before ${page.path}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

const LETTERS = 'etaoinshrdlu0123456789';

/** One slip of each sort at the beginning, in the middle and at the end of a name. */
function slipsOf(key: string): Set<string> {
  const slips = new Set<string>();
  for (const i of [0, Math.floor(key.length / 2), key.length - 1]) {
    const letter = LETTERS[(i * 7 + key.length) % LETTERS.length]!;
    slips.add(key.slice(0, i) + letter + key.slice(i));
    slips.add(key.slice(0, i) + key.slice(i + 1));
    slips.add(key.slice(0, i) + letter + key.slice(i + 1));
    if (i + 1 < key.length) slips.add(key.slice(0, i) + key[i + 1] + key[i] + key.slice(i + 2));
  }
  slips.delete(key);
  return slips;
}

it(
  'finds every name of five letters or more in the first three, whatever one slip of the key made of it',
  { timeout: 120_000 },
  () => {
    let tried = 0;
    const lost: string[] = [];
    for (const page of pages) {
      for (const key of keysOf(page).filter((one) => one.length >= 5)) {
        for (const slip of slipsOf(key)) {
          tried++;
          const first = names.find(slip).slice(0, 3);
          if (first.some((hit) => hit.page === page)) continue;
          // The three before it are as near: `fbert` is one slip from more names than three.
          const areAsNear = first.every((hit) => keysOf(hit.page).some((one) => distance(one, normaliseName(slip)) <= 1));
          if (first.length < 3 || !areAsNear) lost.push(`${key} as ${slip}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(tried).toBeGreaterThan(20_000);
  },
);
