/**
 * A mobile operator with CAMARA APIs, as one function from Request to Response: KYC Match, KYC Fill-in and one-time password SMS.
 * This file has what all of them share: paths, methods, tokens, correlator, media type. People come from `kyc-onboarding/sandbox`.
 */
import type { Sleep } from './behaviour.js';
import { createRefusal, writeRefusal, type Refusal } from './error.js';
import { answerFillIn } from './fill-in.js';
import { answerMatch } from './match.js';
import { createOneTimePasswords, type Sms } from './one-time-password.js';
import { readToken, type Token } from './token.js';
import { FILL_IN_VERSIONS, MATCH_VERSIONS } from './versions.js';

export type { Sms } from './one-time-password.js';
export type { Sleep } from './behaviour.js';

export interface CamaraOperatorOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to but not 1, for one-time codes. Default: cryptographically random. */
  readonly random?: () => number;
  /** Waits for slow lines. Default: the real clock. */
  readonly sleep?: Sleep;
  /** Told of every message that a phone would receive. */
  readonly onSms: (sms: Sms) => void;
  /** What comes before `/kyc-match/…` in the path. Default: nothing. */
  readonly basePath?: string;
}

interface Route {
  readonly correlator: RegExp;
  readonly forbidden: Refusal;
  readonly answer: (token: Token, text: string) => Promise<Response> | Response;
}

const secureRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
const realSleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function createRoutes({ now, random = secureRandom, sleep = realSleep, onSms }: CamaraOperatorOptions) {
  const passwords = createOneTimePasswords({ now, random, onSms });
  const shared = { correlator: /^[a-zA-Z0-9-_:;.\/<>{}]{0,256}$/, forbidden: createRefusal(403, 'PERMISSION_DENIED') };
  return new Map<string, Route>([
    ...MATCH_VERSIONS.map((version): [string, Route] => [
      version.path,
      { ...version, answer: (token, text) => answerMatch(version, token, text, sleep) },
    ]),
    ...FILL_IN_VERSIONS.map((version): [string, Route] => [
      version.path,
      { ...version, answer: (token, text) => answerFillIn(version, token, text, sleep) },
    ]),
    ['/one-time-password-sms/v1/send-code', { ...shared, answer: (_, text) => passwords.sendCode(text) }],
    ['/one-time-password-sms/v1/validate-code', { ...shared, answer: (_, text) => passwords.validateCode(text) }],
  ]);
}

const isJson = (type: string | null): boolean => /^application\/json *(;|$)/i.test(type ?? '');

async function respond(route: Route | undefined, request: Request): Promise<Response> {
  if (!route) return writeRefusal(createRefusal(404, 'NOT_FOUND'));
  if (request.method !== 'POST')
    return writeRefusal(createRefusal(405, 'METHOD_NOT_ALLOWED', undefined, { Allow: 'POST' }));
  if (!route.correlator.test(request.headers.get('x-correlator') ?? 'absent'))
    return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', 'x-correlator does not comply with the schema.'));
  const token = readToken(request.headers.get('authorization'));
  if (!token) return writeRefusal(createRefusal(401, 'UNAUTHENTICATED', undefined, { 'WWW-Authenticate': 'Bearer' }));
  if (token.kind === 'no-scope') return writeRefusal(route.forbidden);
  const text = await request.text();
  if (text !== '' && !isJson(request.headers.get('content-type')))
    return writeRefusal(createRefusal(415, 'UNSUPPORTED_MEDIA_TYPE'));
  return route.answer(token, text);
}

/**
 * Creates an operator with a memory of its own for one-time codes.
 * @returns a handler that answers every request, in a browser or on a server; it rejects only if the request's body cannot be read
 */
export function createCamaraOperator(options: CamaraOperatorOptions): (request: Request) => Promise<Response> {
  const routes = createRoutes(options);
  const { basePath = '' } = options;
  return async (request) => {
    const { pathname } = new URL(request.url);
    const route = pathname.startsWith(basePath) ? routes.get(pathname.slice(basePath.length)) : undefined;
    const response = await respond(route, request);
    response.headers.set('Cache-Control', 'no-store');
    const correlator = request.headers.get('x-correlator');
    if (correlator && route?.correlator.test(correlator)) response.headers.set('x-correlator', correlator);
    return response;
  };
}
