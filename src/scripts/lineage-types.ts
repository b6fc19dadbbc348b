/** Types of edges that an address asks for (`?types=buildsOn,extends`), of those that are known; all if it asks for none. */
export function readTypes(search: string, known: readonly string[]): readonly string[] {
  const asked = new URLSearchParams(search).get('types');
  if (asked === null) return known;
  const wanted = asked.split(',');
  return known.filter((type) => wanted.includes(type));
}

/** The address `href` with the chosen types; without them if all are chosen. */
export function writeTypes(href: string, chosen: readonly string[], known: readonly string[]): string {
  const address = new URL(href);
  address.searchParams.delete('types');
  const others = address.searchParams.toString();
  // Commas stay as they are, so that the address can be read.
  const types = chosen.length === known.length ? '' : `types=${chosen.join(',')}`;
  const query = [others, types].filter(Boolean).join('&');
  return `${address.pathname}${query && `?${query}`}${address.hash}`;
}
