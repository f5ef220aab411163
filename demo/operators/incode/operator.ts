/**
 * Incode eKYC against its source US_TELCO_5: headers for the version, the key and the session, and a list of keys with a word each.
 * The sandbox's people are not American; the source takes their numbers all the same, and their regions, which are no states, are unknown to it.
 * Source: Incode documentation, "US Telco 5" (seed 002) and "API documentation".
 */
import { findSubject, type Sleep } from '../camara/behaviour.js';
import { createRefusal, writeRefusal } from '../camara/error.js';
import { isDate, isPhoneNumber, readBody } from '../camara/validate.js';
import { rewriteRefusal } from '../rewrite.js';
import { checkNobody, checkPerson, type Claims, type Statement } from './check.js';

export interface IncodeOperatorOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits for slow lines. Default: the real clock. */
  readonly sleep?: Sleep;
  /** What comes before `/omni/…` in the path. Default: nothing. */
  readonly basePath?: string;
  /** What `x-api-key` has to be. Default `sandbox-incode-key`. */
  readonly key?: string;
  /** What each session holds of the person, by its token. Default: `sandbox-session`, which holds nothing. */
  readonly sessions?: Readonly<Record<string, Claims>>;
}

const PATH = '/omni/externalVerification/ekyc';
const TEXTS = ['firstName', 'middleName', 'surName', 'street', 'city', 'state', 'postalCode', 'emailAddress'] as const;

const realSleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const invalid = (message: string): Response => writeRefusal(createRefusal(400, 'Bad Request', message));

/** Phrases of the refusals that every simulator shares. */
const PHRASES: Readonly<Record<string, string>> = {
  INTERNAL: 'Internal Server Error',
  TOO_MANY_REQUESTS: 'Too Many Requests',
};

/** What is wrong with a request, in a sentence that does not repeat a value. */
function findFault({ plugins, source, phone, countryCode, dateOfBirth, ssn, ...rest }: Claims): string | undefined {
  if (!Array.isArray(plugins) || plugins.length !== 1 || plugins[0] !== 'kyc') return 'plugins must be ["kyc"]';
  if (source !== 'US_TELCO_5') return 'source is not available';
  if (!isPhoneNumber(phone)) return 'phone is not in the E.164 format';
  if (countryCode !== 'US') return 'countryCode must be US';
  if (dateOfBirth !== undefined && !(typeof dateOfBirth === 'string' && isDate(dateOfBirth)))
    return 'dateOfBirth is invalid';
  if (ssn !== undefined && !(typeof ssn === 'string' && /^\d{9}$/.test(ssn))) return 'ssn is invalid';
  const { state } = rest;
  if (state !== undefined && !(typeof state === 'string' && /^[A-Z]{2}$/.test(state)))
    return 'state must be two letters';
  const wrong = TEXTS.find((name) => rest[name] !== undefined && typeof rest[name] !== 'string');
  return wrong && `${wrong} is invalid`;
}

/** Creates the service. It remembers nothing. */
export function createIncodeOperator(options: IncodeOperatorOptions): (request: Request) => Promise<Response> {
  const { now, sleep = realSleep, basePath = '', key = 'sandbox-incode-key' } = options;
  const { sessions = { 'sandbox-session': {} } } = options;
  const write = (kyc: readonly Statement[]): Response => Response.json({ kyc, income: [] });

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const { headers } = request;
    const session = headers.get('x-incode-hardware-id') ?? '';
    if (pathname !== `${basePath}${PATH}`) return writeRefusal(createRefusal(404, 'Not Found', 'No such endpoint'));
    if (request.method !== 'POST') return writeRefusal(createRefusal(405, 'Method Not Allowed', 'Use POST'));
    if (headers.get('api-version') !== '1.0') return invalid('api-version is missing or unknown');
    if (headers.get('x-api-key') !== key)
      return writeRefusal(createRefusal(403, 'Forbidden', 'The API key is invalid'));
    const held = Object.hasOwn(sessions, session) ? sessions[session] : undefined;
    if (!held) return writeRefusal(createRefusal(401, 'Unauthorized', 'The session is unknown or over'));
    const body = readBody(await request.text());
    if (!body.ok) return invalid(body.fault);
    // What is sent takes the place of what the session holds; plugin and source come from the configuration where they are missing.
    const claims: Claims = { plugins: ['kyc'], source: 'US_TELCO_5', ...held, ...body.value };
    const fault = findFault(claims);
    if (fault !== undefined) return invalid(fault);
    const unknown = createRefusal(404, 'nobody');
    const subject = await findSubject(String(claims.phone), { unknownNumber: unknown, notApplicable: unknown }, sleep);
    if (subject.kind === 'person') return write(checkPerson(claims, subject.person));
    // A number that the source does not have is an answer, not an error.
    return subject.response.status === 404 ? write(checkNobody(claims)) : subject.response;
  }

  return async (request) => {
    const response = await answer(request);
    response.headers.set('Cache-Control', 'no-store');
    const { pathname } = new URL(request.url);
    return rewriteRefusal(response, ({ status, code, message }) => ({
      timestamp: now(),
      status,
      error: PHRASES[code] ?? code,
      message,
      path: pathname.slice(basePath.length),
    }));
  };
}
