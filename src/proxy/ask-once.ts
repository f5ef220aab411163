/**
 * One question, one call to the operator, however often it is asked, by however many proxies on one store: parallel and repeated requests
 * share the call and its answer (security B6, B7).
 *
 * Whoever takes the first ticket of a generation asks; the others wait. An answer is kept and shared. A refusal ends the generation for all who
 * hold a ticket of it, and whoever comes later begins the next one. A proxy that dies while it asks is waited for until its tickets end; then one of
 * those who waited asks.
 */
import { failed, ok, type Result } from '../domain/result.js';
import { refuse, type Refusal } from './reply.js';
import type { Vault } from './vault.js';

/** How long a ticket lasts. Whoever held the first one has died then, because nobody asks for longer than {@link LIMIT}. */
const LEASE = 20_000;

/** Milliseconds for one question with all that belongs to it; the page has given up by then. A call that took longer could be made twice. */
const LIMIT = 18_000;

/** Milliseconds between two looks at what another proxy is asking. */
const PAUSE = 40;

/** The answer, or the refusal, and whether this very question got it. */
export interface Asked<T> {
  readonly answer: Result<T, Refusal>;
  readonly isFirst: boolean;
}

interface Kept<T> {
  readonly answer?: T;
  /** How many generations ended with a refusal; the last of them with this one. */
  readonly generation?: number;
  readonly refusal?: Refusal;
}

export interface AskOnce {
  /**
   * Asks, or waits for whoever asks already, or looks up the answer.
   * @param kind and `name`: the same for the same question
   * @param lifetime milliseconds for which the answer is remembered
   * @param question is called at most once at a time; what it throws is a failure of the operator
   */
  ask<T>(kind: string, name: string, lifetime: number, question: () => Promise<Result<T, Refusal>>): Promise<Asked<T>>;
  /** The answer that there is, or will be in a moment; `undefined` where nobody asked. */
  find<T>(kind: string, name: string): Promise<Result<T, Refusal> | undefined>;
}

/** A failure of the operator where it throws, `timeout` where it takes too long. */
async function inTime<T>(question: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T, Refusal>>((resolve) => {
    timer = setTimeout(() => resolve(refuse('timeout')), LIMIT);
  });
  try {
    return await Promise.race([question().catch(() => refuse('provider-error')), late]);
  } finally {
    clearTimeout(timer);
  }
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function createAskOnce(vault: Vault): AskOnce {
  const turnOf = (kind: string, generation: number): string => `${kind}-turn-${generation}`;

  async function isAsking(kind: string, name: string, generation: number): Promise<boolean> {
    return (await vault.add(turnOf(kind, generation), name, 0, LEASE)).total > 0;
  }

  // What this process asks at the moment: its own waiters need not look again and again.
  const running = new Map<string, Promise<Result<unknown, Refusal>>>();

  /** @returns `undefined` where whoever asked has died, or nobody did */
  async function waitFor<T>(kind: string, name: string, generation: number): Promise<Result<T, Refusal> | undefined> {
    for (let waited = 0; waited < LEASE; waited += PAUSE) {
      await sleep(PAUSE);
      const kept = await vault.get<Kept<T>>(kind, name);
      if (kept?.answer !== undefined) return ok(kept.answer);
      if (kept?.refusal && (kept.generation ?? 0) > generation) return failed(kept.refusal);
      if (!(await isAsking(kind, name, generation))) return undefined;
    }
    return refuse('timeout');
  }

  async function takeTurn<T>(
    kind: string,
    name: string,
    lifetime: number,
    question: () => Promise<Result<T, Refusal>>,
  ): Promise<Asked<T>> {
    const kept = await vault.get<Kept<T>>(kind, name);
    if (kept?.answer !== undefined) return { answer: ok(kept.answer), isFirst: false };
    const generation = kept?.generation ?? 0;
    const ticket = await vault.add(turnOf(kind, generation), name, 1, LEASE);
    if (ticket.total > 1) {
      const heard = await waitFor<T>(kind, name, generation);
      return heard ? { answer: heard, isFirst: false } : takeTurn(kind, name, lifetime, question);
    }
    const answer = await inTime(question);
    const outcome: Kept<T> = answer.ok
      ? { answer: answer.value }
      : { generation: generation + 1, refusal: answer.problem };
    await vault.set(kind, name, outcome, lifetime);
    return { answer, isFirst: true };
  }

  return {
    async ask<T>(kind: string, name: string, lifetime: number, question: () => Promise<Result<T, Refusal>>) {
      const key = `${kind} ${name}`;
      const same = running.get(key) as Promise<Result<T, Refusal>> | undefined;
      if (same) return { answer: await same, isFirst: false };
      const turn = takeTurn(kind, name, lifetime, question);
      running.set(
        key,
        turn.then(({ answer }) => answer),
      );
      return turn.finally(() => running.delete(key));
    },

    async find<T>(kind: string, name: string) {
      const same = running.get(`${kind} ${name}`) as Promise<Result<T, Refusal>> | undefined;
      if (same) return same;
      const kept = await vault.get<Kept<T>>(kind, name);
      if (kept?.answer !== undefined) return ok(kept.answer);
      const generation = kept?.generation ?? 0;
      return (await isAsking(kind, name, generation)) ? waitFor<T>(kind, name, generation) : undefined;
    },
  };
}
