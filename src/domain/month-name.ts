/**
 * Which month a person means: a number, a name, or the beginning of a name. The names of a language are handed in; English ones are
 * always understood.
 */
import type { DateParts } from './calendar-date.js';
import { foldDigits } from './digits.js';

const ENGLISH = 'january february march april may june july august september october november december'.split(' ');

/** What a name is compared by: no case, no accents, no dots; the Hebrew "in" that a written date puts in front is no part of it. */
const fold = (text: string): string =>
  foldDigits(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u065f.\s\p{Cf}]/gu, '')
    .replace(/\u0131/g, 'i')
    .replace(/^\u05d1/, '');

/** No month has a longer name, with all its blanks. */
const LONGEST = 60;

/**
 * Reads a month.
 * @param text a number in digits of any script, a name, an abbreviation, or three letters or more that only one month begins with
 * @param names the language's names, any number of times January to December: long, short, as they stand in a date
 * @returns 1 to 12; undefined where nothing fits or two months do
 */
export function readMonth(text: string, names: readonly string[] = []): number | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = fold(text);
  if (/^\d+$/.test(wanted)) return wanted.length < 3 && +wanted > 0 && +wanted < 13 ? +wanted : undefined;
  const months = (fits: (name: string) => boolean): readonly number[] => [
    ...new Set([...names, ...ENGLISH].flatMap((name, index) => (fits(fold(name)) ? [(index % 12) + 1] : []))),
  ];
  const exact = months((name) => name === wanted);
  const found = exact[0] ? exact : /^[\p{L}\p{M}]{3,}$/u.test(wanted) ? months((name) => name.startsWith(wanted)) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** The parts with the month's number in place of its name; a number, and what is no month, stay as typed. */
export function resolveMonth(parts: DateParts, names: readonly string[]): DateParts {
  if (parts.month.length > LONGEST) return parts;
  const isNumber = /^\s*\p{Nd}+\P{Nd}?\s*$/u.test(parts.month);
  const month = isNumber ? undefined : readMonth(parts.month, names);
  return month === undefined ? parts : { ...parts, month: String(month) };
}
