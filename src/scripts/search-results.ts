import type { Fragment } from './pagefind.ts';

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

/** A result: a name that is a link, and what the page is. */
export function row(href: string, name: string, kind: string): HTMLLIElement {
  const item = document.createElement('li');
  const heading = link(href, name);
  heading.className = 'name';
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = kind;
  item.append(heading, label);
  return item;
}

/** A result with the words found, and the parts of the page in which they stand. */
export function showFragment({ url, excerpt: text, meta, filters, sub_results: parts }: Fragment): HTMLLIElement {
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
