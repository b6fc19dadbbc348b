import type { Catalog } from '../catalog/catalog.ts';
import { formatReferenceLabel } from '../catalog/label.ts';
import { listSources } from '../catalog/source.ts';
import { answerAnchor, differsAnchor, edgeAnchor, factAnchor, variantAnchor } from '../permalinks.ts';
import { CORPUS_UNITS, type CorpusUse, type Entry, type Model } from '../schema/entry.ts';
import type { Statement, Words } from '../schema/revision.ts';
import type { Quantity } from '../schema/text.ts';
import { VARIANT_QUANTITIES, type Variant } from '../schema/variant.ts';
import { fieldName } from './claims.ts';
import { EDGE_WORDS } from './lineage.ts';
import { formatCount, formatDate, formatExact, formatLanguage, GAP_WORDS } from './words.ts';

const listOf = (source: string | readonly string[] | undefined): string[] => [...listSources(source)];

/** A quantity between the words before and after it; rounded numbers keep their digits beside them. */
function quantityWords(before: string, value: Quantity, after: string): Words {
  if (typeof value !== 'number') return { text: `${before}${after} ${GAP_WORDS[value]}`.trim() };
  const [rounded, exact] = [formatCount(value), formatExact(value)];
  return { text: `${before} ${rounded} ${after}`.trim(), ...(rounded === exact ? {} : { exact }) };
}

const note = (text: string, source?: string | readonly string[]): Words => ({
  text,
  note: true,
  ...(source === undefined ? {} : { sources: listOf(source) }),
});

/** Links to the pages of a collection, by name. */
const linksTo = (
  folder: string,
  files: ReadonlyMap<string, { data: { name: string } }>,
  slugs: readonly string[],
): Words[] => slugs.map((slug) => ({ text: files.get(slug)!.data.name, href: `${folder}/${slug}/` }));

function corpusStatement({ terms }: Catalog, use: CorpusUse): Statement {
  return {
    anchor: factAnchor(`corpus-${use.corpus}`),
    label: 'Trained on',
    words: [
      ...linksTo('terms', terms, [use.corpus]),
      ...CORPUS_UNITS.flatMap((unit) => (use[unit] === undefined ? [] : [quantityWords('', use[unit], unit)])),
      ...(use.note ? [note(use.note)] : []),
      ...(use.alsoReported ?? []).map((other) =>
        note(`Another source gives ${formatCount(other.value)} ${other.unit}. ${other.note}`, other.source),
      ),
    ],
    sources: listOf(use.source),
  };
}

function languageStatement(languages: NonNullable<Model['languages']>): Statement {
  return {
    anchor: factAnchor('languages'),
    label: 'Languages',
    words: [
      ...(languages.codes ?? []).map((code) => ({ text: formatLanguage(code) })),
      ...(languages.count === undefined ? [] : [quantityWords('', languages.count, 'languages')]),
      ...(languages.alsoReported ?? []).map((other) =>
        note(`Another source gives ${other.count} languages. ${other.note}`, other.source),
      ),
    ],
    sources: listOf(languages.source),
  };
}

/** The facts of an entry in words, in the order of its page: when, by whom, how made, on what; variants and edges apart. */
export function listFacts(catalog: Catalog, data: Entry): Statement[] {
  const { terms, entries, organisations, references } = catalog;
  const work = data.kind === 'problem' ? undefined : data;
  const model = data.kind === 'model' ? data : undefined;
  const statements: (Statement | undefined)[] = [
    work?.released && {
      anchor: factAnchor('released'),
      label: 'First public',
      words: [
        { text: formatDate(work.released.date) },
        ...(work.released.note ? [note(work.released.note)] : []),
        ...(work.released.alsoReported ?? []).map((other) =>
          note(`Another source gives ${formatDate(other.date)}. ${other.note}`, other.source),
        ),
      ],
      sources: listOf(work.released.source),
    },
    work?.introducedIn === undefined
      ? undefined
      : {
          anchor: factAnchor('introduced-in'),
          label: 'Introduced in',
          words: [
            {
              text: formatReferenceLabel(references.get(work.introducedIn)!.data),
              href: `references/${work.introducedIn}/`,
            },
          ],
          sources: [work.introducedIn],
        },
    work?.organisations && {
      anchor: factAnchor('organisations'),
      label: 'Organisations',
      words: linksTo('organisations', organisations, work.organisations.names),
      sources: listOf(work.organisations.source),
    },
    ...(['architecture', 'objectives', 'modalities'] as const).map((field): Statement | undefined => {
      const group = model?.[field];
      return (
        group && {
          anchor: factAnchor(field),
          label: `${field[0]!.toUpperCase()}${field.slice(1)}`,
          words: linksTo('terms', terms, group.terms),
          sources: listOf(group.source),
        }
      );
    }),
    model?.languages && languageStatement(model.languages),
    ...(model?.corpora ?? []).map((use) => corpusStatement(catalog, use)),
    data.kind === 'finding' && data.studies
      ? {
          anchor: factAnchor('studies'),
          label: 'Studied',
          words: linksTo('entries', entries, data.studies.entries),
          sources: listOf(data.studies.source),
        }
      : undefined,
    work?.licence && {
      anchor: factAnchor('licence'),
      label: 'Licence',
      words: [{ text: `${work.licence.name} (${work.licence.covers}), as listed` }],
      sources: listOf(work.licence.source),
    },
    work?.code && {
      anchor: factAnchor('code'),
      label: 'Code',
      words: [{ text: work.code.url.replace('https://', ''), href: work.code.url }],
      sources: listOf(work.code.source),
    },
    data.about && {
      anchor: factAnchor('about'),
      label: 'About',
      words: linksTo('terms', terms, data.about),
      sources: [],
    },
    data.aliases && {
      anchor: factAnchor('aliases'),
      label: 'Also written',
      words: data.aliases.map((text) => ({ text })),
      sources: [],
    },
  ];
  return statements.filter((statement) => statement !== undefined);
}

function variantStatement(variant: Variant): Statement {
  const own = (field: (typeof VARIANT_QUANTITIES)[number] | 'weights') =>
    variant.sources?.[field] === undefined ? {} : { sources: listOf(variant.sources[field]) };
  const words = [
    ...VARIANT_QUANTITIES.flatMap((field) => {
      const value = variant[field];
      return value === undefined ? [] : [{ ...quantityWords(fieldName(field), value, ''), ...own(field) }];
    }),
    ...(variant.weights ? [{ text: `weights ${variant.weights}`, ...own('weights') }] : []),
    ...(variant.alsoReported ?? []).map((other) =>
      note(
        `Another source gives ${formatExact(other.value)} for ${fieldName(other.field)}. ${other.note}`,
        other.source,
      ),
    ),
    ...(variant.recount?.reason
      ? [note(`Counted again, the parameters differ: ${variant.recount.reason}`, variant.recount.source ?? [])]
      : []),
  ];
  return {
    anchor: variantAnchor(variant.slug),
    label: variant.name,
    words: words.length ? words : [{ text: 'no size is known' }],
    sources: listOf(variant.source),
  };
}

/** Every fact of an entry in words: those of `listFacts`, variants, edges, answers, and where sources differ. */
export function listStatements(catalog: Catalog, data: Entry): Statement[] {
  const { entries, sections } = catalog;
  const survey = data.survey;
  const heading = (number: string) =>
    [...sections.values()].flatMap((node) => node.data.survey).find((place) => place.number === number)?.heading;
  return [
    ...listFacts(catalog, data),
    ...(data.kind === 'model' ? (data.variants ?? []).map(variantStatement) : []),
    ...('lineage' in data ? (data.lineage ?? []) : []).map(({ type, to, because, source }) => ({
      anchor: edgeAnchor(type, to),
      label: EDGE_WORDS[type].out,
      words: [...linksTo('entries', entries, [to]), note(because)],
      sources: listOf(source),
    })),
    ...(data.kind === 'problem' ? (data.addressedBy ?? []) : []).map(({ entry, because, source }) => ({
      anchor: answerAnchor(entry),
      label: 'Addressed by',
      words: [...linksTo('entries', entries, [entry]), note(because)],
      sources: listOf(source),
    })),
    ...(data.disagreements ?? []).map(({ about, shown, source, others, reason }) => ({
      anchor: differsAnchor(about),
      label: `Sources differ: ${about}`,
      words: [
        { text: shown, sources: listOf(source) },
        ...others.map((other) => note(`Elsewhere: ${other.value}`, other.source)),
        note(reason),
      ],
      sources: [],
    })),
    ...(survey
      ? [
          {
            anchor: 'survey',
            label: 'In the survey',
            words: [
              ...survey.sections.map((number) => ({ text: `§${number} ${heading(number) ?? ''}`.trim() })),
              ...(survey.part ? [note(survey.part)] : []),
            ],
            sources: [],
          },
        ]
      : []),
  ];
}
