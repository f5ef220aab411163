/**
 * Writes requests of CAMARA One-Time-Password SMS 1.x: the operator makes the code and sends the text, we only say where the code
 * goes. Source: one-time-password-sms.yaml 1.1.1.
 */
import { isE164 } from '../domain/e164.js';
import { createProblem } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { createBody } from './match-request.js';

export interface OneTimePasswordRequest {
  /** Appended to the operator's API root; `POST`. */
  readonly path: string;
  readonly scope: string;
  /** Flat, without a prototype, texts only. */
  readonly body: Readonly<Record<string, string>>;
}

const MAX_MESSAGE_LENGTH = 160;
const MAX_CODE_LENGTH = 10;

const request = (operation: string, body: Readonly<Record<string, string>>): OneTimePasswordRequest => ({
  path: `/one-time-password-sms/v1/${operation}`,
  scope: 'one-time-password-sms:send-validate',
  body: createBody(body),
});

/**
 * Asks the operator to send a code.
 * @param message at most 160 characters with `{{code}}` where the code goes
 * @returns problem `invalid-input` for a number that is not E.164 with plus, `config` for a message that no operator accepts
 */
export function writeSendCode({
  phoneNumber,
  message,
}: {
  readonly phoneNumber: string;
  readonly message: string;
}): Result<OneTimePasswordRequest> {
  if (!isE164(phoneNumber)) return failed(createProblem('invalid-input', { field: 'phoneNumber' }));
  const isSendable = message.includes('{{code}}') && [...message].length <= MAX_MESSAGE_LENGTH;
  return isSendable ? ok(request('send-code', { phoneNumber, message })) : failed(createProblem('config'));
}

/**
 * Asks the operator whether a code is the one it sent.
 * @param code as typed, without spaces around it; may contain letters
 * @returns problem `code-invalid` for a code that cannot be one, without spending an attempt
 */
export function writeValidateCode({
  authenticationId,
  code,
}: {
  readonly authenticationId: string;
  readonly code: string;
}): Result<OneTimePasswordRequest> {
  const typed = code.trim();
  if (typed === '' || typed.length > MAX_CODE_LENGTH) return failed(createProblem('code-invalid'));
  return ok(request('validate-code', { authenticationId, code: typed }));
}
