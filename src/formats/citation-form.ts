import type { CitationForm } from '../permalinks.ts';
import type { Revision } from '../schema/revision.ts';
import { formatBiblatexFile } from './biblatex.ts';
import { formatBibtexFile } from './bibtex.ts';
import { citePaper, citeRevision } from './citation.ts';
import { formatCitationsText } from './citations-text.ts';
import { toCsl } from './csl-json.ts';
import { formatRisFile } from './ris.ts';

/** A revision and the paper behind it in one form of a citation: the whole file. */
export function formatCitationForm(revision: Revision, form: CitationForm): string {
  const citations = [citeRevision(revision), citePaper(revision)].filter((citation) => citation !== undefined);
  switch (form) {
    case 'bib':
      return formatBibtexFile(citations);
    case 'biblatex.bib':
      return formatBiblatexFile(citations);
    case 'ris':
      return formatRisFile(citations);
    case 'csl.json':
      return `${JSON.stringify(citations.map(toCsl), null, 2)}\n`;
    case 'citations.txt':
      return formatCitationsText(citations);
  }
}
