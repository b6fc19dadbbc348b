// Offers the pages whose names are nearest to the last part of an address that leads nowhere.
import { loadNames } from './names.ts';
import { hrefOf } from './search-results.ts';

const MOST_OFFERS = 5;

const wanted = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.[a-z.]+$/, '');
document.querySelector<HTMLInputElement>('#lost-search')!.value = wanted.replaceAll('-', ' ');

const offers = (await loadNames().all).find(wanted).slice(0, MOST_OFFERS);
const place = document.querySelector<HTMLElement>('[data-nearest]')!;
if (offers.length > 0) {
  place.append('Did you mean ');
  offers.forEach(({ page }, i) => {
    const link = document.createElement('a');
    link.href = hrefOf(page);
    link.textContent = page.name;
    place.append(i === 0 ? '' : i === offers.length - 1 ? ' or ' : ', ', link);
  });
  place.append('?');
  place.hidden = false;
}
