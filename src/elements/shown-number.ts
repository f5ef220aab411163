/**
 * A phone number as people read it.
 */
import { loadedPhoneLibrary } from './load-phone-library.js';

/** In groups, on one line, if the numbering plan is there by now. */
export const shownNumber = (number: string): string =>
  (loadedPhoneLibrary()?.format(number) ?? number).replaceAll(' ', '\u00a0');
