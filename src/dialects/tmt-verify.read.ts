/**
 * TMT ID Verify 3 with the datapoint `kycmatch`: similarity from 0 to 100 under keys that TMT's table and TMT's samples spell differently,
 * in an object that is named after the phone number. −1 is neutral: nothing was sent or nothing is held; 0 is a difference. Operators that
 * say yes or no arrive as 100 and 0. A middle name may have been counted into the first name, so its absence means nothing.
 * Source: TMT Verify contract, "Available data" and "Specific Datapoint responses".
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { PROBLEM_BY_TMT_VERIFY } from './problem-codes.js';

export const tmtVerifyTable: MatchTable = {
  dialect: 'tmt-verify',
  at: ['#/kycResults'],
  answers: {
    name: 'nameScore',
    givenName: 'firstNameScore',
    familyName: 'lastNameScore',
    middleNames: 'middleNameScore',
    address: 'addressScore',
    streetName: ['streetScore', 'streetNameScore'],
    streetNumber: 'streetNoScore',
    postalCode: 'postcodeScore',
    region: 'provinceScore',
    locality: 'cityScore',
    country: 'countryScore',
    houseNumberExtension: 'unitNoScore',
    birthdate: ['dobScore', 'dob'],
    email: ['email', 'emailScore'],
  },
  words: { '-1': 'unavailable', null: 'unavailable', '': 'unavailable' },
  percent: {},
  // 4 is a partial reply: what is there counts, the rest is missing.
  problem: { at: '#/status', fine: ['0', '4', 'null'], codes: Object.fromEntries(PROBLEM_BY_TMT_VERIFY) },
  requestId: 'query/trxid',
  signals: {
    carrier: { at: '#/currentNetwork/name', isInBody: true },
    lineType: { at: '#/type', isInBody: true },
    contractType: {
      at: '#/marketSegment',
      isInBody: true,
      words: { payg: 'prepaid', paym: 'postpaid', business: 'business' },
    },
  },
};

export const tmtVerifyReader = createMatchReader(tmtVerifyTable);
