/**
 * Reads the `Retry-After` header as a duration. Source: RFC 9110 section 10.2.3, in seconds or as a date; a date is compared with
 * the `Date` of the same answer, because neither this code nor the device's clock can be trusted with the time.
 */

const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds of an HTTP date; NaN for anything else. */
const readHttpDate = (text: string | undefined): number =>
  text !== undefined && HTTP_DATE.test(text.trim()) ? Date.parse(text) : Number.NaN;

/**
 * @param retryAfter the raw header
 * @param date the raw `Date` header of the same answer
 * @returns whole seconds, clamped to 1–300; `undefined` for an absent or unreadable header
 */
export function readRetryAfter(retryAfter: string | undefined, date?: string): number | undefined {
  if (typeof retryAfter !== 'string') return undefined;
  const text = retryAfter.trim();
  const seconds = /^\d{1,12}$/.test(text)
    ? Number(text)
    : (readHttpDate(text) - readHttpDate(typeof date === 'string' ? date : undefined)) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(300, Math.max(1, Math.ceil(seconds)));
}
