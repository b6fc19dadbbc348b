// The search page: names first, then Pagefind's full text; filters with counts; the whole state in the address.
import { base, findByName, loadNames } from './names.ts';
import type { NamedPage } from '../formats/names.ts';

type Filters = Record<string, Record<string, number>>;
interface Fragment {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
interface SearchAnswer {
  results: { id: string; data(): Promise<Fragment> }[];
  filters: Filters;
}
interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Filters>;
  search(query: string | null, options: object): Promise<SearchAnswer>;
}

const PAGE = 15;
const FACETS = ['kind', 'section', 'year', 'architecture', 'modality'];
const SHOWN_VALUES = 8;
/** Names that only begin with the query, shown before the full text. */
const MOST_BEGINNINGS = 3;

const find = <Kind extends HTMLElement>(selector: string): Kind => document.querySelector<Kind>(selector)!;
const layout = find('[data-search]');
const queryForm = find<HTMLFormElement>('[data-query]');
const queryInput = queryForm.querySelector('input')!;
const results = find<HTMLOListElement>('[data-results]');
const status = find('[data-status]');
const more = find<HTMLButtonElement>('[data-more]');
const clear = find<HTMLButtonElement>('[data-clear]');

let pagefind: Promise<Pagefind> | undefined;
let run = 0;

function loadPagefind(): Promise<Pagefind> {
  pagefind ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (module: Pagefind) => {
    await module.options({ baseUrl: base, excerptLength: 24 });
    return module;
  });
  return pagefind;
}

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

function showFacets(all: Filters, counts: Filters, chosen: Record<string, string[]>): void {
  for (const fieldset of document.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = fieldset.dataset['facet']!;
    const order = fieldset.dataset['order']?.split('|');
    const values = Object.keys(all[facet] ?? {}).sort((a, b) =>
      order
        ? order.indexOf(a) - order.indexOf(b)
        : facet === 'year'
          ? Number(b) - Number(a)
          : (all[facet]![b] ?? 0) - (all[facet]![a] ?? 0) || (a < b ? -1 : 1),
    );
    fieldset.hidden = values.length === 0;
    const wasOpen = fieldset.querySelector('details')?.open ?? false;
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    const rows = values.map((value) => {
      const row = document.createElement('label');
      const box = document.createElement('input');
      const count = document.createElement('span');
      box.type = 'checkbox';
      box.name = facet;
      box.value = value;
      box.checked = chosen[facet]!.includes(value);
      const number = counts[facet]?.[value] ?? 0;
      box.disabled = number === 0 && !box.checked;
      count.className = 'count';
      count.textContent = String(number);
      row.append(box, value, count);
      return row;
    });
    const holder = fieldset.querySelector('[data-values]')!;
    holder.replaceChildren(...rows.slice(0, SHOWN_VALUES));
    if (rows.length > SHOWN_VALUES) {
      const details = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = `${rows.length - SHOWN_VALUES} more`;
      details.open = wasOpen || rows.slice(SHOWN_VALUES).some((row) => row.querySelector('input')!.checked);
      details.append(summary, ...rows.slice(SHOWN_VALUES));
      holder.append(details);
    }
    if (focused !== undefined)
      [...fieldset.querySelectorAll('input')].find(({ value, name }) => value === focused && name === facet)?.focus();
  }
  clear.hidden = !FACETS.some((facet) => chosen[facet]!.length > 0);
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

/** Pagefind's excerpt holds the text of our own pages, escaped, with `mark` around the words. */
function excerpt(html: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  for (const node of parsed.childNodes) {
    if (node instanceof HTMLElement && node.tagName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      paragraph.append(mark);
    } else paragraph.append(node.textContent ?? '');
  }
  return paragraph;
}

function row(href: string, name: string, kind: string): HTMLLIElement {
  const item = document.createElement('li');
  const heading = link(href, name);
  heading.className = 'name';
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = kind;
  item.append(heading, label);
  return item;
}

function showFragment({ url, excerpt: text, meta, filters, sub_results: parts }: Fragment): HTMLLIElement {
  const item = row(
    url,
    meta.title ?? url,
    [filters['kind']?.[0], filters['section']?.[0], filters['year']?.[0]].filter(Boolean).join(' · '),
  );
  item.append(excerpt(text));
  const places = parts.filter((part) => part.url !== url).slice(0, 3);
  if (places.length > 0) {
    const list = document.createElement('ul');
    list.className = 'parts';
    for (const place of places) {
      const entry = document.createElement('li');
      entry.append(link(place.url, place.title));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
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
    await show(
      [
        ...named.filter(({ match }) => match === 'exact'),
        ...named.filter(({ match }) => match === 'begins').slice(0, MOST_BEGINNINGS),
      ].map(({ page }) => page),
      named.map(({ page }) => page),
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
    const nearest = near.slice(0, 5);
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
const fitFacets = () => (facetBox.open = wide.matches || !clear.hidden);
wide.addEventListener('change', fitFacets);
fitFacets();

layout.hidden = false;
void search();
