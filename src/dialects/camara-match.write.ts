/**
 * Writes requests of CAMARA KYC Match 0.1 to 0.5.0-rc.1, for operators and for those who serve it in their own way. Whether the number goes into the
 * body depends on the token and is the caller's decision: with a three-legged token it is optional, with a two-legged one it is required, and Infobip
 * always requires it.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { camaraAttributes, type CamaraMatchVersion } from './camara-attributes.js';
import { writeApiScope, writePath, type CamaraDeployment, type CamaraRequest } from './camara-deployment.js';
import { countryName } from './country-name.js';
import { createBody, isFilled, putAttributes, type AttributeRules } from './match-request.js';

/** Flat, without a prototype, texts only. `POST`. */
export interface CamaraMatchRequest extends CamaraRequest<Record<string, string>> {
  /** Filled attributes that this version does not define, or whose value cannot be said to it, and that were left out. */
  readonly dropped: readonly AttributeName[];
}

/** Version segment of the path. Source: `servers` of each kyc-match.yaml; 0.1.1 publishes `v0`. */
const SEGMENTS: Readonly<Record<CamaraMatchVersion, string>> = {
  '0.1': 'v0',
  '0.2': 'v0.2',
  '0.3': 'v0.3',
  '0.4': 'v0.4',
  '0.5': 'v0.5rc1',
};

/** Telefónica's samples of 0.1, against the case of its own list of genders; its 0.2 is CAMARA's. */
const TELEFONICA_0_1: AttributeRules = {
  gender: { at: 'gender', write: (value) => value.toLowerCase() },
  country: { at: 'country', write: (value) => (value.length === 2 ? countryName(value) : value) },
};

/**
 * @param deployment who serves the API; the operator itself by default
 * @param attributes values as typed; empty ones are left out, the others are sent unchanged but to Telefónica 0.1
 * @returns the request. With an empty body there is nothing to check, which the operator would answer with an error
 */
export function writeCamaraMatch({
  version,
  deployment = 'camara',
  attributes,
  phoneNumber,
}: {
  readonly version: CamaraMatchVersion;
  readonly deployment?: CamaraDeployment;
  readonly attributes: AttributeValues;
  readonly phoneNumber?: string | undefined;
}): CamaraMatchRequest {
  const asTyped: AttributeRules = Object.fromEntries(camaraAttributes(version).map((name) => [name, name]));
  const rules = deployment === 'telefonica' && version === '0.1' ? { ...asTyped, ...TELEFONICA_0_1 } : asTyped;
  const body = createBody<Record<string, string>>(isFilled(phoneNumber) ? { phoneNumber } : {});
  const dropped = putAttributes(body, rules, attributes);
  return {
    path: writePath(deployment, 'kyc-match', SEGMENTS[version], 'match'),
    scope: writeApiScope(deployment, version === '0.1' ? 'know-your-customer:match' : 'kyc-match:match'),
    body,
    dropped,
  };
}
