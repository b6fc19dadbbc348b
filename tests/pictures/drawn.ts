import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { gzipSync } from 'node:zlib';

/** Every element below `tree` for which `test` holds, in the order of the document. */
export function findAll(tree: Element | Root, test: (element: Element) => boolean): Element[] {
  return tree.children.flatMap((child) =>
    child.type === 'element' ? [...(test(child) ? [child] : []), ...findAll(child, test)] : [],
  );
}

export const hasClass = (name: string) => (element: Element) =>
  ((element.properties['className'] ?? []) as string[]).includes(name);

export const isTag = (name: string) => (element: Element) => element.tagName === name;

/** Marks of a picture: where each leads, what its tooltip says, and if it is hollow. */
export const marksOf = (picture: Element) =>
  findAll(picture, hasClass('chart-mark')).map((mark) => ({
    href: String(mark.properties['href']),
    title: toString(findAll(mark, isTag('title'))[0]!),
    isLater: hasClass('later')(mark),
    text: findAll(mark, isTag('text')).map(toString).join(''),
  }));

/** Rows of a table: where the name of each leads, its cells in words, and if it is marked as later than the survey. */
export const rowsOf = (table: Element) =>
  findAll(findAll(table, isTag('tbody'))[0]!, isTag('tr')).map((row) => ({
    href: String(findAll(row, hasClass('name'))[0]!.properties['href']),
    name: toString(findAll(row, hasClass('name'))[0]!),
    isLater: findAll(row, hasClass('after-survey')).length > 0,
    cells: row.children.map((cell) => (cell.type === 'element' ? toString(cell) : '')),
    sources: findAll(findAll(row, hasClass('source-links'))[0]!, isTag('a')).map(toString),
  }));

/** Bytes of elements as a server would send them. */
export const compressedBytes = (elements: readonly Element[]): number =>
  gzipSync(elements.map((element) => toHtml(element)).join('')).length;
