/** Every rule that content can break. */
export const RULES = [
  'address-lost',
  'address-unlisted',
  'alias-twice',
  'broken-mark',
  'citation',
  'comparison',
  'dangling',
  'figure',
  'forbidden',
  'formula',
  'front-matter',
  'heading',
  'lineage-cycle',
  'lineage-self',
  'link',
  'mdx',
  'missing-field',
  'missing-file',
  'missing-source',
  'never-cited',
  'number-without-source',
  'order-twice',
  'path',
  'recount',
  'reference-twice',
  'revision',
  'search-words',
  'section-cycle',
  'slug-form',
  'slug-twice',
  'source-of-nothing',
  'survey-list',
  'survey-section',
  'term-group',
  'unknown-key',
  'unpublished',
  'unread-file',
  'variant-twice',
  'withdrawal',
  'wrong-node',
  'wrong-value',
  'yaml',
] as const;
export type Rule = (typeof RULES)[number];

/** A fault in `content/`, in words for the person who will mend it. */
export interface Problem {
  /** Path of the file, relative to the project, with forward slashes. */
  file: string;
  /** Line and column, from 1. */
  line: number;
  column: number;
  /** The rule that was broken. */
  rule: Rule;
  /** Field as the file has it, as `variants[0].layers`; for prose, what stands there (`link`, `citation`, `formula`). */
  field: string;
  /** What was found, quoted as typed; absent where the fault is that something is missing. */
  found?: string | undefined;
  /** What is allowed. */
  expected: string;
  /** What was likely meant, if anything near is known. */
  nearest?: string | undefined;
  /** What to do, or what else is known. */
  note?: string | undefined;
}

/** Sorts by file, line, column, then rule, so that two runs print the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.field, b.field) ||
      compareText(a.found ?? '', b.found ?? ''),
  );
}

/** A value as the person typed it, for an error message; long text is cut. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value.replaceAll('\n', '\\n')}"` : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…${text.endsWith('"') ? '"' : ''}` : text;
}

function formatProblem(problem: Problem): string {
  const lines = [`${problem.file}:${problem.line}:${problem.column}  ${problem.field}`];
  const row = (label: string, value: string | undefined) => {
    if (value !== undefined) lines.push(`  ${label.padEnd(10)}${value}`);
  };
  row('found', problem.found);
  row('expected', problem.expected);
  row('nearest', problem.nearest === undefined ? undefined : quote(problem.nearest));
  row('note', problem.note);
  return lines.join('\n');
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** All problems as text, sorted, with a closing line that counts them. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [
    ...sortProblems(problems).map(formatProblem),
    `${count(problems.length, 'problem')} in ${count(files, 'file')}`,
  ].join('\n\n');
}

/** Thrown when the content has faults; its message lists every one. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = sortProblems(problems);
  }
}
