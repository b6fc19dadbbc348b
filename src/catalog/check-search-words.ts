import { normaliseName } from './name.ts';
import { quote, type Problem } from './problem.ts';
import { Reporter, type ShapedContent } from './shaped.ts';

const WHAT = { entries: 'an entry', terms: 'a term', sections: 'a node' } as const;
const COLLECTIONS = ['entries', 'terms', 'sections'] as const;

/** Every name and alias, with the file of the page that bears it. */
function listNames(content: ShapedContent): Map<string, string> {
  const names = new Map<string, string>();
  for (const collection of COLLECTIONS) {
    for (const { file, data } of content[collection].values()) {
      const aliases = 'aliases' in data ? (data.aliases ?? []) : [];
      for (const name of [data.name, ...aliases]) names.set(normaliseName(name), file.path);
    }
  }
  return names;
}

/** Search words stand at pages that exist, once, and are no names: a name leads to its page already. */
export function checkSearchWords(content: ShapedContent, problems: Problem[]): void {
  if (!content.searchWords) return;
  const reporter = new Reporter(content.searchWords.file, problems);
  const names = listNames(content);
  for (const collection of COLLECTIONS) {
    for (const [slug, phrases] of Object.entries(content.searchWords.data[collection])) {
      reporter.link([collection, slug], slug, content.known[collection], `the slug of ${WHAT[collection]}`);
      const seen = new Set<string>();
      phrases.forEach((phrase, i) => {
        const key = normaliseName(phrase);
        const owner = names.get(key);
        if (owner !== undefined || seen.has(key)) {
          reporter.report([collection, slug, i], 'search-words', {
            found: quote(phrase),
            expected: `words by which the page is not found yet; these ${owner === undefined ? 'stand here already' : `are a name in ${owner}`}`,
          });
        }
        seen.add(key);
      });
    }
  }
}
