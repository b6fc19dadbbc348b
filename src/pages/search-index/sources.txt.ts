import type { APIRoute } from 'astro';
import { getCatalog } from '../../content.ts';
import { listSources } from '../../formats/name-lists.ts';
import { formatNameList } from '../../search/name-list.ts';
import { textResponse } from '../../static-files.ts';

export const GET: APIRoute = () => textResponse(formatNameList(listSources(getCatalog())), 'text/plain');
