import type { Catalog } from '../catalog/catalog.ts';
import { entryPath, sectionPath, termPath } from '../permalinks.ts';
import type { SurveyConcept, SurveyWork } from '../schema/survey.ts';

/** A row of the list of what the survey names, with where it stands in the atlas. */
export interface CoverageRow {
  slug: string;
  name: string;
  kind: (SurveyWork | SurveyConcept)['kind'];
  /** Undefined for concepts: their rows are terms of ours, not names of works. */
  confidence: SurveyWork['confidence'] | undefined;
  naming: SurveyWork['naming'] | undefined;
  sections: readonly string[];
  /** The page to which the row leads; undefined if it is left out. */
  page: { href: string; name: string } | undefined;
  /** Why the row is left out. */
  out: string | undefined;
}

/** A section of the survey with all that it names. */
export interface CoverageSection {
  number: string;
  heading: string;
  node: { href: string; name: string } | undefined;
  /** Paragraph headings within the section. */
  paragraphs: CoverageHeading[];
  rows: CoverageRow[];
}

export interface CoverageHeading {
  heading: string;
  node: { href: string; name: string } | undefined;
  out: string | undefined;
}

/** How many rows there are, and how many of them have a page. */
export interface CoverageCount {
  what: string;
  total: number;
  covered: number;
}

export interface Coverage {
  sections: CoverageSection[];
  /** Headings that stand in no numbered section. */
  backMatter: CoverageHeading[];
  /** Rows without a page. */
  out: CoverageRow[];
  counts: CoverageCount[];
}

/** How far the atlas covers what the survey names, section by section, from `content/survey.json`. */
export function surveyCoverage(catalog: Catalog): Coverage {
  const { headings, works, concepts } = catalog.survey;
  const pageOf = (slug: string | undefined) => {
    if (slug === undefined) return undefined;
    const entry = catalog.entries.get(slug);
    const name = (entry ?? catalog.terms.get(slug))!.data.name;
    return { href: entry ? entryPath(slug) : termPath(slug), name };
  };
  const nodeOf = (slug: string | undefined) =>
    slug === undefined ? undefined : { href: sectionPath(slug), name: catalog.sections.get(slug)!.data.name };
  const toRow = (row: SurveyWork | SurveyConcept): CoverageRow => ({
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    confidence: 'confidence' in row ? row.confidence : undefined,
    naming: 'naming' in row ? row.naming : undefined,
    sections: row.sections,
    page: pageOf(row.page),
    out: row.out,
  });
  const toHeading = ({ heading, page, out }: (typeof headings)[number]) => ({ heading, node: nodeOf(page), out });
  const rows = [...works, ...concepts].map(toRow);
  const count = (what: string, of: readonly { page?: unknown; node?: unknown }[]): CoverageCount => ({
    what,
    total: of.length,
    covered: of.filter(({ page, node }) => (page ?? node) !== undefined).length,
  });
  const ofWorks = rows.filter(({ confidence }) => confidence !== undefined);
  return {
    sections: headings.flatMap(({ number, heading, page }) =>
      number === undefined
        ? []
        : [
            {
              number,
              heading,
              node: nodeOf(page),
              paragraphs: headings.filter(({ within }) => within === number).map(toHeading),
              rows: rows.filter(({ sections }) => sections.includes(number)),
            },
          ],
    ),
    backMatter: headings.filter((row) => row.number === undefined && row.within === undefined).map(toHeading),
    out: rows.filter(({ page }) => page === undefined),
    counts: [
      count('sections, subsections and paragraph headings', headings.map(toHeading)),
      ...(['model', 'method', 'system', 'dataset', 'finding'] as const).map((kind) =>
        count(
          `${kind}s of high or medium confidence`,
          ofWorks.filter((row) => row.kind === kind && row.confidence !== 'low'),
        ),
      ),
      count(
        'rows of low confidence',
        ofWorks.filter(({ confidence }) => confidence === 'low'),
      ),
      count(
        'terms',
        rows.filter(({ kind }) => kind === 'term'),
      ),
      count(
        'directions of research',
        rows.filter(({ kind }) => kind === 'problem'),
      ),
    ],
  };
}

/** Share of the rows of high or medium confidence, and of the concepts, that have a page: 0 to 1. */
export function coveredShare({ works, concepts }: Catalog['survey']): number {
  const rows = [...works.filter(({ confidence }) => confidence !== 'low'), ...concepts];
  return rows.filter(({ page }) => page !== undefined).length / Math.max(rows.length, 1);
}
