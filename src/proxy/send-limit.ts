/**
 * How often a code may be sent: once in 30 s and 5 times in 10 min to one number; 15 times in 10 min from one session, so that a person
 * who mistyped is not kept waiting, and nobody walks through numbers (security A5).
 */
import type { Visit } from './session.js';
import type { Vault } from './vault.js';

/** Seconds until a code may be sent again to the same number. */
export const RESEND_DELAY = 30;

const WINDOW = 10 * 60_000;
const MOST_TO_NUMBER = 5;
const MOST_FROM_SESSION = 15;

/** The sends that still count. */
const recentSends = (sends: readonly number[], now: number): readonly number[] =>
  sends.filter((at) => now - at < WINDOW);

/** Milliseconds until there is room for one more; 0 or less where there is. */
function waitForRoom(sends: readonly number[], now: number, most: number): number {
  const recent = recentSends(sends, now);
  const blocking = recent.at(-most);
  return recent.length < most || blocking === undefined ? 0 : blocking + WINDOW - now;
}

/**
 * Makes the limit of one proxy, or of all that share its store.
 * @returns a function that counts a send and answers with 0, or with the milliseconds to wait and counts nothing
 */
export function createSendLimit(vault: Vault, now: () => number) {
  return async (visit: Visit, phoneNumber: string): Promise<number> => {
    // Whoever takes the half minute is alone with the number for as long, and may look at its list.
    const { total, endsIn } = await vault.add('send', phoneNumber, 1, RESEND_DELAY * 1000);
    if (total > 1) return endsIn;
    const at = now();
    const sends = (await vault.get<readonly number[]>('sends', phoneNumber)) ?? [];
    const wait = Math.max(
      waitForRoom(sends, at, MOST_TO_NUMBER),
      waitForRoom(visit.session?.sends ?? [], at, MOST_FROM_SESSION),
    );
    if (wait > 0) return wait;
    // Counted before the operator is asked and never given back: failing sends cost as much as good ones.
    await vault.set('sends', phoneNumber, [...recentSends(sends, at), at], WINDOW);
    await visit.update((session) => ({ sends: [...recentSends(session.sends, at), at] }));
    return 0;
  };
}
