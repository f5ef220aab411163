/**
 * The fields a page can ask for: the phone number and the 25 attributes, and how a page's list of them is read.
 */
import { ATTRIBUTE_NAMES, isAttributeName, type AttributeName } from './attribute.js';

export type FieldName = 'phoneNumber' | AttributeName;

export const FIELD_NAMES: readonly FieldName[] = ['phoneNumber', ...ATTRIBUTE_NAMES];

export const isFieldName = (name: string): name is FieldName => name === 'phoneNumber' || isAttributeName(name);

export interface FieldList {
  /** Known attributes in the page's order, each once. The phone number always comes first in the flow and is not listed. */
  readonly attributes: readonly AttributeName[];
  readonly unknown: readonly { readonly name: string; readonly suggestion?: FieldName }[];
}

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

function suggest(name: string): FieldName | undefined {
  const folded = name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const synonym = Object.hasOwn(SYNONYMS, folded) ? SYNONYMS[folded] : undefined;
  if (synonym) return synonym;
  const [best] = FIELD_NAMES.map((field) => ({ field, far: distance(folded, field.toLowerCase()) })).sort(
    (a, b) => a.far - b.far,
  );
  return best && best.far <= Math.max(2, Math.floor(best.field.length / 4)) ? best.field : undefined;
}

/**
 * Reads a page's list of fields.
 * @param list names separated by spaces or commas, or an array of names
 * @returns the known attributes in order, and the names nobody knows, each with a suggestion where one is near
 */
export function readFieldList(list: string | readonly string[]): FieldList {
  const names = (typeof list === 'string' ? list.split(/[\s,]+/) : list).map((name) => name.trim()).filter(Boolean);
  const attributes = new Set<AttributeName>();
  const unknown: { name: string; suggestion?: FieldName }[] = [];
  for (const name of names) {
    if (isAttributeName(name)) attributes.add(name);
    else if (!isFieldName(name)) {
      const suggestion = suggest(name);
      unknown.push({ name, ...(suggestion && { suggestion }) });
    }
  }
  return { attributes: [...attributes], unknown };
}

/** Attributes that many people do not have or do not want to give: asked for, but not required unless a page says so. */
const OPTIONAL: ReadonlySet<AttributeName> = new Set<AttributeName>([
  'middleNames',
  'houseNumberExtension',
  'familyNameAtBirth',
  'gender',
  'region',
]);

/** Which of a page's attributes may not stay empty when the page does not say. */
export const requiredByDefault = (attributes: readonly AttributeName[]): readonly AttributeName[] =>
  attributes.filter((name) => !OPTIONAL.has(name));
