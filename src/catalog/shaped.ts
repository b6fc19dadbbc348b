import type { Ambiguity } from '../schema/ambiguity.ts';
import type { Comparisons } from '../schema/comparison.ts';
import type { Entry } from '../schema/entry.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Paths } from '../schema/path.ts';
import type { RecipeBook } from '../schema/recipe.ts';
import type { SearchWords } from '../schema/search-words.ts';
import type { Reference } from '../schema/reference.ts';
import type { Section } from '../schema/section.ts';
import type { SurveyList } from '../schema/survey.ts';
import type { Term } from '../schema/term.ts';
import type { Withdrawal } from '../schema/withdrawal.ts';
import { findNearest } from './nearest.ts';
import { quote, type Problem, type Rule } from './problem.ts';
import type { Collection, DataFile, SourceFile } from './read.ts';
import { formatField } from './shape.ts';

/** A file whose data fit the schema, once faulty fields are taken away. */
export interface Shaped<Data> {
  file: SourceFile;
  data: Data;
}

/** A file at the top of `content/`, whose data fit the schema. */
export interface ShapedTopFile<Data> {
  file: DataFile;
  data: Data;
}

/** All files whose data fit their schema, by collection and slug. */
export interface ShapedContent {
  entries: Map<string, Shaped<Entry>>;
  sections: Map<string, Shaped<Section>>;
  terms: Map<string, Shaped<Term>>;
  references: Map<string, Shaped<Reference>>;
  organisations: Map<string, Shaped<Organisation>>;
  ambiguities: Map<string, Shaped<Ambiguity>>;
  withdrawals: Map<string, Shaped<Withdrawal>>;
  /** The files at the top of `content/`; undefined if missing or too faulty. */
  comparisons: ShapedTopFile<Comparisons> | undefined;
  paths: ShapedTopFile<Paths> | undefined;
  recipes: ShapedTopFile<RecipeBook> | undefined;
  searchWords: ShapedTopFile<SearchWords> | undefined;
  survey: ShapedTopFile<SurveyList> | undefined;
  /** Slugs of every file, also of those whose data do not fit: a link to one of these is not the fault. */
  known: Record<Collection, ReadonlySet<string>>;
}

/** Place of a field in the data of a file. */
export type Path = (string | number)[];

/** Collects problems of one file. */
export class Reporter {
  readonly file: DataFile;
  readonly problems: Problem[];
  constructor(file: DataFile, problems: Problem[]) {
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
