/**
 * Digits as people's keyboards write them: full-width, Arabic, Thai, Devanagari and all others, folded to ASCII for reading only.
 */

/** Not the ASCII ones: they are what others are folded to, and most texts have no others. */
const DIGIT = /[^\P{Nd}0-9]/gu;
const isDigit = (point: number): boolean => String.fromCharCode(point).search(DIGIT) === 0;

/** Replaces decimal digits of other scripts by ASCII ones; everything else stays. */
export const foldDigits = (text: string): string =>
  text.replace(DIGIT, (digit) => {
    const point = digit.charCodeAt(0);
    // Unicode's decimal blocks begin at a code point ending in 0 or in 6; those beyond 16 bits are ornaments.
    return digit.length > 1 ? digit : String((point & 15) - (isDigit(point & ~15) ? 0 : 6));
  });
