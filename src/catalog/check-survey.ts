import { quote } from './problem.ts';
import type { Reporter, ShapedContent } from './shaped.ts';

/** Numbers of the survey sections that an entry or a term may name. */
export function surveyNumbers(content: ShapedContent): Set<string> {
  const numbers = [...content.sections.values()].flatMap(({ data }) =>
    data.survey.flatMap(({ number }) => number ?? []),
  );
  return new Set(numbers);
}

/** Reports the numbers in `survey` that are not among `numbers`. */
export function checkSurvey(
  numbers: ReadonlySet<string>,
  reporter: Reporter,
  survey: { sections: readonly string[] } | undefined,
): void {
  survey?.sections.forEach((number, i) => {
    if (numbers.has(number)) return;
    reporter.report(['survey', 'sections', i], 'survey-section', {
      found: quote(number),
      expected: `the number of a survey section that has a node (${[...numbers].sort().join(', ')})`,
    });
  });
}
