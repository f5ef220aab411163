/**
 * What every request goes through before an API sees it: method, correlator, token, scope, media type.
 */
import { createRefusal, writeRefusal } from './error.js';
import type { Route } from './routes.js';
import { hasScope, type Token } from './token.js';

export type ReadToken = (header: string | null) => Token | undefined;

const isJson = (type: string | null): boolean => /^application\/json *(;|$)/i.test(type ?? '');

async function respond(route: Route | undefined, request: Request, readToken: ReadToken): Promise<Response> {
  if (!route) return writeRefusal(createRefusal(404, 'NOT_FOUND'));
  if (!route.methods.includes(request.method))
    return writeRefusal(createRefusal(405, 'METHOD_NOT_ALLOWED', undefined, { Allow: route.methods.join(', ') }));
  if (!route.correlator.test(request.headers.get('x-correlator') ?? 'absent'))
    return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', 'x-correlator does not comply with the schema.'));
  const token = readToken(request.headers.get('authorization'));
  if (!token) return writeRefusal(createRefusal(401, 'UNAUTHENTICATED', undefined, { 'WWW-Authenticate': 'Bearer' }));
  if (!hasScope(token, route.scopes)) return writeRefusal(route.forbidden);
  const text = await request.text();
  if (text !== '' && !isJson(request.headers.get('content-type')))
    return writeRefusal(createRefusal(415, 'UNSUPPORTED_MEDIA_TYPE'));
  return route.answer(token, text);
}

/** Answers a request to a route, or to none. The answer is never cached, and has the request's correlator. */
export async function serveRoute(route: Route | undefined, request: Request, readToken: ReadToken): Promise<Response> {
  const response = await respond(route, request, readToken);
  response.headers.set('Cache-Control', 'no-store');
  const correlator = request.headers.get('x-correlator');
  if (correlator && route?.correlator.test(correlator)) response.headers.set('x-correlator', correlator);
  return response;
}
