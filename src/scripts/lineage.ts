// Keeps the choice of types in the address, and traces the edges of the entry under the pointer or the focus.
import { readTypes, writeTypes } from './lineage-types.ts';

const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-lineage-key] input')];
const known = boxes.map(({ value }) => value);

/** Ticks the boxes of the types that the address asks for. */
function restore(): void {
  const asked = readTypes(location.search, known);
  for (const box of boxes) box.checked = asked.includes(box.value);
}

for (const box of boxes) {
  box.addEventListener('change', () => {
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    history.replaceState(null, '', writeTypes(location.href, chosen, known));
  });
}
addEventListener('popstate', restore);
restore();

/** Marks the edges of an entry and the entries at their other ends; without an entry, none. */
function trace(picture: SVGSVGElement, slug: string | undefined): void {
  picture.classList.toggle('is-traced', slug !== undefined);
  const near = new Set([slug]);
  for (const edge of picture.querySelectorAll<SVGAElement>('.e')) {
    const { child, parent } = edge.dataset;
    // An edge whose type is hidden has no box.
    const isNear = (child === slug || parent === slug) && edge.getClientRects().length > 0;
    edge.classList.toggle('near', isNear);
    if (isNear) near.add(child).add(parent);
  }
  for (const node of picture.querySelectorAll<SVGAElement>('.n'))
    node.classList.toggle('near', near.has(node.dataset['node']));
}

for (const picture of document.querySelectorAll<SVGSVGElement>('.lineage-svg')) {
  const slugOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<SVGAElement>('.n')?.dataset['node'] : undefined;
  for (const event of ['pointerover', 'focusin'])
    picture.addEventListener(event, (entered) => trace(picture, slugOf(entered)));
  for (const event of ['pointerleave', 'focusout']) picture.addEventListener(event, () => trace(picture, undefined));
}
