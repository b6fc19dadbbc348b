import type { APIRoute } from 'astro';
import type { CatalogEntry } from '../../catalog/catalog.ts';
import { entryPaths, textResponse } from '../../static-files.ts';
import { getCatalog } from '../../content.ts';
import { formatBibtexFile } from '../../formats/bibtex.ts';

export const getStaticPaths = entryPaths;

export const GET: APIRoute<{ entry: CatalogEntry }> = ({ props: { entry } }) =>
  textResponse(formatBibtexFile(getCatalog(), entry), 'application/x-bibtex');
