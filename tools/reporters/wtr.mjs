/** Reporter of the browser test runner: prints nothing, only hands over the figures. A file that cannot run is a failure. */
import { writeCounts } from './counts.mjs';

const casesOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(casesOf)] : []);

export const countingReporter = () => ({
  stop({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const { testResults, errors, passed } of sessions) {
      let failedCases = 0;
      for (const test of casesOf(testResults)) {
        if (test.skipped) counts.skipped++;
        else if (test.passed) counts.passed++;
        else failedCases++;
      }
      const isBroken = failedCases === 0 && (errors.length > 0 || !passed);
      counts.failed += failedCases + (isBroken ? 1 : 0);
    }
    writeCounts(counts);
  },
});
