import { EDGE_TYPES, type EdgeType, type Entry } from '../schema/entry.ts';
import type { TermGroup } from '../schema/term.ts';
import { VARIANT_QUANTITIES } from '../schema/variant.ts';
import { findFormulaFault } from '../markdown/remark-rules.ts';
import type { Ambiguity } from '../schema/ambiguity.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Reference } from '../schema/reference.ts';
import type { Section } from '../schema/section.ts';
import type { Term } from '../schema/term.ts';
import { normaliseName } from './name.ts';
import { findNearest } from './nearest.ts';
import { quote, type Problem, type Rule } from './problem.ts';
import type { SourceFile } from './read.ts';
import { formatField } from './shape.ts';
import { findSources } from './source.ts';

/** A file whose shape is right. */
export interface Shaped<Data> {
  file: SourceFile;
  data: Data;
}

/** All files whose shape is right, by collection and slug. */
export interface ShapedContent {
  entries: Map<string, Shaped<Entry>>;
  sections: Map<string, Shaped<Section>>;
  terms: Map<string, Shaped<Term>>;
  references: Map<string, Shaped<Reference>>;
  organisations: Map<string, Shaped<Organisation>>;
  ambiguities: Map<string, Shaped<Ambiguity>>;
  /** Slugs of every file, also of those whose shape is wrong: a link to one of these is not the fault. */
  known: Record<'entries' | 'sections' | 'terms' | 'references' | 'organisations' | 'ambiguities', ReadonlySet<string>>;
}

type Path = (string | number)[];

/** Collects problems of one file. */
class Reporter {
  readonly file: SourceFile;
  readonly problems: Problem[];
  constructor(file: SourceFile, problems: Problem[]) {
    this.file = file;
    this.problems = problems;
  }
  report(path: Path, rule: Rule, details: Pick<Problem, 'expected'> & Partial<Problem>): void {
    this.problems.push({ file: this.file.path, ...this.file.place(path), rule, field: formatField(path), ...details });
  }
  /** Reports `slug` if it is not among `known`. */
  link(path: Path, slug: string | undefined, known: ReadonlySet<string>, what: string): void {
    if (slug === undefined || known.has(slug)) return;
    this.report(path, 'dangling', {
      found: quote(slug),
      expected: `${what} (${known.size} known)`,
      nearest: findNearest(slug, known),
    });
  }
}

function checkSources({ known }: ShapedContent, { file, data }: Shaped<unknown>, problems: Problem[]): void {
  const reporter = new Reporter(file, problems);
  for (const { key, path } of findSources(data)) reporter.link(path, key, known.references, 'the key of a reference');
}

function checkTerms(
  content: ShapedContent,
  reporter: Reporter,
  path: Path,
  slugs: readonly string[],
  group?: TermGroup,
): void {
  slugs.forEach((slug, i) => {
    reporter.link([...path, i], slug, content.known.terms, 'the slug of a term in the vocabulary');
    const term = content.terms.get(slug);
    if (group && term && term.data.group !== group) {
      const ofGroup = [...content.terms].filter(([, { data }]) => data.group === group).map(([known]) => known);
      reporter.report([...path, i], 'term-group', {
        found: `${quote(slug)}, a term of the group ${term.data.group}`,
        expected: `a term of the group ${group} (${ofGroup.length} known)`,
        nearest: findNearest(slug, ofGroup),
      });
    }
  });
}

function surveyNumbers(content: ShapedContent): Set<string> {
  const numbers = [...content.sections.values()].flatMap(({ data }) =>
    data.survey.flatMap(({ number }) => number ?? []),
  );
  // §1 and §9, the introduction and the conclusion, are no nodes of the taxonomy, but discuss models too.
  return new Set(['1', '9', ...numbers]);
}

function checkSurvey(
  numbers: ReadonlySet<string>,
  reporter: Reporter,
  survey: { sections: readonly string[] } | undefined,
): void {
  survey?.sections.forEach((number, i) => {
    if (numbers.has(number)) return;
    reporter.report(['survey', 'sections', i], 'survey-section', {
      found: quote(number),
      expected: `the number of a survey section that has a node (${[...numbers].sort().join(', ')})`,
    });
  });
}

/** The node and all above it, from the bottom up; stops at a node that is missing or met before. */
export function nodesAbove(sections: ReadonlyMap<string, { data: Section }>, slug: string): string[] {
  const nodes: string[] = [];
  for (
    let node: string | undefined = slug;
    node !== undefined && !nodes.includes(node);
    node = sections.get(node)?.data.parent
  ) {
    nodes.push(node);
  }
  return nodes;
}

function checkEntry(
  content: ShapedContent,
  numbers: ReadonlySet<string>,
  shaped: Shaped<Entry>,
  problems: Problem[],
): void {
  const { file, data } = shaped;
  const { known } = content;
  const reporter = new Reporter(file, problems);
  const anEntry = 'the slug of an entry';

  reporter.link(['node'], data.node, known.sections, 'the slug of a node in content/sections/');
  if (known.sections.has(data.node) && !nodesAbove(content.sections, data.node).includes(file.section!)) {
    const below = [...content.sections.keys()].filter((node) =>
      nodesAbove(content.sections, node).includes(file.section!),
    );
    reporter.report(['node'], 'wrong-node', {
      found: quote(data.node),
      expected: `a node below ${file.section}, the folder of the file: ${below.join(', ')}`,
      nearest: findNearest(data.node, below),
    });
  }
  data.alsoIn?.forEach((slug, i) =>
    reporter.link(['alsoIn', i], slug, known.sections, 'the slug of a node in content/sections/'),
  );
  checkTerms(content, reporter, ['about'], data.about ?? []);
  checkSurvey(numbers, reporter, data.survey);

  if (data.kind === 'problem') {
    data.addressedBy?.forEach(({ entry }, i) =>
      reporter.link(['addressedBy', i, 'entry'], entry, known.entries, anEntry),
    );
    return;
  }
  reporter.link(['introducedIn'], data.introducedIn, known.references, 'the key of a reference');
  data.organisations?.names.forEach((slug, i) =>
    reporter.link(['organisations', 'names', i], slug, known.organisations, 'the slug of an organisation'),
  );
  data.lineage?.forEach(({ to }, i) => {
    reporter.link(['lineage', i, 'to'], to, known.entries, anEntry);
    if (to === file.slug) {
      reporter.report(['lineage', i, 'to'], 'lineage-self', {
        found: quote(to),
        expected: 'another entry than this one',
      });
    }
  });
  if (data.kind === 'finding') {
    data.studies?.entries.forEach((slug, i) => reporter.link(['studies', 'entries', i], slug, known.entries, anEntry));
  }
  if (data.kind !== 'model') return;

  const groups = { architecture: 'architecture', objectives: 'objective', modalities: 'modality' } as const;
  for (const [field, group] of Object.entries(groups) as [keyof typeof groups, TermGroup][]) {
    checkTerms(content, reporter, [field, 'terms'], data[field]?.terms ?? [], group);
  }
  data.corpora?.forEach(({ corpus }, i) => {
    reporter.link(['corpora', i, 'corpus'], corpus, known.terms, 'the slug of a corpus, a term in the vocabulary');
    const term = content.terms.get(corpus);
    if (term && term.data.group !== 'corpus') {
      reporter.report(['corpora', i, 'corpus'], 'term-group', {
        found: `${quote(corpus)}, a term of the group ${term.data.group}`,
        expected: 'a term of the group corpus',
      });
    }
  });
  data.variants?.forEach((variant, i) => {
    const twin = data.variants!.findIndex(({ slug }) => slug === variant.slug);
    if (twin < i) {
      reporter.report(['variants', i, 'slug'], 'variant-twice', {
        found: quote(variant.slug),
        expected: `a slug that no other variant has; variants[${twin}] has it already`,
      });
    }
    for (const field of VARIANT_QUANTITIES) {
      if (variant[field] === undefined || variant.source !== undefined || variant.sources?.[field] !== undefined)
        continue;
      reporter.report(['variants', i, field], 'missing-source', {
        found: quote(variant[field]),
        expected: `a source, in variants[${i}].source or variants[${i}].sources.${field}`,
        note: 'Every number, date and edge names the reference in which it was read.',
      });
    }
    for (const field of Object.keys(variant.sources ?? {}) as (keyof typeof variant)[]) {
      if (variant[field] === undefined) {
        reporter.report(['variants', i, 'sources', field], 'source-of-nothing', {
          found: quote(field),
          expected: `a field of the variant that has a value`,
        });
      }
    }
  });
}

function checkTerm(
  content: ShapedContent,
  numbers: ReadonlySet<string>,
  { file, data }: Shaped<Term>,
  problems: Problem[],
): void {
  const reporter = new Reporter(file, problems);
  reporter.link(['broader'], data.broader, content.known.terms, 'the slug of a term in the vocabulary');
  reporter.link(['introducedIn'], data.introducedIn, content.known.references, 'the key of a reference');
  checkSurvey(numbers, reporter, data.survey);
  const fault = data.formula && findFormulaFault(data.formula.tex, true);
  if (fault)
    reporter.report(['formula', 'tex'], 'formula', {
      found: quote(data.formula!.tex),
      expected: 'TeX that KaTeX reads',
      note: fault,
    });
}

function checkSection(content: ShapedContent, { file, data }: Shaped<Section>, problems: Problem[]): void {
  const reporter = new Reporter(file, problems);
  reporter.link(['parent'], data.parent, content.known.sections, 'the slug of a node in content/sections/');
  const twin = [...content.sections].find(
    ([slug, other]) => slug < file.slug && other.data.parent === data.parent && other.data.order === data.order,
  );
  if (twin) {
    reporter.report(['order'], 'order-twice', {
      found: quote(data.order),
      expected: `a place that ${quote(twin[0])} does not have already`,
    });
  }
  if (nodesAbove(content.sections, file.slug).some((node) => content.sections.get(node)?.data.parent === file.slug)) {
    const chain = [...nodesAbove(content.sections, file.slug), file.slug].join(' → ');
    reporter.report(['parent'], 'section-cycle', { found: chain, expected: 'a tree: no node lies below itself' });
  }
}

/** Edges that say what came from what, and so cannot run in a circle. */
const DIRECTED: readonly EdgeType[] = EDGE_TYPES.filter((type) => type !== 'contrastsWith');

function checkLineageCycles(content: ShapedContent, problems: Problem[]): void {
  const edges = (slug: string) => {
    const data = content.entries.get(slug)?.data;
    return (data && 'lineage' in data ? (data.lineage ?? []) : [])
      .filter(({ type }) => DIRECTED.includes(type))
      .map(({ to }) => to);
  };
  const done = new Set<string>();
  const walk = (slug: string, chain: string[]): void => {
    const start = chain.indexOf(slug);
    if (start >= 0) {
      const cycle = [...chain.slice(start), slug];
      const last = cycle.at(-2)!;
      const { file, data } = content.entries.get(last)!;
      const i = 'lineage' in data ? data.lineage!.findIndex(({ to }) => to === slug) : -1;
      new Reporter(file, problems).report(['lineage', i, 'to'], 'lineage-cycle', {
        found: cycle.join(' → '),
        expected: 'lineage that leads back in time, without a circle',
      });
      return;
    }
    if (done.has(slug)) return;
    for (const to of edges(slug)) if (to !== slug) walk(to, [...chain, slug]);
    done.add(slug);
  };
  for (const slug of content.entries.keys()) walk(slug, []);
}

/** Names and aliases that lead to two pages, unless they are declared ambiguous. */
function checkNames(content: ShapedContent, problems: Problem[]): void {
  const declared = new Map([...content.ambiguities.values()].map(({ data }) => [normaliseName(data.name), data]));
  const owners = new Map<string, { slug: string; file: SourceFile }>();
  for (const [slug, { file, data }] of [...content.entries, ...content.terms]) {
    const reporter = new Reporter(file, problems);
    const names: [Path, string][] = [
      [['name'], data.name],
      ...(data.aliases ?? []).map((alias, i): [Path, string] => [['aliases', i], alias]),
    ];
    for (const [path, name] of names) {
      const key = normaliseName(name);
      const owner = owners.get(key);
      const ambiguity = declared.get(key);
      if (ambiguity && !ambiguity.means.includes(slug)) {
        reporter.report(path, 'alias-twice', {
          found: quote(name),
          expected: `a name of its own, or ${quote(slug)} in means of the ambiguous name ${quote(ambiguity.name)}`,
        });
      } else if (!ambiguity && owner && owner.slug !== slug) {
        reporter.report(path, 'alias-twice', {
          found: quote(name),
          expected: `a name that no other page has; ${owner.file.path} has it already`,
          note: 'A name that means both is declared in content/ambiguous/.',
        });
      } else owners.set(key, { slug, file });
    }
  }
}

function checkAmbiguity(content: ShapedContent, { file, data }: Shaped<Ambiguity>, problems: Problem[]): void {
  const reporter = new Reporter(file, problems);
  const known = new Set([...content.known.entries, ...content.known.terms]);
  data.means.forEach((slug, i) => reporter.link(['means', i], slug, known, 'the slug of an entry or a term'));
}

/** Old slugs that are still somebody's slug, or are claimed twice. */
function checkFormerly(content: ShapedContent, problems: Problem[]): void {
  const taken = new Map([...content.entries, ...content.terms].map(([slug, { file }]) => [slug, file.path]));
  for (const [, { file, data }] of [...content.entries, ...content.terms]) {
    data.formerly?.forEach((slug, i) => {
      const owner = taken.get(slug);
      if (owner) {
        new Reporter(file, problems).report(['formerly', i], 'slug-twice', {
          found: quote(slug),
          expected: `a slug that is free; ${owner} has it`,
        });
      } else taken.set(slug, file.path);
    });
  }
}

/** Checks all that one file alone cannot show, prose apart; `cited` holds the keys that prose and unreadable files cite. */
export function checkContent(content: ShapedContent, cited: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const numbers = surveyNumbers(content);
  const all: Shaped<unknown>[] = [
    content.entries,
    content.sections,
    content.terms,
    content.references,
    content.organisations,
  ].flatMap((files) => [...files.values()] as Shaped<unknown>[]);
  for (const shaped of all) checkSources(content, shaped, problems);
  for (const shaped of content.entries.values()) checkEntry(content, numbers, shaped, problems);
  for (const shaped of content.terms.values()) checkTerm(content, numbers, shaped, problems);
  for (const shaped of content.sections.values()) checkSection(content, shaped, problems);
  for (const shaped of content.ambiguities.values()) checkAmbiguity(content, shaped, problems);
  for (const { file, data } of content.organisations.values()) {
    new Reporter(file, problems).link(
      ['partOf'],
      data.partOf,
      content.known.organisations,
      'the slug of an organisation',
    );
  }
  checkLineageCycles(content, problems);
  checkNames(content, problems);
  checkFormerly(content, problems);

  const citedKeys = new Set(cited);
  for (const { data } of all) for (const { key } of findSources(data)) citedKeys.add(key);
  for (const { data } of [...content.entries.values(), ...content.terms.values()]) {
    if ('introducedIn' in data && data.introducedIn) citedKeys.add(data.introducedIn);
  }
  for (const { file, data } of content.references.values()) {
    data.recordFrom?.forEach((key, i) => {
      new Reporter(file, problems).link(['recordFrom', i], key, content.known.references, 'the key of a reference');
      citedKeys.add(key);
    });
  }
  for (const [key, { file }] of content.references) {
    if (citedKeys.has(key)) continue;
    new Reporter(file, problems).report([], 'never-cited', {
      field: 'file',
      found: quote(key),
      expected: 'a reference that an entry, a term, a node or another reference cites',
      note: 'Cite it where it was used, or delete the file.',
    });
  }
  return problems;
}
