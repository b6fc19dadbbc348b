import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// For the build only: citeproc-js is under CPAL or AGPL, and nothing of it may stand in a script of the site.
import CSL from 'citeproc';
import type { Citation } from './citation.ts';
import { toCsl } from './csl-json.ts';

/** Styles in which a citation is offered, by the name of their file in `csl/`. */
export const STYLES = [
  { id: 'apa', name: 'APA', edition: '7th edition' },
  { id: 'modern-language-association', name: 'MLA', edition: '9th edition' },
  { id: 'chicago-author-date', name: 'Chicago', edition: '18th edition, author-date' },
  { id: 'ieee', name: 'IEEE', edition: undefined },
] as const;
export type StyleId = (typeof STYLES)[number]['id'];

/**
 * All four are American styles; their own language sets the comma and the full stop before the closing quotation mark,
 * as their handbooks do.
 */
const LANGUAGE = 'en-US';

/**
 * Folder of the styles: beside this file; and below the folder in which the command runs when Vite has bundled this file
 * into another place, since `astro build` and `astro dev` run at the top of the project.
 */
function findFolder(): string {
  const folders = [join(import.meta.dirname, 'csl'), join(process.cwd(), 'src/formats/csl')];
  const found = folders.find((folder) => existsSync(folder));
  if (!found) throw new Error(`The citation styles are in none of: ${folders.join(', ')}`);
  return found;
}

const readStyleFile = (name: string): string => readFileSync(join(findFolder(), name), 'utf8');

/** Writes one item in a style. */
type Writer = (item: object) => string;

function makeWriter(style: StyleId): Writer {
  const items: object[] = [];
  const engine = new CSL.Engine(
    { retrieveLocale: () => readStyleFile(`locales-${LANGUAGE}.xml`), retrieveItem: (id) => items[Number(id)]! },
    readStyleFile(`${style}.csl`),
    LANGUAGE,
    true,
  );
  engine.setOutputFormat('text');
  return (item) => {
    // Each item has an id of its own, as the engine keeps what it has seen; and stands alone, so that none becomes "2019a".
    const id = String(items.length);
    items.push({ ...item, id });
    engine.updateItems([id]);
    const bibliography = engine.makeBibliography();
    if (!bibliography) throw new Error(`The style ${style} has no bibliography`);
    return bibliography[1].join('');
  };
}

// An engine takes up to a second to make, and the paper behind an entry is written again for each revision.
const writers = new Map<StyleId, Writer>();
const written = new Map<string, string>();

/**
 * A citation in one line of plain text, in a style, as it stands in a list of works.
 * Names of models keep their case: no style makes "Word2vec" of "word2vec".
 */
export function formatStyled(citation: Citation, style: StyleId): string {
  const item = toCsl(citation);
  const key = `${style} ${JSON.stringify(item)}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const write = writers.get(style) ?? makeWriter(style);
  writers.set(style, write);
  const text = write({ ...item, title: `<span class="nocase">${item.title}</span>` })
    .replace(/\s+/g, ' ')
    .trim()
    // IEEE numbers the works of a list.
    .replace(/^\[1\] /, '');
  written.set(key, text);
  return text;
}
