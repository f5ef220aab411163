/**
 * Prove, the last step of Pre-Fill (`complete`) and Verify. `complete` answers yes and no per attribute from two data sources. The scales
 * of its numbers (`nameScore`, `firstName`, `lastName`, `streetNumber`, `addressScore`, `distance`) are not documented, so they are not
 * graded. Verify answers about no single attribute; its `success` is about the step and decides nothing. A number whose last four digits
 * alone are right contradicts itself.
 * There is no writer: Prove is a flow of several calls that begins on the person's phone.
 * Source: Prove server SDK for TypeScript 0.9.6, `V3CompleteResponse`, `IDVDataInternal`, `V3VerifyResponse`.
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const proveIdentityTable: MatchTable = {
  dialect: 'prove-identity',
  // An answer without data sources is still one, about nothing.
  at: ['idv/dataSource1', 'idv/dataSource2', 'idv', 'identity'],
  isEverySource: true,
  answers: {
    idDocument: ['identifiers/ssn', 'identifiers/last4'],
    streetName: 'address/street',
    postalCode: 'address/postalCode',
    region: 'address/region',
    locality: 'address/city',
    birthdate: 'identifiers/dob',
    email: 'email/emailAddress',
  },
  words: YES_OR_NO,
  problem: { at: 'success', fine: ['true', 'false', 'null', ''] },
  overall: { at: ['idv/multiCIPConfidence', 'identity/assuranceLevel', 'success'], polarity: 'higher-is-better' },
  requestId: 'correlationId',
  signals: {
    assuranceLevel: {
      at: 'identity/assuranceLevel',
      isInBody: true,
      words: { 'al-1': -1, al0: 0, al1: 1, al2: 2, al3: 3 },
    },
  },
};

export const proveIdentityReader = createMatchReader(proveIdentityTable);
