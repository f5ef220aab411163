/**
 * "Did you mean" for field names, and for any others. Apart from the lists themselves, because only those with a mistake need it.
 */
import type { FieldName } from './field.js';

/** Edit distance between two short names (Levenshtein), enough for "did you mean". */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const [above = 0, before = 0, left = 0] = [previous[column], previous[column - 1], current[column - 1]];
      current.push(Math.min(before + (from[row - 1] === to[column - 1] ? 0 : 1), above + 1, left + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** Everyday names that are too far from CAMARA's to be found by spelling. */
const SYNONYMS: Readonly<Record<string, FieldName>> = {
  phone: 'phoneNumber',
  tel: 'phoneNumber',
  mobile: 'phoneNumber',
  firstname: 'givenName',
  forename: 'givenName',
  lastname: 'familyName',
  surname: 'familyName',
  fullname: 'name',
  dateofbirth: 'birthdate',
  dob: 'birthdate',
  bday: 'birthdate',
  city: 'locality',
  town: 'locality',
  state: 'region',
  province: 'region',
  prefecture: 'region',
  zip: 'postalCode',
  zipcode: 'postalCode',
  postcode: 'postalCode',
  street: 'streetName',
  housenumber: 'streetNumber',
  sex: 'gender',
  iban: 'bankAccountNumber',
  passport: 'idDocument',
  documentnumber: 'idDocument',
};

const fold = (name: string): string =>
  name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/**
 * The name that a wrong one is probably a misspelling of.
 * @param name as somebody wrote it; only its first 40 characters and of them only the letters are looked at
 */
export function findNearest<Name extends string>(name: string, names: readonly Name[]): Name | undefined {
  const folded = fold(name);
  const [best] = names.map((each) => ({ each, far: distance(folded, fold(each)) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, Math.floor(best.each.length / 4)) ? best.each : undefined;
}

/**
 * The field that a wrong name probably meant.
 * @param name as a page wrote it; only its first 40 characters are looked at
 * @param fields all fields; handed in, so that the file imports nothing
 */
export function suggestField(name: string, fields: readonly FieldName[]): FieldName | undefined {
  const folded = fold(name);
  const synonym = Object.hasOwn(SYNONYMS, folded) ? SYNONYMS[folded] : undefined;
  return synonym ?? findNearest(name, fields);
}
