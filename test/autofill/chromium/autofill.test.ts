/** What every browser's autofill is promised, in Chromium. */
import { promiseAutofill } from '../autofill-promises.js';
import { startChromium } from '../support/chromium.js';

describe('Autofill in Chromium', () => {
  promiseAutofill(startChromium);
});
