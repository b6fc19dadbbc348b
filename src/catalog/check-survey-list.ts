import type { Entry } from '../schema/entry.ts';
import type { SurveyConcept, SurveyList, SurveyWork } from '../schema/survey.ts';
import type { Term } from '../schema/term.ts';
import { findNearest } from './nearest.ts';
import { quote, type Problem } from './problem.ts';
import { Reporter, type Path, type Shaped, type ShapedContent } from './shaped.ts';
import { parseSources } from './source.ts';

/** What a row may lead to, by its kind. */
const PAGES: Record<(SurveyWork | SurveyConcept)['kind'], readonly (Entry['kind'] | 'term')[]> = {
  model: ['model'],
  method: ['method', 'term'],
  system: ['method'],
  dataset: ['term'],
  finding: ['finding'],
  term: ['term'],
  problem: ['problem'],
};

const inWords = (kinds: readonly string[]) =>
  kinds.map((kind) => (kind === 'term' ? 'a term' : `an entry of kind ${kind}`)).join(' or ');

/** A row leads to a page, or says why it leads to none. */
function checkPageOrOut(
  reporter: Reporter,
  path: Path,
  { page, out }: { page?: string | undefined; out?: string | undefined },
) {
  if ((page === undefined) !== (out === undefined)) return;
  reporter.report(path, 'survey-list', {
    found: page === undefined ? 'neither page nor out' : `both page, ${quote(page)}, and out, ${quote(out)}`,
    expected: 'page, the slug of its page, or out, the reason why it has none',
  });
}

function checkHeadings(content: ShapedContent, reporter: Reporter, list: SurveyList): void {
  const headings = new Set(list.headings.map(({ heading }) => heading));
  list.headings.forEach((row, i) => {
    const { heading, page } = row;
    checkPageOrOut(reporter, ['headings', i], row);
    reporter.link(['headings', i, 'page'], page, content.known.sections, 'the slug of a node in content/sections/');
    const node = page === undefined ? undefined : content.sections.get(page);
    if (node && !node.data.survey.some((place) => place.heading === heading)) {
      reporter.report(['headings', i, 'page'], 'survey-list', {
        found: quote(page),
        expected: `a node that names the heading ${quote(heading)} in its field survey`,
      });
    }
  });
  for (const { file, data } of content.sections.values()) {
    data.survey.forEach(({ heading }, i) => {
      if (headings.has(heading)) return;
      new Reporter(file, reporter.problems).report(['survey', i, 'heading'], 'survey-list', {
        found: quote(heading),
        expected: `a heading that content/survey.json lists (${headings.size} known)`,
        nearest: findNearest(heading, headings),
      });
    });
  }
}

function checkRow(content: ShapedContent, reporter: Reporter, path: Path, row: SurveyWork | SurveyConcept): void {
  checkPageOrOut(reporter, path, row);
  if (row.page === undefined) return;
  const known = new Set([...content.known.entries, ...content.known.terms]);
  reporter.link([...path, 'page'], row.page, known, 'the slug of an entry or a term');
  const entry = content.entries.get(row.page);
  const page: Shaped<Entry> | Shaped<Term> | undefined = entry ?? content.terms.get(row.page);
  if (!page) return;
  const kind = entry ? entry.data.kind : 'term';
  if (!PAGES[row.kind].includes(kind)) {
    reporter.report([...path, 'page'], 'survey-list', {
      found: `${quote(row.page)}, ${inWords([kind])}`,
      expected: `${inWords(PAGES[row.kind])}, as the row is of kind ${row.kind}`,
    });
  }
  const sections = page.data.survey?.sections ?? [];
  const missing = row.sections.filter((section) => !sections.includes(section));
  if (missing.length > 0) {
    new Reporter(page.file, reporter.problems).report(['survey', 'sections'], 'survey-list', {
      found: sections.length ? quote(sections) : 'nothing',
      expected: `also ${missing.join(', ')}, where the survey names ${quote(row.name)} (content/survey.json)`,
    });
  }
}

/** Entries are named by the survey, or marked as later than it; never both, never neither. */
function checkStanding(content: ShapedContent, { works, concepts, date }: SurveyList, problems: Problem[]): void {
  const named = new Set([...works, ...concepts].flatMap(({ page }) => page ?? []));
  for (const [slug, { file, data }] of [...content.entries, ...content.terms]) {
    const reporter = new Reporter(file, problems);
    const isEntry = content.entries.has(slug);
    if (data.afterSurvey && (named.has(slug) || data.survey)) {
      reporter.report(['afterSurvey'], 'survey-list', {
        found: 'true',
        expected: named.has(slug)
          ? 'no such field, as a row of content/survey.json leads to this page'
          : 'no such field, or no field survey',
      });
    }
    if (isEntry && !data.afterSurvey && !named.has(slug)) {
      reporter.report([], 'survey-list', {
        field: 'file',
        found: quote(slug),
        expected: 'a row of content/survey.json that leads to this entry, or afterSurvey: true',
        note: 'Every entry is named by the survey or marked as later than it.',
      });
    }
    const released = 'released' in data ? data.released?.date : undefined;
    // A date of which only the month or the year is known may still be later.
    if (data.afterSurvey && released && released < date.slice(0, released.length)) {
      reporter.report(['released', 'date'], 'survey-list', {
        found: quote(released),
        expected: `a date after ${date}, the day of the survey, as the page is marked afterSurvey`,
      });
    }
  }
}

function checkFamily(content: ShapedContent, reporter: Reporter, { family, reference }: SurveyList): void {
  if (!family) return;
  const locator = `${reference}, ${family.locator}`;
  const isOfFamily = (source: string | string[]) =>
    parseSources(source).some((one) => one.key === reference && one.locator === family.locator);
  const edgesOf = (data: Entry) => ('lineage' in data ? (data.lineage ?? []) : []);
  family.edges.forEach(({ from, to }, i) => {
    for (const [end, slug] of [
      ['from', from],
      ['to', to],
    ] as const) {
      reporter.link(['family', 'edges', i, end], slug, content.known.entries, 'the slug of an entry');
    }
    const child = content.entries.get(to);
    if (!child || edgesOf(child.data).some((edge) => edge.to === from && isOfFamily(edge.source))) return;
    new Reporter(child.file, reporter.problems).report(['lineage'], 'survey-list', {
      found: `no edge to ${quote(from)} with the source ${quote(locator)}`,
      expected: `an edge to ${quote(from)}, as the family figure of the survey draws one (content/survey.json)`,
    });
  });
  for (const [slug, { file, data }] of content.entries) {
    edgesOf(data).forEach(({ to, source }, i) => {
      if (!isOfFamily(source) || family.edges.some((edge) => edge.from === to && edge.to === slug)) return;
      new Reporter(file, reporter.problems).report(['lineage', i, 'source'], 'survey-list', {
        found: `an edge to ${quote(to)} with the source ${quote(locator)}`,
        expected: 'an edge that the family figure draws (content/survey.json)',
      });
    });
  }
}

/** Checks that the list of what the survey names and the pages agree, in both directions. */
export function checkSurveyList(content: ShapedContent, problems: Problem[]): void {
  if (!content.survey) return;
  const { file, data: list } = content.survey;
  const reporter = new Reporter(file, problems);
  reporter.link(['reference'], list.reference, content.known.references, 'the key of a reference');
  checkHeadings(content, reporter, list);
  const rows = new Map<string, string>();
  for (const field of ['works', 'concepts'] as const) {
    list[field].forEach((row, i) => {
      const twin = rows.get(row.slug);
      if (twin) {
        reporter.report([field, i, 'slug'], 'slug-twice', {
          found: quote(row.slug),
          expected: `a name of its own; ${twin} has it already`,
        });
      } else rows.set(row.slug, `${field}[${i}]`);
      checkRow(content, reporter, [field, i], row);
    });
  }
  checkStanding(content, list, problems);
  checkFamily(content, reporter, list);
  const pages = new Set([...content.known.entries, ...content.known.terms]);
  const { frameworks } = list;
  if (!frameworks) return;
  reporter.link(
    ['frameworks', 'node'],
    frameworks.node,
    content.known.sections,
    'the slug of a node in content/sections/',
  );
  frameworks.rows.forEach(({ page, suits }, i) => {
    reporter.link(['frameworks', 'rows', i, 'page'], page, pages, 'the slug of an entry or a term');
    if (suits.length === frameworks.tasks.length) return;
    reporter.report(['frameworks', 'rows', i, 'suits'], 'survey-list', {
      found: `${suits.length} marks`,
      expected: `${frameworks.tasks.length} marks, one for each group of tasks`,
    });
  });
}
