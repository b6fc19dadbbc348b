import type { APIRoute } from 'astro';
import { getCatalog } from '../../../content.ts';
import { toEntryJson } from '../../../formats/entry-json.ts';
import { textResponse } from '../../../static-files.ts';

export const GET: APIRoute = () => {
  const catalog = getCatalog();
  return textResponse(
    JSON.stringify([...catalog.entries.values()].map((entry) => toEntryJson(catalog, entry))),
    'application/json',
  );
};
