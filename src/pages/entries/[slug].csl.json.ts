import type { APIRoute } from 'astro';
import type { CatalogEntry } from '../../catalog/catalog.ts';
import { entryPaths, textResponse } from '../../static-files.ts';
import { getCatalog } from '../../content.ts';
import { toCslItems } from '../../formats/csl-json.ts';

export const getStaticPaths = entryPaths;

export const GET: APIRoute<{ entry: CatalogEntry }> = ({ props: { entry } }) =>
  textResponse(JSON.stringify(toCslItems(getCatalog(), entry), null, 2), 'application/vnd.citationstyles.csl+json');
