import type { APIRoute } from 'astro';
import { formatJsonFile } from '../../../catalog/read-revisions.ts';
import { getCatalog } from '../../../content.ts';
import { formatCitationForm } from '../../../formats/citation-form.ts';
import { FORM_TYPES } from '../../../formats/form-types.ts';
import { REVISION_FORMS, type RevisionForm } from '../../../permalinks.ts';
import type { Revision } from '../../../schema/revision.ts';
import { textResponse } from '../../../static-files.ts';

export const getStaticPaths = () =>
  [...getCatalog().revisions.values()].flat().flatMap((revision) =>
    REVISION_FORMS.map((form) => ({
      params: { slug: revision.slug, revision: String(revision.revision), form },
      props: { frozen: revision, form },
    })),
  );

export const GET: APIRoute<{ frozen: Revision; form: RevisionForm }> = ({ props: { frozen, form } }) =>
  textResponse(
    // The frozen file byte for byte, so that its hash can be checked with tools of one's own.
    form === 'json' ? formatJsonFile(frozen) : formatCitationForm(frozen, form),
    FORM_TYPES[form].mediaType,
  );
