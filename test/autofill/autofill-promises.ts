/**
 * Everything that every browser's autofill is promised, in both roots.
 */
import { promiseFilling } from './fill-promises.js';
import { promiseNumbers } from './number-promises.js';
import { promiseReading } from './reading-promises.js';
import type { Engine } from './support/engine.js';
import { ROOTS } from './support/visitor.js';
import { withEngine } from './support/with-engine.js';

/** Defines the tests for one engine. Call it inside `describe`. */
export function promiseAutofill(start: () => Promise<Engine>): void {
  const open = withEngine(start);
  for (const root of ROOTS)
    describe(`in a ${root} root`, () => {
      promiseFilling(open, root);
      promiseNumbers(open, root);
      promiseReading(open, root);
    });
}
