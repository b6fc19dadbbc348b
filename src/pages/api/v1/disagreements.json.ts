import type { APIRoute } from 'astro';
import { getCatalog } from '../../../content.ts';
import { listDisagreements } from '../../../derive/disagreements.ts';
import { address } from '../../../permalinks.ts';
import { textResponse } from '../../../static-files.ts';

export const GET: APIRoute = () =>
  textResponse(
    JSON.stringify(listDisagreements(getCatalog()).map(({ href, ...fact }) => ({ ...fact, address: address(href) }))),
    'application/json',
  );
