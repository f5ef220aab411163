/**
 * The year as it stands in Japanese papers: counted from the beginning of a reign, by the browser's own tables.
 */
import { isIsoDate } from '../domain/calendar-date.js';
import { foldDigits } from '../domain/digits.js';

/** Japan counts days as we do since the first; nobody living and no document is concerned beyond the last. */
const [FIRST, LAST] = [1873, 2099];

/**
 * @param text a whole day as `YYYY-MM-DD`, else anything
 * @param year what stands for the year
 * @returns for example `昭和53年`; both years where a reign ended and the day is not known; empty for what is no year
 */
export function japaneseYear(text: string, year: string): string {
  const plain = foldDigits(year).trim();
  if (!/^\d{4}$/.test(plain) || +plain < FIRST || +plain > LAST) return '';
  const { format } = new Intl.DateTimeFormat('ja-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
  const days = isIsoDate(text) ? [text] : [`${plain}-01-01`, `${plain}-12-31`];
  return [...new Set(days.map((day) => format(Date.parse(day))))].join('・');
}
