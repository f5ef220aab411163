/**
 * KYC Fill-in, versions 0.1 to 0.4.1. Returns what the person's row gives, as flat strings.
 * Since 0.3 a token's scopes choose among them; the static tokens have all.
 */
import { fillInValues, type Person } from 'kyc-onboarding/sandbox';
import { findSubject, type Sleep } from './behaviour.js';
import { createRefusal, writeRefusal, type Refusal } from './error.js';
import { hasScope, type Token } from './token.js';
import { isPhoneNumber, readBody } from './validate.js';
import type { FillInVersion } from './versions.js';

/** The line that the request is about, or why it cannot be told. A redundant number is refused, even if it is the token's. */
function identify(version: FillInVersion, token: Token, text: string): string | Refusal {
  const isBodyRead = version.body === 'required' || (version.body === 'optional' && text.trim() !== '');
  const body = isBodyRead ? readBody(text) : { ok: true as const, value: {} };
  if (!body.ok) return createRefusal(400, 'INVALID_ARGUMENT', body.fault);
  const sent: unknown = 'phoneNumber' in body.value ? body.value.phoneNumber : undefined;
  if (sent !== undefined && !isPhoneNumber(sent))
    return createRefusal(400, 'INVALID_ARGUMENT', 'phoneNumber does not comply with the schema.');
  if (token.kind !== 'three-legged') return sent ?? version.missingNumber;
  return sent === undefined ? token.phoneNumber : createRefusal(422, 'UNNECESSARY_IDENTIFIER');
}

/** Everything the row gives that version and token allow, and the number itself; an empty object where there is nothing to fill in. */
function fill(person: Person, { fields, body }: FillInVersion, token: Token): Record<string, string> {
  const values = fillInValues(person);
  const isAllowed = (name: string): boolean =>
    body === 'none' || hasScope(token, [`kyc-fill-in:${name}`, 'kyc-fill-in:set-all']);
  const known = fields.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined || !isAllowed(name) ? [] : [[name, value] as const];
  });
  if (known.length === 0) return {};
  return { ...(isAllowed('phoneNumber') && { phoneNumber: person.phoneNumber }), ...Object.fromEntries(known) };
}

/**
 * Answers a Fill-in request.
 * @param text the request body as it arrived; versions 0.1 and 0.2 have none and ignore it
 */
export async function answerFillIn(
  version: FillInVersion,
  token: Token,
  text: string,
  sleep: Sleep,
): Promise<Response> {
  const line = identify(version, token, text);
  if (typeof line !== 'string') return writeRefusal(line);
  const subject = await findSubject(line, version, sleep);
  return subject.kind === 'answer' ? subject.response : Response.json(fill(subject.person, version, token));
}
