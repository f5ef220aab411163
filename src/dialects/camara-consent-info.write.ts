/**
 * Writes requests of CAMARA Consent Info 0.1 and 0.2.
 * Source: consent-info.yaml 0.1.0, 0.2.0; Network as Code (0.1); MasOrange (0.1), which requires the number where the definition does not.
 */
import {
  writeApiScope,
  writePath,
  writePurpose,
  type CamaraRequest,
  type CamaraSignalDeployment,
} from './camara-deployment.js';
import { createBody, isFilled, type WireBody } from './match-request.js';

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The definition demands `https` and lets operators allow plain loopback addresses, which development needs. */
function isCallbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

/**
 * Asks for the state of a consent, and for a page where the person can decide if `requestCaptureUrl` says so. Throws on what the integrator alone
 * decides: no scopes, a purpose that is none, a callback that is not `https`.
 * @param scopes at least one; as the APIs define them
 * @param purpose of the Data Privacy Vocabulary, with `dpv:` or without; exactly one
 * @param phoneNumber only with a two-legged token, except for MasOrange
 * @param callbackUrl where the operator sends the person afterwards; left out without a capture page, and in 0.1, which does not know it
 */
export function writeCamaraConsentInfo({
  version,
  deployment = 'camara',
  scopes,
  purpose,
  requestCaptureUrl,
  callbackUrl,
  phoneNumber,
}: {
  readonly version: '0.1' | '0.2';
  readonly deployment?: CamaraSignalDeployment;
  readonly scopes: readonly string[];
  readonly purpose: string;
  readonly requestCaptureUrl: boolean;
  readonly callbackUrl?: string | undefined;
  readonly phoneNumber?: string | undefined;
}): CamaraRequest<WireBody> {
  if (scopes.length === 0) throw new RangeError('scopes must name at least one');
  if (callbackUrl !== undefined && !isCallbackUrl(callbackUrl)) throw new RangeError('callbackUrl must be https');
  const canCallBack = requestCaptureUrl && version !== '0.1';
  return {
    path: writePath(deployment, 'consent-info', `v${version}`, 'retrieve'),
    scope: writeApiScope(deployment, 'consent-info:retrieve'),
    body: createBody({
      ...(isFilled(phoneNumber) && { phoneNumber }),
      scopes: [...scopes],
      purpose: writePurpose(purpose),
      requestCaptureUrl,
      ...(canCallBack && callbackUrl !== undefined && { callbackUrl }),
    }),
  };
}
