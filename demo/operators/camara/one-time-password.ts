/**
 * One-time password SMS 1.1.1: sends codes and checks them. Works for every number, known or not, so that nothing is learnt from it.
 * State is in memory; what is older than an hour is forgotten.
 */
import { createRefusal, writeRefusal, type Refusal } from './error.js';
import { isPhoneNumber, readBody } from './validate.js';

/** A message as the phone shows it. */
export interface Sms {
  readonly to: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface OneTimePasswordOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A number from 0 up to but not 1. */
  readonly random: () => number;
  readonly onSms: (sms: Sms) => void;
}

/** Each takes the request body as it arrived. */
export interface OneTimePasswords {
  sendCode(text: string): Response;
  validateCode(text: string): Response;
}

interface Verification {
  readonly phoneNumber: string;
  readonly code: string;
  readonly sentAt: number;
  readonly wrongCodes: number;
  /** Used, or replaced by a newer code for the same number. */
  readonly isSpent: boolean;
}

const LIFETIME_MS = 10 * 60_000;
const MEMORY_MS = 60 * 60_000;
const MAX_TRIES = 3;
const MAX_SENDS = 6;
const LABEL = '{{code}}';

const api = (code: string): string => `ONE_TIME_PASSWORD_SMS.${code}`;
const invalid = (detail: string): Response => writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', detail));
const length = (text: string): number => [...text].length;

/** Creates the service with a memory of its own. */
export function createOneTimePasswords({ now, random, onSms }: OneTimePasswordOptions): OneTimePasswords {
  const verifications = new Map<string, Verification>();

  function forget(): void {
    for (const [id, { sentAt }] of verifications) if (now() - sentAt > MEMORY_MS) verifications.delete(id);
  }

  /** Whether the number has had all its codes; the request that would be the sixth within ten minutes is refused. */
  function isExhausted(phoneNumber: string): boolean {
    const recent = [...verifications.values()].filter(
      (verification) => verification.phoneNumber === phoneNumber && now() - verification.sentAt < LIFETIME_MS,
    );
    return recent.length >= MAX_SENDS - 1;
  }

  function check(id: string, code: string): Refusal | undefined {
    const verification = verifications.get(id);
    if (!verification) return createRefusal(404, 'NOT_FOUND');
    if (verification.isSpent || now() - verification.sentAt >= LIFETIME_MS)
      return createRefusal(400, api('VERIFICATION_EXPIRED'));
    if (verification.wrongCodes >= MAX_TRIES) return createRefusal(400, api('VERIFICATION_FAILED'));
    if (code === verification.code) {
      verifications.set(id, { ...verification, isSpent: true });
      return undefined;
    }
    const wrongCodes = verification.wrongCodes + 1;
    verifications.set(id, { ...verification, wrongCodes });
    return createRefusal(400, api(wrongCodes < MAX_TRIES ? 'INVALID_OTP' : 'VERIFICATION_FAILED'));
  }

  return {
    sendCode(text) {
      const body = readBody(text);
      if (!body.ok) return invalid(body.fault);
      const { phoneNumber, message } = body.value;
      if (!isPhoneNumber(phoneNumber)) return invalid('phoneNumber does not comply with the schema.');
      if (typeof message !== 'string' || !message.includes(LABEL) || length(message) > 160)
        return invalid('message does not comply with the schema.');
      forget();
      if (isExhausted(phoneNumber)) return writeRefusal(createRefusal(403, api('MAX_OTP_CODES_EXCEEDED')));
      for (const [id, verification] of verifications)
        if (verification.phoneNumber === phoneNumber) verifications.set(id, { ...verification, isSpent: true });
      const authenticationId = crypto.randomUUID();
      const code = String(Math.floor(random() * 1_000_000)).padStart(6, '0');
      verifications.set(authenticationId, { phoneNumber, code, sentAt: now(), wrongCodes: 0, isSpent: false });
      onSms({ to: phoneNumber, text: message.replaceAll(LABEL, code), at: new Date(now()).toISOString() });
      return Response.json({ authenticationId });
    },

    validateCode(text) {
      const body = readBody(text);
      if (!body.ok) return invalid(body.fault);
      const { authenticationId, code } = body.value;
      if (typeof authenticationId !== 'string' || length(authenticationId) > 36)
        return invalid('authenticationId does not comply with the schema.');
      if (typeof code !== 'string' || length(code) > 10) return invalid('code does not comply with the schema.');
      const refusal = check(authenticationId, code);
      return refusal ? writeRefusal(refusal) : new Response(null, { status: 204 });
    },
  };
}
