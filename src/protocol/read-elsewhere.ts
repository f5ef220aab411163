/**
 * Reads answers to `/proof` that send the person elsewhere: to their phone, or to a page of their operator. Fetched when one comes.
 */
import type { Answer, OtherMethod, ProofAnswer } from '../domain/kyc-service.js';
import { readOpenUrl } from '../domain/open-url.js';
import { createProblem } from '../domain/problem.js';
import { failed } from '../domain/result.js';
import { names, proofStatus, seconds } from './messages.js';
import { noted, unreadable } from './read-answer.js';
import { object, oneOf, optional, readShape, text, whole } from './shape.js';

const waiting = object({
  status: oneOf('wait'),
  handle: text(512, 1),
  interval: whole(1, 300),
  expiresIn: seconds,
  otherMethods: optional(names),
});

const opening = object({
  status: oneOf('open'),
  handle: text(512, 1),
  url: text(2048, 1),
  returnState: text(512, 1),
  reason: oneOf('consent', 'network'),
  interval: optional(whole(1, 300)),
  expiresIn: optional(seconds),
  otherMethods: optional(names),
});

const isOtherMethod = (name: string): name is OtherMethod => name === 'code';

/** Choices that this version knows; absent where there are none. */
function otherMethods(names: readonly string[] | undefined): { readonly otherMethods?: readonly OtherMethod[] } {
  const known = names?.filter(isOtherMethod) ?? [];
  return known.length > 0 ? { otherMethods: known } : {};
}

/** A page to open. One that may not be opened is as bad as no answer, and its own note. */
function readOpening(body: unknown, openHosts: readonly string[]): Answer<ProofAnswer> {
  const answer = readShape(opening, body);
  if (!answer) return unreadable('proof');
  const url = readOpenUrl(answer.url, openHosts);
  if (url === undefined) return { ...failed(createProblem('protocol')), diagnostics: [{ code: 'url-refused' }] };
  const { otherMethods: others, ...rest } = answer;
  return noted<ProofAnswer>({ ...rest, url, ...otherMethods(others) });
}

function readWaiting(body: unknown): Answer<ProofAnswer> {
  const answer = readShape(waiting, body);
  if (!answer) return unreadable('proof');
  const { otherMethods: others, ...rest } = answer;
  return noted<ProofAnswer>({ ...rest, ...otherMethods(others) });
}

/**
 * @param body with the status `wait` or `open`
 * @param openHosts hosts of pages that may be opened
 */
export const readElsewhere = (body: unknown, openHosts: readonly string[]): Answer<ProofAnswer> =>
  readShape(proofStatus, body)?.status === 'wait' ? readWaiting(body) : readOpening(body, openHosts);
