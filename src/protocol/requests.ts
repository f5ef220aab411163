/**
 * What the widget asks, version 1, as the proxy reads it. Apart from `messages.ts`, so that none of it is loaded on a sign-up page.
 */
import * as z from 'zod/mini';
import { forEachAttribute } from './messages.js';

/** Any text of the protocol: at most 512 code units (security D5). */
const text = z.string().check(z.maxLength(512));
const texts = z.array(text).check(z.maxLength(64));

export const proofRequest = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('start'),
    phoneNumber: text,
    fields: z.optional(texts),
    locale: z.optional(text),
  }),
  z.object({ action: z.literal('check'), handle: text, code: z.string().check(z.minLength(1), z.maxLength(10)) }),
  z.object({ action: z.literal('resend'), handle: text, locale: z.optional(text) }),
  z.object({ action: z.literal('cancel'), handle: text }),
]);
export type ProofRequest = z.infer<typeof proofRequest>;

export const fillInRequest = z.object({ fields: texts, phoneNumber: z.optional(text) });
export type FillInRequest = z.infer<typeof fillInRequest>;

export const matchRequest = z.object({
  attributes: z.object(forEachAttribute(z.optional(text))),
  phoneNumber: z.optional(text),
  manual: z.optional(z.boolean()),
});
export type MatchRequest = z.infer<typeof matchRequest>;
