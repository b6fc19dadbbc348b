import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ProseContext } from './context.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Properties of a component: text, or a JSON value in braces. Undefined if one is neither. */
function readProperties(component: Component): Record<string, unknown> | undefined {
  const properties: Record<string, unknown> = {};
  for (const attribute of component.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const { name, value } = attribute;
    if (value === null || value === undefined) properties[name] = true;
    else if (typeof value === 'string') properties[name] = value;
    else {
      try {
        properties[name] = JSON.parse(value.value);
      } catch {
        return undefined;
      }
    }
  }
  return properties;
}

/** Draws the figure components of an `.mdx` file. Imports, exports and expressions are refused: content does not run. */
export function remarkFigures(context: ProseContext) {
  return (tree: Root, file: VFile): void => {
    const report = (node: Nodes, details: object) => {
      Object.assign(file.message('figure', { place: node.position, ruleId: 'figure' }), details);
    };
    visit(tree, (node) => {
      switch (node.type) {
        case 'mdxjsEsm':
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          report(node, {
            field: 'expression',
            actual: node.value,
            expected: ['prose and figure components; content holds no code'],
          });
          break;
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement': {
          const properties = readProperties(node);
          if (!properties) {
            report(node, { actual: `<${node.name ?? ''}>`, expected: ['properties as "text" or {JSON}'] });
            break;
          }
          const drawn = context.drawFigure(node.name ?? '', properties);
          if ('found' in drawn) {
            const { tagName, properties: hProperties, children } = drawn.found;
            node.data = { ...node.data, hName: tagName, hProperties, hChildren: children } as typeof node.data;
          } else report(node, { actual: `<${node.name ?? ''}>`, expected: [drawn.expected], nearest: drawn.nearest });
          break;
        }
      }
    });
  };
}
