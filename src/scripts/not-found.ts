// Offers the pages whose names are nearest to the last part of an address that leads nowhere.
import { findNearest } from '../catalog/nearest.ts';
import { normaliseName } from '../catalog/name.ts';
import { findByName, loadNames } from './names.ts';

const wanted = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.[a-z.]+$/, '');
document.querySelector<HTMLInputElement>('#lost-search')!.value = wanted.replaceAll('-', ' ');

const pages = await loadNames();
const near = findNearest(
  normaliseName(wanted),
  pages.flatMap(({ keys }) => keys),
);
const found = findByName(pages, wanted)
  .slice(0, 5)
  .map(({ page }) => page);
const guess = near === undefined ? undefined : pages.find(({ keys }) => keys.includes(near));
const offers = [...new Set([...(guess ? [guess] : []), ...found])];
const place = document.querySelector<HTMLElement>('[data-nearest]')!;
if (offers.length > 0) {
  place.append('Did you mean ');
  offers.forEach(({ name, href }, i) => {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = name;
    place.append(i === 0 ? '' : i === offers.length - 1 ? ' or ' : ', ', link);
  });
  place.append('?');
  place.hidden = false;
}
