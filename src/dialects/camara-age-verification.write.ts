/**
 * Writes requests of CAMARA KYC Age Verification 0.1 to 0.3.0-rc.1. The identity beside the age helps the operator to be sure of the person.
 * Source: kyc-age-verification.yaml 0.2.1, 0.3.0-rc.1; Network as Code (0.1).
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { writeApiScope, writePath, type CamaraRequest, type CamaraSignalDeployment } from './camara-deployment.js';
import { createBody, isFilled, putAttributes, type AttributeRules, type WireBody } from './match-request.js';

export interface CamaraAgeVerificationRequest extends CamaraRequest<WireBody> {
  /** Filled attributes that this API does not know and that were left out. */
  readonly dropped: readonly AttributeName[];
}

const SEGMENTS = { '0.1': 'v0.1', '0.2': 'v0.2', '0.3': 'v0.3rc1' } as const;

const RULES: AttributeRules = {
  idDocument: 'idDocument',
  name: 'name',
  givenName: 'givenName',
  familyName: 'familyName',
  middleNames: 'middleNames',
  familyNameAtBirth: 'familyNameAtBirth',
  birthdate: 'birthdate',
  email: 'email',
};

/**
 * @param ageThreshold whole years from 0 to 120; operators may allow fewer. Throws on anything else, which is the integrator's mistake
 * @param phoneNumber only with a two-legged token: with a three-legged one even the right number is refused
 * @param locks whether to ask for content lock and parental control too
 */
export function writeCamaraAgeVerification({
  version,
  deployment = 'camara',
  ageThreshold,
  attributes = {},
  phoneNumber,
  locks = false,
}: {
  readonly version: keyof typeof SEGMENTS;
  readonly deployment?: CamaraSignalDeployment;
  readonly ageThreshold: number;
  readonly attributes?: AttributeValues;
  readonly phoneNumber?: string | undefined;
  readonly locks?: boolean;
}): CamaraAgeVerificationRequest {
  if (!Number.isInteger(ageThreshold) || ageThreshold < 0 || ageThreshold > 120)
    throw new RangeError('ageThreshold must be a whole number from 0 to 120');
  const body = createBody({ ageThreshold });
  if (isFilled(phoneNumber)) body['phoneNumber'] = phoneNumber;
  const dropped = putAttributes(body, RULES, attributes);
  if (locks) Object.assign(body, { includeContentLock: true, includeParentalControl: true });
  return {
    path: writePath(deployment, 'kyc-age-verification', SEGMENTS[version], 'verify'),
    scope: writeApiScope(deployment, 'kyc-age-verification:verify'),
    body,
    dropped,
  };
}
