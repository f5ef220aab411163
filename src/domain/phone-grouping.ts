/**
 * Blanks and hyphens in a phone number, as its country groups digits. Only they ever change: no digit, plus or trunk zero is added, dropped
 * or moved, and text with any other sign in it is somebody's own way of writing and stays. National text stays national.
 */
import { callingCodeOf } from './calling-code.js';
import type { PhoneMetadata } from './phone.js';

/** How a group of digits may be long. */
interface Group {
  readonly min: number;
  readonly max: number;
}

interface Format {
  readonly leading: RegExp | undefined;
  readonly groups: readonly Group[];
  readonly longest: number;
  readonly national: string;
  readonly international: string;
  /** How the trunk prefix and the first group stand together, for example `0$1`. */
  readonly rule: string;
}

type Row = readonly unknown[];

/** Places in a row of metadata, and in a format. */
const [FORMATS, PREFIX, RULE] = [4, 5, 6];
const [PATTERN, NATIONAL, LEADING, OWN_RULE, INTERNATIONAL] = [0, 1, 2, 3, 5];

const textAt = (row: Row | undefined, place: number): string => {
  const value = row?.[place];
  return typeof value === 'string' ? value : '';
};
const rowsAt = (row: Row | undefined, place: number): readonly Row[] => {
  const value = row?.[place];
  return Array.isArray(value) ? (value as readonly Row[]) : [];
};

function readGroups(pattern: string): readonly Group[] {
  return [...pattern.matchAll(/\(\\d(?:\{(\d+)(?:,(\d+))?\})?\)/g)].map(([, min = '1', max = min]) => ({
    min: Number(min),
    max: Number(max),
  }));
}

function readFormat(row: Row, rule: string): Format {
  const groups = readGroups(textAt(row, PATTERN));
  const leading = rowsAt(row, LEADING).at(-1) as string | undefined;
  const national = textAt(row, NATIONAL);
  return {
    leading: leading === undefined ? undefined : new RegExp(`^(?:${leading})`),
    groups,
    longest: groups.reduce((sum, { max }) => sum + max, 0),
    national,
    international: textAt(row, INTERNATIONAL) || national,
    rule: textAt(row, OWN_RULE) || rule,
  };
}

/** Formats are read once for each row of metadata. */
const known = new WeakMap<Row, readonly Format[]>();

function formatsOf(own: Row, main: Row): readonly Format[] {
  const from = rowsAt(own, FORMATS).length > 0 ? own : main;
  let formats = known.get(from);
  if (!formats) {
    const rule = textAt(own, RULE) || textAt(main, RULE);
    formats = rowsAt(from, FORMATS).map((row) => readFormat(row, rule));
    known.set(from, formats);
  }
  return formats;
}

/** Deals digits out to groups as the format's pattern does: each as short as it may be, and what is left from the left. */
function deal(digits: string, groups: readonly Group[]): readonly string[] {
  let spare = Math.max(0, digits.length - groups.reduce((sum, { min }) => sum + min, 0));
  let at = 0;
  return groups.map(({ min, max }) => {
    const more = Math.min(spare, max - min);
    spare -= more;
    return digits.slice(at, (at += min + more));
  });
}

/** Fills `$1 $2-$3` as far as the digits go. Undefined where a template has digits of its own or another order. */
function fill(template: string, groups: readonly string[]): string | undefined {
  const order = [...template.matchAll(/\$(\d)/g)].map(([, place]) => Number(place));
  if (order.some((place, index) => place !== index + 1) || order.length !== groups.length) return undefined;
  if (/\d/.test(template.replace(/\$\d/g, ''))) return undefined;
  return template
    .replace(/[()]/g, '')
    .replace(/\$(\d)/g, (_, place) => groups[Number(place) - 1] ?? '')
    .replace(/[^\d]+$/, '');
}

/** The first format that fits the digits exactly, or else the first that they may still grow into. */
function choose(formats: readonly Format[], digits: string): Format | undefined {
  const fitting = formats.filter(({ leading, longest }) => digits.length <= longest && (leading?.test(digits) ?? true));
  const isWhole = ({ groups }: Format): boolean => digits.length >= groups.reduce((sum, { min }) => sum + min, 0);
  return fitting.find(isWhole) ?? fitting[0];
}

function groupNational(digits: string, own: Row, main: Row): string | undefined {
  const prefix = textAt(own, PREFIX);
  const trunk = prefix && digits.startsWith(prefix) ? prefix : '';
  const rest = digits.slice(trunk.length);
  const format = choose(formatsOf(own, main), rest);
  const grouped = format && fill(format.national, deal(rest, format.groups));
  if (!format || !grouped || !trunk) return grouped;
  // `0$1`, `(0$1)`, `8 ($1)`: what stands between the trunk prefix and the first group.
  const between = format.rule.includes(trunk) ? /^\D*\d+(\D*)\$1/.exec(format.rule.replace(/[()]/g, ''))?.[1] : ' ';
  return `${trunk}${between ?? ' '}${grouped}`;
}

function groupInternational(digits: string, country: string | undefined, metadata: PhoneMetadata): string | undefined {
  const code = callingCodeOf(digits, metadata);
  if (!code) return undefined;
  const rows: Readonly<Record<string, Row | undefined>> = metadata.countries;
  const sharing: readonly string[] = metadata.country_calling_codes[code] ?? [];
  const main = rows[sharing[0] ?? ''] ?? metadata.nonGeographic[code] ?? [];
  const own = country && sharing.includes(country) ? (rows[country] ?? main) : main;
  const rest = digits.slice(code.length);
  if (rest === '') return `+${code}`;
  const format = choose(formatsOf(own, main), rest);
  const grouped = format && fill(format.international, deal(rest, format.groups));
  return `+${code} ${(grouped ?? rest).replace(/\D+/g, ' ')}`;
}

/** Digits with blanks and hyphens, perhaps after a plus; longer than any number is nobody's business. */
const PLAIN = /^\+?\d[\d -]{0,40}$/;

/** The text as its country groups it; undefined where nothing is known about its digits, or it is written in another way. */
function regroup(text: string, country: string | undefined, metadata: PhoneMetadata): string | undefined {
  if (!PLAIN.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return groupInternational(digits, country, metadata);
  const rows: Readonly<Record<string, Row | undefined>> = metadata.countries;
  const own = rows[country ?? ''];
  if (!own) return undefined;
  const main = rows[metadata.country_calling_codes[textAt(own, 0)]?.[0] ?? ''] ?? own;
  return groupNational(digits, own, main);
}

/**
 * Groups a number as far as it goes.
 * @param country that national text is read by
 * @param metadata with the zone of the number; without it the text stays
 * @returns the text with other blanks and hyphens, or as it was
 */
export const groupPhone = (text: string, country: string | undefined, metadata: PhoneMetadata): string =>
  regroup(text, country, metadata) ?? text;

/**
 * Groups a number when its last digit has just been typed at its end. Somebody who spaces it in another way is not interrupted.
 * @returns the text with other blanks and hyphens, or as it was
 */
export function groupTyped(text: string, country: string | undefined, metadata: PhoneMetadata): string {
  if (!PLAIN.test(text) || !/\d\d$/.test(text)) return text;
  const before = text.slice(0, -1);
  if (/\D/.test(before.slice(1)) && regroup(before, country, metadata) !== before) return text;
  // Digits that have outgrown every group stand together again.
  return regroup(text, country, metadata) ?? text.replace(/[ -]/g, '');
}
