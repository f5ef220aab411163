/** Mocha reporter: one line per file of dots, failures in full, and the figures for `npm test`. */
import mocha from 'mocha';
import { writeCounts } from './counts.mjs';

export default class CountingReporter extends mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeCounts({ passed: passes, failed: failures, skipped: pending });
    });
  }
}
