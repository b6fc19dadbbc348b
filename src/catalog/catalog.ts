import type { Ambiguity } from '../schema/ambiguity.ts';
import type { Comparisons } from '../schema/comparison.ts';
import type { Edition } from '../schema/edition.ts';
import type { Entry, SectionSlug } from '../schema/entry.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Paths } from '../schema/path.ts';
import type { RecipeBook } from '../schema/recipe.ts';
import type { SearchWords } from '../schema/search-words.ts';
import type { Reference } from '../schema/reference.ts';
import type { Section } from '../schema/section.ts';
import type { SurveyList } from '../schema/survey.ts';
import type { Revision } from '../schema/revision.ts';
import type { Term } from '../schema/term.ts';
import type { Withdrawal } from '../schema/withdrawal.ts';
import type { Prose } from '../markdown/context.ts';

/** What every file of `content/` has in common once it is read. */
interface Written<Data> {
  slug: string;
  /** Path of the file, relative to the project. */
  file: string;
  /** Line and column of a field of the data, for error messages. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
  data: Data;
}

interface WithProse {
  prose: Prose;
  /** The prose as written. */
  markdown: string;
}

export interface CatalogEntry extends Written<Entry>, WithProse {
  section: SectionSlug;
}
export interface CatalogSection extends Written<Section>, WithProse {}
export interface CatalogTerm extends Written<Term>, WithProse {}
export type CatalogReference = Written<Reference>;
export type CatalogOrganisation = Written<Organisation>;
export type CatalogAmbiguity = Written<Ambiguity>;
export type CatalogWithdrawal = Written<Withdrawal>;

/** All content, read once, linked, checked and frozen. Maps are in the order of their slugs. */
export interface Catalog {
  edition: Edition;
  /** Pairs of entries that have a page of their own, side by side. */
  comparisons: Comparisons;
  /** Ordered walks through the atlas, by their slugs. */
  paths: Paths;
  /** Names and sources of the recipes by which parameters are counted again. */
  recipes: RecipeBook;
  /** Words by which readers look for a page that does not use them. */
  searchWords: SearchWords;
  /** All that the survey names, and where it stands here. */
  survey: SurveyList;
  entries: ReadonlyMap<string, CatalogEntry>;
  sections: ReadonlyMap<string, CatalogSection>;
  terms: ReadonlyMap<string, CatalogTerm>;
  references: ReadonlyMap<string, CatalogReference>;
  organisations: ReadonlyMap<string, CatalogOrganisation>;
  ambiguities: ReadonlyMap<string, CatalogAmbiguity>;
  withdrawals: ReadonlyMap<string, CatalogWithdrawal>;
  /** Revisions by the slug under which they were published, in the order of their numbers. */
  revisions: ReadonlyMap<string, readonly Revision[]>;
  /** Every address ever published, with the anchors that its page ever had. */
  ledger: ReadonlyMap<string, readonly string[]>;
}
