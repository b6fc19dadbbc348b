// The search page: names first, then Pagefind's full text; filters with counts; the whole state in the address.
import { findByName, loadNames, offerNames } from './names.ts';
import { loadPagefind, type Pagefind, type SearchAnswer } from './pagefind.ts';
import { showFacets } from './search-facets.ts';
import { row, showFragment } from './search-results.ts';
import type { NamedPage } from '../formats/names.ts';

const PAGE = 15;
const FACETS = ['kind', 'section', 'survey', 'year', 'architecture', 'modality'];
/** Names that only begin with the query, shown before the full text. */
const MOST_BEGINNINGS = 3;
/** Names that are offered where nothing was found. */
const MOST_OFFERS = 5;

const find = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!;
const layout = find('[data-search]');
const queryForm = find<HTMLFormElement>('[data-query]');
const queryInput = queryForm.querySelector('input')!;
const results = find<HTMLOListElement>('[data-results]');
const status = find('[data-status]');
const more = find<HTMLButtonElement>('[data-more]');
const clear = find<HTMLButtonElement>('[data-clear]');

let run = 0;

/** Query and filters, as the address has them. */
function readState(): { query: string; filters: Record<string, string[]> } {
  const parameters = new URLSearchParams(location.search);
  const filters = Object.fromEntries(FACETS.map((facet) => [facet, parameters.getAll(facet)]));
  return { query: parameters.get('q') ?? '', filters };
}

function writeState(query: string, filters: Record<string, string[]>, replace: boolean): void {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  const address = parameters.size ? `?${parameters}` : location.pathname;
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/** Words of the query that occur nowhere, by asking for each alone. */
async function findMissing(engine: Pagefind, query: string): Promise<string[]> {
  const words = [...new Set(query.split(/\s+/).filter((word) => /\p{Letter}|\p{Number}/u.test(word)))];
  const answers = await Promise.all(words.map((word) => engine.search(`"${word.replaceAll('"', '')}"`, {})));
  return words.filter((_, i) => answers[i]!.results.length === 0);
}

async function search(): Promise<void> {
  const mine = ++run;
  const { query, filters } = readState();
  queryInput.value = query;
  document.querySelector<HTMLInputElement>('#site-search')!.value = query;
  const chosen = Object.fromEntries(
    FACETS.filter((facet) => filters[facet]!.length > 0).map((facet) => [facet, { any: filters[facet]! }]),
  );
  const isFiltered = Object.keys(chosen).length > 0;
  status.textContent = query || isFiltered ? 'Searching …' : '';
  try {
    const [engine, pages] = await Promise.all([loadPagefind(), loadNames()]);
    const all = await engine.filters();
    const missing = query ? await findMissing(engine, query) : [];
    const kept = query
      .split(/\s+/)
      .filter((word) => !missing.includes(word))
      .join(' ');
    const named = query && !isFiltered ? findByName(pages, query) : [];
    const answer: SearchAnswer =
      kept || (!query && isFiltered)
        ? await engine.search(kept || null, { filters: chosen })
        : { results: [], filters: query ? {} : all };
    if (mine !== run) return;
    showFacets(all, query || isFiltered ? answer.filters : all, filters);
    clear.hidden = !isFiltered;
    await show(
      [
        ...named.filter(({ match }) => match === 'exact'),
        ...named.filter(({ match }) => match === 'begins').slice(0, MOST_BEGINNINGS),
      ].map(({ page }) => page),
      offerNames(pages, query),
      answer,
      { query, kept, missing, isFiltered },
      mine,
    );
  } catch (error) {
    if (mine !== run) return;
    status.textContent = `The search index could not be read (${error instanceof Error ? error.message : String(error)}). The list below has every name.`;
  }
}

async function show(
  byName: NamedPage[],
  near: NamedPage[],
  answer: SearchAnswer,
  { query, kept, missing, isFiltered }: { query: string; kept: string; missing: string[]; isFiltered: boolean },
  mine: number,
): Promise<void> {
  const addresses = new Set(byName.map(({ href }) => href));
  const path = (url: string) => new URL(url, location.href).pathname;
  let rest = answer.results;
  const fragments = await Promise.all(rest.slice(0, PAGE).map((result) => result.data()));
  if (mine !== run) return;
  rest = rest.slice(PAGE);
  // A name stands first, with what the full text found in its page.
  const first = await Promise.all(
    byName.map(async (page) => fragments.find(({ url }) => path(url) === page.href) ?? page),
  );
  results.replaceChildren(
    ...first.map((one) => ('keys' in one ? row(one.href, one.name, one.kind) : showFragment(one))),
    ...fragments.filter(({ url }) => !addresses.has(path(url))).map(showFragment),
  );
  const found = results.children.length + rest.length;
  const quoted = missing.map((word) => `“${word}”`).join(', ');
  const pages = `${found} ${found === 1 ? 'page' : 'pages'}`;
  if (!query && !isFiltered) status.textContent = '';
  else if (found === 0) {
    const nearest = near.slice(0, MOST_OFFERS);
    status.textContent = query
      ? `Nothing contains ${quoted || `“${query}”`}${isFiltered ? ' with these filters' : ''}.`
      : 'No page has all of these.';
    results.replaceChildren(...nearest.map((page) => row(page.href, page.name, page.kind)));
  } else if (missing.length > 0 && kept) status.textContent = `Nothing contains ${quoted}; ${pages} for “${kept}”.`;
  else status.textContent = `${pages}${query ? ` for “${query}”` : ''}.`;
  more.hidden = rest.length === 0;
  more.onclick = async () => {
    const next = await Promise.all(rest.slice(0, PAGE).map((result) => result.data()));
    rest = rest.slice(PAGE);
    const start = results.children.length;
    results.append(...next.filter(({ url }) => !addresses.has(path(url))).map(showFragment));
    more.hidden = rest.length === 0;
    results.children[start]?.querySelector('a')?.focus();
  };
}

const chosenFilters = (): Record<string, string[]> =>
  Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      [...document.querySelectorAll<HTMLInputElement>(`input[name='${facet}']:checked`)].map(({ value }) => value),
    ]),
  );

queryForm.addEventListener('submit', (event) => {
  event.preventDefault();
  writeState(queryInput.value.trim(), chosenFilters(), false);
  void search();
});
let wait: ReturnType<typeof setTimeout> | undefined;
queryInput.addEventListener('input', () => {
  clearTimeout(wait);
  wait = setTimeout(() => {
    writeState(queryInput.value.trim(), chosenFilters(), true);
    void search();
  }, 250);
});
find('[data-facets]').addEventListener('change', () => {
  writeState(queryInput.value.trim(), chosenFilters(), false);
  void search();
});
clear.addEventListener('click', () => {
  writeState(queryInput.value.trim(), {}, false);
  void search();
  queryInput.focus();
});
addEventListener('popstate', () => void search());

// Wide pages have room for the filters beside the results; on narrow ones they open on demand.
const wide = matchMedia('(min-width: 60rem)');
const facetBox = find<HTMLDetailsElement>('[data-facet-box]');
const fitFacets = () =>
  (facetBox.open = wide.matches || Object.values(readState().filters).some(({ length }) => length > 0));
wide.addEventListener('change', fitFacets);
fitFacets();

layout.hidden = false;
void search();
