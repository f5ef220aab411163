/**
 * The customer's side of the protocol: a function from `Request` to `Response`, for any runtime that speaks them. It holds the
 * operator's credentials, proves numbers, limits attempts and decides; a page only ever sees the outcome.
 */
import { ok, type Result } from '../domain/result.js';
import type { Verdict } from '../domain/verdict.js';
import { readJson } from '../protocol/body.js';
import { CORRELATOR, type Route } from '../protocol/messages.js';
import { fillInRequest, matchRequest, proofRequest, tokenRequest } from '../protocol/requests.js';
import type { PostedValues } from '../protocol/verdict-token.js';
import { readSessionCookie, writeSessionCookie } from './cookie.js';
import { createAskOnce } from './ask-once.js';
import { createFillIn } from './fill-in.js';
import {
  admit,
  findRoute,
  isPreflight,
  readRoute,
  writeCorsHeaders,
  writePreflight,
  type Admission,
  type ProxyRequest,
} from './gate.js';
import { createIssuer } from './issue.js';
import { tell } from './hooks.js';
import { createLimiter } from './limits.js';
import { createMatch } from './match.js';
import { createProve } from './prove.js';
import { createReturn } from './return-page.js';
import { refuse, writeReply, type Refusal, type Reply } from './reply.js';
import { createSessions, type Visit } from './session.js';
import { readSettings, type ProxyOptions } from './settings.js';
import { createOpenVault, createVault } from './vault.js';
import { createVerdicts } from './verdicts.js';

/** Most bytes of a request (security H2). */
const REQUEST_LIMIT = 16 * 1024;

/** One request, as far as it was read. */
interface Asked {
  readonly request: ProxyRequest;
  readonly body: unknown;
  readonly key: string | undefined;
  readonly visitor: Visit;
  readonly returnUrl: string | undefined;
}

/** @experimental may change in any minor version before 1.0 */
export interface KycProxy {
  /** Answers one request of the widget. Never rejects. */
  (request: ProxyRequest): Promise<Response>;
  /**
   * The whole verdict that a submitted form refers to, for the customer's own sign-up endpoint.
   * @param reference what the form submitted; anything else finds nothing
   * @param values what the form posted, where it posts them: the number and every compared attribute. A verdict about other ones is not found
   * @returns the newest verdict of that check; `undefined` for an unknown reference and half an hour after the check
   */
  findVerdict(reference: string, values?: PostedValues): Promise<Verdict | undefined>;
}

async function readBody(request: ProxyRequest): Promise<Result<unknown, Refusal>> {
  const body = await readJson(request, REQUEST_LIMIT);
  if (body.ok) return body;
  return refuse('invalid-input', body.problem === 'too-large' ? { status: 413 } : {});
}

/** The first property that the schema refused, where it is a field of the form. */
const malformed = (issues: readonly { readonly path: readonly PropertyKey[] }[]): Reply =>
  issues[0]?.path[0] === 'phoneNumber' ? refuse('invalid-input', { field: 'phoneNumber' }) : refuse('invalid-input');

function readSession(request: ProxyRequest, { origin = '', isCrossOrigin }: Admission): string {
  if (!isCrossOrigin) return readSessionCookie(request.headers.get('cookie'), origin);
  return /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
}

/**
 * Makes a proxy. What it remembers is in its store: by default the memory of this process, bounded; a restart forgets it, and people prove
 * their number again.
 * @experimental may change in any minor version before 1.0
 * @throws TypeError for an option that cannot work
 */
export function createKycProxy(options: ProxyOptions): KycProxy {
  const settings = readSettings(options);
  const open = options.store ? createVault : createOpenVault;
  const vault = open(settings.store, settings.secret);
  const once = createAskOnce(vault);
  const visit = createSessions(settings, vault);
  const limiter = createLimiter(settings.limits, vault);
  const prove = createProve(settings, { vault, limiter });
  const fillIn = createFillIn(settings, once);
  const issuer = createIssuer(settings, vault);
  const verdicts = createVerdicts(settings, vault, issuer);
  const match = createMatch(settings, vault, { once, limiter, verdicts });
  const comeBack = createReturn(settings, vault);

  async function answer(route: Route, asked: Asked): Promise<Reply> {
    const { body, key, visitor, returnUrl } = asked;
    if (key !== undefined && (key === '' || key.length > 255)) return refuse('invalid-input');
    switch (route) {
      case 'proof': {
        const request = proofRequest.safeParse(body);
        return request.success ? prove(visitor, request.data, returnUrl) : malformed(request.error.issues);
      }
      case 'fill-in': {
        const request = fillInRequest.safeParse(body);
        return request.success ? fillIn(visitor, request.data, key) : malformed(request.error.issues);
      }
      case 'match': {
        const request = matchRequest.safeParse(body);
        return request.success
          ? match(visitor, request.data, { key, asking: asked.request })
          : malformed(request.error.issues);
      }
      case 'token': {
        const request = tokenRequest.safeParse(body);
        if (!request.success) return malformed(request.error.issues);
        return issuer ? issuer.issue(visitor.session, request.data.reference, asked.request) : refuse('not-supported');
      }
    }
  }

  async function serve(
    request: ProxyRequest,
    route: Route,
    { admission, body, headers }: { readonly admission: Admission; readonly body: unknown; readonly headers: Headers },
  ): Promise<Reply> {
    const visitor = await visit(readSession(request, admission));
    const crowded = visitor.session && (await limiter.admitSession(visitor.session.id));
    if (crowded) return crowded;
    const key = request.headers.get('idempotency-key') ?? undefined;
    // Whoever comes back from elsewhere is known by the cookie, which only a page of the same origin has.
    const returnUrl = admission.isCrossOrigin ? undefined : `${admission.origin}${settings.basePath}/return`;
    const reply = await answer(route, { request, body, key, visitor, returnUrl });
    const session = visitor.issued;
    if (session === undefined) return reply;
    if (!admission.isCrossOrigin) headers.set('set-cookie', writeSessionCookie(session, admission.origin ?? ''));
    return reply.ok && admission.isCrossOrigin ? ok({ ...reply.value, session }) : reply;
  }

  let answering = 0;
  /** Who cannot be served now is sent away at once and comes back; a queue would only grow (security H3). */
  async function inRoom<T>(work: () => Promise<T>): Promise<T | ReturnType<typeof refuse>> {
    if (answering >= settings.limits.concurrency) return refuse('provider-error', { status: 503, retryAfter: 1 });
    answering++;
    try {
      return await work();
    } finally {
      answering--;
    }
  }

  async function respond(request: ProxyRequest, route: Route, admission: Admission, headers: Headers): Promise<Reply> {
    const refused = await inRoom(() => limiter.admit(settings.clientAddress(request)));
    if (refused) return refused;
    // A body may come slowly: whoever sends one has no place meanwhile and keeps nobody out (security H2).
    const body = await readBody(request);
    return body.ok ? inRoom(() => serve(request, route, { admission, body: body.value, headers })) : body;
  }

  /** A page of the operator leads the browser itself back here: no script asks, and there is no origin to tell. */
  async function answerReturn(request: ProxyRequest): Promise<Response> {
    const cookie = readSessionCookie(request.headers.get('cookie'), new URL(request.url).origin);
    return comeBack(await visit(cookie), request);
  }

  /** Public, and the same for everybody: sign-up endpoints keep it for five minutes. */
  async function answerKeys(): Promise<Response> {
    const headers = { 'cache-control': 'public, max-age=300', 'content-type': 'application/jwk-set+json' };
    const keys = (await issuer?.publicKeys()) ?? { keys: [] };
    return new Response(JSON.stringify(keys), { headers: { ...headers, 'x-content-type-options': 'nosniff' } });
  }

  const handle = async (request: ProxyRequest): Promise<Response> => {
    // Bun and Deno hand on what was asked under a `Host` that is none.
    if (!URL.canParse(request.url)) return writeReply(refuse('invalid-input'), new Headers());
    const read = readRoute(request, settings);
    if (read)
      return (read === 'keys' ? answerKeys() : answerReturn(request)).catch(() =>
        writeReply(refuse('provider-error'), new Headers()),
      );
    const admission = admit(request, settings);
    const headers = writeCorsHeaders(admission);
    const correlator = request.headers.get('x-correlator') ?? '';
    headers.set('x-correlator', CORRELATOR.test(correlator) ? correlator : settings.randomId());
    if (isPreflight(request, admission)) return writePreflight(headers);
    const route = findRoute(request, admission, settings);
    const begun = settings.now();
    const reply =
      typeof route === 'string'
        ? // A store that cannot be reached, or an operator that throws, has failed like any other; the customer's page must not learn how.
          await respond(request, route, admission, headers).catch(() => refuse('provider-error'))
        : route;
    const response = writeReply(reply, headers);
    if (typeof route === 'string')
      tell(settings.onAnswer, () => ({
        route,
        status: response.status,
        milliseconds: settings.now() - begun,
        ...(!reply.ok && { code: reply.problem.problem.code }),
      }));
    return response;
  };

  const { find: findVerdict } = verdicts;
  return Object.assign(handle, { findVerdict });
}
