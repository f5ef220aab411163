/** Reporter of Node's own test runner: prints nothing, only hands over the figures. Suites are not cases. */
import { createFailure, writeCounts } from './counts.mjs';

export default async function* countingReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  // Names of the suites around a case: each is announced before what is in it.
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else if (type === 'test:pass') counts.passed++;
    else {
      counts.failed++;
      const path = [...names.slice(0, data.nesting), data.name];
      const { error } = data.details;
      counts.failures.push(createFailure({ path, file: data.file, error: error?.cause ?? error }));
    }
  }
  writeCounts(counts);
  yield '';
}
