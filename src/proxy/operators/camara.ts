/**
 * An operator that speaks CAMARA as it is defined. Whatever is asked, the dialects write the requests and read what is neither a record nor a match;
 * those go back untouched.
 */
import { createProblem } from '../../domain/problem.js';
import { failed, ok } from '../../domain/result.js';
import { writeTwoLeggedScope, type TokenSource } from '../oauth/token-source.js';
import type { CodeProof } from '../operator.js';
import type { CamaraVersions } from './camara-api.js';
import { CAMARA_VERSIONS, camaraLike, type CamaraLikeOptions, type CamaraOperator } from './camara-like.js';

/** @experimental may change in any minor version before 1.0 */
export interface CamaraOptions extends CamaraLikeOptions {
  /**
   * Instead of `auth`: an access token, or a function that gets one for a scope and a number. It is asked for every call; caching is its business.
   */
  readonly token?:
    string | ((ask: { readonly scope: string; readonly phoneNumber: string | undefined }) => string | Promise<string>);
  /**
   * With `token`: who names the number, the `body` with two-legged tokens, or the `token` itself with three-legged ones, where KYC Fill-in refuses a
   * body that names it too. Default `body`.
   */
  readonly subject?: 'body' | 'token';
  readonly versions?: Partial<CamaraVersions>;
  /** What the operator's codes look like; `false` where it sends none. Default 6 characters that live for 10 minutes. */
  readonly code?: Pick<CodeProof, 'length' | 'expiresIn'> | false;
  /** Names the operator to the page. Default `camara`. */
  readonly id?: string;
}

const CODE = { length: 6, expiresIn: 600 } as const;

/** The customer's own token, or function. */
function ownTokens(token: NonNullable<CamaraOptions['token']>, subject: 'body' | 'token'): TokenSource {
  return {
    subject,
    async get(asked) {
      if (typeof token === 'string') return ok(token);
      try {
        return ok(await token({ scope: writeTwoLeggedScope(asked), phoneNumber: asked.phoneNumber }));
      } catch {
        // Whatever the function says of its failure may hold a secret.
        return failed(createProblem('not-authorised'));
      }
    },
  };
}

/**
 * Makes the adapter.
 * @throws TypeError or RangeError for an option that cannot work
 * @experimental may change in any minor version before 1.0
 */
export function camara(options: CamaraOptions): CamaraOperator {
  const { token, subject = 'body', versions, code = CODE, id = 'camara' } = options;
  const auth = options.auth ?? (token === undefined ? undefined : ownTokens(token, subject));
  if (!auth) throw new TypeError('camara: needs auth, or a token');
  const traits = {
    deployment: 'camara',
    place: 'camara',
    hasFillIn: true,
    versions: { ...CAMARA_VERSIONS, ...versions },
  } as const;
  return camaraLike({ ...options, auth }, { id, traits, code: code || undefined });
}
