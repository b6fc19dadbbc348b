// Takes the anchor along to the new address, which a refresh alone would drop.
export {};

const link = document.querySelector<HTMLAnchorElement>('a[data-moved]')!;
if (location.hash) location.replace(link.href + location.hash);
