import { quote, type Problem } from './problem.ts';
import { Reporter, type ShapedContent } from './shaped.ts';

/** The date on which an entry was first public, with the precision that is known. */
function releaseOf({ entries }: ShapedContent, slug: string): string | undefined {
  const data = entries.get(slug)?.data;
  return data && 'released' in data ? data.released?.date : undefined;
}

/** True if `a` is later than `b` as far as both are known: of 2019 and 2019-05, none is. */
function isLater(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
}

/** Pairs name two entries, each pair once in either order, the earlier entry first. */
export function checkComparisons(content: ShapedContent, problems: Problem[]): void {
  if (!content.comparisons) return;
  const reporter = new Reporter(content.comparisons.file, problems);
  const seen = new Map<string, number>();
  content.comparisons.data.forEach(({ entries }, i) => {
    entries.forEach((slug, j) => reporter.link([i, 'entries', j], slug, content.known.entries, 'the slug of an entry'));
    const [first, second] = entries;
    const found = quote(entries);
    if (first === second) {
      reporter.report([i, 'entries'], 'comparison', { found, expected: 'two entries that are not the same' });
      return;
    }
    const pair = [first, second].sort().join(' ');
    const twin = seen.get(pair);
    if (twin !== undefined) {
      reporter.report([i, 'entries'], 'comparison', {
        found,
        expected: `a pair that does not stand here yet; [${twin}] has these two already`,
      });
    } else seen.set(pair, i);
    const [a, b] = [releaseOf(content, first), releaseOf(content, second)];
    if (a !== undefined && b !== undefined && isLater(a, b)) {
      reporter.report([i, 'entries'], 'comparison', {
        found,
        expected: `${quote([second, first])}: the earlier first`,
        note: `${first} is of ${a}, ${second} is of ${b}.`,
      });
    }
  });
}
