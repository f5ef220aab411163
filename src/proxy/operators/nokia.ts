/**
 * Nokia Network as Code: CAMARA behind a gateway that knows its customers by a key. Calls about a subscriber carry a token beside it.
 * Source: Network as Code, platform export and SDKs, with the versions that it serves.
 */
import type { CamaraVersions } from './camara-api.js';
import { CAMARA_VERSIONS, camaraLike, type CamaraLikeOptions, type CamaraOperator } from './camara-like.js';

/** @experimental may change in any minor version before 1.0 */
export interface NokiaOptions extends CamaraLikeOptions {
  /** The application's key, sent as `x-rapidapi-key`. */
  readonly key: string;
  /** Sent as `x-rapidapi-host`. Default `network-as-code.nokia.rapidapi.com`. */
  readonly host?: string;
  readonly versions?: Partial<CamaraVersions>;
  /** Names the operator to the page. Default `nokia`. */
  readonly id?: string;
}

/**
 * Makes the adapter. It sends no codes.
 * @throws TypeError or RangeError for an option that cannot work
 * @experimental may change in any minor version before 1.0
 */
export function nokia({ key, host, versions, id = 'nokia', ...options }: NokiaOptions): CamaraOperator {
  const traits = {
    deployment: 'nokia',
    place: 'nokia',
    hasFillIn: true,
    versions: {
      ...CAMARA_VERSIONS,
      match: '0.3',
      consentInfo: '0.1',
      simSwap: '0',
      tenure: '0.1',
      ageVerification: '0.1',
      ...versions,
    },
    headers: {
      'x-rapidapi-key': key,
      'x-rapidapi-host': host ?? 'network-as-code.nokia.rapidapi.com',
    },
  } as const;
  return camaraLike(options, { id, traits });
}
