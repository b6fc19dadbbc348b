import { normaliseName } from '../catalog/name.ts';

/** The files that hold the lists of names: what the atlas is about, then organisations and references. */
export const NAME_FILES = ['subjects.txt', 'sources.txt'] as const;

/** A page that can be found by name. */
export interface NamedPage {
  /** Name as it is shown. */
  name: string;
  /** What the page is, in a word: model, method, term … */
  kind: PageKind;
  /** Address below the top of the site, as `entries/bert/`. */
  path: string;
  /** The other names that it bears, as they are written. */
  aliases: string[];
  /** By what else it is found, after the pages that bear it as a name: full name, arXiv number, heading, old slug. */
  also: string[];
}

/** What a named page can be, with the letter that stands for it in a list of names and the folder of its address. */
const KINDS = [
  ['several meanings', 'a', 'entries'],
  ['model', 'm', 'entries'],
  ['method', 'h', 'entries'],
  ['finding', 'f', 'entries'],
  ['open problem', 'p', 'entries'],
  ['term', 't', 'terms'],
  ['section', 's', 'sections'],
  ['path', 'w', 'paths'],
  ['organisation', 'o', 'organisations'],
  ['reference', 'r', 'references'],
] as const;
export type PageKind = (typeof KINDS)[number][0];

/** The slug that most pages of a name have. */
const usualSlug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** All forms in which the names of a page are compared, without repetition. */
export const keysOf = ({ name, path, aliases, also }: NamedPage): string[] => [
  ...new Set([name, ...aliases, slugOf(path), ...also].map(normaliseName).filter(Boolean)),
];

const slugOf = (path: string): string => path.split('/')[1]!;

/**
 * Pages as text, a line for each: letter of the kind, slug unless it follows from the name, name, aliases, and after an
 * empty place by what else it is found; with tabs between them. What compares equal is written once.
 * Throws an Error if a name holds a tab or a line break.
 */
export function formatNameList(pages: readonly NamedPage[]): string {
  return pages
    .map(({ name, kind, path, aliases, also }) => {
      const [, letter] = KINDS.find(([one]) => one === kind)!;
      const slug = slugOf(path);
      const seen = new Set([normaliseName(name), '']);
      const isNew = (one: string) => seen.size < seen.add(normaliseName(one)).size;
      const bears = aliases.filter(isNew);
      isNew(slug);
      const others = also.filter(isNew);
      const line = [
        letter,
        slug === usualSlug(name) ? '' : slug,
        name,
        ...bears,
        ...(others.length > 0 ? ['', ...others] : []),
      ];
      if (line.some((part) => /[\t\n]/.test(part))) throw new Error(`A name of ${path} holds a tab or a line break`);
      return `${line.join('\t')}\n`;
    })
    .join('');
}

/** The pages of a text that `formatNameList` wrote. Throws an Error at a kind that is not known. */
export function parseNameList(text: string): NamedPage[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [letter, slug, name, ...rest] = line.split('\t');
      const empty = rest.indexOf('');
      const [aliases, also] = empty < 0 ? [rest, []] : [rest.slice(0, empty), rest.slice(empty + 1)];
      const kind = KINDS.find(([, one]) => one === letter);
      if (!kind) throw new Error(`No kind of page is called ${JSON.stringify(letter)}`);
      return { name: name!, kind: kind[0], path: `${kind[2]}/${slug || usualSlug(name!)}/`, aliases, also };
    });
}
