import { normaliseName } from '../catalog/name.ts';
import { findNearest } from '../catalog/nearest.ts';
import type { NamedPage } from '../search/name-list.ts';

/** How many entries stand side by side at most. */
export const MOST_COMPARED = 4;

/** An entry that can be chosen. */
export interface Candidate {
  slug: string;
  name: string;
}

/** What a reader asked for, and what of it can be shown. */
export interface Choice {
  chosen: Candidate[];
  /** What was wrong with the rest, each in a sentence. */
  messages: string[];
}

const quote = (text: string): string => `“${text}”`;

/** Finds entries by their names, also by other names and by slugs that they had before. */
export class EntryNames {
  /** All entries, in the order of the list. */
  readonly entries: readonly Candidate[];
  /** Candidates by each form of a name: those that bear it first. */
  readonly #byKey = new Map<string, Candidate[]>();
  /** Names that alone do not say which entry is meant, in the form in which names are compared. */
  readonly #ambiguous: ReadonlySet<string>;

  constructor(pages: readonly NamedPage[]) {
    const named = pages
      .filter(({ path, kind }) => path.startsWith('entries/') && kind !== 'several meanings')
      .map((page) => ({ ...page, candidate: { slug: page.path.split('/')[1]!, name: page.name } }));
    this.entries = named.map(({ candidate }) => candidate);
    const ambiguous = pages.filter(({ kind }) => kind === 'several meanings');
    this.#ambiguous = new Set(ambiguous.map(({ name }) => normaliseName(name)));
    for (const { candidate } of named) this.#add(candidate.slug, candidate);
    for (const { candidate, name, aliases, also } of named)
      for (const one of [name, ...aliases, ...also]) this.#add(one, candidate);
  }

  #add(name: string, candidate: Candidate): void {
    const key = normaliseName(name);
    const found = this.#byKey.get(key) ?? [];
    if (!found.includes(candidate)) this.#byKey.set(key, [...found, candidate]);
  }

  /**
   * The entry of this slug or name; a slug goes before a name, the name that is shown before another. Of a name of
   * several meanings only the one that is written just so.
   */
  find(asked: string): Candidate | undefined {
    const key = normaliseName(asked);
    const found = this.#byKey.get(key) ?? [];
    const exact = found.find(({ slug }) => slug === asked) ?? found.find(({ name }) => name === asked);
    return exact ?? (this.#ambiguous.has(key) ? undefined : found[0]);
  }

  /** Entries that a name of several meanings can mean: those whose names begin with it. Empty for any other name. */
  meanings(asked: string): Candidate[] {
    const key = normaliseName(asked);
    if (!this.#ambiguous.has(key)) return [];
    return this.entries.filter(({ name }) => normaliseName(name).startsWith(key));
  }

  /** The entry whose name or slug is most like what was asked for, if any is near. */
  findNearest(asked: string): Candidate | undefined {
    const nearest = findNearest(
      asked,
      this.entries.flatMap(({ name, slug }) => [name, slug]),
    );
    return nearest === undefined ? undefined : this.find(nearest);
  }
}

/** Why nothing is called so, and what may have been meant. */
function explain(names: EntryNames, asked: string): string {
  const meanings = names.meanings(asked).map(({ name }) => name);
  if (meanings.length > 0) return `${quote(asked)} can mean several entries: ${meanings.join(', ')}.`;
  const nearest = names.findNearest(asked);
  return `No entry is called ${quote(asked)}.${nearest ? ` Perhaps ${nearest.name} was meant.` : ''}`;
}

/** Reads what a reader asked for, slugs or names: at most four entries, none twice; what is left out is said. */
export function readChoice(names: EntryNames, asked: readonly string[]): Choice {
  const chosen: Candidate[] = [];
  const messages: string[] = [];
  const tooMany: string[] = [];
  for (const words of asked.map((one) => one.trim()).filter(Boolean)) {
    const candidate = names.find(words);
    if (!candidate) messages.push(explain(names, words));
    else if (chosen.includes(candidate)) messages.push(`${candidate.name} was named twice and is shown once.`);
    else if (chosen.length < MOST_COMPARED) chosen.push(candidate);
    else if (!tooMany.includes(candidate.name)) tooMany.push(candidate.name);
  }
  if (tooMany.length > 0)
    messages.push(
      `At most four entries stand side by side; ${tooMany.join(', ')} ${tooMany.length > 1 ? 'are' : 'is'} left out.`,
    );
  if (chosen.length === 1) messages.push(`Only ${chosen[0]!.name} is chosen; choose another to set beside it.`);
  return { chosen, messages };
}

/** The query of an address for these slugs or names: `?m=bert,roberta`; empty for none. */
export function formatChoice(asked: readonly string[]): string {
  const given = asked.map((one) => one.replaceAll(',', ' ').trim()).filter(Boolean);
  return given.length > 0 ? `?m=${given.map(encodeURIComponent).join(',')}` : '';
}

/** What the query of an address asks for, as it is written there. */
export const parseChoice = (search: string): string[] =>
  new URLSearchParams(search)
    .getAll('m')
    .flatMap((value) => value.split(','))
    .map((one) => one.trim())
    .filter(Boolean);
