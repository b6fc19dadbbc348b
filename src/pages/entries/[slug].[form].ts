import type { APIRoute } from 'astro';
import { getCatalog } from '../../content.ts';
import { formsOf } from '../../derive/addresses.ts';
import { listPublished, type PublishedEntry } from '../../derive/revisions.ts';
import { formatCitationForm } from '../../formats/citation-form.ts';
import { toEntryJson, toWithdrawnJson } from '../../formats/entry-json.ts';
import { FORM_TYPES } from '../../formats/form-types.ts';
import { formatEntryMarkdown, formatWithdrawnMarkdown } from '../../formats/markdown.ts';
import type { EntryForm } from '../../permalinks.ts';
import { textResponse } from '../../static-files.ts';

interface Props {
  published: PublishedEntry;
  form: EntryForm;
}

/** Every form of every entry; also under its former slugs, as a file cannot redirect on every host. */
export const getStaticPaths = () =>
  listPublished(getCatalog()).flatMap((published) =>
    [published.slug, ...published.formerly].flatMap((slug) =>
      formsOf(published).map((form) => ({ params: { slug, form }, props: { published, form } satisfies Props })),
    ),
  );

function formatForm({ entry, withdrawal, history }: PublishedEntry, form: EntryForm): string {
  const catalog = getCatalog();
  switch (form) {
    case 'json':
      return JSON.stringify(entry ? toEntryJson(catalog, entry) : toWithdrawnJson(withdrawal!, history), null, 2);
    case 'md':
      return entry ? formatEntryMarkdown(entry) : formatWithdrawnMarkdown(withdrawal!, history);
    default:
      return formatCitationForm(history.at(-1)!, form);
  }
}

export const GET: APIRoute<{ published: PublishedEntry; form: EntryForm }> = ({ props: { published, form } }) =>
  textResponse(formatForm(published, form), FORM_TYPES[form].mediaType);
