import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Revision } from '../schema/revision.ts';

/** A field whose value differs between two revisions; undefined where it is absent. */
export interface FieldChange {
  /** Path of the field, as `variants › base › layers`. */
  field: string;
  before: string | undefined;
  after: string | undefined;
}

/** A run of text that stands in both revisions, or only in the earlier or the later one. */
export interface TextRun {
  in: 'both' | 'before' | 'after';
  text: string;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What tells the items of a list apart, so that an item which moved in the list is not taken for another. */
const NAMING_FIELDS = ['slug', 'key', 'corpus', 'to', 'entry', 'about', 'field', 'unit'];

function nameItem(item: Record<string, unknown>, index: number): string {
  const name = NAMING_FIELDS.find((field) => typeof item[field] === 'string');
  const type = typeof item['type'] === 'string' && name === 'to' ? `${item['type']} ` : '';
  return name ? `${type}${String(item[name])}` : String(index + 1);
}

/** Every value of a JSON value by its path; a list of plain values is one value. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  const found = new Map<string, string>();
  const addAll = (entries: [string, unknown][]) => {
    for (const [name, inner] of entries)
      for (const [place, text] of leaves(inner, [...path, name])) {
        // Two items of one name in a list: both values stand.
        found.set(place, found.has(place) ? `${found.get(place)}; ${text}` : text);
      }
  };
  if (Array.isArray(value) && value.some(isMapping)) {
    addAll(value.map((item: unknown, i) => [isMapping(item) ? nameItem(item, i) : String(i + 1), item]));
  } else if (isMapping(value)) addAll(Object.entries(value));
  else found.set(path.join(' › '), Array.isArray(value) ? value.map(String).join('; ') : String(value));
  return found;
}

const fieldsOf = ({ slug, section, facts, references }: Revision): Map<string, string> =>
  leaves({ slug, section, ...facts, references });

/** Every field that differs between two revisions: of the facts, of the cited works, slug and section. */
export function listFieldChanges(before: Revision, after: Revision): FieldChange[] {
  const [then, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((field) => then.get(field) !== now.get(field))
    .map((field) => ({ field, before: then.get(field), after: now.get(field) }));
}

const paragraphsOf = ({ prose }: Revision): string[] => prose.markdown.split(/\n{2,}/);

/** Paragraphs that differ between two revisions, word by word, in the order of the text; none if the prose is the same. */
export function listProseChanges(before: Revision, after: Revision): TextRun[][] {
  const changes: TextRun[][] = [];
  let removed: string[] = [];
  const flush = (added: readonly string[]) => {
    // What replaces a paragraph stands in its place: the two are compared by words.
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      const [old, now] = [removed[i], added[i]];
      if (old === undefined) changes.push([{ in: 'after', text: now! }]);
      else if (now === undefined) changes.push([{ in: 'before', text: old }]);
      else
        changes.push(
          diffWordsWithSpace(old, now).map((run) => ({
            in: run.added ? 'after' : run.removed ? 'before' : 'both',
            text: run.value,
          })),
        );
    }
    removed = [];
  };
  for (const run of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (run.removed) removed = run.value;
    else flush(run.added ? run.value : []);
  }
  flush([]);
  return changes;
}
