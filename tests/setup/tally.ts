import { existsSync, readFileSync } from 'node:fs';

/** How many passed and failed. Nothing else counts: what was skipped has failed. */
export interface Tally {
  passed: number;
  failed: number;
}

interface Report {
  numTotalTests: number;
  numPassedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts vitest's JSON report. A skipped test is a failed one; so is a file that broke before its first test, a run
 * that found no test, one that left no report, and one whose exit status says more than its report.
 */
export function tallyOf(reportFile: string, exitStatus: number | null): Tally {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  const { numTotalTests, numPassedTests, testResults } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status === 'passed'),
  ).length;
  const failed = numTotalTests - numPassedTests + broken;
  const unexplained = failed === 0 && (exitStatus !== 0 || numTotalTests === 0);
  return { passed: numPassedTests, failed: unexplained ? 1 : failed };
}
