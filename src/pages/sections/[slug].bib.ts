import type { APIRoute } from 'astro';
import { getCatalog } from '../../content.ts';
import { listedEntries } from '../../derive/listed-entries.ts';
import { buildTaxonomy, findNode } from '../../derive/taxonomy.ts';
import { formatBibtexFile } from '../../formats/bibtex.ts';
import { citeEntry } from '../../formats/entry-citations.ts';
import { FORM_TYPES } from '../../formats/form-types.ts';
import { textResponse } from '../../static-files.ts';

export const getStaticPaths = () => [...getCatalog().sections.keys()].map((slug) => ({ params: { slug } }));

export const GET: APIRoute = ({ params: { slug } }) => {
  const catalog = getCatalog();
  const entries = listedEntries(findNode(buildTaxonomy(catalog), slug!)!);
  return textResponse(
    formatBibtexFile(entries.flatMap((entry) => citeEntry(catalog, entry))),
    FORM_TYPES.bib.mediaType,
  );
};
