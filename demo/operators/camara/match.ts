/**
 * KYC Match, versions 0.1 to 0.5.0-rc.1. It really compares: equal after folding is `"true"`, otherwise `"false"`, with a Jaro-Winkler
 * score where the version scores that attribute. What the operator does not hold is `"not_available"`.
 */
import type { Person } from 'kyc-onboarding/sandbox';
import { findSubject, type Sleep } from './behaviour.js';
import { createRefusal, writeRefusal, type Refusal } from './error.js';
import { fold, matchScore } from './similarity.js';
import type { Token } from './token.js';
import { findMatchFault, readBody } from './validate.js';
import type { RequestField } from './fields.js';
import type { MatchVersion } from './versions.js';

type Claims = Readonly<Record<string, unknown>>;

/** The line that the request is about, or why it cannot be told. A redundant number is accepted if it is the token's. */
function identify(request: Claims, token: Token, version: MatchVersion): string | Refusal {
  const sent = typeof request.phoneNumber === 'string' ? request.phoneNumber : undefined;
  if (token.kind !== 'three-legged') return sent ?? version.missingNumber;
  return sent === undefined || sent === token.phoneNumber ? token.phoneNumber : version.otherNumber;
}

/** The second-level check of the document, for operators that insist on it. */
function refuseDocument(
  asked: readonly RequestField[],
  request: Claims,
  { behaviour, record }: Person,
  { documentFirst }: MatchVersion,
): Refusal | undefined {
  if (behaviour.kind !== 'document-first' || documentFirst === 'never') return undefined;
  const sent = request.idDocument;
  if (typeof sent !== 'string') return createRefusal(403, 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED');
  if (documentFirst === 'unless-alone' && asked.length === 1) return undefined;
  return fold(sent) === fold(record.idDocument ?? '')
    ? undefined
    : createRefusal(403, 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH');
}

function compare(
  { name, scored }: RequestField,
  sent: string,
  held: string | undefined,
  version: MatchVersion,
): Record<string, string | number> {
  const key = `${name}Match`;
  if (held === undefined) return { [key]: 'not_available' };
  if (fold(sent) === fold(held)) return { [key]: 'true' };
  if (!version.scores || !scored) return { [key]: 'false' };
  const scoreKey = name === 'middleNames' ? version.middleNamesScoreKey : `${key}Score`;
  return { [key]: 'false', [scoreKey]: matchScore(sent, held) };
}

/**
 * Answers a Match request.
 * @param text the request body as it arrived
 */
export async function answerMatch(version: MatchVersion, token: Token, text: string, sleep: Sleep): Promise<Response> {
  const body = readBody(text);
  const fault = body.ok ? findMatchFault(body.value, version) : body.fault;
  if (!body.ok || fault !== undefined) return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT', fault));
  const request = body.value;
  // The test plan of 0.4.0 wants INVALID_ARGUMENT for an empty object, whoever the token identifies.
  if (Object.keys(request).length === 0) return writeRefusal(createRefusal(400, 'INVALID_ARGUMENT'));
  const asked = version.fields.filter(({ name }) => request[name] !== undefined);
  if (asked.length === 0) return writeRefusal(createRefusal(400, 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION'));

  const line = identify(request, token, version);
  if (typeof line !== 'string') return writeRefusal(line);
  const subject = await findSubject(line, version, sleep);
  if (subject.kind === 'answer') return subject.response;
  const { person } = subject;
  const refused = refuseDocument(asked, request, person, version);
  if (refused) return writeRefusal(refused);
  const results = asked.map((field) => compare(field, String(request[field.name]), person.record[field.name], version));
  return Response.json(Object.assign({}, ...results));
}
