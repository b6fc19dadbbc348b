import type { APIRoute } from 'astro';
import { getCatalog } from '../../../content.ts';
import { toPathsJson } from '../../../formats/path-json.ts';
import { textResponse } from '../../../static-files.ts';

export const GET: APIRoute = () => textResponse(JSON.stringify(toPathsJson(getCatalog())), 'application/json');
