import { describe, expect, it } from 'vitest';
import { pageWeight } from '../../scripts/page-weight.ts';
import { loadCatalog } from '../../src/catalog/build.ts';
import { latestRevision } from '../../src/derive/revisions.ts';
import { citeRevision } from '../../src/formats/citation.ts';
import { base, origin } from '../../src/permalinks.ts';
import { project } from '../factories.ts';
import { contentOf, decode, dist, isElsewhere, linkedData, listFiles, pages, read } from './site.ts';

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

  it('hides from search engines only what is not the latest text', () => {
    const hidden = shown.filter(({ html }) => html.includes('<meta name="robots" content="noindex"'));
    const expected = /^(404\.html|entries\/[^/]+\/(v\d+|changes)\/)$/;
    const notLatest = shown.filter(({ path }) => expected.test(path.slice(base.length)));
    expect(hidden.map(({ path }) => path)).toEqual(notLatest.map(({ path }) => path));
    expect(hidden.length).toBeGreaterThan(catalog.entries.size * 2);
  });

  it('names the canonical address of each page', () => {
    const wrong = shown
      .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'))
      .filter((page) => contentOf(page, /<link rel="canonical" href="([^"]*)"/) !== origin + page.path);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  const tags = (html: string, name: string) =>
    [...html.matchAll(new RegExp(`<meta name="${name}" content="([^"]*)"`, 'g'))].map((match) => match[1]!);
  const linkTo = (html: string, rel: string) => new RegExp(`<link rel="${rel}" href="([^"]*)"`).exec(html)?.[1];

  it('says the same of each entry in tags, links, linked data and files: title, authors, day, pinned address', () => {
    for (const { slug, data } of catalog.entries.values()) {
      const { html } = byPath.get(`${base}entries/${slug}/`)!;
      const latest = latestRevision(catalog, slug)!;
      const pinned = `${origin}${base}entries/${slug}/v${latest.revision}/`;
      const citation = citeRevision(latest);
      expect(tags(html, 'z:itemType'), slug).toEqual(['encyclopediaArticle']);
      expect(tags(html, 'citation_title').map(decode), slug).toEqual([data.name]);
      // The comma at the end keeps Zotero from splitting the name of an organisation.
      expect(tags(html, 'citation_author'), slug).toEqual(citation.authors.map((author) => `${author},`));
      expect(tags(html, 'citation_publication_date'), slug).toEqual([latest.date.replaceAll('-', '/')]);
      expect(tags(html, 'citation_public_url'), slug).toEqual([pinned]);
      expect(linkTo(html, 'cite-as'), slug).toBe(pinned);
      expect(linkTo(html, 'latest-version'), slug).toBe(pinned);
      const graph = linkedData(html);
      const page = graph.find((node) => node['@type'] === 'WebPage')!;
      expect(page, slug).toMatchObject({ name: data.name, version: latest.revision, dateModified: latest.date });
      expect(graph.map((node) => node['@type'])).toContain('BreadcrumbList');
      const [item] = JSON.parse(read(`entries/${slug}.csl.json`)) as [{ URL: string; title: string; note: string }];
      expect(item, slug).toMatchObject({ URL: pinned, title: data.name });
      expect(item.note, slug).toContain(latest.sha256);
      for (const form of ['bib', 'biblatex.bib', 'ris', 'citations.txt']) {
        const text = read(`entries/${slug}.${form}`);
        expect(text, `${slug}.${form}`).toContain(pinned);
        expect(text, `${slug}.${form}`).toContain(latest.sha256.slice(0, 16));
      }
      expect(html, slug).toContain(latest.sha256);
    }
  });

  it('leaves no citation tag empty, and no COinS on the pages of entries', () => {
    const entryPages = pages.filter(({ path }) => path.startsWith(`${base}entries/`));
    expect(entryPages.filter(({ html }) => /<meta name="[^"]*" content=""/.test(html)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(entryPages.filter(({ html }) => html.includes('Z3988')).map(({ path }) => path)).toEqual([]);
  });

  it('links from each entry to files that exist, each with its media type', () => {
    const links = pages
      .filter(({ path }) => path.startsWith(`${base}entries/`))
      .flatMap(({ path, html }) =>
        [...html.matchAll(/<link rel="(?:alternate|describedby|item)" href="([^"]*)" type="[^"]+"/g)].map((match) => ({
          path,
          href: match[1]!,
        })),
      );
    expect(links.length).toBeGreaterThan(catalog.entries.size * 10);
    const dead = links.filter(({ href }) => {
      const address = href.slice((origin + base).length);
      return !files.has(address) && !byPath.has(base + address);
    });
    expect(dead).toEqual([]);
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
  it('stands in each page as it is sent, before any script', () => {
    const bare = shown.filter(({ html }) => {
      const main = /<main\b.*<\/main>/s.exec(html)?.[0] ?? '';
      const text = main.replace(/<(script|noscript)\b.*?<\/\1>|<[^>]*\bhidden\b[^>]*>|<[^>]+>/gs, ' ');
      return text.split(/\s+/).length <= 20;
    });
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

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
