import { stringify } from 'yaml';
import type { CatalogEntry } from '../catalog/catalog.ts';
import { address, entryPath } from '../permalinks.ts';

/** An entry as Markdown, its facts as front matter, its address beside its name. */
export function formatEntryMarkdown({ slug, data, markdown }: CatalogEntry): string {
  const facts = stringify({ slug, address: address(entryPath(slug)), ...data }, { lineWidth: 0 });
  return `---\n${facts}---\n\n# ${data.name}\n\n${data.summary}\n\n${markdown}\n`;
}
