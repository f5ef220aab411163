/**
 * MasOrange's public gateway, version 1: everything below an organisation, no version in the paths, and errors in the portal's own body. Backchannel
 * requests live for six minutes and may be asked about once in one, and its list of errors has neither `slow_down` nor `expired_token`.
 * Source: its schemas page (seed 004); its developer portal.
 */
import { createRefusal, writeRefusal } from '../camara/error.js';
import { createKit, type CamaraOperatorOptions } from '../camara/kit.js';
import type { Route } from '../camara/routes.js';
import { serveRoute } from '../camara/serve.js';
import type { Token } from '../camara/token.js';
import { readBody } from '../camara/validate.js';
import { rewriteRefusal } from '../rewrite.js';

export interface MasOrangeOperatorOptions extends CamaraOperatorOptions {
  /** Below `/orgs/`. Default `sandbox`. */
  readonly organisation?: string;
}

/** Its path → the version of the API behind it. */
const SERVED: Readonly<Record<string, string>> = {
  '/kyc-match/match': '/kyc-match/v0.3/match',
  '/kyc-age-verification/verify': '/kyc-age-verification/v0.1/verify',
  '/kyc-tenure/check-tenure': '/kyc-tenure/v0.1/check-tenure',
  '/number-verification/verify': '/number-verification/v1/verify',
  '/number-verification/device-phone-number': '/number-verification/v1/device-phone-number',
  '/sim-swap/check': '/sim-swap/v1/check',
  '/sim-swap/retrieve-date': '/sim-swap/v1/retrieve-date',
  '/device-swap/check': '/device-swap/v0.1/check',
  '/device-swap/retrieve-date': '/device-swap/v0.1/retrieve-date',
  '/consent-info/retrieve': '/consent-info/v0.1/retrieve',
};

/** The number is required here whatever the token is about; a three-legged one must agree with it. */
function answerConsent(route: Route, token: Token, text: string): Promise<Response> | Response {
  const body = readBody(text);
  if (!body.ok) return route.answer(token, text);
  const { phoneNumber, ...rest } = body.value;
  if (phoneNumber === undefined)
    return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', 'phoneNumber does not comply with the schema.'));
  if (token.kind !== 'three-legged') return route.answer(token, text);
  if (phoneNumber !== token.phoneNumber) return writeRefusal(createRefusal(403, 'INVALID_TOKEN_CONTEXT'));
  return route.answer(token, JSON.stringify(rest));
}

/** Creates the gateway with a memory of its own. */
export function createMasOrangeOperator(options: MasOrangeOperatorOptions): (request: Request) => Promise<Response> {
  const { basePath = '', organisation = 'sandbox', backchannel = { expiresIn: 360, interval: 60 } } = options;
  const base = `${basePath}/orgs/${organisation}`;
  const { routes, readToken, answerOther } = createKit(options, {
    backchannel: { ...backchannel, hasAllErrors: false },
  });

  function findRoute(path: string): Route | undefined {
    const route = Object.hasOwn(SERVED, path) ? routes.get(SERVED[path] ?? '') : undefined;
    if (!route || path !== '/consent-info/retrieve') return route;
    return { ...route, answer: (token, text) => answerConsent(route, token, text) };
  }

  return async (request) => {
    const other = answerOther(request, base);
    if (other) return other;
    const { pathname } = new URL(request.url);
    const route = pathname.startsWith(`${base}/`) ? findRoute(pathname.slice(base.length)) : undefined;
    const response = await serveRoute(route, request, readToken);
    return rewriteRefusal(response, ({ code, message }) => ({ code, title: message, ref: crypto.randomUUID() }));
  };
}
