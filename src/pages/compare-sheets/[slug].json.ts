import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '../../content.ts';
import { toSheet } from '../../derive/comparison.ts';
import { entryPaths, textResponse } from '../../static-files.ts';

export const getStaticPaths = entryPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { entry } }) =>
  textResponse(JSON.stringify(toSheet(getCatalog(), entry)), 'application/json');
