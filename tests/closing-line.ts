import type { Reporter, TestCase } from 'vitest/node';

/** Ends the output with one line that counts the tests: "N passed, N failed". */
export default class ClosingLine implements Reporter {
  private passed = 0;
  private failed = 0;
  private skipped = 0;

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    if (state === 'passed') this.passed++;
    else if (state === 'failed') this.failed++;
    else this.skipped++;
  }

  onTestRunEnd(_modules: unknown, errors: readonly unknown[]): void {
    const skipped = this.skipped ? `, ${this.skipped} skipped` : '';
    // A file that cannot be loaded, or an error outside a test, fails too.
    const failed = this.failed + errors.length;
    process.on('exit', () => console.log(`${this.passed} passed, ${failed} failed${skipped}`));
  }
}
