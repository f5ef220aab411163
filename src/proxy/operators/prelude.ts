/**
 * Prelude v2 Intel: a match for numbers of French operators. The number is in the address towards Prelude, as Prelude wants it, and nowhere else. It proves
 * nothing and holds no records, so a code of somebody else goes beside it: `{ ...prelude(options), code }`.
 * Source: Prelude documentation, "KYC Match" (v2).
 */
import { PRELUDE_ATTRIBUTES, writePreludeMatch } from '../../dialects/prelude-match.write.js';
import type { Fetch } from '../../protocol/transport.js';
import type { Matching } from './camara-like.js';
import { createCaller, speaking } from './caller.js';
import { guardedAs, type GuardOptions } from './guarded.js';

/** @experimental may change in any minor version before 1.0 */
export interface PreludeOptions {
  /** The API token of the account. */
  readonly key: string;
  /** Default `https://api.prelude.dev`. */
  readonly baseUrl?: string;
  readonly fetch?: Fetch;
  /** Milliseconds for one question. Default 8 s. */
  readonly timeout?: number;
  /** Bounds for a provider in trouble. `false`: the customer's own. */
  readonly guard?: Omit<GuardOptions, 'timeout'> | false;
  /** Names the provider to the page. Default `prelude`. */
  readonly id?: string;
}

/**
 * Makes the adapter.
 * @throws TypeError for an option that cannot work
 * @experimental may change in any minor version before 1.0
 */
export function prelude({ key, id = 'prelude', guard, ...options }: PreludeOptions): Matching {
  const { baseUrl = 'https://api.prelude.dev' } = options;
  const call = createCaller({ ...options, baseUrl });
  const headers = { authorization: `Bearer ${key}` };
  const operator: Matching = {
    id,
    capabilities: { match: PRELUDE_ATTRIBUTES },
    async match(question) {
      const { path, body } = writePreludeMatch(question);
      return speaking('prelude-match', await call({ path, body, headers }));
    },
  };
  return guardedAs(operator, { guard, timeout: options.timeout });
}
