import type { z } from 'zod';
import type { VFileMessage } from 'vfile-message';
import { drawFigure, FIGURE_NAMES } from '../figures/draw.ts';
import type { ProseContext } from '../markdown/context.ts';
import { renderProse } from '../markdown/prose.ts';
import { entryPath, organisationPath, sectionPath, termPath } from '../permalinks.ts';
import { Ambiguity } from '../schema/ambiguity.ts';
import { Comparisons } from '../schema/comparison.ts';
import { Edition } from '../schema/edition.ts';
import { Entry } from '../schema/entry.ts';
import { Organisation } from '../schema/organisation.ts';
import { Paths } from '../schema/path.ts';
import { RecipeBook } from '../schema/recipe.ts';
import { SearchWords } from '../schema/search-words.ts';
import { Reference } from '../schema/reference.ts';
import { Section } from '../schema/section.ts';
import { SurveyList } from '../schema/survey.ts';
import { Term } from '../schema/term.ts';
import { Withdrawal } from '../schema/withdrawal.ts';
import type { Catalog } from './catalog.ts';
import { checkContent } from './check.ts';
import { explainGone } from './gone.ts';
import { formatReferenceLabel } from './label.ts';
import { findNearest } from './nearest.ts';
import { ContentError, quote, sortProblems, type Problem, type Rule } from './problem.ts';
import { readContent, type Collection, type SourceFile } from './read.ts';
import { checkShape } from './shape.ts';
import type { Shaped, ShapedContent } from './shaped.ts';
import { readLedger, readRevisions } from './read-revisions.ts';
import { readTopFile } from './top-file.ts';

/** Entries, terms and ambiguous names share one set of slugs; the other collections have their own. */
const NAMESPACES: readonly (readonly Collection[])[] = [
  ['entries', 'terms', 'ambiguities'],
  ['sections'],
  ['references'],
  ['organisations'],
  ['withdrawals'],
];

function checkSlugs(files: readonly SourceFile[], problems: Problem[]): SourceFile[] {
  const owners = new Map<string, SourceFile>();
  return files.filter((file) => {
    const namespace = NAMESPACES.findIndex((collections) =>
      collections.some((collection) => collection === file.collection),
    );
    const id = `${namespace}/${file.slug}`;
    const owner = owners.get(id);
    if (owner) {
      problems.push({
        file: file.path,
        line: 1,
        column: 1,
        rule: 'slug-twice',
        field: 'file',
        found: quote(file.slug),
        expected: `a slug that is free; ${owner.path} has it already`,
      });
      return false;
    }
    owners.set(id, file);
    return true;
  });
}

function shapeFiles<Schema extends z.ZodType>(
  files: readonly SourceFile[],
  collection: Collection,
  schema: Schema,
  problems: Problem[],
): Map<string, Shaped<z.infer<Schema>>> {
  const shaped = new Map<string, Shaped<z.infer<Schema>>>();
  for (const file of files.filter((candidate) => candidate.collection === collection)) {
    const data = checkShape(file, schema, problems);
    if (data !== undefined) shaped.set(file.slug, { file, data });
  }
  return new Map([...shaped].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function proseContext(content: ShapedContent): ProseContext {
  const collections = {
    sections: [content.sections, sectionPath, 'a node'],
    organisations: [content.organisations, organisationPath, 'an organisation'],
  } as const;
  const pages = new Set([...content.known.entries, ...content.known.terms, ...content.known.ambiguities]);
  return {
    findLink(target) {
      const [folder, slug] = target.includes('/') ? target.split('/', 2) : ['', target];
      if (folder === '') {
        const entry = content.entries.get(slug!) ?? content.ambiguities.get(slug!);
        const term = content.terms.get(slug!);
        if (entry) return { found: { href: entryPath(slug!), name: entry.data.name } };
        if (term) return { found: { href: termPath(slug!), name: term.data.name } };
        // The page exists but its file has a fault, which is reported there.
        if (pages.has(slug!)) return { found: { href: entryPath(slug!), name: slug! } };
        return { expected: `the slug of an entry or a term (${pages.size} known)`, nearest: findNearest(slug!, pages) };
      }
      const collection = collections[folder as keyof typeof collections];
      if (!collection) {
        return {
          expected: 'the slug of an entry or a term, sections/<slug> or organisations/<slug>',
          nearest: findNearest(
            target,
            Object.keys(collections).map((known) => `${known}/${slug}`),
          ),
        };
      }
      const [files, makePath, what] = collection;
      const known = content.known[folder as keyof typeof collections];
      const found = files.get(slug!);
      if (found) return { found: { href: makePath(slug!), name: found.data.name } };
      if (known.has(slug!)) return { found: { href: makePath(slug!), name: slug! } };
      return {
        expected: `the slug of ${what} (${known.size} known)`,
        nearest: findNearest(
          target,
          [...known].map((name) => `${folder}/${name}`),
        ),
      };
    },
    findCitation(key) {
      const reference = content.references.get(key);
      if (reference) return { found: { label: formatReferenceLabel(reference.data), title: reference.data.title } };
      if (content.known.references.has(key)) return { found: { label: key, title: key } };
      return {
        expected: `the key of a reference (${content.known.references.size} known)`,
        nearest: findNearest(key, content.known.references),
      };
    },
    drawFigure(name, properties) {
      const drawn = drawFigure(name, properties);
      if (!drawn)
        return { expected: `one of the figures ${FIGURE_NAMES.join(', ')}`, nearest: findNearest(name, FIGURE_NAMES) };
      return 'found' in drawn ? drawn : { expected: drawn.fault, nearest: undefined };
    },
  };
}

/** The message of a Markdown plugin as a problem of the file. */
function toProblem(file: SourceFile, message: VFileMessage & { field?: string; nearest?: string }): Problem {
  return {
    file: file.path,
    line: (message.line ?? 1) + file.bodyOffset,
    column: message.column ?? 1,
    rule: message.ruleId as Rule,
    field: message.field ?? message.ruleId ?? 'prose',
    found: message.actual === undefined || message.actual === null ? undefined : quote(message.actual),
    expected: message.expected?.join(', ') ?? message.reason,
    nearest: message.nearest,
    note: message.note ?? undefined,
  };
}

/** Text of the files whose shape was too faulty to go on with: what they cite is still cited. */
function lostFiles(files: readonly SourceFile[], content: ShapedContent): string[] {
  return files
    .filter(({ collection, slug }) => !content[collection].has(slug))
    .map(({ data, body }) => `${JSON.stringify(data)}\n${body}`);
}

/** Stand in for files that could not be read, so that the rest can still be checked. */
const NO_EDITION: Edition = { version: '0.0', date: '1970-01-01' };
const NO_SEARCH_WORDS: SearchWords = { entries: {}, terms: {}, sections: {} };
const NO_SURVEY: SurveyList = {
  reference: '',
  date: '1970-01-01',
  source: [],
  headings: [],
  works: [],
  concepts: [],
};

function freeze<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/**
 * Reads, links and checks all content below `projectFolder`.
 * Gives the catalog, frozen, and every problem, sorted; where there are problems, the catalog lacks the faulty files.
 */
export function buildCatalog(projectFolder: string): { catalog: Catalog; problems: Problem[] } {
  const { files: read, problems, lost } = readContent(projectFolder);
  const files = checkSlugs(read, problems);
  const slugs = (collection: Collection) =>
    new Set(files.filter((file) => file.collection === collection).map(({ slug }) => slug));
  const content: ShapedContent = {
    entries: shapeFiles(files, 'entries', Entry, problems),
    sections: shapeFiles(files, 'sections', Section, problems),
    terms: shapeFiles(files, 'terms', Term, problems),
    references: shapeFiles(files, 'references', Reference, problems),
    organisations: shapeFiles(files, 'organisations', Organisation, problems),
    ambiguities: shapeFiles(files, 'ambiguities', Ambiguity, problems),
    withdrawals: shapeFiles(files, 'withdrawals', Withdrawal, problems),
    comparisons: readTopFile(projectFolder, 'comparisons.yaml', Comparisons, problems),
    paths: readTopFile(projectFolder, 'paths.yaml', Paths, problems),
    recipes: readTopFile(projectFolder, 'recipes.yaml', RecipeBook, problems),
    survey: readTopFile(projectFolder, 'survey.json', SurveyList, problems),
    searchWords: readTopFile(projectFolder, 'search-words.yaml', SearchWords, problems),
    known: {
      entries: slugs('entries'),
      sections: slugs('sections'),
      terms: slugs('terms'),
      references: slugs('references'),
      organisations: slugs('organisations'),
      ambiguities: slugs('ambiguities'),
      withdrawals: slugs('withdrawals'),
    },
  };

  const context = proseContext(content);
  const cited = new Set<string>();
  const withProse = ({ file, data }: Shaped<unknown>) => {
    const { prose, messages } = renderProse(file.body, file.format === 'mdx' ? 'mdx' : 'md', context);
    problems.push(...messages.map((message) => toProblem(file, message)));
    for (const { key } of prose.citations) cited.add(key);
    return { slug: file.slug, file: file.path, place: file.place, data, prose, markdown: file.body.trim() };
  };
  const map = <Data, Result>(
    shaped: Map<string, Shaped<Data>>,
    give: (one: Shaped<Data>) => Result,
  ): Map<string, Result> => new Map([...shaped].map(([slug, one]) => [slug, give(one)]));
  const plain = <Data>({ file, data }: Shaped<Data>) => ({ slug: file.slug, file: file.path, place: file.place, data });

  const catalog: Catalog = {
    edition: readTopFile(projectFolder, 'edition.yaml', Edition, problems)?.data ?? NO_EDITION,
    comparisons: content.comparisons?.data ?? [],
    paths: content.paths?.data ?? {},
    recipes: content.recipes?.data ?? {},
    survey: content.survey?.data ?? NO_SURVEY,
    searchWords: content.searchWords?.data ?? NO_SEARCH_WORDS,
    entries: map(content.entries, (one) => ({ ...withProse(one), data: one.data, section: one.file.section! })),
    sections: map(content.sections, (one) => ({ ...withProse(one), data: one.data })),
    terms: map(content.terms, (one) => ({ ...withProse(one), data: one.data })),
    references: map(content.references, plain),
    organisations: map(content.organisations, plain),
    ambiguities: map(content.ambiguities, plain),
    withdrawals: map(content.withdrawals, plain),
    revisions: readRevisions(projectFolder, problems),
    ledger: readLedger(projectFolder, problems),
  };
  const unread = [...lost, ...lostFiles(files, content)];
  for (const key of content.references.keys()) if (unread.some((text) => text.includes(key))) cited.add(key);
  // A reference that was published keeps its page, even if nothing cites it any more.
  for (const key of content.references.keys()) if (catalog.ledger.has(`references/${key}/`)) cited.add(key);
  problems.push(...checkContent(content, cited));
  for (const files of Object.values(catalog)) {
    if (files instanceof Map) for (const one of files.values()) freeze(one);
  }
  return { catalog: freeze(catalog), problems: sortProblems(explainGone(problems, catalog)) };
}

/** The catalog of `projectFolder`. Throws a ContentError that lists every problem if there is any. */
export function loadCatalog(projectFolder: string): Catalog {
  const { catalog, problems } = buildCatalog(projectFolder);
  if (problems.length > 0) throw new ContentError(problems);
  return catalog;
}
