// Entries that a reader chooses, side by side: the choice stands in the address, the sheets are loaded one by one.
import { EntryNames, formatChoice, parseChoice, readChoice, type Candidate } from '../compare/choice.ts';
import { renderComparison } from '../compare/render.ts';
import type { Sheet } from '../compare/sheet.ts';
import { NAME_FILES, parseNameList } from '../search/name-list.ts';
import { base, loadText } from './names.ts';

const find = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!;
const form = find<HTMLFormElement>('[data-compare-form]');
const inputs = [...form.querySelectorAll('input')];
const status = find('[data-compare-status]');
const result = find('[data-compare-result]');
const title = document.title;

let names: Promise<EntryNames> | undefined;

/** The names of all entries; loaded once, after a failure again. */
function loadEntryNames(): Promise<EntryNames> {
  names ??= loadText(NAME_FILES[0]).then((text) => {
    const loaded = new EntryNames(parseNameList(text));
    const options = loaded.entries.map(({ name }) => new Option(name, name));
    find('#compare-names').replaceChildren(...options);
    return loaded;
  });
  names.catch(() => (names = undefined));
  return names;
}

const sheets = new Map<string, Sheet>();

async function loadSheet({ slug }: Candidate): Promise<Sheet> {
  const known = sheets.get(slug);
  if (known) return known;
  const response = await fetch(`${base}compare-sheets/${slug}.json`);
  if (!response.ok) throw new Error(`${slug}: ${response.status}`);
  const sheet = (await response.json()) as Sheet;
  sheets.set(slug, sheet);
  return sheet;
}

function say(...messages: (string | Node)[]): void {
  status.replaceChildren(
    ...messages.map((message) => {
      const line = document.createElement('p');
      line.append(message);
      return line;
    }),
  );
}

/** A sentence that leads to the page of exactly these two, if they have one. */
function leadToPair(chosen: readonly Candidate[]): Node[] {
  const slugs = chosen.map(({ slug }) => slug).sort();
  const link = [...document.querySelectorAll<HTMLAnchorElement>('[data-pair]')].find(
    ({ dataset }) => dataset['pair']!.split(',').sort().join() === slugs.join(),
  );
  if (!link) return [];
  const copy = document.createElement('a');
  copy.href = link.href;
  copy.textContent = link.textContent.trim();
  const words = document.createDocumentFragment();
  words.append('These two have a page of their own: ', copy, '.');
  return [words];
}

let run = 0;

async function show(): Promise<void> {
  const mine = ++run;
  const asked = parseChoice(location.search);
  result.ariaBusy = 'true';
  try {
    const known = asked.length > 0 ? await loadEntryNames() : undefined;
    if (mine !== run) return;
    const { chosen, messages } = known ? readChoice(known, asked) : { chosen: [], messages: [] };
    // What was not understood stays in its field, to be mended.
    const rest = asked.filter((words) => !known?.find(words));
    const texts = [...chosen.map(({ name }) => name), ...rest];
    for (const [i, input] of inputs.entries()) input.value = texts[i] ?? '';
    const loaded = await Promise.all(chosen.map(loadSheet));
    if (mine !== run) return;
    result.innerHTML = loaded.length > 0 ? renderComparison(loaded) : '';
    const listed = chosen.map(({ name }) => name).join(', ');
    document.title = loaded.length > 1 ? `${listed} compared · ${title}` : title;
    const done = loaded.length > 1 ? [`${listed} side by side.`] : [];
    say(...done, ...leadToPair(chosen), ...messages);
  } catch (error) {
    if (mine !== run) return;
    result.replaceChildren();
    say(
      `The entries could not be loaded (${error instanceof Error ? error.message : String(error)}). The pairs below have pages of their own.`,
    );
  } finally {
    if (mine === run) result.ariaBusy = 'false';
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = inputs.map(({ value }) => value);
  const go = (known?: EntryNames) => {
    const query = formatChoice(typed.map((words) => known?.find(words.trim())?.slug ?? words));
    if (query !== location.search) history.pushState(null, '', query || location.pathname);
    void show();
  };
  loadEntryNames().then(go, () => go());
});
form.addEventListener('focusin', () => void loadEntryNames().catch(() => undefined));
addEventListener('popstate', () => void show());

form.hidden = false;
void show();
