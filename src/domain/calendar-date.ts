/**
 * A date as three boxes hold it, and as ISO 8601. No time zone is involved: `Date` is only used for the length of a month.
 */
import { foldDigits } from './digits.js';
import { DATE_PARTS, type DatePart, type Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

/** What stands in the three boxes, as typed. */
export type DateParts = Readonly<Record<DatePart, string>>;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Separates unfinished parts in an entry's text. A one-line box cannot contain it, so nothing typed is ever mistaken for it. */
const SEPARATOR = '\n';

/** No part is longer, with all its blanks; what is longer is not looked into. */
const LONGEST = 60;

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Whether a text is a real day as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const found = ISO.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A part as it is read: no blanks around, nor the sign or ending that some languages write behind a number (`1er`, `27.`, `3月`). */
const clean = (text: string): string =>
  text.length > LONGEST
    ? text
    : foldDigits(text)
        .trim()
        .replace(/^(\d+)\s*(?:er|[.º年月日년월일])$/, '$1');

/** One text for an entry: ISO when the parts are a real day, else the parts as typed. Empty when all are empty. */
export function formatDateText(parts: DateParts): string {
  const read = readDate(parts);
  if (read.ok) return read.value;
  const typed = [parts.year, parts.month, parts.day];
  return typed.some((part) => part !== '') ? typed.join(SEPARATOR) : '';
}

/** The parts of an entry's text; the inverse of {@link formatDateText}. */
export function readDateText(text: string): DateParts {
  const [year = '', month = '', day = ''] = ISO.exec(text)?.slice(1) ?? text.split(SEPARATOR);
  return { year, month, day };
}

/** A number of one or two digits from 1 to `last`. */
const isUpTo = (text: string, last: number): boolean => /^\d\d?$/.test(text) && +text > 0 && +text <= last;

/**
 * Reads three boxes as one day.
 * @param parts digits of any script, leading zeros optional; the year needs four digits, the month is a number (see `resolveMonth`)
 * @returns `YYYY-MM-DD`, or one issue by priority: missing parts, parts that cannot be, a day that its month does not have
 */
export function readDate(parts: DateParts): Result<string, Issue> {
  const [day, month, year] = [clean(parts.day), clean(parts.month), clean(parts.year)];
  const missing = DATE_PARTS.filter((part) => clean(parts[part]) === '');
  if (missing.length === 3) return failed({ code: 'missing' });
  if (missing.length > 0) return failed({ code: 'date-incomplete', parts: missing });
  const isRead = { day: isUpTo(day, 31), month: isUpTo(month, 12), year: /^\d{4}$/.test(year) };
  const wrong = DATE_PARTS.filter((part) => !isRead[part]);
  if (wrong.length === 1 && /^\d{1,3}$/.test(year)) return failed({ code: 'date-year-short', parts: wrong });
  if (wrong.length > 0) return failed({ code: 'date-impossible', parts: wrong });
  const days = daysInMonth(+year, +month);
  if (+day > days) return failed({ code: 'date-day-beyond', parts: ['day'], days });
  return ok([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
}
