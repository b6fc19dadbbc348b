import { findExcerpts, findLead, type Excerpt } from '../search/excerpt.ts';
import type { NamedPage } from '../search/name-list.ts';
import type { Hit } from '../search/search.ts';
import { base } from './names.ts';

/** Parts of a page that a result shows. */
const MOST_PARTS = 2;

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

/** Address of a page on this site. */
export const hrefOf = ({ path }: NamedPage): string => base + path;

/** A result: a name that is a link, and what the page is. */
export function row(page: NamedPage, about: readonly (string | undefined)[] = []): HTMLLIElement {
  const item = document.createElement('li');
  const name = link(hrefOf(page), page.name);
  name.className = 'name';
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = [page.kind, ...about].filter(Boolean).join(' · ');
  item.append(name, ' ', label);
  return item;
}

function showExcerpt(href: string, { heading, pieces }: Excerpt): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  if (heading) {
    const place = link(`${href}#${heading.id}`, heading.text);
    place.className = 'part';
    paragraph.append(place, ' ');
  }
  for (const { text, isFound } of pieces) {
    if (!isFound) paragraph.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      paragraph.append(mark);
    }
  }
  return paragraph;
}

/** A page that was found; the sentences with the words follow as soon as its text is there. */
export function showHit({ page, match, alias, places, data }: Hit): HTMLLIElement {
  const item = row(page, [page.facets.section?.[0], page.facets.year?.[0], alias && `also ${alias}`]);
  // Who asks for a page by name wants to know what it is.
  const isMeant = match === 'exact' || match === 'slip' || match === 'near';
  void data?.().then((fragment) => {
    // A work is named by its key; its title is the title of its page.
    if (page.kind === 'reference' && fragment.meta['title'])
      item.querySelector('a')!.textContent = fragment.meta['title'];
    const excerpts = isMeant
      ? [findLead(fragment), ...findExcerpts(fragment, places, MOST_PARTS).filter(({ heading }) => heading)]
      : findExcerpts(fragment, places, MOST_PARTS);
    item.append(...excerpts.slice(0, MOST_PARTS).map((excerpt) => showExcerpt(hrefOf(page), excerpt)));
  });
  return item;
}
