/** Reporter of Node's own test runner: prints nothing, only hands over the figures. Suites are not cases. */
import { writeCounts } from './counts.mjs';

export default async function* countingReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else if (type === 'test:pass') counts.passed++;
    else counts.failed++;
  }
  writeCounts(counts);
  yield '';
}
