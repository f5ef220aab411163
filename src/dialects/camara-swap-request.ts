/**
 * What requests of CAMARA SIM Swap and Device Swap have in common, which is all but their names.
 * Source: sim-swap.yaml 2.1.0, device-swap.yaml 1.0.0.
 */
import { writeApiScope, writePath, type CamaraRequest, type CamaraSignalDeployment } from './camara-deployment.js';
import { createBody, isFilled, type WireBody } from './match-request.js';

export interface CamaraSwapQuestion<Version extends string> {
  readonly version: Version;
  readonly deployment?: CamaraSignalDeployment;
  /** `check`: whether there was a change within `maxAge`. `retrieve-date`: when the last one was. */
  readonly operation: 'check' | 'retrieve-date';
  /** Only with a two-legged token: with a three-legged one even the right number is refused. */
  readonly phoneNumber?: string | undefined;
  /** Whole hours from 1 to 2400, for `check` alone; the operator takes 240 where it is missing. Others throw. */
  readonly maxAge?: number | undefined;
}

/** Writes either API. */
export function writeSwap<Version extends string>(
  api: 'sim-swap' | 'device-swap',
  { version, deployment = 'camara', operation, phoneNumber, maxAge }: CamaraSwapQuestion<Version>,
): CamaraRequest<WireBody> {
  if (maxAge !== undefined && (!Number.isInteger(maxAge) || maxAge < 1 || maxAge > 2400))
    throw new RangeError('maxAge must be a whole number of hours from 1 to 2400');
  return {
    path: writePath(deployment, api, `v${version}`, operation),
    scope: writeApiScope(deployment, `${api}:${operation}`),
    body: createBody({
      ...(isFilled(phoneNumber) && { phoneNumber }),
      ...(operation === 'check' && maxAge !== undefined && { maxAge }),
    }),
  };
}
