import { readFileSync } from 'node:fs';

/** Of thousands of tests that share two cores so many may need a second attempt; more of them is a fault of its own (docs/decisions/0044-a-second-attempt-is-counted.md). */
export const secondAttemptsAllowed = 2;

/** What Vitest's JSON report counts. `again`: those that passed only at their second attempt, and how the first failed. */
export function tally(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that could not even be read has no test that failed, and a test that was skipped did not pass.
    const unread = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    const again = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length > 0)
      .map(({ fullName, failureMessages }) => ({ name: fullName, failure: failureMessages[0] }));
    const tooMany = again.length > secondAttemptsAllowed ? again.length : 0;
    return {
      passed: numPassedTests - tooMany,
      failed: numFailedTests + numPendingTests + unread.length + tooMany,
      again,
    };
  } catch {
    return { passed: 0, failed: 1, again: [] };
  }
}
