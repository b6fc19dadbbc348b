import type { APIRoute } from 'astro';
import type { CatalogEntry } from '../../catalog/catalog.ts';
import { entryPaths, textResponse } from '../../static-files.ts';

import { formatEntryMarkdown } from '../../formats/markdown.ts';

export const getStaticPaths = entryPaths;

export const GET: APIRoute<{ entry: CatalogEntry }> = ({ props: { entry } }) =>
  textResponse(formatEntryMarkdown(entry), 'text/markdown');
