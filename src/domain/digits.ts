/**
 * Digits as people's keyboards write them: full-width, Arabic-Indic, Persian and Devanagari, folded to ASCII for reading only.
 */

/** First code point of each decimal block that is folded. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0xff10];

/** Replaces decimal digits of other scripts by ASCII ones; everything else stays. */
export const foldDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
    const point = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => point >= first && point <= first + 9) ?? point;
    return String(point - zero);
  });
