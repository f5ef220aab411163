/**
 * What the tests of all request writers are given. The people are invented.
 */
import { ATTRIBUTE_NAMES, type AttributeName, type AttributeValues } from '../../src/domain/attribute.js';

/** All attributes, filled. */
export const ALL_FILLED: Readonly<Record<AttributeName, string>> = {
  idDocument: '000000001',
  idDocumentType: 'passport',
  idDocumentExpiryDate: '2031-01-31',
  bankAccountNumber: 'XX00 0000',
  name: 'Ada B. Example',
  givenName: 'Ada',
  familyName: 'Example',
  nameKanaHankaku: 'ｱﾀﾞ',
  nameKanaZenkaku: 'アダ',
  middleNames: 'B.',
  familyNameAtBirth: 'Sample',
  address: '12 Sample St',
  streetName: 'Sample St',
  streetNumber: '12',
  postalCode: '00501-0001',
  region: 'New York',
  locality: 'Holtsville',
  country: 'US',
  houseNumberExtension: 'Apt 3',
  birthdate: '1981-02-09',
  email: 'ada@example.com',
  gender: 'FEMALE',
  cityOfBirth: 'Springfield',
  countryOfBirth: 'US',
  nationality: 'US',
};

/** Values that are no values: nothing of them may be sent. */
export const NOTHING_FILLED: readonly (readonly [label: string, attributes: AttributeValues])[] = [
  ['no attributes', {}],
  ['empty texts', Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, '']))],
  ['blanks', Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, ' \t\u00a0']))],
  ['nulls', Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, null]))],
  ['numbers', Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, 7]))],
  ['inherited values', Object.create(ALL_FILLED) as AttributeValues],
  ['a prototype as a key', JSON.parse('{"__proto__":{"givenName":"x"},"constructor":"x"}') as AttributeValues],
  ['unknown keys', JSON.parse('{"phoneNumber":"+1","kyc_challenges":"x","assure":{"x":"y"}}') as AttributeValues],
];

/** Every object of a body, itself included. */
export function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** A number of a fiction range. */
export const PHONE_NUMBER = '+447700900123';
