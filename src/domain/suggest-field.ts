/**
 * "Did you mean" for field names. Apart from the list itself, because only pages with a mistake need it.
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

/**
 * The field that a wrong name probably meant.
 * @param name as a page wrote it; only its first 40 characters are looked at
 * @param fields all fields; handed in, so that the file imports nothing
 */
export function suggestField(name: string, fields: readonly FieldName[]): FieldName | undefined {
  const folded = name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const synonym = Object.hasOwn(SYNONYMS, folded) ? SYNONYMS[folded] : undefined;
  if (synonym) return synonym;
  const [best] = fields
    .map((field) => ({ field, far: distance(folded, field.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, Math.floor(best.field.length / 4)) ? best.field : undefined;
}
