/**
 * Nokia Network as Code: CAMARA's APIs in older versions behind a gateway that wants its own key first. The gateway needs no access token where the
 * number is in the body; one that is sent counts.
 * Source: Network as Code documentation and SDKs (seed 000); its platform export.
 */
import { createKit, type CamaraOperatorOptions } from '../camara/kit.js';
import { createRefusal, writeRefusal } from '../camara/error.js';
import type { Route } from '../camara/routes.js';
import { serveRoute } from '../camara/serve.js';
import { rewriteSuccess } from '../rewrite.js';
import { writeNulls, writeSdkValues } from './habits.js';

export interface NokiaOperatorOptions extends CamaraOperatorOptions {
  /** What `x-rapidapi-key` has to be. Default `sandbox-nokia-key`. */
  readonly key?: string;
  /** What `x-rapidapi-host` has to be. Default that of Network as Code. */
  readonly host?: string;
  /**
   * - `wire`: the three words of CAMARA, as the contract says. Default.
   * - `sdk`: what a proxy passes on that serialises the results of the TypeScript SDK 7: booleans, and `null` for `not_available`.
   */
  readonly words?: 'wire' | 'sdk';
}

const GATEWAY = /^\/passthrough\/camara\/v1\/([a-z-]+)\/\1(\/.+)$/;

/** The versions that the gateway serves. */
const SERVED: readonly string[] = [
  '/kyc-match/v0.3/match',
  '/kyc-fill-in/v0.4/fill-in',
  '/kyc-age-verification/v0.1/verify',
  '/kyc-tenure/v0.1/check-tenure',
  '/number-verification/v0/verify',
  '/number-verification/v0/device-phone-number',
  '/number-verification/v2/verify',
  '/number-verification/v2/device-phone-number',
  '/sim-swap/v0/check',
  '/sim-swap/v0/retrieve-date',
  '/device-swap/v1/check',
  '/device-swap/v1/retrieve-date',
  '/number-recycling/v0.2/check',
  '/consent-info/v0.1/retrieve',
  '/call-forwarding-signal/v0.3/call-forwardings',
];

/** What the gateway says before any API is asked; not CAMARA's body. */
const turnAway = (status: number, message: string): Response => Response.json({ message }, { status });

/** The key of an account that has not subscribed. */
const UNSUBSCRIBED = 'sandbox-nokia-unsubscribed';

/** Creates the gateway with an operator behind it that has a memory of its own. */
export function createNokiaOperator(options: NokiaOperatorOptions): (request: Request) => Promise<Response> {
  const {
    basePath = '',
    key = 'sandbox-nokia-key',
    host = 'network-as-code.nokia.rapidapi.com',
    words = 'wire',
  } = options;
  const { routes, readToken, answerOther } = createKit(options);
  const read = (header: string | null) => (header === null ? ({ kind: 'two-legged' } as const) : readToken(header));

  function findRoute(path: string): Route | undefined {
    const [, api = '', rest = ''] = GATEWAY.exec(path) ?? [];
    const own = `/${api}${rest}`;
    const route = SERVED.includes(own) ? routes.get(own) : undefined;
    return route && own.endsWith('/device-phone-number') ? { ...route, methods: ['GET', 'POST'] } : route;
  }

  /** Keys are looked at before paths: a stranger does not learn what there is. */
  function findFault(headers: Headers): Response | undefined {
    const sent = headers.get('x-rapidapi-key');
    if (sent === UNSUBSCRIBED) return turnAway(403, 'You are not subscribed to this API.');
    if (sent !== key) return turnAway(401, 'Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info.');
    return headers.get('x-rapidapi-host') === host ? undefined : turnAway(404, "API doesn't exists");
  }

  return async (request) => {
    const { pathname } = new URL(request.url);
    const other = answerOther(request, basePath);
    if (other) return other;
    const turned = findFault(request.headers);
    if (turned) return turned;
    const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : '';
    const route = findRoute(path);
    if (!route) return writeRefusal(createRefusal(404, 'NOT_FOUND'));
    const response = await serveRoute(route, request, read);
    const isRecord = path.endsWith('/fill-in');
    return rewriteSuccess(response, (body) => {
      const spelled = isRecord ? writeNulls(body) : body;
      return words === 'sdk' ? writeSdkValues(spelled) : spelled;
    });
  };
}
