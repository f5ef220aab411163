/**
 * The bank's proxies: one for each provider and each way of proof, so that the page can choose. A bank would have one.
 * They sign with one key, so the sign-up endpoint does not care which of them checked. Each remembers with a secret of its own, so whoever changes to another
 * one proves the number anew, in that one's way.
 */
import { randomBytes } from 'node:crypto';
import { createKycProxy, memoryStore } from 'kyc-onboarding/proxy';
import type { Operator, PostedValues, ProofMethod, SigningOptions, Verdict } from 'kyc-onboarding/proxy';
import { endpointOf } from '../endpoint.js';
import { PROOFS_OF, PROVIDERS, type Proof, type Provider } from '../operators/provider.js';
import type { Handler } from './node-adapter.js';

export interface ProxiesOptions {
  readonly adapterOf: (provider: Provider, proof: Proof) => Operator;
  readonly signing: SigningOptions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Proxies {
  /** The proxy whose path this is, or is below. */
  find(pathname: string): Handler | undefined;
  /** Asks all of them for the verdict of a reference that is about these values. */
  findVerdict(reference: string, values: PostedValues): Promise<Verdict | undefined>;
}

const METHODS: Readonly<Record<Proof, readonly ProofMethod[]>> = {
  code: ['code'],
  phone: ['wait', 'code'],
  network: ['open', 'code'],
  consent: ['open', 'code'],
};

const isBelow = (pathname: string, base: string): boolean => pathname === base || pathname.startsWith(`${base}/`);

/** Creates them all, on one store. */
export function createProxies({ adapterOf, signing, now }: ProxiesOptions): Proxies {
  const store = memoryStore({ now });
  const proxies = PROVIDERS.flatMap((provider) =>
    PROOFS_OF[provider].map((proof) => {
      const basePath = endpointOf(provider, proof);
      const proxy = createKycProxy({
        operator: adapterOf(provider, proof),
        methods: METHODS[proof],
        basePath,
        signing,
        store,
        secret: randomBytes(32).toString('hex'),
        // The same few people sign up over and over here.
        limits: { codesPerNumber: Infinity, codesPerRange: Infinity, matchesPerNumber: Infinity },
        disclosure: 'scores',
        siteName: 'Demo Bank',
        now,
      });
      return { basePath, proxy };
    }),
  );
  return {
    find: (pathname) => proxies.find(({ basePath }) => isBelow(pathname, basePath))?.proxy,
    async findVerdict(reference, values) {
      const found = await Promise.all(proxies.map(({ proxy }) => proxy.findVerdict(reference, values)));
      return found.find((verdict) => verdict !== undefined);
    },
  };
}
