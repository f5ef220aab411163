/**
 * One proxy of the bank for each provider, so that the page can choose who answers. All of them remember in one store and sign with one key: the bank's
 * sign-up endpoint does not care which of them checked.
 */
import {
  camara,
  clientCredentials,
  incode,
  masOrange,
  nokia,
  oauthClient,
  prelude,
  telefonica,
} from 'kyc-onboarding/operators';
import type { CodeProof, Operator } from 'kyc-onboarding/operators';
import type { Provider } from '../operators/all.js';

/** The simulators' own credentials; see their README. */
const CLIENT = { clientId: 'sandbox-client', secret: 'sandbox-secret' } as const;

/**
 * Makes the adapters.
 * @param base where the simulators are, without a slash at its end
 * @param fetch how they are reached
 */
export function createAdapters(base: string, fetch: typeof globalThis.fetch): Readonly<Record<Provider, Operator>> {
  const root = (provider: Provider): string => `${base}/${provider}`;
  const auth = (issuer: string) => clientCredentials(oauthClient({ issuer, ...CLIENT, fetch }));
  // A person of the demo who fails on purpose must not close the operator for the others.
  const shared = { fetch, guard: false } as const;
  const plain = camara({ ...shared, baseUrl: root('camara'), token: 'sandbox' });
  /** Who matches and proves nothing: the code is sent by somebody else. */
  const withCode = (operator: Operator): Operator => ({
    ...operator,
    ...(plain.code && { code: plain.code satisfies CodeProof }),
  });
  return {
    camara: plain,
    nokia: withCode(nokia({ ...shared, baseUrl: root('nokia'), key: 'sandbox-nokia-key' })),
    telefonica: withCode(telefonica({ ...shared, baseUrl: root('telefonica'), auth: auth(root('telefonica')) })),
    masorange: withCode(
      masOrange({
        ...shared,
        baseUrl: root('masorange'),
        organisation: 'sandbox',
        auth: auth(`${root('masorange')}/orgs/sandbox`),
      }),
    ),
    prelude: withCode(prelude({ ...shared, baseUrl: root('prelude'), key: 'sandbox-prelude-key' })),
    incode: withCode(
      incode({ ...shared, baseUrl: root('incode'), key: 'sandbox-incode-key', session: 'sandbox-session' }),
    ),
  };
}
