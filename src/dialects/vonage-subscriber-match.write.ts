/**
 * Asks Vonage Identity Insights for the insight `subscriber_match`. Only what is filled is sent, although the Node type demands every attribute.
 * Source: Vonage Identity Insights API 1.0.0, documentation "Subscriber Match".
 */
import {
  createBody,
  putAttributes,
  type AttributeRules,
  type MatchQuestion,
  type MatchRequest,
} from './match-request.js';
import { alphaTwo, isoDate, withoutPlus } from './write-value.js';

const RULES: AttributeRules = {
  idDocument: 'insights/subscriber_match/id_document',
  name: 'insights/subscriber_match/name',
  givenName: 'insights/subscriber_match/given_name',
  familyName: 'insights/subscriber_match/family_name',
  address: 'insights/subscriber_match/address',
  streetName: 'insights/subscriber_match/street_name',
  streetNumber: 'insights/subscriber_match/street_number',
  postalCode: 'insights/subscriber_match/postal_code',
  region: 'insights/subscriber_match/region',
  locality: 'insights/subscriber_match/locality',
  country: { at: 'insights/subscriber_match/country', write: alphaTwo },
  houseNumberExtension: 'insights/subscriber_match/house_number_extension',
  birthdate: { at: 'insights/subscriber_match/birthdate', write: isoDate },
};

/** @returns the request; without `insights` in its body there is nothing to check */
export function writeVonageSubscriberMatch({ attributes, phoneNumber }: MatchQuestion): MatchRequest {
  const body = createBody({ phone_number: withoutPlus(phoneNumber), purpose: 'FraudPreventionAndDetection' });
  const dropped = putAttributes(body, RULES, attributes);
  return { path: '/identity-insights/v1/requests', body, dropped };
}
