/**
 * Incode eKYC: a match against sources in the United States. It proves nothing and holds no records, so a code of somebody else goes beside it:
 * `{ ...incode(options), code }`.
 * Source: Incode documentation, "United States Telco 5" and its neighbours (API version 1.0).
 */
import { incodeAttributes, writeIncodeEkyc, type IncodeSource } from '../../dialects/incode-ekyc.write.js';
import { createProblem } from '../../domain/problem.js';
import { failed, ok } from '../../domain/result.js';
import type { Fetch } from '../../protocol/transport.js';
import type { Matching } from './camara-like.js';
import { createCaller, speaking } from './caller.js';
import { guardedAs, type GuardOptions } from './guarded.js';

/** @experimental may change in any minor version before 1.0 */
export interface IncodeOptions {
  /** Sent as `x-api-key`. */
  readonly key: string;
  /** A session's token, sent as `X-Incode-Hardware-Id`, or a function that gets one. It is asked for every call; caching is its business. */
  readonly session: string | (() => string | Promise<string>);
  /** The API's root as the account has it, such as `https://demo-api.incodesmile.com`. */
  readonly baseUrl: string;
  /** Which source is asked. Default `US_TELCO_5`. */
  readonly source?: IncodeSource;
  readonly fetch?: Fetch;
  /** Milliseconds for one question. Default 8 s. */
  readonly timeout?: number;
  /** Bounds for a provider in trouble. `false`: the customer's own. */
  readonly guard?: Omit<GuardOptions, 'timeout'> | false;
  /** Names the provider to the page. Default `incode`. */
  readonly id?: string;
}

/**
 * Makes the adapter.
 * @throws TypeError for an option that cannot work
 * @experimental may change in any minor version before 1.0
 */
export function incode({ key, session, source, id = 'incode', guard, ...options }: IncodeOptions): Matching {
  const call = createCaller(options);

  async function openSession() {
    try {
      const token = typeof session === 'string' ? session : await session();
      return ok({ 'x-incode-hardware-id': token });
    } catch {
      // Whatever the function says of its failure may hold a secret.
      return failed(createProblem('not-authorised'));
    }
  }

  const operator: Matching = {
    id,
    capabilities: { match: incodeAttributes(source) },
    async match({ attributes, phoneNumber }) {
      const question = { attributes, phoneNumber, ...(source && { source }) };
      const { path, body, headers } = writeIncodeEkyc(question);
      return speaking(
        'incode-ekyc',
        await call({ path, body, headers: { ...headers, 'x-api-key': key } }, openSession),
      );
    },
  };
  return guardedAs(operator, { guard, timeout: options.timeout });
}
