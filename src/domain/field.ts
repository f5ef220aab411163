/**
 * The fields a page can ask for: the phone number and the 25 attributes, and how a page's list of them is read.
 */
import type { FieldOptions, FieldOptionsByName, FieldRequest } from './field-options.js';
import { ATTRIBUTE_NAMES, isAttributeName, type AttributeName } from './attribute.js';

export type FieldName = 'phoneNumber' | AttributeName;

export const FIELD_NAMES: readonly FieldName[] = ['phoneNumber', ...ATTRIBUTE_NAMES];

export const isFieldName = (name: string): name is FieldName => name === 'phoneNumber' || isAttributeName(name);

export interface FieldList {
  /** Known attributes in the page's order, each once. The phone number always comes first in the flow and is not listed. */
  readonly attributes: readonly AttributeName[];
  /** Names that nobody knows, as written. `suggestField` may know what was meant. */
  readonly unknown: readonly string[];
  /** What the page says about single fields, the phone number among them. */
  readonly options: FieldOptionsByName;
}

/** A page's list: names separated by spaces or commas, or names and names with options. */
export type FieldsProperty = string | readonly (string | FieldRequest)[];

/** A page written in plain JavaScript may hand over anything. */
const named = (entry: unknown): { readonly name: string } & FieldOptions =>
  typeof entry === 'object' && entry !== null
    ? { name: '', ...entry }
    : { name: typeof entry === 'string' ? entry.trim() : entry === null ? '' : `${entry as number}` };

/**
 * Reads a page's list of fields.
 * @param list names separated by spaces or commas, or an array of names and of names with options
 * @returns the known attributes in order, their options, and the names nobody knows
 */
export function readFieldList(list: FieldsProperty): FieldList {
  const attributes = new Set<AttributeName>();
  const unknown: string[] = [];
  const options: Partial<Record<FieldName, FieldOptions>> = {};
  for (const entry of typeof list === 'string' ? list.split(/[\s,]+/) : list) {
    const { name: written, ...rest } = named(entry);
    const name = String(written);
    if (!isFieldName(name)) {
      if (name) unknown.push(name);
      continue;
    }
    if (name !== 'phoneNumber') attributes.add(name);
    if (Object.keys(rest).length > 0) options[name] = rest;
  }
  return { attributes: [...attributes], unknown, options };
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
