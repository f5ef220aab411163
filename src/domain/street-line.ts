/**
 * Takes the house number out of a line that holds street and number, by the country's habit. It never guesses: on any doubt the line
 * stays whole, and the number is asked for.
 */
import type { NumberPlace } from './address-format.js';

export interface StreetLine {
  readonly streetName: string;
  readonly streetNumber: string;
  /** Flat, floor or staircase, where the line goes on behind the number or begins with it. */
  readonly houseNumberExtension?: string;
}

/** 7, 7a, 7 a, 7-9, 7/3, 12 bis, 123 1/2, and what stands for no number. A letter is one only if no word goes on from it. */
const NUMBER =
  '\\d{1,5}(?:\\s?[-–/]\\s?\\d{1,5}){0,3}(?: \\d/\\d)?(?:\\s?[-/]?\\p{L}(?![\\p{L}\\d])|\\s(?:bis|ter|quater)(?!\\p{L}))?|s/?n(?!\\p{L})[.º°]?';
/** What people write in front of a number. */
const MARK = '(?:(?:n[º°o.]|nr\\.?|no[.:]?|num\\.?|#|№|д\\.|дом|буд\\.?|house no\\.?|h\\.\\s?no\\.?)\\s?)?';
/** What a flat, a floor or a staircase is called. */
const UNIT =
  '(?:(?:flat|apart(?:a?ment|amento)|appartement|appt?|apto|apt|unit|suite|ste|room|floor|fl|bât|bat|esc|étage|etg|int|interno|scala|piso|planta|puerta|depto|dpto|local|bloco|sala|bte|bus|boîte|lgh|whg|top|m|lok|kv|кв|оф|d|daire|kat|stiege|tür)(?!\\p{L})[.:º]?|#)';
const GAP = '(?:\\s*,\\s*|\\s+)';

const FIRST = new RegExp(
  `^(?:(${UNIT}\\s?[\\p{L}\\d/-]{1,6})${GAP})?${MARK}(${NUMBER})${GAP}(\\p{L}.*|\\d+(?:st|nd|rd|th)(?!\\p{L}).*)$`,
  'iu',
);
const TRAILING_UNIT = new RegExp(`^(.+?)${GAP}(${UNIT}.{0,17})$`, 'iu');
const LAST = new RegExp(`^(.+?)${GAP}${MARK}(${NUMBER})\\.?(?:\\s*,\\s*(\\S.{0,18})|\\s+(${UNIT}.{0,17}))?$`, 'iu');
/** Blocks and house, and Chinese numbers, follow the name without a blank. */
const BLOCK = /^(.*?\p{L})[\s,]*(\d[\d丁目番地号の之-]*)(?:\s+(\S.{0,18}))?$/u;
const HAN_NUMBER = /^(.*\p{Script=Han})\s*(\d+(?:[-之]\d+)?[号號])[\s,，]*(.{0,18})$/u;

/** Words that need something behind them to be a street: a number there is the street's own, or the box's. */
const GENERIC =
  /^(?:calle|carrera|cra?|kr|cl|avenida|avda?|ave|avenue|autopista|transversal|diagonal|via|viale|piazza|plaza|place|platz|rua|rue|street|st|road|rd|route|highway|hwy|interstate|state road|county road|stra(?:ss|ß)e|straat|weg|haus|house|ulic[ae]|ul|улица|ул|проспект|пр|quadra|plot|villa|block|building|tower|manzana|mz|sector)\.?$/iu;
/** Words behind which a number is another thing than a house's. */
const NO_HOUSE =
  /(?:^|\s)(?:km|kil[oó]met(?:er|re|ro)|apartado|postfach|postbus|box|boîte postale|b\.?p|casella postale|c\.?p|lote|lot|unit|flat|apt)\.?$/iu;
/** A street that itself ends in a number: which of the two is the house's? */
const ENDS_IN_NUMBER = /(?:^|\s)\d+\s?\p{L}?\.?$/u;
/** A day's name is a street's: `8 May Square`. */
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L})/iu;

const clean = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, '');

function parts(street: string, number: string, extension = ''): StreetLine | null {
  const [streetName, streetNumber, houseNumberExtension] = [clean(street), clean(number), clean(extension)];
  // A second bare number may be the house's as well.
  const isDoubtful =
    !/\p{L}/u.test(streetName) ||
    GENERIC.test(streetName) ||
    NO_HOUSE.test(streetName) ||
    streetNumber.length > 20 ||
    /^[\d\s]+$/.test(houseNumberExtension);
  if (isDoubtful) return null;
  return { streetName, streetNumber, ...(houseNumberExtension && { houseNumberExtension }) };
}

function splitFirst(text: string): StreetLine | null {
  const [, unit, number = '', rest = ''] = FIRST.exec(text) ?? [];
  if (MONTH.test(rest) && !unit) return null;
  const [, street = rest, behind] = TRAILING_UNIT.exec(rest) ?? [];
  return parts(street, number, [unit, behind].filter(Boolean).join(', '));
}

function splitLast(text: string): StreetLine | null {
  const found = LAST.exec(text) ?? HAN_NUMBER.exec(text);
  if (!found) return null;
  const [, street = '', number = '', behindComma, unit] = found;
  return ENDS_IN_NUMBER.test(street) ? null : parts(street, number, behindComma ?? unit);
}

function splitBlock(text: string): StreetLine | null {
  const [, name = '', number = '', building] =
    BLOCK.exec(text.replace(/(?<=\d)[\u2010-\u2015\u2212\u30fc\uff0d\uff70](?=\d)/g, '-')) ?? [];
  return parts(name, number, building);
}

function split(text: string, place: NumberPlace): StreetLine | null {
  if (place === 'first') return splitFirst(text);
  return place === 'block' ? splitBlock(text) : splitLast(text);
}

/**
 * Splits a line of street and house number.
 * @param text as typed; blanks around do not count. Digits are read in any script; the number alone is sent in ASCII ones
 * @param place where the country writes the number
 * @param foldDigits digits of any script to ASCII; handed in, so that the file imports nothing
 * @returns the parts, or null where it is not certain that there is one number and which
 */
export function splitStreetLine(
  text: string,
  place: NumberPlace,
  foldDigits: (text: string) => string,
): StreetLine | null {
  // Long before any pattern looks at it.
  if (text.length > 200) return null;
  const folded = foldDigits(text);
  const read = split(folded.trim(), place);
  if (!read) return null;
  const asTyped = (part: string): string => {
    const at = folded.indexOf(part);
    return at < 0 ? part : text.slice(at, at + part.length);
  };
  const { streetName, streetNumber, houseNumberExtension } = read;
  return {
    streetName: asTyped(streetName),
    streetNumber,
    ...(houseNumberExtension && { houseNumberExtension: asTyped(houseNumberExtension) }),
  };
}
