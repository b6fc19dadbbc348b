import { splitAddress } from '../schema/withdrawal.ts';
import type { Catalog } from './catalog.ts';
import type { Problem } from './problem.ts';

/** What became of each slug that is gone: by the name that it has now, or by its withdrawal. */
function whatBecame(catalog: Catalog): Map<string, string> {
  const became = new Map<string, string>();
  const { entries, terms, sections, references, organisations, withdrawals } = catalog;
  for (const files of [entries, terms, sections, references, organisations])
    for (const { slug, data } of files.values())
      for (const old of data.formerly ?? []) became.set(old, `It was renamed: ${slug}.`);
  for (const { file, data } of withdrawals.values()) {
    const instead = data.successor ? ` Its successor is ${data.successor}` : '';
    became.set(splitAddress(data.address)[1], `It was withdrawn on ${data.date} (${file}).${instead}`);
  }
  return became;
}

/** Tells whoever links to a page that is gone what became of it: a note is added to the problem. */
export function explainGone(problems: readonly Problem[], catalog: Catalog): Problem[] {
  const became = whatBecame(catalog);
  return problems.map((problem) => {
    const slug = /^"(?:\w+\/)?([a-z0-9-]+)"$/.exec(problem.found ?? '')?.[1];
    const note = ['link', 'dangling', 'citation'].includes(problem.rule) && slug ? became.get(slug) : undefined;
    return note ? { ...problem, note } : problem;
  });
}
