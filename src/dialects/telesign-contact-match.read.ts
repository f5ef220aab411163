/**
 * Telesign PhoneID with the add-on `contact_match`: similarity from 0 to 100. Telesign calls 80 and more a pass; that is close, and only
 * 100 is the same. `None` or −1: there is nothing to compare with.
 * Source: Telesign PhoneID contract and "Contact Match".
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { TELESIGN_CODES, TELESIGN_SUCCESS } from './telesign-codes.js';

export const telesignContactMatchTable: MatchTable = {
  dialect: 'telesign-contact-match',
  at: ['contactMatch'],
  answers: {
    givenName: 'firstNameScore',
    familyName: 'lastNameScore',
    address: 'addressScore',
    birthdate: 'dateOfBirthScore',
  },
  words: { none: 'unavailable', null: 'unavailable', '': 'unavailable', '-1': 'unavailable' },
  percent: { partial: 80 },
  problem: { at: 'contactMatch/status/code', fine: [TELESIGN_SUCCESS, 'null'], codes: TELESIGN_CODES },
  requestId: 'referenceId',
  signals: {
    carrier: { at: 'carrier/name', isInBody: true },
    lineType: { at: 'phoneType/description', isInBody: true },
  },
};

export const telesignContactMatchReader = createMatchReader(telesignContactMatchTable);
