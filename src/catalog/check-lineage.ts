import { EDGE_TYPES, type EdgeType } from '../schema/entry.ts';
import type { Problem } from './problem.ts';
import { Reporter, type ShapedContent } from './shaped.ts';

/** Edges that say what came from what, and so cannot run in a circle. */
const DIRECTED: readonly EdgeType[] = EDGE_TYPES.filter((type) => type !== 'contrastsWith');

/** Reports every circle in the lineage, as a chain of slugs, at the edge that closes it. */
export function checkLineageCycles(content: ShapedContent, problems: Problem[]): void {
  const edges = (slug: string) => {
    const data = content.entries.get(slug)?.data;
    return (data && 'lineage' in data ? (data.lineage ?? []) : [])
      .filter(({ type }) => DIRECTED.includes(type))
      .map(({ to }) => to);
  };
  const done = new Set<string>();
  const walk = (slug: string, chain: string[]): void => {
    const start = chain.indexOf(slug);
    if (start >= 0) {
      const cycle = [...chain.slice(start), slug];
      const last = cycle.at(-2)!;
      const { file, data } = content.entries.get(last)!;
      const i = 'lineage' in data ? data.lineage!.findIndex(({ to }) => to === slug) : -1;
      new Reporter(file, problems).report(['lineage', i, 'to'], 'lineage-cycle', {
        found: cycle.join(' → '),
        expected: 'lineage that leads back in time, without a circle',
      });
      return;
    }
    if (done.has(slug)) return;
    for (const to of edges(slug)) if (to !== slug) walk(to, [...chain, slug]);
    done.add(slug);
  };
  for (const slug of content.entries.keys()) walk(slug, []);
}
