import type { Element } from 'hast';
import type { Position } from 'unist';

/** What a name in prose stands for, or what would have been allowed. */
export type Resolution<Found> = { found: Found } | { expected: string; nearest: string | undefined };

export interface LinkTarget {
  href: string;
  /** Name of the target, shown where the writer gave no words. */
  name: string;
}

export interface CitationTarget {
  /** Short label, as "Devlin et al. 2019". */
  label: string;
  /** Title of the work. */
  title: string;
}

/** All that prose needs to know of the rest of the knowledge base. */
export interface ProseContext {
  findLink(target: string): Resolution<LinkTarget>;
  findCitation(key: string): Resolution<CitationTarget>;
  /** Draws the figure `name` from its properties; on a fault gives what is allowed. */
  drawFigure(name: string, properties: Record<string, unknown>): Resolution<Element>;
}

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A heading with its place in the source. */
export interface PlacedHeading extends Heading {
  place: Position | undefined;
}

/** One citation in prose. */
export interface ProseCitation {
  key: string;
  locator: string | undefined;
  /** Anchor of the citation in the page. */
  anchor: string;
  /** Plain text of the paragraph, list item or table in which it stands. */
  claim: string;
}

/** Prose, ready for a page. */
export interface Prose {
  html: string;
  /** Plain text, without formulas and citations. */
  text: string;
  words: number;
  headings: Heading[];
  /** Targets of the links, as written. */
  links: string[];
  citations: ProseCitation[];
  formulas: number;
}
