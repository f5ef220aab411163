/** Puts an adapter together for everybody who speaks CAMARA, from what is configured and what sets the deployment apart. */
import { camaraAttributes } from '../../dialects/camara-attributes.js';
import { writePurpose } from '../../dialects/camara-deployment.js';
import { writeCamaraFillIn } from '../../dialects/camara-fill-in.write.js';
import { writeCamaraMatch } from '../../dialects/camara-match.write.js';
import { ok } from '../../domain/result.js';
import type { Fetch } from '../../protocol/transport.js';
import type { AuthorisationCode } from '../oauth/authorisation-code.js';
import type { Ciba } from '../oauth/ciba.js';
import type { TokenSource } from '../oauth/token-source.js';
import type { CodeProof, Operator } from '../operator.js';
import { createCaller, speaking } from './caller.js';
import { createCamaraApi, type CamaraTraits, type CamaraVersions } from './camara-api.js';
import { createCamaraCode } from './camara-code.js';
import { createCamaraConsent } from './camara-consent.js';
import { createCamaraNetwork } from './camara-network.js';
import { createScopesOf, fillInPlace } from './camara-scopes.js';
import { createCamaraSignals, createSignalSources, type CamaraSignals } from './camara-signals.js';
import { createCamaraWait } from './camara-wait.js';
import { guardedAs, type GuardOptions } from './guarded.js';

/** @experimental may change in any minor version before 1.0 */
export interface CamaraLikeOptions {
  /** The operator's API root, without the APIs' own paths. */
  readonly baseUrl: string;
  /** Where tokens come from: `clientCredentials(client)`, `jwtBearer(client)`, or one's own. */
  readonly auth?: TokenSource;
  /** For records, matches and signals of a person whose proof gave no token. Default `auth`. */
  readonly personal?: TokenSource;
  /** Proof on the phone: `ciba(client)`. Default: none. */
  readonly wait?: Ciba;
  /** Proof by a page of the operator: `authorisationCode(client)` for Number Verification, `consent` for Consent Info. Default: none. */
  readonly open?: AuthorisationCode | 'consent';
  /** What the data are for, as one word of the Data Privacy Vocabulary. Default `FraudPreventionAndDetection`. */
  readonly purpose?: string;
  /** APIs that are asked for signals, and what they are asked. Default: none. */
  readonly signals?: CamaraSignals;
  readonly fetch?: Fetch;
  /** Milliseconds for one call with its token, and for one question that takes several. Default 8 s. */
  readonly timeout?: number;
  /** Bounds for an operator in trouble. `false`: the customer's own. */
  readonly guard?: Omit<GuardOptions, 'timeout'> | false;
  /** Milliseconds since 1970, for the dates in questions. Default: the system's clock. */
  readonly now?: () => number;
}

/** What every adapter of this family can do. */
export type Matching = Operator & Required<Pick<Operator, 'match'>>;

/** An operator that also holds records. */
export type CamaraOperator = Matching & Required<Pick<Operator, 'fillIn'>>;

export interface CamaraParts {
  readonly id: string;
  readonly traits: CamaraTraits;
  /** What the codes look like; absent where none are sent. */
  readonly code?: Pick<CodeProof, 'length' | 'expiresIn'> | undefined;
}

/** Versions of today's definitions. */
export const CAMARA_VERSIONS: CamaraVersions = {
  match: '0.4',
  fillIn: '0.4',
  numberVerification: '2',
  consentInfo: '0.2',
  simSwap: '2',
  deviceSwap: '1',
  tenure: '0.2',
  ageVerification: '0.2',
  numberRecycling: '0.2',
};

const PURPOSE = 'FraudPreventionAndDetection';

/**
 * A deployment without records leaves `fillIn` out of what this makes.
 * @throws TypeError or RangeError for an option that cannot work
 */
export function camaraLike(options: CamaraLikeOptions, { id, traits, code }: CamaraParts): CamaraOperator {
  const { auth, personal, wait, open, purpose = PURPOSE, signals = {}, now = Date.now } = options;
  writePurpose(purpose);
  const call = createCaller(options);
  const api = createCamaraApi({ call, traits, purpose, auth, personal });
  const { deployment, versions } = traits;
  const sources = createSignalSources(traits, signals, now);
  const scopesOf = createScopesOf(
    traits,
    sources.map(({ write }) => write(undefined).scope),
  );

  const operator: CamaraOperator = {
    id,
    capabilities: { fillIn: camaraAttributes(versions.fillIn), match: camaraAttributes(versions.match) },
    ...(code && { code: createCamaraCode(api, code) }),
    ...(wait && { wait: createCamaraWait(api, wait, scopesOf) }),
    ...(open && {
      open: open === 'consent' ? createCamaraConsent(api, scopesOf) : createCamaraNetwork(api, open, scopesOf),
    }),

    async fillIn({ fields, ...subject }) {
      const write = (phoneNumber: string | undefined) =>
        writeCamaraFillIn({ version: versions.fillIn, deployment: fillInPlace(traits), fields, phoneNumber });
      // The API has none of these fields: an empty record, and no token that would be good for everything.
      if (write(undefined).scopes.length === 0) return ok({ dialect: 'camara-fill-in', status: 200, body: {} });
      return speaking('camara-fill-in', await api.askAbout(subject, write));
    },

    async match({ attributes, ...subject }) {
      const answer = await api.askAbout(subject, (phoneNumber) => {
        const { path, scope, body } = writeCamaraMatch({
          version: versions.match,
          deployment,
          attributes,
          phoneNumber,
        });
        return { path, scopes: [scope], body };
      });
      return speaking('camara-match', answer);
    },
    ...(sources.length > 0 && { signals: createCamaraSignals(api, sources) }),
  };
  return guardedAs(operator, options);
}
