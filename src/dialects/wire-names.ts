/**
 * Spellings under which an attribute travels. CAMARA writes camelCase; several gateways and SDKs rewrite keys as snake_case.
 * Source: CAMARA KYC Match 0.1–0.5, KYC Fill-in 0.1–0.4; Nokia Network as Code 7.0 and Prelude v2 (snake_case).
 */
import { ATTRIBUTE_NAMES, type AttributeName } from '../domain/attribute.js';
import type { FieldName } from '../domain/field.js';

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The camelCase and the snake_case spelling of a key, without repetition. */
export const wireSpellings = (name: string): readonly string[] => [...new Set([name, snakeCase(name)])];

/** KYC Match 0.1 and KYC Fill-in 0.1 sample answers spell `givenName` like this, and operators copied it. */
const MISSPELT: Readonly<Partial<Record<AttributeName, string>>> = { givenName: 'giventName' };

/**
 * Every key in camelCase under which CAMARA's answers hold an attribute's value or, with a suffix, a statement about it.
 * @param suffix for example `Match`
 * @returns keys in the order in which they are trusted, CAMARA's own first
 */
export function camaraKeys(name: AttributeName, suffix = ''): readonly string[] {
  const misspelt = MISSPELT[name];
  return [name, ...(misspelt ? [misspelt] : [])].map((spelling) => spelling + suffix);
}

const FIELD_BY_SPELLING: ReadonlyMap<string, FieldName> = new Map([
  ...wireSpellings('phoneNumber').map((key) => [key, 'phoneNumber'] as const),
  ...ATTRIBUTE_NAMES.flatMap((name) =>
    camaraKeys(name)
      .flatMap(wireSpellings)
      .map((key) => [key, name] as const),
  ),
]);

/** The field that a wire key names, in either spelling. */
export const fieldOfWireKey = (key: string): FieldName | undefined => FIELD_BY_SPELLING.get(key);
