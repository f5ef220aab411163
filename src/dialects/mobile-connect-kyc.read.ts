/**
 * GSMA Mobile Connect KYC Match, the ancestor of CAMARA's: `<attribute>_match` with four words. `N-AV` is a difference, `N-NA` no data, and `N-AD` says
 * that data exist which may not be compared. The keys are those of CAMARA in snake_case but for a few, so this dialect wants to be named.
 * Source: GSMA IDY.23 as quoted in camaraproject/KnowYourCustomer issues 18 and 95; claims of developer.mobileconnect.io, "KYC Claims".
 */
import { createMatchReader } from './create-match-reader.js';
import type { MatchTable } from './match-table.js';

export const mobileConnectKycTable: MatchTable = {
  dialect: 'mobile-connect-kyc',
  answers: {
    name: 'nameMatch',
    givenName: 'givenNameMatch',
    familyName: 'familyNameMatch',
    middleNames: 'middleNameMatch',
    address: 'addressMatch',
    streetNumber: 'housenoOrHousenameMatch',
    postalCode: 'postalCodeMatch',
    locality: 'townMatch',
    country: 'countryMatch',
    birthdate: 'birthdateMatch',
    email: 'emailMatch',
    gender: 'genderMatch',
  },
  words: {
    y: 'match',
    'n-av': 'mismatch',
    'n-na': 'unavailable',
    'n-ad': { outcome: 'unavailable', reason: 'access-denied' },
    null: 'unavailable',
    '': 'unavailable',
  },
  signals: {
    contractType: { at: 'billingSegment', words: { payg: 'prepaid', paym: 'postpaid', business: 'business' } },
  },
};

export const mobileConnectKycReader = createMatchReader(mobileConnectKycTable);
