/**
 * What the proxy answers, version 1. `read-answer.ts` turns it into the domain's values; `requests.ts` holds what the widget asks.
 */
import { ATTRIBUTE_NAMES, type AttributeName } from '../domain/attribute.js';
import { isE164 } from '../domain/e164.js';
import { OUTCOMES } from '../domain/outcome.js';
import { DECISIONS } from '../domain/verdict.js';
import { anything, flag, list, object, oneOf, optional, text, whole, type Shape } from './shape.js';

/** What can be asked, each under its own path below the endpoint. */
export const ROUTES = ['proof', 'fill-in', 'match', 'token'] as const;
export type Route = (typeof ROUTES)[number];

/** What an `x-correlator` may hold: CAMARA Commonalities' pattern, without the empty text. */
export const CORRELATOR = /^[a-zA-Z0-9\-_:;./<>{}]{1,256}$/;

export const seconds = whole(0, 1_000_000);
/** Names that nobody knows are left out by the reader. */
export const names = list(text());

/** One entry for every attribute, so that a key such as `constructor` or `__proto__` is never picked (security D4). */
export const forEachAttribute = <T>(shape: T): Record<AttributeName, T> =>
  Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, shape])) as Record<AttributeName, T>;

/** Every answer to `/proof` names its status; those below and in `read-elsewhere.ts` carry more. */
export const proofStatus = object({ status: text() });

const e164: Shape<string> = (value) => text(16)(typeof value === 'string' && isE164(value) ? value : 0);

export const proved = object({
  status: oneOf('proved'),
  method: oneOf('code', 'network', 'consent', 'session'),
  expiresIn: seconds,
  phoneNumber: optional(e164),
  capabilities: optional(object({ fillIn: optional(names), match: optional(names) })),
});

export const codeSent = object({
  status: oneOf('code'),
  handle: text(512, 1),
  length: whole(1, 10),
  resendIn: seconds,
  expiresIn: seconds,
});

/** Our own proxy's answer to `/fill-in`. The values' types are checked one by one: a bad one costs its field, not the answer. */
export const filled = object({
  attributes: object(forEachAttribute(anything)),
  preview: flag,
  check: optional(names),
  operator: optional(text()),
});

const outcome = object({ outcome: oneOf(...OUTCOMES), score: anything, reason: optional(text()) });

/** Our own proxy's answer to `/match`. */
export const matched = object({
  verdict: object({
    version: oneOf(1),
    decision: oneOf(...DECISIONS),
    attributes: object(forEachAttribute(optional(outcome))),
    signals: anything,
    reasons: names,
    rules: optional(names),
    provider: object({
      dialect: text(),
      operator: optional(text()),
      requestId: optional(text()),
      decision: optional(
        object({ value: text(), polarity: oneOf('higher-is-better', 'higher-is-riskier', 'unknown') }),
      ),
    }),
    policy: object({ name: text(), version: text() }),
    reference: text(),
    checkedAt: text(),
  }),
  final: flag,
  attemptsLeft: optional(seconds),
  token: optional(text(4096)),
});

/** Several providers' bodies, each untouched, to be normalised by the widget. */
export const answers = object({
  answers: list(object({ dialect: optional(text()), status: optional(seconds), body: anything }), 1),
});

/** Cross-origin, the session is handed over in an answer instead of a cookie. Token characters only: it goes into a header. */
const token: Shape<string> = (value) =>
  text()(typeof value === 'string' && /^[\w.~+/=-]{16,512}$/.test(value) ? value : 0);
export const session = object({ session: token });
