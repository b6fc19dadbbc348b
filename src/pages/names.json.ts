import type { APIRoute } from 'astro';
import { getCatalog } from '../content.ts';
import { listNames } from '../formats/names.ts';
import { textResponse } from '../static-files.ts';

export const GET: APIRoute = () => textResponse(JSON.stringify(listNames(getCatalog())), 'application/json');
