import type { Link, Parent, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { referenceAnchor } from '../permalinks.ts';
import type { CitationTarget, ProseContext, ProseCitation } from './context.ts';

/** `[[slug]]`, `[[slug|words]]` and `[@key, locator; @key]`. */
const PATTERN = /\[\[([^\][|]+)(?:\|([^\][]+))?\]\]|\[@([^\][]+)\]/g;

/** Anything that begins like a link or a citation; what `PATTERN` leaves of it, before or after, is broken. */
const BROKEN = /\[\[|\]\]|\[@/;

export interface CitationNode extends Parent {
  type: 'citation';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

/** The point of `offset` in `text`, lines and columns from 1. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), offset };
}

function splitCitation(inner: string): { key: string; locator: string | undefined }[] {
  return inner.split(/;\s*/).map((part) => {
    const text = part.trim().replace(/^@/, '');
    const comma = text.indexOf(',');
    return comma < 0
      ? { key: text, locator: undefined }
      : { key: text.slice(0, comma).trim(), locator: text.slice(comma + 1).trim() };
  });
}

/**
 * Turns `[[slug]]` into links and `[@key, locator]` into citations, and reports every one that leads nowhere.
 * Collects the links and citations in the order of the text.
 */
export function remarkReferences(
  context: ProseContext,
  collected: { links: string[]; citations: Omit<ProseCitation, 'claim'>[] },
) {
  const numbers = new Map<string, number>();

  const citationNode = (
    key: string,
    locator: string | undefined,
    target: CitationTarget,
    isFirst: boolean,
  ): CitationNode => {
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    const anchor = `cite-${collected.citations.length + 1}`;
    collected.citations.push({ key, locator, anchor });
    const label = locator ? `${target.label}, ${locator}` : target.label;
    return {
      type: 'citation',
      children: [],
      data: {
        hName: 'a',
        hProperties: {
          className: isFirst ? ['citation'] : ['citation', 'citation-more'],
          id: anchor,
          href: `#${referenceAnchor(key)}`,
          title: target.title,
        },
        hChildren: [
          {
            type: 'element',
            tagName: 'sup',
            properties: { dataPagefindIgnore: '' },
            children: [{ type: 'text', value: String(numbers.get(key)) }],
          },
          {
            type: 'element',
            tagName: 'span',
            properties: { className: ['citation-note'], dataNumber: numbers.get(key), dataPagefindIgnore: '' },
            children: [{ type: 'text', value: label }],
          },
        ],
      } as CitationNode['data'],
    };
  };

  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, 'text', (node: Text, index, parent) => {
      if (!parent || index === undefined) return;
      let cursor = node.position?.start.offset ?? 0;
      const report = (written: string, rule: string, details: object) => {
        const at = source.indexOf(written, cursor);
        const message = file.message(rule, { place: pointAt(source, at < 0 ? cursor : at), ruleId: rule });
        Object.assign(message, details);
      };
      const children: Parent['children'] = [];
      const addText = (value: string) => {
        const broken = BROKEN.exec(value);
        if (broken) {
          report(broken[0], 'broken-mark', {
            actual: value.slice(broken.index, broken.index + 40),
            expected: ['[[slug]], [[slug|words]] or [@key, locator], closed on the same line'],
          });
        }
        if (value) children.push({ type: 'text', value });
      };
      let end = 0;
      for (const match of node.value.matchAll(PATTERN)) {
        const [written, target, words, citation] = match;
        addText(node.value.slice(end, match.index));
        end = match.index + written.length;
        if (target !== undefined) {
          const found = context.findLink(target.trim());
          collected.links.push(target.trim());
          if ('found' in found) {
            const link: Link = {
              type: 'link',
              url: found.found.href,
              children: [{ type: 'text', value: (words ?? found.found.name).trim() }],
            };
            children.push(link);
          } else report(written, 'link', { actual: target.trim(), expected: [found.expected], nearest: found.nearest });
        } else {
          for (const [i, { key, locator }] of splitCitation(citation!).entries()) {
            const found = context.findCitation(key);
            if ('found' in found) children.push(citationNode(key, locator, found.found, i === 0));
            else report(written, 'citation', { actual: key, expected: [found.expected], nearest: found.nearest });
          }
        }
        const at = source.indexOf(written, cursor);
        if (at >= 0) cursor = at + written.length;
      }
      addText(node.value.slice(end));
      if (end === 0) return;
      // A citation stands close to the word before it: the mark follows without a space.
      children.forEach((child, i) => {
        const before = children[i - 1];
        if (child.type === 'citation' && before?.type === 'text') before.value = before.value.replace(/\s+$/, '');
      });
      parent.children.splice(index, 1, ...(children as typeof parent.children));
      return [SKIP, index + children.length];
    });
  };
}
