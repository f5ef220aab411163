/**
 * Writes requests of CAMARA Number Verification 0.x to 2.1, which need a three-legged token from the phone's own network connection. All versions
 * have the same bodies. Network as Code also takes the code of its 0.x as a query; that is not written: what is in an address ends up in logs.
 * Source: number-verification.yaml 2.1.0; Network as Code (0 and 2).
 */
import { writeApiScope, writePath, type CamaraRequest, type CamaraSignalDeployment } from './camara-deployment.js';
import { createBody, type WireBody } from './match-request.js';

interface Place {
  readonly version: '0' | '1' | '2';
  readonly deployment?: CamaraSignalDeployment;
}

/** Exactly one of the two: the API refuses both together. */
export type NumberToVerify =
  | { readonly phoneNumber: string; readonly hashedPhoneNumber?: undefined }
  | {
      /** SHA-256 of the number in E.164 with plus, 64 hexadecimal digits. */
      readonly hashedPhoneNumber: string;
      readonly phoneNumber?: undefined;
    };

/** A request to be sent with `GET` and no body. */
export interface CamaraDevicePhoneNumberRequest {
  readonly path: string;
  readonly scope: string;
  readonly method: 'GET';
}

/** Asks whether a number is the one of the phone's connection. Where both are handed in the hash goes, which says less. */
export function writeCamaraNumberVerification({
  version,
  deployment = 'camara',
  phoneNumber,
  hashedPhoneNumber,
}: Place & NumberToVerify): CamaraRequest<WireBody> {
  return {
    path: writePath(deployment, 'number-verification', `v${version}`, 'verify'),
    scope: writeApiScope(deployment, 'number-verification:verify'),
    body: createBody(hashedPhoneNumber === undefined ? { phoneNumber } : { hashedPhoneNumber }),
  };
}

/** Asks for the number of the phone's connection. */
export const writeCamaraDevicePhoneNumber = ({
  version,
  deployment = 'camara',
}: Place): CamaraDevicePhoneNumberRequest => ({
  path: writePath(deployment, 'number-verification', `v${version}`, 'device-phone-number'),
  scope: writeApiScope(deployment, 'number-verification:device-phone-number:read'),
  method: 'GET',
});
