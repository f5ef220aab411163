/**
 * Telesign PhoneID with the add-on `contact`: a subscriber's record, in capitals as it is held. A missing value is an empty text. Date of
 * birth and document number are there only for accounts that asked for them.
 * Source: Telesign PhoneID contract, `contactObject`.
 */
import { createFillInReader } from './create-fill-in-reader.js';
import type { FillInTable } from './fill-in-table.js';
import { TELESIGN_CODES, TELESIGN_SUCCESS } from './telesign-codes.js';

export const telesignContactTable: FillInTable = {
  dialect: 'telesign-contact',
  at: ['contact'],
  values: {
    idDocument: 'id',
    givenName: 'firstName',
    familyName: 'lastName',
    birthdate: 'dateOfBirth',
    email: 'emailAddress',
    locality: 'city',
    region: 'stateProvince',
    postalCode: 'zipPostalCode',
    country: 'country',
  },
  pieces: { address: ['address1', 'address2', 'address3', 'address4'] },
  problem: { at: 'contact/status/code', fine: [TELESIGN_SUCCESS, 'null'], codes: TELESIGN_CODES },
};

export const telesignContactReader = createFillInReader(telesignContactTable);
