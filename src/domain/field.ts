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
  /** Names that nobody knows, as written. `suggestField` may know what was meant. */
  readonly unknown: readonly string[];
}

/**
 * Reads a page's list of fields.
 * @param list names separated by spaces or commas, or an array of names
 * @returns the known attributes in order, and the names nobody knows
 */
export function readFieldList(list: string | readonly string[]): FieldList {
  const names = (typeof list === 'string' ? list.split(/[\s,]+/) : list).map((name) => name.trim()).filter(Boolean);
  const attributes = new Set<AttributeName>();
  const unknown: string[] = [];
  for (const name of names) {
    if (isAttributeName(name)) attributes.add(name);
    else if (!isFieldName(name)) unknown.push(name);
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
