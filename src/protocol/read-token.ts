/**
 * Reads the answer to `/token`. Few ask that: those who stay on the page for longer than a signed verdict is good.
 */
import type { Answer } from '../domain/kyc-service.js';
import { ok } from '../domain/result.js';
import { unreadable } from './read-answer.js';
import { object, readShape, text } from './shape.js';

const renewed = object({ token: text(4096, 1) });

export function readToken(body: unknown): Answer<{ readonly token: string }> {
  const answer = readShape(renewed, body);
  return answer ? { ...ok(answer), diagnostics: [] } : unreadable('token');
}
