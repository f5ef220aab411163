/**
 * MasOrange's public gateway, V1: a root per organisation, paths without a version, and the number in every question about a consent. It serves no
 * records.
 * Source: MasOrange's "V1 Schemas" and pages.
 */
import type { CamaraVersions } from './camara-api.js';
import { CAMARA_VERSIONS, camaraLike, type CamaraLikeOptions, type Matching } from './camara-like.js';

/** @experimental may change in any minor version before 1.0 */
export interface MasOrangeOptions extends CamaraLikeOptions {
  /** The customer's name at the gateway: the root of all paths is `/orgs/{organisation}` below `baseUrl`. */
  readonly organisation: string;
  /** Names the operator to the page. Default `masorange`. */
  readonly id?: string;
}

/** Of the bodies; its paths say nothing about them. */
const VERSIONS: CamaraVersions = {
  ...CAMARA_VERSIONS,
  match: '0.3',
  consentInfo: '0.1',
  numberVerification: '1',
  simSwap: '1',
  deviceSwap: '0.1',
  tenure: '0.1',
  ageVerification: '0.1',
};

/**
 * Makes the adapter.
 * @throws TypeError or RangeError for an option that cannot work
 * @experimental may change in any minor version before 1.0
 */
export function masOrange({ organisation, id = 'masorange', ...options }: MasOrangeOptions): Matching {
  const root = `/orgs/${encodeURIComponent(organisation)}`;
  const traits = {
    deployment: 'masorange',
    place: 'camara',
    hasFillIn: false,
    versions: VERSIONS,
    alwaysNamesNumber: true,
    writePath: (path: string) => `${root}${path.replace(/^(\/[a-z-]+)\/v[^/]+(?=\/)/, '$1')}`,
  } as const;
  const { fillIn: _fillIn, ...operator } = camaraLike(options, { id, traits });
  return operator;
}
