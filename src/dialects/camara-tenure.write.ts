/**
 * Writes requests of CAMARA KYC Tenure 0.1 to 0.3.0-rc.1.
 * Source: kyc-tenure.yaml 0.2.0, 0.3.0-rc.1; Network as Code (0.1).
 */
import { writeApiScope, writePath, type CamaraRequest, type CamaraSignalDeployment } from './camara-deployment.js';
import { createBody, isFilled, type WireBody } from './match-request.js';

const SEGMENTS = { '0.1': 'v0.1', '0.2': 'v0.2', '0.3': 'v0.3rc1' } as const;

/**
 * @param tenureDate YYYY-MM-DD, not in the future; operators may limit how far back it is
 * @param phoneNumber only with a two-legged token: with a three-legged one even the right number is refused
 */
export function writeCamaraTenure({
  version,
  deployment = 'camara',
  tenureDate,
  phoneNumber,
}: {
  readonly version: keyof typeof SEGMENTS;
  readonly deployment?: CamaraSignalDeployment;
  readonly tenureDate: string;
  readonly phoneNumber?: string | undefined;
}): CamaraRequest<WireBody> {
  return {
    path: writePath(deployment, 'kyc-tenure', SEGMENTS[version], 'check-tenure'),
    scope: writeApiScope(deployment, 'kyc-tenure:check-tenure'),
    body: createBody({ tenureDate, ...(isFilled(phoneNumber) && { phoneNumber }) }),
  };
}
