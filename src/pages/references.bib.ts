import type { APIRoute } from 'astro';
import { getCatalog } from '../content.ts';
import { formatBibtexFile } from '../formats/bibtex.ts';
import { citeReference } from '../formats/citation.ts';
import { textResponse } from '../static-files.ts';

export const GET: APIRoute = () =>
  textResponse(formatBibtexFile([...getCatalog().references.values()].map(citeReference)), 'application/x-bibtex');
