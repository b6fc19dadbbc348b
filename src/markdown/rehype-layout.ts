import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { PlacedHeading } from './context.ts';

/**
 * Fits the HTML of prose to the page: tables scroll by themselves and are aligned by class instead of by style,
 * and headings carry a link to themselves. Collects the headings.
 */
export function rehypeLayout(headings: PlacedHeading[]) {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (/^h[2-6]$/.test(node.tagName) && typeof node.properties.id === 'string') {
        const id = node.properties.id;
        if (id === 'footnote-label') return undefined;
        headings.push({ depth: Number(node.tagName[1]), id, text: toString(node), place: node.position });
        node.children.push(
          h(
            'a',
            { className: ['anchor'], href: `#${id}`, ariaLabel: 'Link to this part', dataPagefindIgnore: '' },
            '#',
          ),
        );
      }
      if (node.tagName === 'table' && parent && index !== undefined) {
        parent.children[index] = h(
          'div',
          { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' },
          [node],
        );
        visit({ type: 'root', children: node.children } as Root, 'element', (cell: Element) => {
          if (typeof cell.properties.align === 'string') {
            cell.properties.className = [`align-${cell.properties.align}`];
            delete cell.properties.align;
          }
        });
        return [SKIP, index + 1];
      }
      return undefined;
    });
  };
}
