import type { Catalog } from '../catalog/catalog.ts';
import { listMoves } from '../derive/addresses.ts';
import { path } from '../permalinks.ts';

/**
 * The file `_redirects`, which hosts such as Netlify and Cloudflare Pages read: one old address a line, its present
 * one, and the status 301. Elsewhere the pages at the old addresses lead on by themselves.
 */
export const formatRedirects = (catalog: Catalog): string =>
  [...listMoves(catalog)].map(([from, to]) => `${path(from)} ${path(to)} 301\n`).join('');
