// Offers the pages whose names are nearest to the last part of an address that leads nowhere.
import { loadNames, offerNames } from './names.ts';

const MOST_OFFERS = 5;

const wanted = decodeURIComponent(location.pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.[a-z.]+$/, '');
document.querySelector<HTMLInputElement>('#lost-search')!.value = wanted.replaceAll('-', ' ');

const offers = offerNames(await loadNames(), wanted).slice(0, MOST_OFFERS);
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
