import katex from 'katex';
import type { Nodes, Root } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** KaTeX as it is called everywhere: MathML, which needs no styles, and every fault an error. */
export const KATEX_OPTIONS = { output: 'mathml', throwOnError: true, strict: 'error' } as const;

/** KaTeX's complaint about `tex`, or undefined if it reads the formula. */
export function findFormulaFault(tex: string, displayMode = false): string | undefined {
  try {
    katex.renderToString(tex, { ...KATEX_OPTIONS, displayMode });
    return undefined;
  } catch (error) {
    // KaTeX underlines the place with combining characters, which few terminals draw.
    return (error as Error).message.replace(/^KaTeX parse error: /, '').replaceAll('\u0332', '');
  }
}

const FORBIDDEN: Partial<Record<Nodes['type'], { what: string; expected: string }>> = {
  html: { what: 'HTML', expected: 'Markdown without HTML (a figure component needs a file that ends in .mdx)' },
  image: { what: 'picture', expected: 'text; figures are components in a file that ends in .mdx' },
  imageReference: { what: 'picture', expected: 'text; figures are components in a file that ends in .mdx' },
  linkReference: { what: 'link', expected: '[[slug]] for a page of the atlas, [@key] for a cited work' },
  definition: { what: 'link', expected: '[[slug]] for a page of the atlas, [@key] for a cited work' },
};

/** A number that states a fact: digits that stand as a word of their own, with or without a unit at their end. */
const NUMBER = /^[~≈<>≤≥±+−-]?\d[\d,.\u202f\u2009]*(%|×|x|k|M|B|T|GB|TB|MB)?$/;

function statesNumber(text: string): string | undefined {
  return text
    .split(/[\s/–—]+/)
    .map((word) => word.replace(/^[("'“‘[]+|[)"'”’\],.;:!?]+$/g, ''))
    .find((word) => NUMBER.test(word));
}

const BLOCKS = new Set(['paragraph', 'table']);

/** The text of a block that could state a fact, and whether the block cites. Links, formulas and code are left out. */
function readBlock(block: Nodes): { text: string; cites: boolean } {
  let text = '';
  let cites = false;
  visit(block, (node) => {
    if (node.type === 'citation') cites = true;
    if (node.type === 'link') return 'skip';
    if (node.type === 'text') text += `${node.value} `;
    return undefined;
  });
  return { text, cites };
}

/** Reports what prose may not hold, formulas that KaTeX refuses, and numbers in a block that cites nothing. */
export function remarkRules() {
  return (tree: Root, file: VFile): void => {
    const report = (node: Nodes, rule: string, details: object) => {
      Object.assign(file.message(rule, { place: node.position, ruleId: rule }), details);
    };
    visit(tree, (node, _index, parent) => {
      const forbidden = FORBIDDEN[node.type];
      if (forbidden) {
        const found =
          'value' in node ? node.value : 'url' in node ? node.url : 'label' in node ? node.label : forbidden.what;
        report(node, 'forbidden', { field: forbidden.what, actual: found, expected: [forbidden.expected] });
      } else if (node.type === 'link' && /^[a-z]+:/.test(node.url)) {
        report(node, 'forbidden', {
          field: 'link',
          actual: node.url,
          expected: ['[[slug]] for a page of the atlas, [@key] for a cited work'],
        });
      } else if (node.type === 'heading' && node.depth === 1) {
        report(node, 'heading', {
          actual: '#',
          expected: ['headings that begin at ##; the page has its title already'],
        });
      } else if (node.type === 'math' || node.type === 'inlineMath') {
        const fault = findFormulaFault((node as Math | InlineMath).value, node.type === 'math');
        if (fault)
          report(node, 'formula', { actual: (node as Math).value, expected: ['TeX that KaTeX reads'], note: fault });
      } else if (BLOCKS.has(node.type)) {
        const { text, cites } = readBlock(node);
        const number = statesNumber(text);
        const citedInItem = parent?.type === 'listItem' && readBlock(parent).cites;
        if (number !== undefined && !cites && !citedInItem) {
          report(node, 'number-without-source', {
            field: 'number',
            actual: number,
            expected: ['a citation, as [@key, locator], in the same paragraph, list item or table'],
          });
        }
      }
    });
  };
}
