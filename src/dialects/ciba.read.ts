/**
 * Reads answers of the backchannel (CIBA, poll mode) through which a proxy gets a token while the person answers on their phone, and of token endpoints
 * in general. Never logs or returns anything that was asked; tokens go to the caller alone.
 * Source: OpenID CIBA Core 1.0, RFC 6749 and 6750; CAMARA Identity and Consent Management r4.2; MasOrange's and Telefónica's pages.
 */
import { createProblem, type Problem, type ProblemCode } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { isFailure, readProblem, type RawAnswer } from './problem.read.js';
import { isJsonObject, ownValue, type JsonObject } from '../domain/json-object.js';
import { parseBody } from './parse-body.js';

export interface BackchannelAuthentication {
  /** Names the request at the token endpoint. */
  readonly authReqId: string;
  /** Whole seconds for which the request lives. */
  readonly expiresIn: number;
  /** Whole seconds to wait between two questions. */
  readonly interval: number;
}

export interface Token {
  readonly accessToken: string;
  /** Whole seconds, where the answer says so. */
  readonly expiresIn?: number;
  /** Scopes separated by spaces, where the answer names them. */
  readonly scope?: string;
  readonly refreshToken?: string;
}

/** CIBA Core 1.0, section 7.3, for an answer without an interval. */
const DEFAULT_INTERVAL = 5;
/** Section 11: `slow_down` adds at least this much. */
const SLOWER = 5;
const DAY = 86_400;
/** Tokens are often signed documents. */
const MAX_TOKEN_LENGTH = 16_384;
const MAX_SCOPE_LENGTH = 8192;

/** Visible ASCII: what can stand in a header. */
const isToken = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TOKEN_LENGTH && /^[\x21-\x7e]+$/.test(value);

/** Seconds as a number or its text, as several token endpoints write it. */
function readSeconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && number > 0 && number <= DAY * 365 ? Math.ceil(number) : undefined;
}

/**
 * The request to a token endpoint is the proxy's, so a fault in it is never the person's.
 * MasOrange lists `unauthorized_grant_type`, and `error_description` and `error_uri` as if they were codes.
 */
const AT_TOKEN_ENDPOINT: ReadonlyMap<ProblemCode, ProblemCode> = new Map([['invalid-input', 'config']]);

function readTokenProblem(answer: RawAnswer): Problem {
  const problem = readProblem(answer);
  const { retryAfter, supportId } = problem;
  return createProblem(AT_TOKEN_ENDPOINT.get(problem.code) ?? problem.code, { retryAfter, supportId });
}

const openBody = (answer: RawAnswer): RawAnswer & { readonly body: unknown } => ({
  ...answer,
  body: parseBody(answer.body),
});

/**
 * Reads the answer to `bc-authorize`.
 * @returns the request to ask about, with 5 s between questions where the answer does not say; problem `protocol` for a success without
 * name or lifetime, or the problem that the answer reports
 */
export function readBackchannelAuthentication(answer: RawAnswer): Result<BackchannelAuthentication> {
  const opened = openBody(answer);
  if (isFailure(opened)) return failed(readTokenProblem(opened));
  if (!isJsonObject(opened.body)) return failed(createProblem('protocol'));
  const authReqId = ownValue(opened.body, 'auth_req_id');
  const expiresIn = readSeconds(ownValue(opened.body, 'expires_in'));
  if (!isToken(authReqId) || expiresIn === undefined) return failed(createProblem('protocol'));
  return ok({ authReqId, expiresIn, interval: readSeconds(ownValue(opened.body, 'interval')) ?? DEFAULT_INTERVAL });
}

function readGranted(body: JsonObject): Result<Token> {
  const [accessToken, type] = [ownValue(body, 'access_token'), ownValue(body, 'token_type')];
  // Another type of token could not be sent as a bearer's. Without one, CAMARA's operators mean a bearer's.
  const isBearer = type === undefined || (typeof type === 'string' && type.toLowerCase() === 'bearer');
  if (!isToken(accessToken) || !isBearer) return failed(createProblem('protocol'));
  const expiresIn = readSeconds(ownValue(body, 'expires_in'));
  const [scope, refreshToken] = [ownValue(body, 'scope'), ownValue(body, 'refresh_token')];
  const hasScope = typeof scope === 'string' && scope.length <= MAX_SCOPE_LENGTH && scope.trim() !== '';
  return ok({
    accessToken,
    ...(expiresIn !== undefined && { expiresIn }),
    ...(hasScope && { scope: scope.trim() }),
    ...(isToken(refreshToken) && { refreshToken }),
  });
}

/** Some gateways put the codes of OAuth into the envelope of CAMARA. */
const isSlowDown = (body: unknown): boolean =>
  isJsonObject(body) &&
  [ownValue(body, 'error'), ownValue(body, 'code')].some((code) => /^slow_down$/i.test(String(code)));

/**
 * Reads the answer of a token endpoint.
 * @param interval seconds between two questions so far; CIBA alone
 * @returns the token; problem `pending` with `retryAfter`, the seconds between questions from now on: `interval`, 5 s more for
 * `slow_down`, or what the answer's header asks for if that is longer; `consent-refused` for `access_denied`, `expired` for `expired_token`
 */
export function readToken(answer: RawAnswer, interval = DEFAULT_INTERVAL): Result<Token> {
  const opened = openBody(answer);
  if (isFailure(opened)) {
    const problem = readTokenProblem(opened);
    if (problem.code !== 'pending') return failed(problem);
    const wait = interval + (isSlowDown(opened.body) ? SLOWER : 0);
    return failed(createProblem('pending', { ...problem, retryAfter: Math.max(wait, problem.retryAfter ?? 0) }));
  }
  return isJsonObject(opened.body) ? readGranted(opened.body) : failed(createProblem('protocol'));
}
