import type { EntryForm } from '../permalinks.ts';

/** How a form of an entry or of a revision is served and named. */
export interface FormType {
  /** Media type, without the character set. */
  mediaType: string;
  label: string;
  /** True if the file only describes the text (a citation of it), false if it holds the text itself. */
  isMetadata: boolean;
}

/**
 * Media type and name of each form. Those of the citation formats are the ones that the FAIR Signposting profile
 * lists (https://signposting.org/FAIR/, level 1, `describedby`); BibTeX and BibLaTeX share one.
 */
export const FORM_TYPES: Readonly<Record<EntryForm, FormType>> = {
  json: { mediaType: 'application/json', label: 'JSON', isMetadata: false },
  md: { mediaType: 'text/markdown', label: 'Markdown', isMetadata: false },
  bib: { mediaType: 'application/x-bibtex', label: 'BibTeX', isMetadata: true },
  'biblatex.bib': { mediaType: 'application/x-bibtex', label: 'BibLaTeX', isMetadata: true },
  ris: { mediaType: 'application/x-research-info-systems', label: 'RIS', isMetadata: true },
  'csl.json': { mediaType: 'application/vnd.citationstyles.csl+json', label: 'CSL-JSON', isMetadata: true },
  'citations.txt': { mediaType: 'text/plain', label: 'Citations as text', isMetadata: true },
};
