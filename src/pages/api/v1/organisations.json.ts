import type { APIRoute } from 'astro';
import { getCatalog } from '../../../content.ts';
import { toCollectionJson } from '../../../formats/collection-json.ts';
import { textResponse } from '../../../static-files.ts';

export const GET: APIRoute = () =>
  textResponse(JSON.stringify(toCollectionJson(getCatalog().organisations)), 'application/json');
