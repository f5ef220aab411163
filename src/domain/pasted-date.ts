/**
 * A whole date that was pasted into one box, taken apart for all three. Only where it can mean one day alone: nothing is guessed.
 */
import type { DateParts } from './calendar-date.js';
import { foldDigits } from './digits.js';
import { readEraYear } from './era-year.js';
import type { DatePart } from './issue.js';
import { readMonth } from './month-name.js';

/** Longer than any date with its weekday: a sentence is not a date. */
const LONGEST = 60;

/** `1987年3月27日`, `1987년 3월 27일`, `昭和62年3月27日`. */
function splitSigned(text: string): DateParts | undefined {
  const [, year, month, day] = /^(.+?)\s*[年년]\s*(\d\d?)\s*[月월]\s*(\d\d?)\s*(?:[日일]\D*)?$/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  return /^\d{4}$/.test(year) || readEraYear(year) ? { year, month, day } : undefined;
}

/** Three numbers. A year in front is followed by the month everywhere, unless the page puts its boxes otherwise; ISO is ISO everywhere. */
function splitNumbers(text: string, order: readonly DatePart[]): DateParts | undefined {
  const numbers = /^(\d{1,4})(?:\s*[-‐-―−/.,،]\s*|\s+)(\d\d?)(?:\s*[-‐-―−/.,،]\s*|\s+)(\d{1,4})\.?$/
    .exec(text)
    ?.slice(1);
  if (!numbers) return undefined;
  const isYearFirst = numbers[0]?.length === 4;
  const places = isYearFirst && (order[0] !== 'year' || /^\d{4}-\d\d-\d\d$/.test(text)) ? YEAR_FIRST : order;
  if (numbers[places.indexOf('year')]?.length !== 4) return undefined;
  const at = (part: DatePart): string => numbers[places.indexOf(part)] ?? '';
  return { year: at('year'), month: at('month'), day: at('day') };
}
const YEAR_FIRST: readonly DatePart[] = ['year', 'month', 'day'];

/** Two numbers, one of them a year, and words of which those that are months are the same month: `Friday, March 27, 1987`. */
function splitNamed(text: string, names: readonly string[]): DateParts | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find(({ length }) => length === 4);
  const day = numbers.find(({ length }) => length < 3);
  const months = (text.match(/\p{L}[\p{L}\p{M}.]*/gu) ?? []).filter((word) => readMonth(word, names));
  const [month] = months;
  if (numbers.length !== 2 || !year || !day || !month) return undefined;
  return new Set(months.map((word) => readMonth(word, names))).size === 1 ? { year, month, day } : undefined;
}

/**
 * Splits a pasted date.
 * @param order the order of the page's boxes, for numbers that do not start with the year
 * @param names names of months, see `readMonth`
 * @returns the parts, the month as it was written; undefined for everything else, which is then pasted as it is
 */
export function splitPastedDate(
  text: string,
  order: readonly DatePart[],
  names: readonly string[] = [],
): DateParts | undefined {
  if (text.length > 4 * LONGEST) return undefined;
  // Right-to-left pages put signs without a width between the numbers.
  const plain = foldDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (plain.length > LONGEST) return undefined;
  const parts = splitSigned(plain) ?? splitNumbers(plain, order) ?? splitNamed(plain, names);
  return parts && readMonth(parts.month, names) && +parts.day > 0 && +parts.day < 32 ? parts : undefined;
}
