/**
 * Glide Identity, KYC match: a map of yes and no, keyed like the request. A field that was not compared has no key, so what is missing was
 * not checked. What `confidence` beside an answer qualifies is not documented, so it is not read; `overallMatch` is `false` in an empty
 * answer too, so it decides nothing by itself. Whether the parts of an address are answered inside `address` or under a key with a dot is
 * not documented: both are read.
 * Source: Glide server SDK for Go, `KYCMatchResponse` (snake_case).
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';
import { YES_OR_NO } from './word.js';

export const glideMatchTable: MatchTable = {
  dialect: 'glide-match',
  at: ['matchResults'],
  answers: {
    name: 'name/matched',
    givenName: 'givenName/matched',
    familyName: 'familyName/matched',
    birthdate: 'birthDate/matched',
    email: 'email/matched',
    idDocument: 'idDocument/matched',
    address: 'address/matched',
    streetName: ['address/street/matched', 'address.street/matched'],
    locality: ['address/city/matched', 'address.city/matched'],
    region: ['address/state/matched', 'address.state/matched'],
    postalCode: ['address/postalCode/matched', 'address.postalCode/matched'],
    country: ['address/country/matched', 'address.country/matched'],
  },
  words: YES_OR_NO,
  overall: { at: 'overallMatch', polarity: 'higher-is-better' },
};

export const glideMatchReader = createMatchReader(glideMatchTable);
