import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base, origin } from '../../src/permalinks.ts';
import { project } from '../factories.ts';

/** The built site, which `npm test` makes before the tests run. */
export const dist = join(project, 'dist');
if (!existsSync(join(dist, 'index.html')))
  throw new Error('dist/ is missing: run the tests with "npm test", which builds it.');

/** Files of a built site, as paths with forward slashes, in a fixed order. */
export const listFiles = (folder = dist): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

export const read = (file: string, folder = dist): string => readFileSync(join(folder, file), 'utf8');

export interface BuiltPage {
  file: string;
  /** Path at which the page is served. */
  path: string;
  html: string;
  ids: Set<string>;
  links: string[];
}

/** Text of an attribute, with its characters in place of their references. */
export const decode = (text: string): string =>
  text
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

/** Every page of the site, read once. */
export const pages: BuiltPage[] = listFiles()
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = read(file);
    const attributes = (name: string) =>
      [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => decode(match[1]!));
    return {
      file,
      path: base + file.replace(/index\.html$/, ''),
      html,
      ids: new Set(attributes('id')),
      links: attributes('href'),
    };
  });

export const contentOf = (page: BuiltPage, pattern: RegExp): string | undefined => {
  const found = pattern.exec(page.html)?.[1];
  return found === undefined ? undefined : decode(found);
};

/** True if an address leads out of the site. */
export const isElsewhere = (href: string): boolean => /^[a-z]+:/.test(href) && !href.startsWith(origin + base);

/** The linked data of a page: the nodes of its graph. */
export const linkedData = (html: string): Record<string, unknown>[] => {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  if (text === undefined) throw new Error('the page has no linked data');
  return (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'];
};
