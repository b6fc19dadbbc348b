import type { APIRoute } from 'astro';
import { getCatalog } from '../content.ts';
import { formatReferenceBibtex } from '../formats/bibtex.ts';
import { textResponse } from '../static-files.ts';

export const GET: APIRoute = () =>
  textResponse([...getCatalog().references.values()].map(formatReferenceBibtex).join('\n'), 'application/x-bibtex');
