import { findFormulaFault } from '../markdown/remark-rules.ts';
import type { Ambiguity } from '../schema/ambiguity.ts';
import type { Section } from '../schema/section.ts';
import type { Term } from '../schema/term.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkEntry } from './check-entry.ts';
import { checkLineageCycles } from './check-lineage.ts';
import { checkFormerly, checkNames } from './check-names.ts';
import { checkPaths } from './check-paths.ts';
import { checkSearchWords } from './check-search-words.ts';
import { checkSurvey, surveyNumbers } from './check-survey.ts';
import { checkSurveyList } from './check-survey-list.ts';
import { quote, type Problem } from './problem.ts';
import { Reporter, type Shaped, type ShapedContent, type ShapedTopFile } from './shaped.ts';
import { findSources } from './source.ts';
import { nodesAbove } from './tree.ts';

function checkSources({ known }: ShapedContent, { file, data }: ShapedTopFile<unknown>, problems: Problem[]): void {
  const reporter = new Reporter(file, problems);
  for (const { key, path } of findSources(data)) reporter.link(path, key, known.references, 'the key of a reference');
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

function checkAmbiguity(content: ShapedContent, { file, data }: Shaped<Ambiguity>, problems: Problem[]): void {
  const reporter = new Reporter(file, problems);
  const known = new Set([...content.known.entries, ...content.known.terms]);
  data.means.forEach((slug, i) => reporter.link(['means', i], slug, known, 'the slug of an entry or a term'));
}

/** Works that stand under two keys: two files with one arXiv number, DOI or number in the ACL Anthology. */
function checkReferencesOnce({ references }: ShapedContent, problems: Problem[]): void {
  for (const field of ['arxiv', 'doi', 'acl'] as const) {
    const owners = new Map<string, string>();
    for (const { file, data } of references.values()) {
      const number = data[field]?.toLowerCase();
      if (number === undefined) continue;
      const owner = owners.get(number);
      if (owner === undefined) owners.set(number, file.path);
      else {
        new Reporter(file, problems).report([field], 'reference-twice', {
          found: quote(data[field]),
          expected: `a work that has no file yet; ${owner} has this number already`,
          note: 'One work has one key: cite that one and delete this file.',
        });
      }
    }
  }
}

/** Checks all that one file alone cannot show, prose apart; `cited` holds the keys that prose and unreadable files cite. */
export function checkContent(content: ShapedContent, cited: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const numbers = surveyNumbers(content);
  const all: ShapedTopFile<unknown>[] = [
    content.entries,
    content.sections,
    content.terms,
    content.references,
    content.organisations,
  ].flatMap((files) => [...files.values()] as ShapedTopFile<unknown>[]);
  all.push(...[content.paths, content.recipes, content.survey].filter((file) => file !== undefined));
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
  checkSearchWords(content, problems);
  checkComparisons(content, problems);
  checkPaths(content, problems);
  checkFormerly(content, problems);
  checkSurveyList(content, problems);
  checkReferencesOnce(content, problems);

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
