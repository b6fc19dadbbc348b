import { toString } from 'mdast-util-to-string';
import type { Root, Nodes } from 'mdast';
import rehypeKatex from 'rehype-katex';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { RESERVED_ANCHORS } from '../permalinks.ts';
import type { PlacedHeading, Prose, ProseCitation, ProseContext } from './context.ts';
import { rehypeLayout } from './rehype-layout.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkReferences } from './remark-references.ts';
import { KATEX_OPTIONS, remarkRules } from './remark-rules.ts';

/** Plain text of a node: formulas, citations and figures are left out. */
function plainText(node: Nodes): string {
  if (node.type === 'math' || node.type === 'inlineMath' || node.type === 'citation') return '';
  if ('children' in node) {
    const parts = node.children.map((child) => plainText(child as Nodes));
    return parts.join(['root', 'list', 'listItem', 'table', 'tableRow', 'blockquote'].includes(node.type) ? ' ' : '');
  }
  return toString(node);
}

const CLAIM_BLOCKS = ['paragraph', 'table', 'heading'];

function collectClaims(tree: Root): string[] {
  const claims: string[] = [];
  visitParents(tree, 'citation', (_node, ancestors) => {
    const block = ancestors.findLast((ancestor) => CLAIM_BLOCKS.includes(ancestor.type));
    claims.push(
      block
        ? plainText(block as Nodes)
            .replace(/\s+/g, ' ')
            .trim()
        : '',
    );
  });
  return claims;
}

/**
 * Renders prose to HTML without scripts and inline styles.
 * Gives the prose and every fault as a message with `ruleId`, place, `actual`, `expected`, and perhaps `field`, `nearest` and `note`.
 */
export function renderProse(
  body: string,
  format: 'md' | 'mdx',
  context: ProseContext,
): { prose: Prose; messages: VFileMessage[] } {
  const file = new VFile(body);
  const placedHeadings: PlacedHeading[] = [];
  const links: string[] = [];
  const found: Omit<ProseCitation, 'claim'>[] = [];
  let citations: ProseCitation[] = [];
  let text = '';
  let formulas = 0;

  const processor = unified()
    .use(remarkParse)
    .use(format === 'mdx' ? [remarkMdx] : [])
    .use(remarkGfm)
    .use(remarkMath)
    .use(() => remarkReferences(context, { links, citations: found }))
    .use(() => remarkRules())
    .use(() => remarkFigures(context))
    .use(() => (tree: Root) => {
      const claims = collectClaims(tree);
      citations = found.map((citation, i) => ({ ...citation, claim: claims[i] ?? '' }));
      text = plainText(tree).replace(/\s+/g, ' ').trim();
      visitParents(tree, (node) => {
        if (node.type === 'math' || node.type === 'inlineMath') formulas++;
      });
    })
    .use(remarkRehype, { clobberPrefix: '' })
    .use(rehypeSlug)
    .use(rehypeKatex, { ...KATEX_OPTIONS, throwOnError: false })
    .use(() => rehypeLayout(placedHeadings))
    .use(rehypeStringify);

  let html = '';
  try {
    html = String(processor.processSync(file));
  } catch (error) {
    // remark-mdx stops at syntax that it cannot read; its message has a place.
    const message = file.message((error as VFileMessage).reason ?? String(error), {
      place: (error as VFileMessage).place,
      ruleId: 'mdx',
    });
    Object.assign(message, { expected: ['MDX that can be read'], note: message.reason });
  }
  for (const { id, text: title, place } of placedHeadings) {
    if ((RESERVED_ANCHORS as readonly string[]).includes(id)) {
      const message = file.message('heading', { place, ruleId: 'heading' });
      Object.assign(message, {
        field: 'heading',
        actual: title,
        expected: [`a heading whose anchor is none of ${RESERVED_ANCHORS.join(', ')}: the page uses these itself`],
      });
    }
  }
  const headings = placedHeadings.map(({ depth, id, text: title }) => ({ depth, id, text: title }));
  const prose = { html, text, words: text ? text.split(' ').length : 0, headings, links, citations, formulas };
  // Formulas were checked before, each with its own message.
  return { prose, messages: file.messages.filter(({ source }) => source !== 'rehype-katex') };
}
