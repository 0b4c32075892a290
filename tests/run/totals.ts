/** The results of one test runner. */
export interface Totals {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Titles of tests that did not run, with the reason. */
  readonly skipped: readonly string[];
}

export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** The totals of a Vitest JSON report; a file that could not be loaded counts as a failed test. */
export function vitestTotals(name: string, report: VitestReport): Totals {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const all = report.testResults.flatMap((file) => file.assertionResults);
  return {
    name,
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: all
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map((test) => test.fullName),
  };
}

/**
 * The files of which no test ran although none failed: the page of the browser went away before their turn. Vitest calls
 * them passed.
 */
export const filesNotRun = ({ numFailedTests, testResults }: VitestReport): readonly string[] =>
  numFailedTests > 0
    ? []
    : testResults
        .filter(({ status, assertionResults }) => status === 'passed' && assertionResults.length === 0)
        .map(({ name }) => name);

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly unknown[];
}

const testsOf = (suite: PlaywrightSuite): { title: string; projectName: string; status: string }[] => [
  ...(suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title }))),
  ...(suite.suites ?? []).flatMap(testsOf),
];

/** The totals of a Playwright JSON report, by project; a flaky test counts as failed. */
export function playwrightTotals(report: PlaywrightReport, projects: readonly string[]): readonly Totals[] {
  const all = report.suites.flatMap(testsOf);
  return projects.map((project, index) => {
    const mine = all.filter((test) => test.projectName === project);
    const failed = mine.filter(({ status }) => status === 'unexpected' || status === 'flaky').length;
    return {
      name: `e2e-${project}`,
      passed: mine.filter(({ status }) => status === 'expected').length,
      failed: failed + (index === 0 ? report.errors.length : 0),
      skipped: mine.filter(({ status }) => status === 'skipped').map(({ title }) => title),
    };
  });
}

/** `unit: 12 passed, 0 failed, 1 skipped` */
export const totalsLine = ({ name, passed, failed, skipped }: Totals): string =>
  `${name}: ${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
