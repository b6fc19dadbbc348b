// The search page: names at once, then the full text; filters with counts; the whole state in the address.
import { isNothingChosen, readChosen, writeChosen, type Chosen } from '../search/facets.ts';
import type { Answer, Hit, Search } from '../search/search.ts';
import { loadEngine } from './engine.ts';
import { openFacetPanel } from './facet-panel.ts';
import { row, showHit } from './search-results.ts';

/** Results of a group that are shown at once. */
const PAGE = 12;
/** Rest in typing after which the text is searched, in milliseconds. */
const REST = 200;

const find = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!;
const layout = find('[data-search]');
const form = find<HTMLFormElement>('[data-query]');
const input = form.querySelector('input')!;
const status = find('[data-status]');
const offers = find('[data-offers]');
const results = find('[data-results]');
const groups = {
  names: find('[data-group="names"]'),
  texts: find('[data-group="texts"]'),
  works: find('[data-group="works"]'),
};

const readState = () => {
  const parameters = new URLSearchParams(location.search);
  return { query: parameters.get('q') ?? '', chosen: readChosen(parameters) };
};

function writeState(query: string, chosen: Chosen, isStep: boolean): void {
  const parameters = new URLSearchParams(query ? { q: query } : {});
  writeChosen(parameters, chosen);
  const address = parameters.size ? `?${parameters}` : location.pathname;
  if (address === (location.search || location.pathname)) return;
  history[isStep ? 'pushState' : 'replaceState'](null, '', address);
}

const panel = openFacetPanel(find<HTMLDetailsElement>('[data-facet-panel]'), (chosen) => {
  writeState(input.value.trim(), chosen, true);
  void search();
});

function showGroup(group: HTMLElement, hits: readonly Hit[]): void {
  const list = group.querySelector('ol')!;
  const more = group.querySelector<HTMLButtonElement>('[data-more]')!;
  group.hidden = hits.length === 0;
  let shown = 0;
  const add = () => {
    const next = hits.slice(shown, shown + PAGE).map(showHit);
    shown += next.length;
    list.append(...next);
    more.hidden = shown >= hits.length;
    more.textContent = `More (${hits.length - shown})`;
    return next[0];
  };
  list.replaceChildren();
  add();
  more.onclick = () => add()?.querySelector('a')?.focus();
}

const quote = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const count = (number: number): string => (number === 0 ? 'no page' : number === 1 ? '1 page' : `${number} pages`);

/** What was found, in a sentence: how many pages, and which words were not found. */
function describe(query: string, { missing, corrected, kept }: Answer, number: number, isFiltered: boolean): string {
  const pages = count(number);
  const whose = isFiltered ? ' with these filters' : '';
  if (!query) return isFiltered ? `${pages[0]!.toUpperCase()}${pages.slice(1)}${whose}.` : '';
  const gone = [...missing, ...corrected.keys()];
  if (gone.length === 0) return `${pages[0]!.toUpperCase()}${pages.slice(1)} for “${query}”${whose}.`;
  return number === 0
    ? `Nothing contains ${quote(gone)}.`
    : `Nothing contains ${quote(gone)}; ${pages} for “${kept || query}”${whose}.`;
}

function showOffers(query: string, answer: Answer): void {
  const { missing, kept, offers: near } = answer;
  const isEmpty = answer.names.length + answer.texts.length + answer.works.length === 0;
  const canTryRest = isEmpty && missing.length > 0 && kept !== '' && kept !== query;
  offers.hidden = !isEmpty || !query;
  offers.querySelector('[data-rest]')!.replaceChildren();
  if (canTryRest) {
    const again = document.createElement('a');
    again.href = `?${new URLSearchParams({ q: kept })}`;
    again.textContent = `“${kept}”`;
    offers.querySelector('[data-rest]')!.append('Search for ', again, ' instead.');
  }
  const list = offers.querySelector('ul')!;
  list.replaceChildren(...near.map((page) => row(page)));
  offers.querySelector<HTMLElement>('[data-near]')!.hidden = near.length === 0;
}

let run = 0;

/** Names that answer, before the text has been searched. */
function showNames(engine: Search, query: string, chosen: Chosen): void {
  const hits = engine.findNames(query, chosen);
  showGroup(groups.names, hits);
}

async function search(): Promise<void> {
  const mine = ++run;
  const { query, chosen } = readState();
  if (input.value.trim() !== query) input.value = query;
  const isFiltered = !isNothingChosen(chosen);
  results.ariaBusy = 'true';
  if (status.textContent === '' && (query || isFiltered)) status.textContent = 'Searching …';
  try {
    const engine = await loadEngine();
    if (mine !== run) return;
    const answer = await engine.find(query, chosen);
    if (mine !== run) return;
    panel.show(answer.counts, chosen);
    for (const group of ['names', 'texts', 'works'] as const) showGroup(groups[group], answer[group]);
    const number = answer.names.length + answer.texts.length + answer.works.length;
    status.textContent = describe(query, answer, number, isFiltered);
    showOffers(query, answer);
    results.dataset['answered'] = query;
  } catch (error) {
    if (mine !== run) return;
    status.textContent = `The search index could not be read (${error instanceof Error ? error.message : String(error)}). The list below has every name.`;
  } finally {
    if (mine === run) results.ariaBusy = 'false';
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  writeState(input.value.trim(), readState().chosen, true);
  void search();
});
let wait: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  const query = input.value.trim();
  clearTimeout(wait);
  wait = setTimeout(() => {
    writeState(query, readState().chosen, false);
    void search();
  }, REST);
  void loadEngine().then((engine) => {
    if (query === input.value.trim()) showNames(engine, query, readState().chosen);
  });
});

// Arrows lead from the box through the results, Escape leads back.
layout.addEventListener('keydown', (event) => {
  const isBox = event.target === input;
  if (!isBox && !results.contains(event.target as Node)) return;
  const links = [...results.querySelectorAll<HTMLAnchorElement>('[data-group]:not([hidden]) .name')];
  const at = links.indexOf(event.target as HTMLAnchorElement);
  if (event.key === 'ArrowDown' && (isBox || at >= 0)) links[at + 1]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
  else if (event.key === 'Escape' && !isBox) input.focus();
  else return;
  event.preventDefault();
});
addEventListener('popstate', () => void search());

layout.hidden = false;
void search();
