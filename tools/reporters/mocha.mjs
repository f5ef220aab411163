/** Mocha reporter: one line per file of dots, failures in full, and the figures for `npm test`. */
import mocha from 'mocha';
import { createFailure, writeCounts } from './counts.mjs';

export default class CountingReporter extends mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const found = [];
    runner.on('fail', (test, error) => found.push(createFailure({ path: test.titlePath(), file: test.file, error })));
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeCounts({ passed: passes, failed: failures, skipped: pending, failures: found });
    });
  }
}
