import type { Catalog } from '../catalog/catalog.ts';
import type { Model } from '../schema/entry.ts';
import { descendants } from './lineage.ts';
import { largestVariant, listModels, parametersField, parametersOf } from './models.ts';
import { compareEntries } from './taxonomy.ts';
import { dateModel, middleOf, type DatedModel } from './timeline.ts';

/** Groups of architectures, in the order in which a model is put into the first that its terms name. */
export const ARCHITECTURE_GROUPS = [
  'mixture-of-experts',
  'decoder-only',
  'encoder-decoder',
  'encoder-only',
  'recurrent-network',
  'convolutional-network',
  'other',
] as const;
export type ArchitectureGroup = (typeof ARCHITECTURE_GROUPS)[number];

/** The group of a model; `other` where its terms name none of the groups, or no architecture is given. */
export const groupOf = ({ architecture }: Model): ArchitectureGroup =>
  ARCHITECTURE_GROUPS.find((group) => architecture?.terms.includes(group)) ?? 'other';

/** Name of a group: that of its term. */
export const groupLabel = ({ terms }: Catalog, group: ArchitectureGroup): string =>
  terms.get(group)?.data.name ?? 'Another architecture, or none given';

/** The largest variant of a model, by its date. */
export interface GrowthPoint {
  model: DatedModel;
  variant: { slug: string; name: string };
  parameters: number;
  /** True if the number was counted in a released checkpoint because none is reported. */
  isCounted: boolean;
  /** Sources of the number, as written. */
  source: string | readonly string[] | undefined;
  group: ArchitectureGroup;
  /** Middle of what the date covers, in milliseconds since 1970, UTC. */
  at: number;
  /** True if no model that is earlier in the order of the dates has more parameters. */
  isRecord: boolean;
  /** Number of entries whose lineage names the model. */
  followers: number;
}

/** Every model of which a date and a number of parameters are known, by date, then by name. */
export function listGrowth(catalog: Catalog): GrowthPoint[] {
  let most = 0;
  return listModels(catalog)
    .sort(compareEntries)
    .flatMap((entry) => {
      const { data, slug } = entry;
      const [model, largest] = [dateModel(entry), largestVariant(entry)];
      if (!model || !largest || data.kind !== 'model') return [];
      const parameters = parametersOf(largest)!;
      const field = parametersField(largest);
      const isRecord = parameters > most;
      most = Math.max(most, parameters);
      return [
        {
          model,
          variant: { slug: largest.slug, name: largest.name },
          parameters,
          isCounted: field === 'exactParameters',
          source: largest.sources?.[field] ?? largest.source,
          group: groupOf(data),
          at: middleOf(model.date),
          isRecord,
          followers: new Set(descendants(catalog, slug).map((link) => link.entry.slug)).size,
        },
      ];
    });
}
