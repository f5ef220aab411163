/**
 * One text out of the parts of an address, in the country's order. Only ever composed: nobody takes such a text apart again.
 */
import type { AddressFormat } from './address-format.js';
import type { AttributeValues } from './attribute.js';

/** Scripts that are written without blanks between words, and Korean, which parts lines by blanks alone. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々ー';
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u');
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const BEGINS_EAST_ASIAN = new RegExp(`^[${UNSPACED}\\p{Script=Hangul}]`, 'u');

const join = (before: string, gap: string, after: string): string =>
  before === '' || after === '' ? before + after : before + gap + after;

/** Words of one line; those of scripts without blanks touch. */
const joinWords = (before: string, after: string): string =>
  join(before, ENDS_UNSPACED.test(before) && (BEGINS_UNSPACED.test(after) || /^\d/.test(after)) ? '' : ' ', after);

const joinLines = (before: string, after: string): string =>
  BEGINS_EAST_ASIAN.test(after) ? joinWords(before, after) : join(before, ', ', after);

function streetLine(values: AttributeValues, { numberPlace, country }: AddressFormat): string {
  const { streetName = '', streetNumber = '', houseNumberExtension = '' } = values;
  const line =
    numberPlace === 'first'
      ? join(streetNumber, ' ', streetName)
      : numberPlace === 'comma'
        ? join(streetName, ', ', streetNumber)
        : joinWords(streetName, streetNumber);
  // A Dutch addition belongs to the number, a Japanese building stands behind a blank.
  return join(line, country === 'NL' || numberPlace === 'block' ? ' ' : ', ', houseNumberExtension);
}

/** One line of the order, without its empty parts and the signs that would stand beside them. */
function writtenLine(order: string, parts: Readonly<Record<string, string>>): string {
  let line = '';
  let gap = '';
  for (const sign of order) {
    const part = parts[sign];
    if (part === undefined) gap += sign;
    else if (part !== '') {
      line = gap.trim() === '' ? joinWords(line, part) : join(line, gap, part);
      gap = '';
    }
  }
  return line;
}

/**
 * Composes the free text of an address: lines joined by commas, without the country and without what is empty.
 * @param values the parts as they are sent
 */
export function formatAddressText(values: AttributeValues, format: AddressFormat): string {
  const { locality = '', region = '', postalCode = '' } = values;
  // A town that is called like its region is written once.
  const parts = { A: streetLine(values, format), C: locality, S: region === locality ? '' : region, Z: postalCode };
  return format.order
    .split('^')
    .map((line) => writtenLine(line, parts))
    .reduce(joinLines, '');
}
