/**
 * What travels between widget and proxy, version 1, as schemas: known keys are picked, unknown ones ignored, texts and lists capped.
 * `read-answer.ts` turns what the proxy answered into the domain's values; `requests.ts` holds what the widget asks.
 * Source of the shapes: docs/proxy.openapi.yaml.
 */
import * as z from 'zod/mini';
import { ATTRIBUTE_NAMES, type AttributeName } from '../domain/attribute.js';
import { OUTCOMES } from '../domain/outcome.js';
import { DECISIONS } from '../domain/verdict.js';

/** What can be asked, each under its own path below the endpoint. */
export const ROUTES = ['proof', 'fill-in', 'match'] as const;
export type Route = (typeof ROUTES)[number];

/** What an `x-correlator` may hold: CAMARA Commonalities' pattern, without the empty text. */
export const CORRELATOR = /^[a-zA-Z0-9\-_:;./<>{}]{1,256}$/;

/** One kind of check for everything: zod's own for lengths, ranges and patterns weigh 0.8 KiB more on the page. */
const sized = (least: number, most: number) =>
  z.refine<string | readonly unknown[]>(({ length }) => length >= least && length <= most);

/** Any text of the protocol: at most 512 characters (security D5). */
export const text = z.string().check(sized(0, 512));
/** A list of names. Names that nobody knows are left out by the reader. */
export const texts = z.array(text).check(sized(0, 64));
const wholeFrom = (least: number, most: number) =>
  z.number().check(z.refine((value) => Number.isInteger(value) && value >= least && value <= most));
const whole = wholeFrom(0, 1_000_000);

/** One entry for every attribute, so that a key such as `constructor` or `__proto__` is never picked (security D4). */
export function forEachAttribute<T>(schema: T): Record<AttributeName, T> {
  return Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, schema])) as Record<AttributeName, T>;
}

/** Every answer to `/proof` names its status; the two below carry more. */
export const proofStatus = z.object({ status: text });

export const proved = z.object({
  status: z.literal('proved'),
  method: z.enum(['code', 'network', 'consent', 'session']),
  expiresIn: whole,
  capabilities: z.optional(z.object({ fillIn: z.optional(texts), match: z.optional(texts) })),
});

export const codeSent = z.object({
  status: z.literal('code'),
  handle: z.string().check(sized(1, 512)),
  length: wholeFrom(1, 10),
  resendIn: whole,
  expiresIn: whole,
});

/** Our own proxy's answer to `/fill-in`. The values' types are checked one by one: a bad one costs its field, not the answer. */
export const filled = z.object({
  attributes: z.object(forEachAttribute(z.optional(z.unknown()))),
  preview: z.boolean(),
  check: z.optional(texts),
  operator: z.optional(text),
});

const outcome = z.object({ outcome: z.enum(OUTCOMES), score: z.optional(z.unknown()), reason: z.optional(text) });

/** Our own proxy's answer to `/match`. */
export const matched = z.object({
  verdict: z.object({
    version: z.literal(1),
    decision: z.enum(DECISIONS),
    attributes: z.object(forEachAttribute(z.optional(outcome))),
    signals: z.optional(z.object({ numberVerified: z.optional(z.boolean()) })),
    reasons: texts,
    provider: z.object({
      dialect: text,
      operator: z.optional(text),
      requestId: z.optional(text),
      decision: z.optional(
        z.object({ value: text, polarity: z.enum(['higher-is-better', 'higher-is-riskier', 'unknown']) }),
      ),
    }),
    policy: z.object({ name: text, version: text }),
    reference: text,
    checkedAt: text,
  }),
  final: z.boolean(),
  attemptsLeft: z.optional(whole),
  token: z.optional(z.string().check(sized(0, 4096))),
});

/** Several providers' bodies, each untouched, to be normalised by the widget. */
export const answers = z.object({
  answers: z
    .array(z.object({ dialect: z.optional(text), status: z.optional(whole), body: z.unknown() }))
    .check(sized(1, 64)),
});

/** Cross-origin, the session is handed over in an answer instead of a cookie. Token characters only: it goes into a header. */
export const session = z.object({ session: z.string().check(z.refine((value) => /^[\w.~+/=-]{16,512}$/.test(value))) });
