/** Reporter of the browser test runner: prints nothing, only hands over the figures. A file that cannot run is a failure. */
import { createFailure, writeCounts } from './counts.mjs';

const casesOf = (suite, path = []) =>
  suite
    ? [
        ...suite.tests.map((test) => ({ ...test, path: [...path, test.name] })),
        ...suite.suites.flatMap((inner) => casesOf(inner, [...path, inner.name])),
      ]
    : [];

export const countingReporter = () => ({
  stop({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const { testResults, errors, passed, testFile, browser } of sessions) {
      const failures = [];
      const fail = (path, error) =>
        failures.push(createFailure({ path: [browser.name, ...path], file: testFile, error }));
      for (const test of casesOf(testResults)) {
        if (test.skipped) counts.skipped++;
        else if (test.passed) counts.passed++;
        else fail(test.path, test.error);
      }
      if (failures.length === 0 && (errors.length > 0 || !passed)) fail(['the file as a whole'], errors[0]);
      counts.failed += failures.length;
      counts.failures.push(...failures);
    }
    writeCounts(counts);
  },
});
