import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LineageArrow, LineageGraph, LineageNode } from '../derive/lineage-graph.ts';
import { typeClass } from './lineage-strokes.ts';

const nameLink = ({ href, name, section, afterSurvey }: LineageNode) => [
  h('a', { className: ['name', `in-${section}`], href }, name),
  ...(afterSurvey ? [' ', h('span', { className: ['after-survey'] }, 'after the survey')] : []),
];

const arrowItem = (arrow: LineageArrow, child: LineageNode, parent: LineageNode) =>
  h('li', { className: [typeClass(arrow.type)] }, [
    ...nameLink(child),
    ' ',
    h('a', { className: ['edge'], href: arrow.href }, arrow.words),
    ` ${parent.name}: ${arrow.because}`,
    ...(arrow.family?.length
      ? [' ', h('span', { className: ['soft'] }, `The survey writes: ${arrow.family.join(', ')}.`)]
      : []),
  ]);

/**
 * The same as `drawLineage` in words: each earlier entry with what came from it, contrasts last, and then the entries
 * that no edge reaches. Words of an edge lead to the fact and its sources.
 */
export function writeLineage({ nodes, arrows }: LineageGraph): Element {
  const bySlug = new Map(nodes.map((node) => [node.slug, node]));
  const reached = new Set(arrows.flatMap(({ child, parent }) => [child, parent]));
  const item = (arrow: LineageArrow) => arrowItem(arrow, bySlug.get(arrow.child)!, bySlug.get(arrow.parent)!);
  const under = (node: LineageNode, list: LineageArrow[]) =>
    list.length === 0 ? [] : [h('li', [...nameLink(node), ' ', h('ul', list.map(item))])];
  const isContrast = ({ type }: LineageArrow) => type === 'contrastsWith';
  const of = ({ slug }: LineageNode, contrast: boolean) =>
    arrows.filter((arrow) => arrow.parent === slug && isContrast(arrow) === contrast);
  return h('ul', { className: ['lineage-text'] }, [
    ...nodes.flatMap((node) => under(node, of(node, false))),
    ...nodes.flatMap((node) => under(node, of(node, true))),
    ...nodes.filter(({ slug }) => !reached.has(slug)).map((node) => h('li', nameLink(node))),
  ]);
}
