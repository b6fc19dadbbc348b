import type { APIRoute } from 'astro';
import { getCatalog } from '../../../content.ts';
import { toRevisionJson } from '../../../formats/entry-json.ts';
import { textResponse } from '../../../static-files.ts';

export const GET: APIRoute = () =>
  textResponse(JSON.stringify([...getCatalog().revisions.values()].flat().map(toRevisionJson)), 'application/json');
