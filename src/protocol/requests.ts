/**
 * What the widget asks, version 1, as the proxy reads it. Apart from `messages.ts`, so that none of it is loaded on a sign-up page.
 */
import * as z from 'zod/mini';
import { CAPTURE_RESULTS } from '../domain/kyc-service.js';
import { forEachAttribute } from './messages.js';

/** Any text of the protocol: at most 512 code units (security D5). */
const text = z.string().check(z.maxLength(512));
const texts = z.array(text).check(z.maxLength(64));

/** What the person agreed to before anything was asked. */
const consentReceipt = z.object({
  textHash: z.string().check(z.regex(/^(?:[0-9a-f]{64})?$/)),
  locale: z.string().check(z.maxLength(35)),
  version: z.string().check(z.maxLength(64)),
  at: z.string().check(z.maxLength(35)),
});
const consent = z.optional(consentReceipt);

export const proofRequest = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('start'),
    phoneNumber: text,
    fields: z.optional(texts),
    locale: z.optional(text),
    method: z.optional(text),
    consent,
  }),
  z.object({
    action: z.literal('check'),
    handle: text,
    code: z.optional(z.string().check(z.minLength(1), z.maxLength(10))),
    returnState: z.optional(text),
    captureResult: z.optional(z.enum(CAPTURE_RESULTS)),
  }),
  z.object({ action: z.literal('resend'), handle: text, locale: z.optional(text) }),
  z.object({ action: z.literal('cancel'), handle: text }),
]);
export type ProofRequest = z.infer<typeof proofRequest>;

export const fillInRequest = z.object({
  fields: texts,
  phoneNumber: z.optional(text),
  confirmed: z.optional(z.literal(true)),
  consent,
});
export type FillInRequest = z.infer<typeof fillInRequest>;

export const matchRequest = z.object({
  attributes: z.object(forEachAttribute(z.optional(text))),
  phoneNumber: z.optional(text),
  manual: z.optional(z.boolean()),
  consent,
});
export type MatchRequest = z.infer<typeof matchRequest>;

/** A fresh token of a final verdict. */
export const tokenRequest = z.object({ reference: text });
