/**
 * Asks Syniverse Right Party Verification for a match. Every request names the consent that the person gave, and when.
 * Source: Syniverse Right Party Verification contract 4.3, `matchRequest`.
 */
import {
  createBody,
  isFilled,
  putAttributes,
  type AttributeRule,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { alphaTwo, compactDate, stateOrRegion } from './write-value.js';

export interface SyniverseMatchQuestion extends MatchQuestion {
  /** Under which the consent can be found when somebody asks for it, at most 128 characters. */
  readonly consentId: string;
  /** When it was given, RFC 3339. */
  readonly consentTimeStamp: string;
  /** As Syniverse gave it to the customer. */
  readonly merchantId: string;
  /** Never used before, 8 to 80 characters. */
  readonly correlationId: string;
  /** The time now, RFC 3339. */
  readonly requestTime: string;
}

type Write = NonNullable<AttributeRule['write']>;

/** One value that is too long would be refused together with all others. */
const atMost =
  (length: number, write: Write = (value) => value): Write =>
  (value, attributes) => {
    const written = write(value, attributes);
    return typeof written === 'string' && written.length <= length ? written : undefined;
  };

const RULES: AttributeRules = {
  idDocument: { at: 'nationalId', write: atMost(128) },
  givenName: { at: 'firstName', write: atMost(128) },
  familyName: { at: 'lastName', write: atMost(128) },
  address: { at: 'address1', write: atMost(256) },
  postalCode: { at: 'postalCode', write: atMost(10) },
  region: { at: 'state', write: atMost(128, stateOrRegion) },
  locality: { at: 'city', write: atMost(128) },
  country: { at: 'countryCode', write: alphaTwo },
  houseNumberExtension: { at: 'address2', write: atMost(256) },
  birthdate: { at: 'dateOfBirth', write: compactDate },
};

/**
 * @returns the request
 * @throws TypeError where one of the mandatory texts is empty: without consent nobody may be asked about
 */
export function writeSyniverseMatch(question: SyniverseMatchQuestion): MatchRequest {
  const { attributes, phoneNumber, consentId, consentTimeStamp, merchantId, correlationId, requestTime } = question;
  const mandatory = { merchantId, msisdn: phoneNumber, correlationId, consentId, consentTimeStamp };
  for (const [name, value] of Object.entries({ ...mandatory, requestTime })) {
    if (!isFilled(value)) throw new TypeError(`Syniverse needs ${name} in every request.`);
  }
  const body = createBody(mandatory);
  const dropped = putAttributes(body, RULES, attributes);
  return { path: '/v2/match', headers: { RequestTime: requestTime }, body, dropped };
}
