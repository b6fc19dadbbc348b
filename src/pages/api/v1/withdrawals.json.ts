import type { APIRoute } from 'astro';
import { getCatalog } from '../../../content.ts';
import { textResponse } from '../../../static-files.ts';

export const GET: APIRoute = () =>
  textResponse(JSON.stringify([...getCatalog().withdrawals.values()].map(({ data }) => data)), 'application/json');
