import type { Section } from '../schema/section.ts';

/** The node and all above it, from the bottom up; stops at a node that is missing or met before. */
export function nodesAbove(sections: ReadonlyMap<string, { data: Section }>, slug: string): string[] {
  const nodes: string[] = [];
  for (
    let node: string | undefined = slug;
    node !== undefined && !nodes.includes(node);
    node = sections.get(node)?.data.parent
  ) {
    nodes.push(node);
  }
  return nodes;
}
