/**
 * Loads the phone library once for the page, and tries again after a failure.
 */
import type { PhoneLibrary } from './phone-library.js';

let loading: Promise<PhoneLibrary> | undefined;
let loaded: PhoneLibrary | undefined;

/** The library, if it is there already. */
export const loadedPhoneLibrary = (): PhoneLibrary | undefined => loaded;

/** Rejects where its file cannot be had; the next call tries again. */
export function loadPhoneLibrary(): Promise<PhoneLibrary> {
  loading ??= import('./phone-library.js').then(
    ({ phoneLibrary }) => (loaded = phoneLibrary),
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}
