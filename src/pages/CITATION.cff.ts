import type { APIRoute } from 'astro';
import { getCatalog } from '../content.ts';
import { citeReference } from '../formats/citation.ts';
import { formatCitationCff } from '../formats/citation-cff.ts';
import { address, path } from '../permalinks.ts';
import { textResponse } from '../static-files.ts';

export const GET: APIRoute = () => {
  const { edition, survey, references } = getCatalog();
  const file = formatCitationCff(edition, citeReference(references.get(survey.reference)!), address(path('')));
  return textResponse(file, 'text/yaml');
};
