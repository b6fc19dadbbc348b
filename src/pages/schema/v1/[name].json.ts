import type { APIRoute } from 'astro';
import { SCHEMA_NAMES, toJsonSchema, type SchemaName } from '../../../formats/json-schema.ts';
import { textResponse } from '../../../static-files.ts';

export const getStaticPaths = () => SCHEMA_NAMES.map((name) => ({ params: { name } }));

export const GET: APIRoute<Record<string, never>, { name: SchemaName }> = ({ params: { name } }) =>
  textResponse(JSON.stringify(toJsonSchema(name), null, 2), 'application/schema+json');
