import type { Prose } from '../markdown/context.ts';

/** The files of a collection for programs: slug, data as written, and the prose as HTML where there is any. */
export function toCollectionJson(files: ReadonlyMap<string, { slug: string; data: object; prose?: Prose }>) {
  return [...files.values()].map(({ slug, data, prose }) => ({
    slug,
    ...data,
    ...(prose ? { html: prose.html } : {}),
  }));
}
