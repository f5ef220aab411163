/**
 * One question, one call to the operator, however often it is asked: parallel and repeated requests share the call and its answer
 * (security B6, B7).
 */
import { refuse, type Reply } from './reply.js';

/** One call and everybody who waits for it or asks again. */
export interface Asked {
  /** Under which `Idempotency-Key` it was asked first. */
  readonly key: string | undefined;
  readonly fingerprint: string;
  readonly reply: Promise<Reply>;
}

/** Most keys that one session's memory holds. */
const KEY_LIMIT = 32;

/**
 * Remembers which request a key stands for.
 * @returns the refusal for a key that stands for another request; `undefined` where all is well
 */
export function claimKey(
  keys: Map<string, string>,
  key: string | undefined,
  fingerprint: string,
): Extract<Reply, { ok: false }> | undefined {
  if (key === undefined) return undefined;
  const before = keys.get(key);
  if (before !== undefined && before !== fingerprint) return refuse('invalid-input', { status: 422 });
  keys.set(key, fingerprint);
  const [oldest] = keys.keys();
  if (keys.size > KEY_LIMIT && oldest !== undefined) keys.delete(oldest);
  return undefined;
}
