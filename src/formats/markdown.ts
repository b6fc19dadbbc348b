import { stringify } from 'yaml';
import type { CatalogEntry, CatalogWithdrawal } from '../catalog/catalog.ts';
import { formatDate } from '../derive/words.ts';
import { address, entryPath, path } from '../permalinks.ts';
import type { Revision } from '../schema/revision.ts';

/** An entry as Markdown, its facts as front matter, its address beside its name. */
export function formatEntryMarkdown({ slug, data, markdown }: CatalogEntry): string {
  const facts = stringify({ slug, address: address(entryPath(slug)), ...data }, { lineWidth: 0 });
  return `---\n${facts}---\n\n# ${data.name}\n\n${data.summary}\n\n${markdown}\n`;
}

/** A withdrawn entry as Markdown: that and why it was withdrawn, then its last text. */
export function formatWithdrawnMarkdown({ data }: CatalogWithdrawal, history: readonly Revision[]): string {
  const { name, date, reason, successor } = data;
  const last = history.at(-1);
  const facts = stringify({ ...data, address: address(path(data.address)) }, { lineWidth: 0 });
  const lines = [
    `# ${name}`,
    `Withdrawn on ${formatDate(date)}. ${reason}`,
    ...(successor ? [`Read instead: ${address(path(successor))}`] : []),
    ...(last ? [`Its last text, revision ${last.revision} of ${formatDate(last.date)}:`, last.prose.markdown] : []),
  ];
  return `---\n${facts}---\n\n${lines.join('\n\n')}\n`;
}
