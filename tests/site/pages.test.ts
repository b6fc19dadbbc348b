import { describe, expect, it } from 'vitest';
import { pageWeight } from '../../scripts/page-weight.ts';
import { loadCatalog } from '../../src/catalog/build.ts';
import { base, origin } from '../../src/permalinks.ts';
import { project } from '../factories.ts';
import { contentOf, dist, isElsewhere, listFiles, pages, read } from './site.ts';

const catalog = loadCatalog(project);
const byPath = new Map(pages.map((page) => [page.path, page]));
const files = new Set(listFiles());
const isMoved = (html: string) => html.includes('http-equiv="refresh"');
const shown = pages.filter(({ html }) => !isMoved(html));

describe('addresses', () => {
  it('has a page for every entry, term, node, reference and organisation', () => {
    const folders = [
      ['entries', catalog.entries],
      ['entries', catalog.ambiguities],
      ['terms', catalog.terms],
      ['sections', catalog.sections],
      ['references', catalog.references],
      ['organisations', catalog.organisations],
    ] as const;
    const missing = folders.flatMap(([folder, all]) =>
      [...all.keys()].map((slug) => `${base}${folder}/${slug}/`).filter((path) => !byPath.has(path)),
    );
    expect(missing).toEqual([]);
  });

  it('links only to pages and anchors that exist', () => {
    const broken = pages.flatMap(({ path, links }) =>
      links
        .filter((href) => !isElsewhere(href))
        .flatMap((href) => {
          const url = new URL(href, origin + path);
          const target = byPath.get(url.pathname);
          const file = decodeURIComponent(url.pathname.slice(base.length));
          if (!target && !files.has(file)) return [`${path} → ${href}`];
          const anchor = decodeURIComponent(url.hash.slice(1));
          return anchor && target && !target.ids.has(anchor) ? [`${path} → ${href} (no such anchor)`] : [];
        }),
    );
    expect(broken).toEqual([]);
  });

  it('uses no id twice on a page', () => {
    const twice = pages.flatMap(({ path, html }) => {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
      return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });
});

describe('metadata', () => {
  it.each([
    ['title', /<title>([^<]*)<\/title>/],
    ['description', /<meta name="description" content="([^"]*)"/],
  ])('gives each page a %s of its own', (_, pattern) => {
    const found = shown.map((page) => contentOf(page, pattern));
    expect(found.filter((text) => !text)).toEqual([]);
    expect(found.filter((text, i) => found.indexOf(text) !== i)).toEqual([]);
  });

  it('names the canonical address of each page', () => {
    const wrong = shown
      .filter(({ file }) => file !== '404.html')
      .filter((page) => contentOf(page, /<link rel="canonical" href="([^"]*)"/) !== origin + page.path);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('gives each entry the citation tags that reference managers read', () => {
    const wrong = [...catalog.entries.values()].filter(({ slug, data }) => {
      const page = byPath.get(`${base}entries/${slug}/`)!;
      const tag = (name: string) => contentOf(page, new RegExp(`<meta name="${name}" content="([^"]*)"`));
      return (
        tag('citation_title') !== data.name ||
        tag('citation_publication_date') !== catalog.edition.date.replaceAll('-', '/') ||
        tag('citation_public_url') !== `${origin}${base}entries/${slug}/` ||
        !tag('citation_author')
      );
    });
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('what a page loads', () => {
  it('asks nothing of another origin', () => {
    const loads =
      /<(?:script|img|iframe|source|audio|video)[^>]*\ssrc="([^"]*)"|<link[^>]*rel="(?:stylesheet|preload|icon|modulepreload)"[^>]*href="([^"]*)"/g;
    const elsewhere = pages.flatMap(({ html }) =>
      [...html.matchAll(loads)].map((match) => match[1] ?? match[2]!).filter(isElsewhere),
    );
    const styles = [...files]
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => [...read(file).matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]!));
    expect([...elsewhere, ...styles.filter((url) => /^["']?(https?:)?\/\//.test(url))]).toEqual([]);
  });

  it('holds no style and no script within a page, as its policy demands', () => {
    const inline = pages.filter(
      ({ html }) => /\sstyle="|<style|\son[a-z]+="/.test(html) || /<script(?![^>]*(\ssrc=|ld\+json))/.test(html),
    );
    expect(inline.map(({ path }) => path)).toEqual([]);
    expect(shown.filter(({ html }) => !html.includes('Content-Security-Policy')).map(({ path }) => path)).toEqual([]);
  });

  it("keeps BERT's page within 40 KB compressed: HTML, styles and scripts, fonts apart", () => {
    const parts = pageWeight(dist, 'entries/bert/index.html', base);
    expect(parts.map(({ file }) => file.split('.').at(-1))).toEqual(expect.arrayContaining(['html', 'css', 'js']));
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(40 * 1024);
  });
});

describe('text', () => {
  it('puts no list into a paragraph, which a browser would end before it', () => {
    const broken = pages.filter(({ html }) => /<p\b[^>]*>(?:(?!<\/p>).)*<(?:ul|ol|div|table)\b/s.test(html));
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it('runs no word into a link, a mark or an emphasis beside it', () => {
    const apart =
      /[\p{Letter}\p{Number},;:.]<(?:a|em|strong|code|ul)\b(?! class="(?:citation|anchor)")|<\/(?:a|em|strong|code|li)>[\p{Letter}\p{Number}(§]|<\/a><ul\b/u;
    const found = pages.flatMap(({ path, html }) => {
      const text = html.replace(/<(pre|script|math|summary)\b.*?<\/\1>|<span>(Up|Previous|Next)<\/span>/gs, '');
      const match = apart.exec(text);
      return match ? [`${path}: …${text.slice(Math.max(0, match.index - 20), match.index + 50)}…`] : [];
    });
    expect(found).toEqual([]);
  });
});

describe('formulas', () => {
  it('stand in the pages as MathML, each of them, and none is broken', () => {
    const missing = [...catalog.entries.values(), ...catalog.terms.values()].filter(({ slug, prose }) => {
      const page = byPath.get(`${base}entries/${slug}/`) ?? byPath.get(`${base}terms/${slug}/`)!;
      return (page.html.match(/<math/g) ?? []).length < prose.formulas;
    });
    expect(missing.map(({ slug }) => slug)).toEqual([]);
    expect(pages.filter(({ html }) => /katex-error|#cc0000/.test(html)).map(({ path }) => path)).toEqual([]);
  });

  it('use only characters that the font of formulas holds', () => {
    const held = read('../scripts/subset-math-font.mjs');
    const ranges = [...held.matchAll(/\[0x([0-9a-f]+), 0x([0-9a-f]+)\]/g)].map(
      (match) => [parseInt(match[1]!, 16), parseInt(match[2]!, 16)] as const,
    );
    const characters = new Set(
      pages.flatMap(({ html }) =>
        [...html.matchAll(/<m[ino][^>]*>([^<]*)<\/m[ino]>/g)].flatMap((match) => [
          ...match[1]!.replace(/&#?\w+;/g, ''),
        ]),
      ),
    );
    const lacking = [...characters].filter((character) => {
      const code = character.codePointAt(0)!;
      return !ranges.some(([from, to]) => code >= from && code <= to);
    });
    expect(lacking.map((character) => `${character} U+${character.codePointAt(0)!.toString(16)}`)).toEqual([]);
  });
});
