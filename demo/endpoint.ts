/** Where the bank's proxies are: one for each operator and each way of proof. The server makes them, and the page chooses one. */
import type { Proof, Provider } from './operators/provider.js';

const FIRST = '/api/kyc';

/** Path of the proxy that asks this provider, and has the number proved in this way first. */
export function endpointOf(provider: Provider, proof: Proof): string {
  if (proof !== 'code') return `${FIRST}-${provider}-${proof}`;
  return provider === 'camara' ? FIRST : `${FIRST}-${provider}`;
}
