import type { APIRoute } from 'astro';
import type { CatalogEntry } from '../../catalog/catalog.ts';
import { entryPaths, textResponse } from '../../static-files.ts';
import { getCatalog } from '../../content.ts';
import { toEntryJson } from '../../formats/entry-json.ts';

export const getStaticPaths = entryPaths;

export const GET: APIRoute<{ entry: CatalogEntry }> = ({ props: { entry } }) =>
  textResponse(JSON.stringify(toEntryJson(getCatalog(), entry), null, 2), 'application/json');
