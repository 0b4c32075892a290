import { expect, it } from 'vitest';
import type { VitestReport } from './totals';
import { filesNotRun } from './totals';

const test = { status: 'passed', fullName: 'it works' };
const report = (numFailedTests: number): VitestReport => ({
  ...{ numPassedTests: 1, numFailedTests, numFailedTestSuites: 0 },
  testResults: [
    { name: 'a.test.tsx', status: 'passed', assertionResults: [test] },
    { name: 'b.test.tsx', status: 'passed', assertionResults: [] },
    { name: 'c.test.tsx', status: 'failed', assertionResults: [] },
  ],
});

it('files of which no test ran are told from those that ran, and from those that could not be loaded', () => {
  expect(filesNotRun(report(0))).toEqual(['b.test.tsx']);
});

it('once a test has failed, nothing is run again', () => {
  expect(filesNotRun(report(1))).toEqual([]);
});
