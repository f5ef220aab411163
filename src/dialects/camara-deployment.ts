/**
 * Where CAMARA's APIs are and how their scopes are written, for those who put them elsewhere than the specification does.
 * Source: `servers` of the definitions; Network as Code's platform export; Telefónica's Open Gateway pages; MasOrange's and Infobip's pages.
 */

/**
 * - `camara`: the operator itself, as the definitions say.
 * - `nokia`: Network as Code.
 * - `telefonica`: Open Gateway, which joins purpose and scope with `#`.
 * - `masorange`: the gateway per organisation, whose root holds `/orgs/{organisation}` and whose paths hold no version.
 * - `infobip`: a reseller that always wants the number in the body.
 */
export type CamaraDeployment = 'camara' | 'nokia' | 'telefonica' | 'masorange' | 'infobip';

/** Those that are documented to serve other APIs than KYC Match. */
export type CamaraSignalDeployment = Exclude<CamaraDeployment, 'masorange' | 'infobip'>;

/** A request to be sent as JSON. */
export interface CamaraRequest<Body> {
  /** Appended to the operator's API root. */
  readonly path: string;
  /** To be asked for at the token endpoint. */
  readonly scope: string;
  /** Without a prototype. */
  readonly body: Readonly<Body>;
}

type WritePath = (api: string, segment: string, operation: string) => string;

const asDefined: WritePath = (api, segment, operation) => `/${api}/${segment}/${operation}`;

const PATHS: Readonly<Record<CamaraDeployment, WritePath>> = {
  camara: asDefined,
  telefonica: asDefined,
  nokia: (api, segment, operation) => `/passthrough/camara/v1/${api}/${api}/${segment}/${operation}`,
  masorange: (api, _segment, operation) => `/${api}/${operation}`,
  infobip: (api, segment, operation) => `/camara/${api}/${segment}/${operation}`,
};

/** What a sign-up processes data for. W3C Data Privacy Vocabulary; the purpose of all of Telefónica's samples. */
const SIGN_UP = 'FraudPreventionAndDetection';

/**
 * @param api the name of the API in its path
 * @param segment the version in its path, for example `v0.4`
 */
export const writePath = (deployment: CamaraDeployment, api: string, segment: string, operation: string): string =>
  PATHS[deployment](api, segment, operation);

/** A purpose as it travels: `dpv:` and one word. Throws on anything else, which is the integrator's mistake. */
export function writePurpose(purpose: string): string {
  const name = purpose.replace(/^dpv:/, '');
  if (!/^[a-zA-Z0-9]+$/.test(name)) throw new RangeError('purpose must be one word of the Data Privacy Vocabulary');
  return `dpv:${name}`;
}

/** The scope of one API as the deployment's own pages write it. A scope that carries its purpose already is left as it is. */
export const writeApiScope = (deployment: CamaraDeployment, scope: string, purpose: string = SIGN_UP): string =>
  deployment === 'telefonica' && !scope.startsWith('dpv:') ? `${writePurpose(purpose)}#${scope}` : scope;
