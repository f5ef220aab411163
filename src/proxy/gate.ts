/**
 * Who may ask at all. Only a JSON `POST` from a page of a known origin gets in: no form, link, image or foreign page can make a
 * browser send one without asking first (security B1, B2). What is asked is looked at later.
 */
import { isJson } from '../protocol/body.js';
import { ROUTES, type Route } from '../protocol/messages.js';
import { refuse, type Reply } from './reply.js';
import type { Settings } from './settings.js';

/** What the proxy needs of a `Request`. */
export type ProxyRequest = Pick<Request, 'method' | 'url' | 'headers' | 'body'>;

export interface Admission {
  /** Undefined: this origin is none of ours. */
  readonly origin: string | undefined;
  /** Whether the session travels as a bearer token, because the page is on another origin. */
  readonly isCrossOrigin: boolean;
}

/**
 * Compares the `Origin` header exactly: case, port, scheme and a dot at the end all count, and `null` is nobody. Where origins are listed, they alone
 * count: the request's own URL is as good as its `Host`, which anybody can write.
 */
export function admit(request: ProxyRequest, { allowedOrigins }: Settings): Admission {
  const origin = request.headers.get('origin') ?? '';
  const site = request.headers.get('sec-fetch-site');
  // Behind a gateway that ends TLS, the request's URL is not the page's: then the browser's word for the same origin decides.
  const isOwn =
    origin === new URL(request.url).origin && (allowedOrigins.length === 0 || allowedOrigins.includes(origin));
  const isSame = isOwn && (site === null || site === 'same-origin');
  if (isSame) return { origin, isCrossOrigin: false };
  const isListed = allowedOrigins.includes(origin) && site !== 'none';
  return { origin: isListed ? origin : undefined, isCrossOrigin: site !== 'same-origin' };
}

/** Headers for a page of another origin; empty for everybody else but `Vary`. */
export function writeCorsHeaders({ origin, isCrossOrigin }: Admission): Headers {
  const headers = new Headers({ vary: 'Origin' });
  if (origin === undefined || !isCrossOrigin) return headers;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-allow-credentials', 'true');
  headers.set('access-control-expose-headers', 'Retry-After, x-correlator, KYC-Idempotency');
  return headers;
}

/** Answers a preflight; the browser asks again after ten minutes. */
export function writePreflight(headers: Headers): Response {
  headers.set('access-control-allow-methods', 'POST');
  headers.set(
    'access-control-allow-headers',
    'authorization, content-type, idempotency-key, kyc-protocol, x-correlator',
  );
  headers.set('access-control-max-age', '600');
  return new Response(null, { status: 204, headers });
}

/** Whether a listed origin asks for leave to `POST`. */
export const isPreflight = (request: ProxyRequest, { origin, isCrossOrigin }: Admission): boolean =>
  request.method === 'OPTIONS' &&
  origin !== undefined &&
  isCrossOrigin &&
  request.headers.get('access-control-request-method') === 'POST';

/** What a browser or a server reads with a `GET`: where a page of the operator leads back to, and the keys that tokens are checked with. */
export function readRoute(request: ProxyRequest, { basePath }: Settings): 'return' | 'keys' | undefined {
  if (request.method !== 'GET') return undefined;
  const { pathname } = new URL(request.url);
  if (pathname === `${basePath}/return`) return 'return';
  return pathname === `${basePath}/jwks.json` ? 'keys' : undefined;
}

/** The route, or the refusal of a request that is not for us. */
export function findRoute(
  request: ProxyRequest,
  admission: Admission,
  { basePath }: Settings,
): Route | Extract<Reply, { ok: false }> {
  const path = new URL(request.url).pathname;
  const route = ROUTES.find((name) => path === `${basePath}/${name}`);
  if (!route) return refuse('config', { status: 404 });
  if (request.method !== 'POST') return refuse('config', { status: 405, headers: { allow: 'POST' } });
  if (admission.origin === undefined) return refuse('config', { status: 403 });
  if (!isJson(request.headers.get('content-type'))) return refuse('config', { status: 415 });
  return route;
}
