/**
 * The bank's adapters, one for each provider and each way in which it proves a number. A code always stands beside it, for whoever cannot prove it so.
 */
import type { JsonWebKey } from 'node:crypto';
import {
  authorisationCode,
  camara,
  ciba,
  clientCredentials,
  incode,
  jwtBearer,
  masOrange,
  nokia,
  oauthClient,
  prelude,
  telefonica,
} from 'kyc-onboarding/operators';
import type { CamaraLikeOptions, CodeProof, OpenProof, Operator } from 'kyc-onboarding/operators';
import type { Proof, Provider } from '../operators/provider.js';

export interface AdaptersOptions {
  /** Where the simulators are, without a slash at its end. */
  readonly base: string;
  /** How they are reached. */
  readonly fetch: typeof globalThis.fetch;
  /** With which the bank signs whom it asks about. Its public half is the simulators'. */
  readonly privateKey: JsonWebKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The simulators' own credentials; see their README. */
const CLIENT = { clientId: 'sandbox-client', secret: 'sandbox-secret' } as const;
const SIGNING_CLIENT = 'sandbox-key-client';

/** Backends know the simulators by a name that no browser finds. Their pages are where the form's own page is. */
const onOwnOrigin = (open: OpenProof): OpenProof => ({
  ...open,
  async start(asked) {
    const started = await open.start(asked);
    if (!started.ok) return started;
    const { pathname, search } = new URL(started.value.url);
    return { ...started, value: { ...started.value, url: new URL(pathname + search, asked.returnUrl).href } };
  },
});

/** Makes the maker of adapters. Of an aggregator, which proves nothing, every proof gives the same one. */
export function createAdapters({ base, fetch, privateKey, now }: AdaptersOptions) {
  // A person of the demo who fails on purpose must not close the operator for the others.
  const shared = { fetch, guard: false, now } as const;
  const root = (provider: Provider): string => `${base}/${provider}`;
  const codes = camara({ ...shared, baseUrl: root('camara'), token: 'sandbox' }).code;

  /** What an operator's adapter is told of a way of proof. */
  function proving(proof: Proof, issuer: string): Pick<CamaraLikeOptions, 'wait' | 'open' | 'personal'> {
    const client = oauthClient({ issuer, ...CLIENT, fetch });
    switch (proof) {
      case 'code':
        return {};
      case 'phone':
        return { wait: ciba(client) };
      case 'network':
        return { open: authorisationCode(client) };
      case 'consent': {
        // Whoever has allowed it is asked about by name from then on, and nobody else is.
        const key = { ...privateKey, alg: 'ES256' };
        return {
          open: 'consent',
          personal: jwtBearer(oauthClient({ issuer, clientId: SIGNING_CLIENT, key, fetch }), { now }),
        };
      }
    }
  }

  function createOperator(provider: Provider, proof: Proof): Operator {
    const baseUrl = root(provider);
    const auth = (issuer: string) => clientCredentials(oauthClient({ issuer, ...CLIENT, fetch }), { now });
    switch (provider) {
      case 'camara':
        return camara({ ...shared, ...proving(proof, baseUrl), baseUrl, token: 'sandbox' });
      case 'nokia':
        return nokia({ ...shared, ...proving(proof, baseUrl), baseUrl, key: 'sandbox-nokia-key' });
      case 'telefonica':
        return telefonica({ ...shared, ...proving(proof, baseUrl), baseUrl, auth: auth(baseUrl) });
      case 'masorange': {
        const issuer = `${baseUrl}/orgs/sandbox`;
        return masOrange({
          ...shared,
          ...proving(proof, issuer),
          baseUrl,
          organisation: 'sandbox',
          auth: auth(issuer),
        });
      }
      case 'prelude':
        return prelude({ ...shared, baseUrl, key: 'sandbox-prelude-key' });
      case 'incode':
        return incode({ ...shared, baseUrl, key: 'sandbox-incode-key', session: 'sandbox-session' });
    }
  }

  return (provider: Provider, proof: Proof): Operator => {
    const operator = createOperator(provider, proof);
    return {
      ...operator,
      ...(operator.open && { open: onOwnOrigin(operator.open) }),
      ...(codes && { code: codes satisfies CodeProof }),
    };
  };
}
