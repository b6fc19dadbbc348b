import type { Catalog } from '../catalog/catalog.ts';
import { CORPUS_UNITS } from '../schema/entry.ts';
import { listModels } from './models.ts';
import { compareEntries } from './taxonomy.ts';
import { dateModel, type DatedModel } from './timeline.ts';

export type CorpusUnit = (typeof CORPUS_UNITS)[number];

/** The units that have a chart. Too few models give sentences or pairs; a document is a passage here and a comment there. */
export const CHARTED_UNITS = ['words', 'tokens', 'gigabytes', 'images'] as const satisfies readonly CorpusUnit[];

/**
 * Models whose variants were each trained on another corpus, so that the sizes must not be added up. GloVe has vectors of
 * Wikipedia and Gigaword, and others of Common Crawl (README of the authors' repository).
 */
export const TRAINED_APART: readonly string[] = ['glove'];

/** The size of a corpus as a model used it. */
export interface CorpusSize {
  slug: string;
  name: string;
  /** Undefined if the date of the model is not known. */
  model: DatedModel | undefined;
  afterSurvey: true | undefined;
  corpus: { slug: string; name: string };
  unit: CorpusUnit;
  size: number;
  note: string | undefined;
  /** As written. */
  source: string | readonly string[];
}

/** What a model was trained on, in one unit. */
export interface TrainingSize {
  slug: string;
  name: string;
  model: DatedModel | undefined;
  afterSurvey: true | undefined;
  unit: CorpusUnit;
  size: number;
  /** Corpora that were added up; one if the size is that of the only corpus. */
  parts: CorpusSize[];
}

/** Every size of a corpus that a page of a model gives, by the date of the model, in the order of its corpora and of the units. */
export function listCorpusSizes(catalog: Catalog): CorpusSize[] {
  return listModels(catalog)
    .sort(compareEntries)
    .flatMap((entry) => {
      const { data, slug } = entry;
      if (data.kind !== 'model') return [];
      return (data.corpora ?? []).flatMap((use) =>
        CORPUS_UNITS.flatMap((unit) => {
          const size = use[unit];
          if (typeof size !== 'number') return [];
          const { name, afterSurvey } = data;
          const corpus = { slug: use.corpus, name: catalog.terms.get(use.corpus)!.data.name };
          const { note, source } = use;
          return [{ slug, name, model: dateModel(entry), afterSurvey, corpus, unit, size, note, source }];
        }),
      );
    });
}

/**
 * What each model was trained on in one unit, if every corpus of its page has a size in that unit: the size of its only
 * corpus, or the sum, unless its variants were trained apart. Never converted from another unit. From the smallest size to the largest.
 */
export function listTrainingSizes(catalog: Catalog, unit: CorpusUnit): TrainingSize[] {
  const sizes = listCorpusSizes(catalog).filter((size) => size.unit === unit);
  return [...new Set(sizes.map(({ slug }) => slug))]
    .flatMap((slug) => {
      const parts = sizes.filter((part) => part.slug === slug);
      const { data } = catalog.entries.get(slug)!;
      if (TRAINED_APART.includes(slug) && parts.length > 1) return [];
      if (data.kind !== 'model' || parts.length < data.corpora!.length) return [];
      const { name, model, afterSurvey } = parts[0]!;
      const size = parts.reduce((sum, part) => sum + part.size, 0);
      return [{ slug, name, model, afterSurvey, unit, size, parts }];
    })
    .sort((a, b) => a.size - b.size);
}
