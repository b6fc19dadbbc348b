import { normaliseName } from './name.ts';
import { quote, type Problem } from './problem.ts';
import type { SourceFile } from './read.ts';
import { Reporter, type Path, type ShapedContent } from './shaped.ts';

/** Names and aliases that lead to two pages, unless they are declared ambiguous. */
export function checkNames(content: ShapedContent, problems: Problem[]): void {
  const declared = new Map([...content.ambiguities.values()].map(({ data }) => [normaliseName(data.name), data]));
  const owners = new Map<string, { slug: string; file: SourceFile }>();
  for (const [slug, { file, data }] of [...content.entries, ...content.terms]) {
    const reporter = new Reporter(file, problems);
    const names: [Path, string][] = [
      [['name'], data.name],
      ...(data.aliases ?? []).map((alias, i): [Path, string] => [['aliases', i], alias]),
    ];
    for (const [path, name] of names) {
      const key = normaliseName(name);
      const owner = owners.get(key);
      const ambiguity = declared.get(key);
      if (ambiguity && !ambiguity.means.includes(slug)) {
        reporter.report(path, 'alias-twice', {
          found: quote(name),
          expected: `a name of its own, or ${quote(slug)} in means of the ambiguous name ${quote(ambiguity.name)}`,
        });
      } else if (!ambiguity && owner && owner.slug !== slug) {
        reporter.report(path, 'alias-twice', {
          found: quote(name),
          expected: `a name that no other page has; ${owner.file.path} has it already`,
          note: 'A name that means both is declared in content/ambiguous/.',
        });
      } else owners.set(key, { slug, file });
    }
  }
}

/** Old slugs that are still somebody's slug, or are claimed twice. */
export function checkFormerly(content: ShapedContent, problems: Problem[]): void {
  const taken = new Map([...content.entries, ...content.terms].map(([slug, { file }]) => [slug, file.path]));
  for (const [, { file, data }] of [...content.entries, ...content.terms]) {
    data.formerly?.forEach((slug, i) => {
      const owner = taken.get(slug);
      if (owner) {
        new Reporter(file, problems).report(['formerly', i], 'slug-twice', {
          found: quote(slug),
          expected: `a slug that is free; ${owner} has it`,
        });
      } else taken.set(slug, file.path);
    });
  }
}
