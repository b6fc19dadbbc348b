import type { APIRoute } from 'astro';
import { getCatalog } from '../content.ts';
import { formatModelsCsv } from '../formats/models-csv.ts';
import { textResponse } from '../static-files.ts';

export const GET: APIRoute = () => textResponse(formatModelsCsv(getCatalog()), 'text/csv');
