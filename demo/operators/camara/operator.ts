/**
 * A mobile operator with CAMARA's APIs and a token server, as one function from Request to Response. Paths and scopes are those of the specifications,
 * in every version that is around. People come from `kyc-onboarding/sandbox`.
 */
import { createKit, type CamaraOperatorOptions } from './kit.js';
import { serveRoute } from './serve.js';

export type { Sms } from './one-time-password.js';
export type { Sleep } from './behaviour.js';
export type { CamaraOperatorOptions } from './kit.js';

/**
 * Creates an operator with a memory of its own for codes, tokens and consents.
 * @returns a handler that answers every request, in a browser or on a server; it rejects only if the request's body cannot be read
 */
export function createCamaraOperator(options: CamaraOperatorOptions): (request: Request) => Promise<Response> {
  const { routes, readToken, answerOther } = createKit(options);
  const { basePath = '' } = options;
  return async (request) => {
    const other = answerOther(request, basePath);
    if (other) return other;
    const { pathname } = new URL(request.url);
    const route = pathname.startsWith(basePath) ? routes.get(pathname.slice(basePath.length)) : undefined;
    return serveRoute(route, request, readToken);
  };
}
