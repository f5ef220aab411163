/**
 * What the APIs about a line have in common: a JSON object comes in, the line is found, its behaviour acted out, and a small object goes out.
 * A redundant number is refused, even if it is the token's; versions 0 and 1 of the swap APIs accept it.
 */
import type { Person } from 'kyc-onboarding/sandbox';
import { findSubject, type Sleep } from './behaviour.js';
import { createRefusal, writeRefusal, type Refusal } from './error.js';
import type { Token } from './token.js';
import { isDate, isPhoneNumber, readBody } from './validate.js';

export type Claims = Readonly<Record<string, unknown>>;

export interface LineApi {
  /** Below the API root, with the version. */
  readonly path: string;
  /** Any of which is enough. */
  readonly scopes: readonly string[];
  /** What is wrong with the request beside its number. */
  findFault(claims: Claims, now: number): Refusal | undefined;
  /** The body of the answer. */
  answer(person: Person, claims: Claims, now: number): Claims | readonly string[];
  /** Before 2.0 the swap APIs had codes of their own. */
  readonly isOld?: boolean;
}

const CURRENT = {
  unknownNumber: createRefusal(404, 'IDENTIFIER_NOT_FOUND'),
  notApplicable: createRefusal(422, 'SERVICE_NOT_APPLICABLE'),
  missingNumber: createRefusal(422, 'MISSING_IDENTIFIER'),
};
const OLD = {
  unknownNumber: createRefusal(404, 'NOT_FOUND'),
  notApplicable: createRefusal(422, 'NOT_SUPPORTED'),
  missingNumber: createRefusal(422, 'UNIDENTIFIABLE_PHONE_NUMBER'),
};

/** A property that does not comply with the schema. The sentence never repeats the value. */
export const invalid = (name: string): Refusal =>
  createRefusal(400, 'INVALID_ARGUMENT', `${name} does not comply with the schema.`);

/** What is wrong with a required day that may not be in the future. */
export function findPastDayFault(name: string, value: unknown, now: number): Refusal | undefined {
  if (typeof value !== 'string' || !isDate(value)) return invalid(name);
  return Date.parse(value) > now ? createRefusal(400, 'OUT_OF_RANGE') : undefined;
}

/** The line that the request is about, or why it cannot be told. */
function identify(token: Token, sent: unknown, isOld: boolean): string | Refusal {
  if (sent !== undefined && !isPhoneNumber(sent)) return invalid('phoneNumber');
  if (token.kind !== 'three-legged') return sent ?? (isOld ? OLD : CURRENT).missingNumber;
  if (sent === undefined || (isOld && sent === token.phoneNumber)) return token.phoneNumber;
  return isOld ? createRefusal(403, 'INVALID_TOKEN_CONTEXT') : createRefusal(422, 'UNNECESSARY_IDENTIFIER');
}

/**
 * Answers a request about a line.
 * @param text the request body as it arrived
 */
export async function answerLine(
  api: LineApi,
  token: Token,
  text: string,
  { now, sleep }: { readonly now: () => number; readonly sleep: Sleep },
): Promise<Response> {
  const { isOld = false } = api;
  const body = readBody(text);
  if (!body.ok) return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', body.fault));
  const fault = api.findFault(body.value, now());
  if (fault) return writeRefusal(fault);
  const line = identify(token, body.value.phoneNumber, isOld);
  if (typeof line !== 'string') return writeRefusal(line);
  const subject = await findSubject(line, isOld ? OLD : CURRENT, sleep);
  return subject.kind === 'answer' ? subject.response : Response.json(api.answer(subject.person, body.value, now()));
}
