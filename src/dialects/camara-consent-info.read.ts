/**
 * Reads answers of CAMARA Consent Info 0.1 and 0.2: whether the operator may process somebody's data for a purpose, and where the person can allow it.
 * Anything that is not exactly a consent counts as none. What the answer is worth to a sign-up is the proxy's business.
 * Source: consent-info.yaml 0.1.0 (`REVOKED`) and 0.2.0 (`DENIED`, `capture_result`); MasOrange (0.1) and Network as Code (0.1).
 */
import type { Diagnostic } from '../domain/diagnostic.js';
import { createProblem, type ProblemCode } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { readMoment } from './moment.js';
import { isFailure, isSuccessStatus, readProblem, type RawAnswer } from './problem.read.js';
import { parseBody } from './parse-body.js';
import { createFinderOf } from './wire-path.js';
import { foldWord } from './word.js';

/**
 * - `granted`: the data may be processed.
 * - `required`: the person has not decided, or their consent has lapsed: ask.
 * - `refused`: the person said no or objected: go on by hand, and do not ask again.
 */
export type ConsentState = 'granted' | 'required' | 'refused';

/** What the operator says about some of the scopes. */
export interface ConsentStatus {
  readonly state: ConsentState;
  readonly scopes: readonly string[];
  /** For example `dpv:FraudPreventionAndDetection`. */
  readonly purpose?: string;
  /** When a consent ends, or when a lapsed one ended. RFC 3339. */
  readonly expiresAt?: string;
}

export interface ConsentInfo {
  /** `granted` if everything is; otherwise `required` if anything can still be asked for; otherwise `refused`. */
  readonly state: ConsentState;
  /** Scopes for which the data may be processed, also where others are missing. */
  readonly scopes: readonly string[];
  /** When the first of the granted consents ends. RFC 3339. */
  readonly expiresAt?: string;
  /** Where the person can decide, `https` alone; only with state `required`. */
  readonly captureUrl?: string;
  readonly statuses: readonly ConsentStatus[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Folded words of `statusReason`, of both versions. */
const REASONS: ReadonlyMap<string, ConsentState> = new Map([
  ['pending', 'required'],
  ['requested', 'required'],
  ['expired', 'required'],
  ['denied', 'refused'],
  ['revoked', 'refused'],
  ['objected', 'refused'],
]);

const MAX_STATUSES = 100;
const MAX_SCOPES = 100;
const MAX_SCOPE_LENGTH = 200;
const MAX_URL_LENGTH = 2048;

const findStatuses = createFinderOf('statusInfo');
const findCaptureUrl = createFinderOf('captureUrl');
const findScopes = createFinderOf('scopes');
const findPurpose = createFinderOf('purpose');
const findValid = createFinderOf('statusValidForProcessing');
const findReason = createFinderOf('statusReason');
const findExpiration = createFinderOf('expirationDate');

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_SCOPE_LENGTH;

/** A page that a person can be sent to. An address with a name before the host looks like another one. */
function readCaptureUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_URL_LENGTH || !URL.canParse(value)) return undefined;
  const { protocol, username, password, href } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' ? href : undefined;
}

/** A missing reason and an unknown one are a refusal: nobody is asked again without knowing that they may be. */
function readState(valid: unknown, reason: unknown, diagnostics: Diagnostic[]): ConsentState {
  const isValid = foldWord(valid) === 'true';
  const hasReason = reason !== undefined && reason !== null && reason !== '';
  if (isValid && !hasReason) return 'granted';
  const state = REASONS.get(foldWord(reason) ?? '');
  if (isValid) diagnostics.push({ code: 'contradiction', subject: 'statusReason' });
  else if (!state) diagnostics.push({ code: 'word-unknown', subject: 'statusReason' });
  return state ?? 'refused';
}

function readStatus(entry: unknown, diagnostics: Diagnostic[]): ConsentStatus | undefined {
  const [[sentScopes], [purpose], [expiration]] = [findScopes(entry), findPurpose(entry), findExpiration(entry)];
  if (!Array.isArray(sentScopes) || sentScopes.length > MAX_SCOPES || !sentScopes.every(isName)) return undefined;
  const expiresAt = readMoment(expiration);
  const isUnreadable = expiration !== undefined && expiration !== null && expiresAt === undefined;
  if (isUnreadable) diagnostics.push({ code: 'value-dropped', subject: 'expirationDate' });
  return {
    state: readState(findValid(entry)[0], findReason(entry)[0], diagnostics),
    scopes: sentScopes,
    ...(isName(purpose) && { purpose }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

const stateOfAll = (statuses: readonly ConsentStatus[]): ConsentState =>
  statuses.every(({ state }) => state === 'granted')
    ? 'granted'
    : statuses.some(({ state }) => state === 'required')
      ? 'required'
      : 'refused';

const earliest = (moments: readonly string[]): string | undefined =>
  [...moments].sort((a, b) => Date.parse(a) - Date.parse(b))[0];

/**
 * Reads the answer to `retrieve`.
 * @returns what is granted, missing and refused; problem `protocol` for a success of another shape, or the problem that the answer reports
 */
export function readConsentInfo(answer: RawAnswer): Result<ConsentInfo> {
  const body = parseBody(answer.body);
  const [list] = findStatuses(body);
  // A missing consent is an answer here, whatever it means elsewhere.
  if (!isSuccessStatus(answer.status) || !Array.isArray(list)) {
    const isProblem = isFailure({ ...answer, body });
    return failed(isProblem ? readProblem({ ...answer, body }) : createProblem('protocol'));
  }
  const diagnostics: Diagnostic[] = [];
  const read = list.slice(0, MAX_STATUSES).map((entry: unknown) => readStatus(entry, diagnostics));
  const statuses = read.filter((status) => status !== undefined);
  if (statuses.length === 0 || statuses.length < list.length) return failed(createProblem('protocol'));
  const granted = statuses.filter(({ state }) => state === 'granted');
  const expiresAt = earliest(granted.flatMap((status) => status.expiresAt ?? []));
  const state = stateOfAll(statuses);
  const [sentUrl] = findCaptureUrl(body);
  const captureUrl = readCaptureUrl(sentUrl);
  const isUnusable = typeof sentUrl === 'string' && captureUrl === undefined;
  if (isUnusable) diagnostics.push({ code: 'value-dropped', subject: 'captureUrl' });
  return ok({
    state,
    scopes: granted.flatMap(({ scopes }) => scopes),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(state === 'required' && captureUrl !== undefined && { captureUrl }),
    statuses,
    diagnostics,
  });
}

const CAPTURE_PROBLEMS: ReadonlyMap<unknown, ProblemCode> = new Map([
  ['denied', 'consent-refused'],
  ['error', 'provider-error'],
  ['timeout', 'expired'],
]);

/**
 * Reads `capture_result` of the address to which the person comes back. Anybody can write that address, so it says what to show; what was granted says
 * a fresh `retrieve` or a token.
 * @returns `granted`, or `partial` for some of the scopes; `consent-refused`, `provider-error` or `expired` for the operator's other
 * words, `protocol` for anything else
 */
export function readCaptureResult(value: unknown): Result<'granted' | 'partial'> {
  if (value === 'granted') return ok('granted');
  if (value === 'partial_grant') return ok('partial');
  return failed(createProblem(CAPTURE_PROBLEMS.get(value) ?? 'protocol'));
}
