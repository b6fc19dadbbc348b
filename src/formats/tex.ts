import { Transform } from 'unicode2latex';
import { splitAuthor } from '../catalog/label.ts';
import type { Citation } from './citation.ts';
import { eachKeyOnce } from './citation-parts.ts';

/**
 * Characters that TeX reserves, and the two that its oldest fonts lack.
 * Braces become words, since BibTeX counts braces even after a backslash.
 */
const RESERVED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Text as TeX reads it, with what TeX reserves escaped; everything else stays UTF-8. */
export const escapeTex = (text: string): string =>
  text.replace(/[\\{}$&%#_~^<>]/g, (character) => RESERVED[character]!);

// By itself the library writes the apostrophe ’ as ', and then it cannot be read back.
const macros = new Transform('bibtex', { charmap: { '’': { text: '\\textquoteright' } } });

/**
 * One character that is not ASCII, with its combining marks, in TeX: `ü` gives `{\"u}`, `š` gives `{\v s}`.
 * The outer braces make it what BibTeX calls a special character, so that it sorts and splits names as one letter.
 * A character for which TeX has no macro, as a Chinese one, stays as it is: no number of a character is understood by
 * the programs that read BibTeX, and a TeX that sets Chinese takes UTF-8.
 */
function characterToTex(character: string): string {
  // As an operator ($\cdot$) the dot of "DALL·E" is read back as another character; LaTeX takes it in UTF-8.
  if (character === '·') return character;
  const tex = macros.tolatex(character);
  if (!/^[\x20-\x7e]+$/.test(tex)) return character;
  return tex.startsWith('\\') ? `{${tex.replace(/\{\}$/, '')}}` : tex;
}

/** Text as TeX reads it, in ASCII but for characters without a macro. */
export const toTex = (text: string): string =>
  text.replace(
    /[\x20-\x7e]\p{M}+|[^\x20-\x7e]\p{M}*|[\\{}$&%#_~^<>]/gu,
    (found) => RESERVED[found] ?? characterToTex(found),
  );

/** An address for a verbatim field, where nothing may be escaped: what is not safe there is percent-encoded. */
export const toVerbatim = (address: string): string =>
  address.replace(/[^\x21-\x7e]|[{}\\"<>^`|]/gu, (character) => encodeURIComponent(character));

/** A text in a second pair of braces: it stays whole, and every capital stays. */
export const keep = (text: string): string => `{${text}}`;

/**
 * Authors joined by `and`, each written by `write`. An organisation stands in braces, and so does a part of a name that
 * BibTeX would take apart.
 */
export function formatAuthors(authors: readonly string[], write: (text: string) => string): string | undefined {
  const part = (text: string) => (/,|\sand\s/i.test(text) ? keep(write(text)) : write(text));
  const names = authors.map((author) => {
    const { family, given } = splitAuthor(author);
    return given ? `${part(family)}, ${part(given)}` : keep(write(family));
  });
  return names.length ? names.join(' and ') : undefined;
}

/** Pages with the dash of TeX: `4171--4186`. */
export const formatPages = (pages: string | undefined): string | undefined => pages?.replace(/–/g, '--');

/** One record with a line feed at the end; a field that is undefined is left out. `month` is a macro, without braces. */
export function formatRecord(type: string, key: string, fields: Record<string, string | undefined>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},`);
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

/** Citations in one file: each key once, as it comes first, and an empty line between two records. */
export const joinRecords = (citations: readonly Citation[], format: (citation: Citation) => string): string =>
  eachKeyOnce(citations).map(format).join('\n');
