/**
 * Asks Twilio Lookup v2 for the package Identity Match, as a batch of one: the other way puts everything about the person into the address of the
 * request, where logs keep it. What a country wants depends on the number's country. Germany, the United Kingdom, Italy and Brazil
 * want both names and an address line; without them Twilio answers 60617.
 * Source: twilio-node 5 (`lookups/v2/query`, `IdentityMatchParameters`), Twilio documentation "Identity Match", country requirements.
 */
import { formatAddressText } from '../domain/address-text.js';
import { addressFormat } from '../domain/address-format.js';
import * as addressFormats from '../domain/address-formats.generated.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import {
  createBody,
  filledValue,
  putAttributes,
  putValue,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { alphaTwo, compactDate, stateOrRegion, streetWithoutLine } from './write-value.js';

/** Countries that Twilio covers, by calling code. Canada and Puerto Rico write a street like the United States. */
const COUNTRIES: readonly (readonly [code: string, country: string])[] = [
  ['+1', 'US'],
  ['+31', 'NL'],
  ['+33', 'FR'],
  ['+34', 'ES'],
  ['+39', 'IT'],
  ['+44', 'GB'],
  ['+49', 'DE'],
  ['+55', 'BR'],
];

const MAX_POSTAL_CODE_LENGTH = 10;

const countryOfNumber = (phoneNumber: string): string | undefined =>
  COUNTRIES.find(([code]) => phoneNumber.startsWith(code))?.[1];

/** The Netherlands want the first initial, Brazil the first word. */
function firstName(given: string, country: string | undefined): string {
  const [word = given] = given.trim().split(/\s+/u);
  if (country === 'NL') return [...word.normalize()][0] ?? word;
  return country === 'BR' ? word : given;
}

const street = (attributes: AttributeValues, country: string): string =>
  formatAddressText(
    {
      streetName: filledValue(attributes, 'streetName') ?? '',
      streetNumber: filledValue(attributes, 'streetNumber') ?? '',
    },
    addressFormat(country, addressFormats),
  );

/** The two letters of a state where the address, or else the number, is American; everything else as typed. */
function state(region: string, attributes: AttributeValues, numberCountry: string | undefined): string | undefined {
  const isElsewhere = filledValue(attributes, 'country') === undefined && numberCountry !== 'US';
  return isElsewhere ? region : stateOrRegion(region, attributes);
}

function rulesFor(country: string | undefined): AttributeRules {
  const rules: AttributeRules = {
    idDocument: 'national_id',
    givenName: { at: 'first_name', write: (given) => firstName(given, country) },
    familyName: 'last_name',
    address: { at: 'address_line1', uses: ['houseNumberExtension', 'streetName', 'streetNumber'] },
    streetName: {
      at: 'address_line1',
      write: (_, attributes) => streetWithoutLine(street(attributes, country ?? 'US'), attributes),
      uses: ['houseNumberExtension', 'streetNumber'],
    },
    region: { at: 'state', write: (region, attributes) => state(region, attributes, country) },
    birthdate: { at: 'date_of_birth', write: compactDate },
  };
  // Brazil forbids the rest.
  if (country === 'BR') return rules;
  return {
    ...rules,
    postalCode: {
      at: 'postal_code',
      write: (postalCode) => (postalCode.length > MAX_POSTAL_CODE_LENGTH ? undefined : postalCode),
    },
    locality: 'city',
    country: { at: 'address_country_code', write: alphaTwo },
  };
}

/** The attributes that a match is asked for, as one object. */
function writeParameters(attributes: AttributeValues, country: string | undefined) {
  const parameters = createBody();
  const dropped: readonly AttributeName[] = putAttributes(parameters, rulesFor(country), attributes);
  const [line, extension] = [parameters['address_line1'], filledValue(attributes, 'houseNumberExtension')];
  // A line that was typed whole may hold the flat already.
  if (typeof line === 'string' && extension !== undefined && !line.includes(extension))
    putValue(parameters, 'address_line2', extension);
  return { parameters, dropped };
}

/** @returns the request; with an empty `identity_match` there is nothing to check */
export function writeTwilioIdentityMatch({ attributes, phoneNumber }: MatchQuestion): MatchRequest {
  const { parameters, dropped } = writeParameters(attributes, countryOfNumber(phoneNumber));
  const query = createBody({ phone_number: phoneNumber, fields: ['identity_match'], identity_match: parameters });
  return { path: '/v2/batch/query', body: createBody({ phone_numbers: [query] }), dropped };
}
