import { formatDate } from '../derive/words.ts';
import type { Citation } from './citation.ts';
import { formatMarkdownCitation } from './markdown-citation.ts';
import { formatSentence } from './sentence.ts';
import { formatStyled, STYLES } from './styled-citation.ts';
import { formatWikiCitation } from './wiki-citation.ts';

/** A citation in every form that people paste, each with its label. */
export const citationTexts = (citation: Citation): { label: string; text: string }[] => [
  { label: 'Text', text: formatSentence(citation) },
  ...STYLES.map(({ id, name, edition }) => ({
    label: edition ? `${name} (${edition})` : name,
    text: formatStyled(citation, id),
  })),
  { label: 'Markdown', text: formatMarkdownCitation(citation) },
  { label: 'Wiki text', text: formatWikiCitation(citation) },
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
