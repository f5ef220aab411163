/**
 * Writes requests of CAMARA Number Recycling 0.1 and 0.2.
 * Source: number-recycling.yaml 0.2.0; Network as Code (0.2).
 */
import { writeApiScope, writePath, type CamaraRequest, type CamaraSignalDeployment } from './camara-deployment.js';
import { createBody, isFilled, type WireBody } from './match-request.js';

/**
 * @param specifiedDate YYYY-MM-DD; whether the number got another holder after it
 * @param phoneNumber only with a two-legged token: with a three-legged one even the right number is refused
 */
export function writeCamaraNumberRecycling({
  version,
  deployment = 'camara',
  specifiedDate,
  phoneNumber,
}: {
  readonly version: '0.1' | '0.2';
  readonly deployment?: CamaraSignalDeployment;
  readonly specifiedDate: string;
  readonly phoneNumber?: string | undefined;
}): CamaraRequest<WireBody> {
  return {
    path: writePath(deployment, 'number-recycling', `v${version}`, 'check'),
    scope: writeApiScope(deployment, 'number-recycling:check'),
    body: createBody({ specifiedDate, ...(isFilled(phoneNumber) && { phoneNumber }) }),
  };
}
