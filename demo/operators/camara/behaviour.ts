/**
 * What Match and Fill-in do for a magic number before they do their work.
 */
import { findPerson, type Person } from 'kyc-onboarding/sandbox';
import { createRefusal, writeRefusal, type Refusal } from './error.js';

export type Sleep = (milliseconds: number) => Promise<void>;

/** Either somebody to answer for, or the answer. */
export type Subject =
  { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'answer'; readonly response: Response };

const PAGE = '<!doctype html><title>Service notice</title><h1>We will be back soon</h1>\n';

/**
 * Looks up the line and acts out its behaviour. A slow line sleeps here and then answers like any other.
 */
export async function findSubject(
  phoneNumber: string,
  refusals: { readonly unknownNumber: Refusal; readonly notApplicable: Refusal },
  sleep: Sleep,
): Promise<Subject> {
  const answer = (response: Response): Subject => ({ kind: 'answer', response });
  const refuse = (refusal: Refusal): Subject => answer(writeRefusal(refusal));
  const person = findPerson(phoneNumber);
  if (!person) return refuse(refusals.unknownNumber);
  const { behaviour } = person;
  switch (behaviour.kind) {
    case 'answers':
    case 'document-first':
      return { kind: 'person', person };
    case 'slow':
      await sleep(behaviour.delayMs);
      return { kind: 'person', person };
    case 'unknown-number':
      return refuse(refusals.unknownNumber);
    case 'not-applicable':
      return refuse(refusals.notApplicable);
    case 'server-error':
      return refuse(createRefusal(500, 'INTERNAL'));
    case 'rate-limited':
      return refuse(
        createRefusal(429, 'TOO_MANY_REQUESTS', undefined, { 'Retry-After': String(behaviour.retryAfterSeconds) }),
      );
    case 'malformed':
      return answer(new Response(PAGE, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
  }
}
