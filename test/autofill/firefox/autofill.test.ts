/** What every browser's autofill is promised, in Firefox. */
import { promiseAutofill } from '../autofill-promises.js';
import { startFirefox } from '../support/firefox.js';

describe('Autofill in Firefox', () => {
  promiseAutofill(startFirefox);
});
