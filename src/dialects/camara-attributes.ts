/**
 * Which attributes which version of KYC Match and KYC Fill-in knows. A stricter operator refuses a whole request for one unknown
 * property (Commonalities r4.3), so writers leave out what the version does not define.
 * Source: kyc-match.yaml 0.1.1–0.5.0-rc.1 and kyc-fill-in.yaml 0.1.1–0.4.1, request and response properties.
 */
import { ATTRIBUTE_NAMES, type AttributeName } from '../domain/attribute.js';

/** Versions in order of release. `0.5` is the candidate 0.5.0-rc.1. */
export const CAMARA_MATCH_VERSIONS = ['0.1', '0.2', '0.3', '0.4', '0.5'] as const;
export type CamaraMatchVersion = (typeof CAMARA_MATCH_VERSIONS)[number];

export const CAMARA_FILL_IN_VERSIONS = ['0.1', '0.2', '0.3', '0.4'] as const;
export type CamaraFillInVersion = (typeof CAMARA_FILL_IN_VERSIONS)[number];

/** First version of an attribute that was not there from the start. The same in both APIs. */
const SINCE: Readonly<Partial<Record<AttributeName, CamaraMatchVersion>>> = {
  idDocumentType: '0.4',
  idDocumentExpiryDate: '0.4',
  cityOfBirth: '0.4',
  countryOfBirth: '0.4',
  nationality: '0.4',
  bankAccountNumber: '0.5',
};

/** The attributes that one version of either API defines, in CAMARA's order. Fill-in ends at 0.4 and so never has a bank account. */
export function camaraAttributes(version: CamaraMatchVersion): readonly AttributeName[] {
  const age = CAMARA_MATCH_VERSIONS.indexOf(version);
  return ATTRIBUTE_NAMES.filter((name) => CAMARA_MATCH_VERSIONS.indexOf(SINCE[name] ?? '0.1') <= age);
}
