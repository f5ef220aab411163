/**
 * Telefónica Open Gateway: CAMARA with scope and purpose in one word. It serves no records.
 * Source: Telefónica's Open Gateway contracts and guides.
 */
import type { CodeProof } from '../operator.js';
import type { CamaraVersions } from './camara-api.js';
import { CAMARA_VERSIONS, camaraLike, type CamaraLikeOptions, type Matching } from './camara-like.js';

/** @experimental may change in any minor version before 1.0 */
export interface TelefonicaOptions extends CamaraLikeOptions {
  readonly versions?: Partial<CamaraVersions>;
  /** What its codes look like, where the contract includes them. Default: none are sent. */
  readonly code?: Pick<CodeProof, 'length' | 'expiresIn'>;
  /** Names the operator to the page. Default `telefonica`. */
  readonly id?: string;
}

/**
 * Makes the adapter.
 * @throws TypeError or RangeError for an option that cannot work
 * @experimental may change in any minor version before 1.0
 */
export function telefonica({ versions, code, id = 'telefonica', ...options }: TelefonicaOptions): Matching {
  const traits = {
    deployment: 'telefonica',
    place: 'telefonica',
    hasFillIn: false,
    versions: { ...CAMARA_VERSIONS, match: '0.2', ...versions },
  } as const;
  const { fillIn: _fillIn, ...operator } = camaraLike(options, { id, traits, code });
  return operator;
}
