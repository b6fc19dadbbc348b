// The search box of every page: `/` and Ctrl-K or ⌘-K reach it, names answer as one types, Enter opens or searches.
import type { NameHit } from '../search/name-index.ts';
import { isSlashOn, setSlash } from './shortcut.ts';

const form = document.querySelector<HTMLFormElement>('[data-search-box]')!;
const input = form.querySelector('input')!;
const base = document.documentElement.dataset['base'] ?? '/';
const MOST = 8;

/** An offer below the box: a page, or the search of the whole text. */
interface Offer {
  name: string;
  kind: string;
  href: string;
}

let list: HTMLUListElement | undefined;
let status: HTMLElement | undefined;
let shown: Offer[] = [];
let chosen = -1;
let before: Element | null = null;

function openList(): HTMLUListElement {
  if (list) return list;
  list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Pages by name';
  status = document.createElement('p');
  status.className = 'visually-hidden';
  status.role = 'status';
  form.append(list, status);
  input.role = 'combobox';
  input.setAttribute('aria-controls', 'suggestions');
  input.setAttribute('aria-autocomplete', 'list');
  return list;
}

function choose(index: number): void {
  chosen = index;
  [...openList().children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
  if (index < 0) input.removeAttribute('aria-activedescendant');
  else {
    input.setAttribute('aria-activedescendant', `suggestion-${index}`);
    openList().children[index]?.scrollIntoView({ block: 'nearest' });
  }
}

function show(offers: Offer[], names: number): void {
  shown = offers;
  openList().replaceChildren(
    ...offers.map(({ name, kind, href }, i) => {
      const item = document.createElement('li');
      item.id = `suggestion-${i}`;
      item.role = 'option';
      const label = document.createElement('span');
      label.className = 'kind';
      label.textContent = kind;
      item.append(name, ' ', label);
      item.addEventListener('pointerdown', (event) => event.preventDefault());
      item.addEventListener('click', () => location.assign(href));
      return item;
    }),
  );
  status!.textContent = offers.length === 0 ? '' : `${names} ${names === 1 ? 'name' : 'names'}`;
  input.setAttribute('aria-expanded', String(offers.length > 0));
  choose(-1);
}

async function suggest(): Promise<void> {
  const query = input.value.trim();
  const { loadNames } = await import('./names.ts');
  const names = loadNames();
  for (const ready of [names.first, names.all]) {
    const index = await ready;
    // The reader has typed on, gone away, or chosen already.
    if (query !== input.value.trim() || document.activeElement !== input || (ready === names.all && chosen >= 0))
      return;
    showNames(query, query === '' ? [] : index.find(query).slice(0, MOST));
  }
}

function showNames(query: string, hits: readonly NameHit[]): void {
  const offers = hits.map(({ page, alias }) => ({
    name: page.name,
    kind: alias ? `${page.kind} · ${alias}` : page.kind,
    href: base + page.path,
  }));
  const whole = {
    name: `“${query}”`,
    kind: 'search the text',
    href: `${form.action}?${new URLSearchParams({ q: query })}`,
  };
  show(query === '' ? [] : [...offers, whole], offers.length);
}

// Without its lists the box is a plain form, which leads to the search page.
const forgive = (work: Promise<unknown>): void => void work.catch(() => undefined);

input.addEventListener('input', () => forgive(suggest()));
input.addEventListener('focus', () => forgive(import('./names.ts').then(({ loadNames }) => loadNames().all)));
input.addEventListener('blur', () => {
  if (shown.length > 0) show([], 0);
});
input.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (shown.length === 0) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    choose(((chosen + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
  } else if (event.key === 'Enter' && chosen >= 0) {
    event.preventDefault();
    location.assign(shown[chosen]!.href);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (shown.length > 0) show([], 0);
    else {
      input.blur();
      if (before instanceof HTMLElement) before.focus();
    }
  }
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target) && isSlashOn();
  const isLetter = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!(isSlash || isLetter) || event.altKey) return;
  event.preventDefault();
  before = document.activeElement;
  // The search page has a larger box of its own.
  const target = document.querySelector<HTMLInputElement>('[data-query] input') ?? input;
  target.focus();
  target.select();
});

setSlash(isSlashOn());
const box = document.querySelector<HTMLInputElement>('[data-shortcut]');
if (box) {
  box.checked = isSlashOn();
  box.addEventListener('change', () => setSlash(box.checked));
}
