// The search box of every page: `/` and Ctrl-K or ⌘-K reach it, names answer as one types, Enter opens or searches.
import type { NamedPage } from '../formats/names.ts';

const form = document.querySelector<HTMLFormElement>('[data-search-box]')!;
const input = form.querySelector('input')!;
const MOST = 8;

let list: HTMLUListElement | undefined;
let shown: NamedPage[] = [];
let chosen = -1;
let before: Element | null = null;

function openList(): HTMLUListElement {
  if (list) return list;
  list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Pages by name';
  form.append(list);
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

function show(pages: NamedPage[]): void {
  shown = pages;
  openList().replaceChildren(
    ...pages.map(({ name, kind, href }, i) => {
      const item = document.createElement('li');
      item.id = `suggestion-${i}`;
      item.role = 'option';
      const label = document.createElement('span');
      label.className = 'kind';
      label.textContent = kind;
      item.append(name, label);
      item.addEventListener('pointerdown', (event) => event.preventDefault());
      item.addEventListener('click', () => location.assign(href));
      return item;
    }),
  );
  input.setAttribute('aria-expanded', String(pages.length > 0));
  choose(-1);
}

async function suggest(): Promise<void> {
  const query = input.value;
  const { findByName, loadNames } = await import('./names.ts');
  const pages = await loadNames();
  if (query === input.value)
    show(
      findByName(pages, query)
        .slice(0, MOST)
        .map(({ page }) => page),
    );
}

input.addEventListener('input', () => void suggest());
input.addEventListener('focus', () => void import('./names.ts').then(({ loadNames }) => loadNames()));
input.addEventListener('blur', () => show([]));
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
    if (shown.length > 0) show([]);
    else {
      input.blur();
      if (before instanceof HTMLElement) before.focus();
    }
  }
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const isShortcut =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event.target));
  if (!isShortcut || event.altKey) return;
  event.preventDefault();
  before = document.activeElement;
  input.focus();
  input.select();
});
