/** Edit distance in which a swap of two neighbours counts as one edit (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Least likeness (1 = equal) at which a name is offered: a far guess misleads. */
const THRESHOLD = 0.6;

/** The word of `known` most like `word`, or undefined if none is near. Ties go to the first in order. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let nearest: string | undefined;
  let best = 0;
  for (const candidate of known) {
    const text = candidate.toLowerCase();
    const likeness = 1 - distance(wanted, text) / Math.max(wanted.length, text.length, 1);
    if (likeness > best && likeness >= THRESHOLD) [nearest, best] = [candidate, likeness];
  }
  return nearest;
}

/** The slug that a name was likely meant to be: its letters and digits in lower case, joined by hyphens. */
export const nearestSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
