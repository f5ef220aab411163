/**
 * A date as three boxes hold it, and as ISO 8601. No time zone is involved: `Date` is only used for the length of a month.
 */
import { foldDigits } from './digits.js';
import type { DatePart, Issue } from './issue.js';
import { failed, ok, type Result } from './result.js';

/** What stands in the three boxes, as typed. */
export type DateParts = Readonly<Record<DatePart, string>>;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Separates unfinished parts in an entry's text. A one-line box cannot contain it, so nothing typed is ever mistaken for it. */
const SEPARATOR = '\n';

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Whether a text is a real day as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const found = ISO.exec(text);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

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

/**
 * Reads three boxes as one day.
 * @param parts digits of any script, leading zeros optional; the year needs four digits
 * @returns `YYYY-MM-DD`, or one issue by priority: missing part, short year, impossible day
 */
export function readDate(parts: DateParts): Result<string, Issue> {
  const clean = (part: DatePart): string => foldDigits(parts[part]).trim();
  const missing = (['day', 'month', 'year'] as const).filter((part) => clean(part) === '');
  if (missing.length === 3) return failed({ code: 'missing' });
  if (missing.length > 0) return failed({ code: 'date-incomplete', parts: missing });
  if (/^\d{1,3}$/.test(clean('year'))) return failed({ code: 'date-year-short' });
  const iso = `${clean('year')}-${clean('month').padStart(2, '0')}-${clean('day').padStart(2, '0')}`;
  return isIsoDate(iso) ? ok(iso) : failed({ code: 'date-impossible' });
}

/**
 * Splits a whole date that was pasted into one box.
 * @param order the order of the page's boxes, for dates that do not start with the year
 */
export function splitPastedDate(text: string, order: readonly DatePart[]): DateParts | undefined {
  const found = /^\s*(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})\s*$/.exec(foldDigits(text));
  if (!found) return undefined;
  const [first = '', second = '', third = ''] = found.slice(1);
  if (first.length === 4) return { year: first, month: second, day: third };
  const named = Object.fromEntries(order.map((part, index) => [part, [first, second, third][index] ?? '']));
  const parts: DateParts = { year: named['year'] ?? '', month: named['month'] ?? '', day: named['day'] ?? '' };
  return parts.year.length === 4 ? parts : undefined;
}
