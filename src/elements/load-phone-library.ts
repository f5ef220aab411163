/**
 * Loads the phone library.
 */
import { loadOnce } from './load-once.js';

/**
 * `loadPhoneLibrary` rejects where its file cannot be had; the next call tries again. `loadedPhoneLibrary`: the library, if it is there
 * already.
 */
export const [loadPhoneLibrary, loadedPhoneLibrary] = loadOnce(() =>
  import('./phone-library.js').then(({ phoneLibrary }) => phoneLibrary),
);
