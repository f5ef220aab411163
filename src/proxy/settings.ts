/**
 * What the customer configures, checked once when the proxy is made. A mistake here is a programmer's and throws.
 */
import { MATCH_DIALECTS } from '../dialects/dialect.js';
import { ATTRIBUTE_NAMES, isAttributeName, type AttributeName } from '../domain/attribute.js';
import { checkPolicy } from '../domain/check-policy.js';
import { DEFAULT_POLICY, type Policy } from '../domain/policy.js';
import { writeBase64Url } from '../protocol/base64-url.js';
import type { Hooks } from './hooks.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import type { Operator } from './operator.js';
import { checkSigning, type SigningOptions } from './signing.js';
import type { Store } from './store.js';
import { memoryStore } from './stores/memory-store.js';

/** How much of a verdict the browser gets; the customer's server always finds all of it. */
export type Disclosure = 'decision' | 'attributes' | 'scores';

/**
 * How a number is proved. `open`: on a page of the operator, for consent or by the mobile network. `wait`: by a word on the phone itself. `code`: by a
 * code in a message.
 */
export const PROOF_METHODS = ['open', 'wait', 'code'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** @experimental may change in any minor version before 1.0 */
export interface ProxyOptions extends Hooks {
  readonly operator: Operator;
  /** Names the site in the text message that carries the code. */
  readonly siteName: string;
  /** Path under which the routes are, for example `/api/kyc`. Default: the root. */
  readonly basePath?: string;
  /** The attributes that may be matched and prefilled. Default: all may be matched, all but document and account numbers prefilled. */
  readonly fields?: readonly AttributeName[];
  /** Rules for the decision. A policy with a mistake in it is refused, with every mistake named; `checkPolicy` finds the same ones. */
  readonly policy?: Policy;
  /** Default `attributes`: outcomes without scores. */
  readonly disclosure?: Disclosure;
  /** Matches that one session may ask for about one proved number. Default 3. */
  readonly attempts?: number;
  /**
   * Origins of pages that may ask, compared exactly; where some are listed, these alone. Default: the origin of the request's own URL. Behind a
   * gateway that ends TLS, list the public origin here.
   */
  readonly allowedOrigins?: readonly string[];
  /** Ways of proving a number, the first that the operator offers is taken. Default: `open`, `wait`, `code`. */
  readonly methods?: readonly ProofMethod[];
  /**
   * The form's own page, absolute, to which a page of the operator leads back by way of `…/return`; for forms with `open-in="page"`. Default: none, and
   * whoever comes back is told to go back to the form.
   */
  readonly pageUrl?: string;
  /** `false`: a match without a proved number is answered, with the decision alone. Default `true`. */
  readonly requireProof?: boolean;
  /**
   * `true`: records and matches are refused with `consent-required` until the page has sent a receipt of what the person agreed to. Going on by
   * hand needs none: nobody is asked. Default `false`.
   */
  readonly requireConsent?: boolean;
  /** `true`: a record is shown masked first, and handed out when the person has called it theirs. Default `false`. */
  readonly preview?: boolean;
  /** How much anybody may ask. Each has a default. */
  readonly limits?: Limits;
  /**
   * The address of whoever asks, for limits by network: from the connection, or from the header of a gateway that you trust. Default: unknown, and such
   * limits are the gateway's business.
   */
  readonly clientAddress?: (request: Pick<Request, 'headers'>) => string | undefined;
  /** Signs final verdicts for the sign-up endpoint. Default: none, and the endpoint asks `findVerdict` by the reference. */
  readonly signing?: SigningOptions;
  /** Host for a last line `@host #code` in the message, with which browsers offer to fill in the code. Default: no such line. */
  readonly codeHost?: string;
  /**
   * Where sessions, proofs, answers and limits are kept. Default: the memory of this process. Several processes that answer the same pages share
   * one store and one `secret`.
   */
  readonly store?: Store;
  /**
   * At least 32 characters that nobody can guess: it names and seals what is kept. Needed with a `store`; kept apart from it. Another secret
   * forgets everything. Default: made anew with the process.
   */
  readonly secret?: string;
  /** Milliseconds since 1970. Default: the system's clock. */
  readonly now?: () => number;
  /** Names of sessions, handles, references and correlators: at least 128 random bits in letters, digits, `-` and `_`. Default: 192 bits. */
  readonly randomId?: () => string;
}

export interface Settings extends Hooks {
  readonly operator: Operator;
  readonly siteName: string;
  readonly codeHost: string | undefined;
  readonly basePath: string;
  readonly fillable: readonly AttributeName[];
  readonly matchable: readonly AttributeName[];
  readonly policy: Policy;
  readonly disclosure: Disclosure;
  readonly attempts: number;
  readonly allowedOrigins: readonly string[];
  readonly methods: readonly ProofMethod[];
  readonly pageUrl: string | undefined;
  readonly requireProof: boolean;
  readonly requireConsent: boolean;
  readonly preview: boolean;
  readonly signing: SigningOptions | undefined;
  readonly limits: Required<Limits>;
  readonly clientAddress: (request: Pick<Request, 'headers'>) => string | undefined;
  readonly store: Store;
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly now: () => number;
  readonly randomId: () => string;
}

/** Never prefilled unless configured by name: the person behind the line may not be the person at the form (security A11). */
const SENSITIVE: readonly AttributeName[] = [
  'idDocument',
  'idDocumentType',
  'idDocumentExpiryDate',
  'bankAccountNumber',
];

function createRandomId(): string {
  return writeBase64Url(crypto.getRandomValues(new Uint8Array(24)));
}

const SHORTEST_SECRET = 32;

function readSecret({ store, secret }: ProxyOptions): Uint8Array<ArrayBuffer> {
  if (secret === undefined) {
    if (store) throw new TypeError('secret: needed with a store, which outlives the process');
    return crypto.getRandomValues(new Uint8Array(SHORTEST_SECRET));
  }
  if (secret.length < SHORTEST_SECRET) throw new TypeError(`secret: at least ${SHORTEST_SECRET} characters`);
  return new TextEncoder().encode(secret);
}

/** A policy may come from a file that nobody type-checked. */
function readPolicy(policy: Policy = DEFAULT_POLICY): Policy {
  const mistakes = checkPolicy(policy, MATCH_DIALECTS).map(
    ({ path, code, suggestion }) =>
      `${path || 'all of it'}: ${code}${suggestion === undefined ? '' : ` (${suggestion}?)`}`,
  );
  if (mistakes.length > 0) throw new TypeError(`policy: ${mistakes.join('; ')}`);
  return policy;
}

function readLimits(limits: Limits = {}): Required<Limits> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  for (const [name, most] of Object.entries(all))
    if (!(most >= 1)) throw new TypeError(`limits.${name}: a number from 1`);
  return all;
}

/** @throws TypeError for an option that cannot work */
export function readSettings(options: ProxyOptions): Settings {
  const { fields, attempts = 3, allowedOrigins = [], basePath = '', siteName } = options;
  const unknown = (fields ?? []).findIndex((name: string) => !isAttributeName(name));
  if (unknown >= 0) throw new TypeError(`fields: number ${unknown + 1} is no attribute`);
  if (!Number.isInteger(attempts) || attempts < 1) throw new TypeError('attempts: a whole number from 1');
  const notAnOrigin = allowedOrigins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (notAnOrigin !== undefined) throw new TypeError(`allowedOrigins: not an origin: ${notAnOrigin}`);
  if (!/^(?:\/[^/?#]+)*$/.test(basePath)) throw new TypeError('basePath: starts with a slash, ends without one');
  if (siteName.length < 1 || siteName.length > 60) throw new TypeError('siteName: 1 to 60 characters');
  if (options.signing) checkSigning(options.signing);
  const { methods = PROOF_METHODS, pageUrl } = options;
  if (methods.some((name) => !PROOF_METHODS.includes(name))) throw new TypeError('methods: open, wait or code');
  if (pageUrl !== undefined && !/^https?:/.test(URL.canParse(pageUrl) ? pageUrl : ''))
    throw new TypeError('pageUrl: an absolute address');
  return {
    operator: options.operator,
    methods,
    pageUrl,
    siteName,
    codeHost: options.codeHost,
    basePath,
    // Who has no API for records holds none: nobody waits for what cannot come, or is told of a failure.
    fillable: options.operator.fillIn ? (fields ?? ATTRIBUTE_NAMES.filter((name) => !SENSITIVE.includes(name))) : [],
    matchable: fields ?? ATTRIBUTE_NAMES,
    policy: readPolicy(options.policy),
    disclosure: options.disclosure ?? 'attributes',
    attempts,
    allowedOrigins,
    requireProof: options.requireProof ?? true,
    requireConsent: options.requireConsent ?? false,
    preview: options.preview ?? false,
    signing: options.signing,
    ...(options.onVerdict && { onVerdict: options.onVerdict }),
    ...(options.onAnswer && { onAnswer: options.onAnswer }),
    limits: readLimits(options.limits),
    clientAddress: options.clientAddress ?? (() => undefined),
    store: options.store ?? memoryStore({ now: options.now ?? Date.now }),
    secret: readSecret(options),
    now: options.now ?? Date.now,
    randomId: options.randomId ?? createRandomId,
  };
}
