import type { Catalog } from '../catalog/catalog.ts';
import { entryPath, stepAnchor, teachingPath, termPath } from '../permalinks.ts';
import type { SectionSlug } from '../schema/entry.ts';
import type { PathStep } from '../schema/path.ts';
import { sectionOf } from './taxonomy.ts';

/** A page that is a step of a path, as a list names it. */
export interface StepPage {
  slug: string;
  name: string;
  /** Path as `permalinks.ts` gives it. */
  href: string;
  afterSurvey: true | undefined;
}

/** A step of a path with what a reader needs to know of its page. */
export interface Step extends StepPage {
  /** What the page is: model, method, finding, open problem, term. */
  kind: string;
  /** One of the six sections; a term stands in none. */
  section: SectionSlug | undefined;
  /** Date of the first public version, with the precision that is known. */
  date: string | undefined;
  because: string;
  /** Sources as written in the content. */
  source: PathStep['source'];
}

/** A path that leads over a page: which step the page is, and what stands before and after. */
export interface Passage {
  name: string;
  /** Address of the step on the page of the path. */
  href: string;
  /** Number of the step, from 1, and how many there are. */
  number: number;
  count: number;
  previous: StepPage | undefined;
  next: StepPage | undefined;
}

function stepPage({ entries, terms }: Catalog, slug: string): StepPage {
  const entry = entries.get(slug);
  const { name, afterSurvey } = (entry ?? terms.get(slug)!).data;
  return { slug, name, href: entry ? entryPath(slug) : termPath(slug), afterSurvey };
}

/** The steps of the path `slug`, in their order. */
export function listSteps(catalog: Catalog, slug: string): Step[] {
  return catalog.paths[slug]!.steps.map(({ page, because, source }): Step => {
    const entry = catalog.entries.get(page);
    const { data } = entry ?? catalog.terms.get(page)!;
    return {
      ...stepPage(catalog, page),
      kind: !('kind' in data) ? 'term' : data.kind === 'problem' ? 'open problem' : data.kind,
      section: entry && sectionOf(catalog, entry.data.node),
      date: 'released' in data ? data.released?.date : undefined,
      because,
      source,
    };
  });
}

/** The paths that lead over the page `slug` of an entry or a term, in the order in which paths are offered. */
export function passagesOf(catalog: Catalog, slug: string): Passage[] {
  return Object.entries(catalog.paths).flatMap(([path, { name, steps }]) => {
    const at = steps.findIndex(({ page }) => page === slug);
    if (at < 0) return [];
    const pageAt = (place: number) => {
      const step = steps[place];
      return step && stepPage(catalog, step.page);
    };
    return [
      {
        name,
        href: `${teachingPath(path)}#${stepAnchor(slug)}`,
        number: at + 1,
        count: steps.length,
        previous: pageAt(at - 1),
        next: pageAt(at + 1),
      },
    ];
  });
}
