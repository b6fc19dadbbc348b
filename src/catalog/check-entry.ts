import type { Entry } from '../schema/entry.ts';
import type { TermGroup } from '../schema/term.ts';
import { VARIANT_QUANTITIES } from '../schema/variant.ts';
import { findNearest } from './nearest.ts';
import { quote, type Problem } from './problem.ts';
import { Reporter, type Path, type Shaped, type ShapedContent } from './shaped.ts';
import { checkSurvey } from './check-survey.ts';
import { nodesAbove } from './tree.ts';

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

/** Checks that everything that an entry names exists and is of the right kind, and that each number has a source. */
export function checkEntry(
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
    const recipe = variant.recount?.recipe;
    if (recipe && content.recipes && !content.recipes.data[recipe]) {
      reporter.report(['variants', i, 'recount', 'recipe'], 'recount', {
        found: quote(recipe),
        expected: 'a recipe whose name and source stand in content/recipes.yaml',
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
    variant.alsoReported?.forEach(({ field }, j) => {
      if (typeof variant[field as keyof typeof variant] === 'number') return;
      reporter.report(['variants', i, 'alsoReported', j, 'field'], 'source-of-nothing', {
        found: quote(field),
        expected: `a field of the variant that has a number, from which the other differs`,
      });
    });
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
