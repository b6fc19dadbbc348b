import type { APIRoute } from 'astro';
import { formatOpenSearch } from '../formats/opensearch.ts';
import { textResponse } from '../static-files.ts';

export const GET: APIRoute = () => textResponse(formatOpenSearch(), 'application/opensearchdescription+xml');
