import type { APIRoute } from 'astro';
import { getCatalog } from '../content.ts';
import { listModels } from '../derive/models.ts';
import { formatBibtexFile } from '../formats/bibtex.ts';
import { citeEntry } from '../formats/entry-citations.ts';
import { FORM_TYPES } from '../formats/form-types.ts';
import { textResponse } from '../static-files.ts';

export const GET: APIRoute = () => {
  const catalog = getCatalog();
  const citations = listModels(catalog).flatMap((entry) => citeEntry(catalog, entry));
  return textResponse(formatBibtexFile(citations), FORM_TYPES.bib.mediaType);
};
