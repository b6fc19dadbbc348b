import { quote, type Problem } from './problem.ts';
import { Reporter, type ShapedContent } from './shaped.ts';

/** The steps of a path are pages that exist, each of them once; their sources are checked with all others. */
export function checkPaths(content: ShapedContent, problems: Problem[]): void {
  if (!content.paths) return;
  const reporter = new Reporter(content.paths.file, problems);
  const pages = new Set([...content.known.entries, ...content.known.terms]);
  for (const [path, { steps }] of Object.entries(content.paths.data)) {
    const seen = new Map<string, number>();
    steps.forEach(({ page }, i) => {
      const place = [path, 'steps', i, 'page'];
      reporter.link(place, page, pages, 'the slug of an entry or a term');
      const first = seen.get(page);
      if (first === undefined) seen.set(page, i);
      else {
        reporter.report(place, 'path', {
          found: quote(page),
          expected: 'a page that the path has not come to yet',
          note: `It is step ${first + 1} already.`,
        });
      }
    });
  }
}
