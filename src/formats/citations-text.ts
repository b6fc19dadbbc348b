import { formatDate } from '../derive/words.ts';
import { formatBiblatex } from './biblatex.ts';
import { formatBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { toCsl } from './csl-json.ts';
import { formatMarkdownCitation } from './markdown-citation.ts';
import { formatRis } from './ris.ts';
import { formatSentence } from './sentence.ts';
import { formatStyled, STYLES } from './styled-citation.ts';
import { formatWikiCitation } from './wiki-citation.ts';

/** A citation in one form, with the name of the form. */
export interface CitationText {
  label: string;
  text: string;
}

/** A citation in every form that people paste; `styles` are those in which it is written too. */
export const citationTexts = (
  citation: Citation,
  styles: readonly (typeof STYLES)[number][] = STYLES,
): CitationText[] => [
  { label: 'Text', text: formatSentence(citation) },
  ...styles.map(({ id, name, edition }) => ({
    label: edition ? `${name} (${edition})` : name,
    text: formatStyled(citation, id),
  })),
  { label: 'Markdown', text: formatMarkdownCitation(citation) },
  { label: 'Wiki text', text: formatWikiCitation(citation) },
];

/** A citation in every form that reference managers read, without line feeds at the ends. */
export const citationRecords = (citation: Citation): CitationText[] => [
  { label: 'BibTeX', text: formatBibtex(citation).trim() },
  { label: 'BibLaTeX', text: formatBiblatex(citation).trim() },
  { label: 'RIS', text: formatRis(citation).trim() },
  { label: 'CSL-JSON', text: JSON.stringify([toCsl(citation)], null, 2) },
];

function heading({ title, container, date, revision }: Citation): string {
  return revision ? `${title}: ${container}, revision ${revision.number} of ${formatDate(date!)}` : title;
}

/** Citations as one text file: for each a heading, then every form below its label; with a line feed at the end. */
export const formatCitationsText = (citations: readonly Citation[]): string =>
  citations
    .map((citation) => {
      const title = heading(citation);
      const forms = citationTexts(citation).map(({ label, text }) => `${label}\n${text}\n`);
      return `${title}\n${'='.repeat([...title].length)}\n\n${forms.join('\n')}`;
    })
    .join('\n\n');
