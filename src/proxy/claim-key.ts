/**
 * What an `Idempotency-Key` stands for: the first request that bears it, in this session.
 */
import { ok } from '../domain/result.js';
import type { AskOnce } from './ask-once.js';
import { refuse, type Reply } from './reply.js';
import { SESSION_LIFETIME, type Session } from './session.js';

/**
 * Remembers which request a key stands for.
 * @param question tells the request from others, without a value of anybody
 * @returns the refusal for a key that stands for another request; `undefined` where all is well
 */
export async function claimKey(
  once: AskOnce,
  { id }: Session,
  key: string | undefined,
  question: string,
): Promise<Extract<Reply, { ok: false }> | undefined> {
  if (key === undefined) return undefined;
  const claimed = await once.ask('key', `${id} ${key}`, SESSION_LIFETIME, async () => ok(question));
  if (!claimed.answer.ok) return claimed.answer;
  return claimed.answer.value === question ? undefined : refuse('invalid-input', { status: 422 });
}
