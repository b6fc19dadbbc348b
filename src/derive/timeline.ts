import type { Catalog, CatalogEntry } from '../catalog/catalog.ts';
import { SECTIONS, type SectionSlug } from '../schema/entry.ts';
import { listModels } from './models.ts';
import { compareEntries } from './taxonomy.ts';
import { formatDate } from './words.ts';

/** A stretch of time in milliseconds since 1970, UTC; a day is a point, so that both ends are the same. */
export interface Span {
  from: number;
  to: number;
}

/** The time that a date covers with the precision that is known: a day, a whole month, a whole year. */
export function spanOf(date: string): Span {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: Date.UTC(year!, 0, 1), to: Date.UTC(year! + 1, 0, 1) };
  if (day === undefined) return { from: Date.UTC(year!, month - 1, 1), to: Date.UTC(year!, month, 1) };
  const at = Date.UTC(year!, month - 1, day);
  return { from: at, to: at };
}

/** The middle of what a date covers, in milliseconds since 1970, UTC: where a single mark for it stands. */
export function middleOf(date: string): number {
  const { from, to } = spanOf(date);
  return (from + to) / 2;
}

/** A model on the timeline. */
export interface DatedModel {
  slug: string;
  name: string;
  afterSurvey: true | undefined;
  /** As it was written, with the precision that is known. */
  date: string;
  /** The date in words. */
  when: string;
  span: Span;
  /** Sources of the date, as written. */
  source: string | readonly string[];
}

/** The models of one section. */
export interface Lane {
  section: SectionSlug;
  /** By date, then by name. */
  dated: DatedModel[];
  /** Models whose date is not known, by name. */
  undated: { slug: string; name: string; afterSurvey: true | undefined }[];
}

/** When a model was first public; undefined if that is not known. */
export function dateModel({ slug, data }: CatalogEntry): DatedModel | undefined {
  if (data.kind !== 'model' || !data.released) return undefined;
  const { date, source } = data.released;
  const { name, afterSurvey } = data;
  return { slug, name, afterSurvey, date, when: formatDate(date), span: spanOf(date), source };
}

/** All models in the order of time, a lane for each of the six sections; a section without models has an empty lane. */
export function buildTimeline(catalog: Catalog): Lane[] {
  const models = listModels(catalog);
  return SECTIONS.map((section) => {
    const own = models.filter((entry) => entry.section === section);
    return {
      section,
      dated: [...own].sort(compareEntries).flatMap((entry) => dateModel(entry) ?? []),
      undated: own
        .filter((entry) => !dateModel(entry))
        .map(({ slug, data: { name, afterSurvey } }) => ({ slug, name, afterSurvey })),
    };
  });
}

/** First and last year that the spans touch. */
export function yearsOf(spans: readonly Span[]): { first: number; last: number } {
  const yearAt = (time: number) => new Date(time).getUTCFullYear();
  // A span ends where the next month or year begins, which it does not touch.
  const ends = spans.map(({ from, to }) => (to > from ? to - 1 : to));
  return {
    first: yearAt(Math.min(...spans.map(({ from }) => from))),
    last: yearAt(Math.max(...ends)),
  };
}
