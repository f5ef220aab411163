/**
 * Prove Pre-Fill, answer of the step `challenge`: the record of the person who holds the number. The birth date is a time as Go writes it
 * (`2006-01-02 00:00:00 +0000 UTC`), of which the day counts. Prove itself looks at the first address and the first mail address only.
 * `ssn` may be the last four digits. `success` is false where nobody was found or the challenge was not accepted.
 * There is no writer: Prove is a flow of several calls that begins on the person's phone.
 * Source: Prove server SDK for TypeScript 0.9.6, `V3ChallengeResponse`.
 */
import { createFillInReader } from './create-fill-in-reader.js';
import type { FillInTable } from './fill-in-table.js';

export const provePreFillTable: FillInTable = {
  dialect: 'prove-pre-fill',
  at: ['individual'],
  values: {
    idDocument: 'ssn',
    givenName: 'firstName',
    familyName: 'lastName',
    address: 'addresses/0/address',
    postalCode: 'addresses/0/postalCode',
    region: 'addresses/0/region',
    locality: 'addresses/0/city',
    houseNumberExtension: 'addresses/0/extendedAddress',
    birthdate: 'dob',
    email: 'emailAddresses/0',
  },
  problem: { at: 'success', fine: ['true', 'null', ''], codes: { false: 'subscriber-not-found' } },
};

export const provePreFillReader = createFillInReader(provePreFillTable);
