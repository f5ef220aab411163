/**
 * What is sent for a reading. Apart from `kana.ts`, which comes only with the boxes: by then the text is in its width already.
 */
import type { Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

/** Whether a text has letters of a script that no reading is written in: Han above all. */
export const isForeignToKana = (text: string): boolean =>
  /(?![\p{scx=Hira}\p{scx=Kana}\p{sc=Latin}])[\p{L}\p{Nl}]/u.test(text);

/**
 * Reads a reading's text. A line break stands between parts that a blank would not divide; text without one is taken as it stands.
 * @param space what stands between the parts when they are sent
 */
export function readKanaValue(text: string, space: string): Result<string, Issue> {
  const parts = text.split('\n').map((part) => part.trim());
  if (parts.length === 2 && parts.includes(''))
    return failed({ code: 'kana-incomplete', part: parts[0] ? 'given' : 'family' });
  const value = parts.join(space);
  return isForeignToKana(value) ? failed({ code: 'kana-expected' }) : ok(value);
}
