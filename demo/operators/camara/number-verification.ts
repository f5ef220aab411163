/**
 * Number Verification 0, 1 and 2.1, which all have the same bodies: the network knows which line it is, and says so to nobody whose token is not from it.
 */
import { findPerson } from 'kyc-onboarding/sandbox';
import { findSubject, type Sleep } from './behaviour.js';
import { createRefusal, writeRefusal } from './error.js';
import { invalid } from './line-api.js';
import type { Token } from './token.js';
import { isPhoneNumber, readBody } from './validate.js';

const NO_NETWORK = createRefusal(403, 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK');
const NOBODY = createRefusal(404, 'NOT_FOUND');

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Acts out what is not about the line's contract, which the network does not look at. */
async function answerFor(line: string, sleep: Sleep, write: () => Response): Promise<Response> {
  const kind = findPerson(line)?.behaviour.kind ?? 'answers';
  if (kind === 'answers' || kind === 'unknown-number' || kind === 'not-applicable') return write();
  const subject = await findSubject(line, { unknownNumber: NOBODY, notApplicable: NOBODY }, sleep);
  return subject.kind === 'answer' ? subject.response : write();
}

/**
 * Compares a number, or its hash, with the line of the token.
 * @param text the request body as it arrived
 */
export async function answerVerify(token: Token, text: string, sleep: Sleep): Promise<Response> {
  const body = readBody(text);
  if (!body.ok) return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', body.fault));
  const { phoneNumber, hashedPhoneNumber } = body.value;
  if (Object.keys(body.value).length !== 1)
    return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', 'Exactly one property is wanted.'));
  const isHash = typeof hashedPhoneNumber === 'string' && /^[a-fA-F0-9]{64}$/.test(hashedPhoneNumber);
  if (!isPhoneNumber(phoneNumber) && !isHash) return writeRefusal(invalid('phoneNumber'));
  if (token.kind !== 'three-legged' || !token.isByNetwork) return writeRefusal(NO_NETWORK);
  const line = token.phoneNumber;
  const isSame = isHash ? hashedPhoneNumber.toLowerCase() === (await hash(line)) : phoneNumber === line;
  return answerFor(line, sleep, () => Response.json({ devicePhoneNumberVerified: isSame }));
}

/** Says which line the token is from. */
export async function answerDevicePhoneNumber(token: Token, sleep: Sleep): Promise<Response> {
  if (token.kind !== 'three-legged' || !token.isByNetwork) return writeRefusal(NO_NETWORK);
  return answerFor(token.phoneNumber, sleep, () => Response.json({ devicePhoneNumber: token.phoneNumber }));
}
