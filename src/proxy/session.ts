/**
 * What the proxy remembers about one browser, and how that browser shows that it is the same one: a cookie on the same origin,
 * a bearer token from a listed other origin. Everything a person proved hangs on this and on nothing that a page sends.
 *
 * A session is kept as a whole, and the last one to keep it wins: so it holds nothing that limits anybody. What limits is counted.
 */
import type { ConsentReceipt } from '../domain/consent.js';
import type { Settings } from './settings.js';
import type { Vault } from './vault.js';

/** How long "number proved" is remembered, and a session that nobody uses. */
export const SESSION_LIFETIME = 30 * 60_000;

/** A session in use is kept anew once a minute, not with every question. */
const TOUCH = 60_000;

/** A proof under way. It outlives its expiry, so that a new code can be asked for with the same handle. */
export interface PendingProof {
  readonly method: 'code' | 'wait' | 'open';
  readonly handle: string;
  readonly phoneNumber: string;
  /** The operator's name for it. Absent: nobody was asked, and nobody may notice (security A6). */
  readonly reference?: string;
  readonly expiresAt: number;
  /** Milliseconds between two questions to the operator about it. */
  readonly pause?: number;
  /** What the operator's page brings back. */
  readonly state?: string;
}

/** The number belongs to this session. */
export interface Proof {
  /** Random; the one record that a proof is good for hangs on it. */
  readonly id: string;
  readonly phoneNumber: string;
  /** Until when the record may be asked for. */
  readonly liveUntil: number;
  /** Until when matches are accepted and no new code is needed. */
  readonly rememberedUntil: number;
  /** What the operator gave for it. */
  readonly grant?: string | undefined;
}

export interface Session {
  /** Random, the same for all names that the browser gets. Counters hang on it. */
  readonly id: string;
  readonly touchedAt: number;
  /** What the person agreed to last. Kept here alone: no operator, no page and no log gets it. */
  readonly consent?: ConsentReceipt | undefined;
  readonly pending?: PendingProof | undefined;
  readonly proof?: Proof | undefined;
  /** Names this session's check to the customer's server. */
  readonly reference?: string | undefined;
  /** When codes were sent, in milliseconds. */
  readonly sends: readonly number[];
}

type Change = Partial<Omit<Session, 'id' | 'touchedAt'>>;

/** One request's view of its session. */
export interface Visit {
  /** The session as it was last read or changed here. */
  readonly session: Session | undefined;
  /** Reads it once more: somebody may have waited. */
  reload(): Promise<Session | undefined>;
  /** Changes what is kept now, whoever changed it meanwhile; makes the session if there was none. Nobody may wait within `change`. */
  update(change: (session: Session) => Change): Promise<Session>;
  /** Changes the session and gives it a new name, so that one planted before the proof is worth nothing after it (security B9). */
  rotate(change: (session: Session) => Change): Promise<Session>;
  /** The name to hand to the browser, if it changed. */
  readonly issued: string | undefined;
}

/** The proof that holds now, if one does. */
export const proofOf = (session: Session | undefined, now: number): Proof | undefined =>
  session?.proof && now < session.proof.rememberedUntil ? session.proof : undefined;

/** Forgets a proof that the operator no longer takes, so that the next start proves the number anew. */
export async function dropProof(visit: Visit, { id }: Proof): Promise<void> {
  await visit.update(({ proof }) => (proof?.id === id ? { proof: undefined } : {}));
}

/** Keeps a receipt that came with a request; the newest one counts. */
export const withConsent =
  (consent: ConsentReceipt | undefined) =>
  ({ consent: before }: Session): Change => ({ consent: consent ?? before });

/** One after the other, for each name. */
function createQueue() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
}

/** Opens visits: the session of whoever shows this name. */
export function createSessions(
  { now, randomId }: Pick<Settings, 'now' | 'randomId'>,
  vault: Vault,
): (shown: string) => Promise<Visit> {
  const inTurn = createQueue();
  const read = async (name: string) => (name ? vault.get<Session>('session', name) : undefined);
  const keep = (name: string, session: Session) => vault.set('session', name, session, SESSION_LIFETIME);

  return async (shown) => {
    let name = shown;
    let issued: string | undefined;
    let session = await read(shown);

    async function changeNow(change: (session: Session) => Change, isRenamed: boolean): Promise<Session> {
      const stored = session && (await read(name));
      const before = { id: randomId(), sends: [], ...(stored ?? session), touchedAt: now() };
      const changed = { ...before, ...change(before) };
      // Renamed or ended by another question meanwhile: nothing brings a name back.
      const isGone = session !== undefined && stored === undefined;
      session = changed;
      if (isGone) return changed;
      if (!stored || isRenamed) {
        const old = name;
        name = issued = randomId();
        await keep(name, changed);
        if (stored) await vault.delete('session', old);
      } else await keep(name, changed);
      return changed;
    }

    // A new session has nobody to wait for.
    const update = (change: (session: Session) => Change, isRenamed: boolean): Promise<Session> =>
      session ? inTurn(name, () => changeNow(change, isRenamed)) : changeNow(change, isRenamed);

    if (session && now() - session.touchedAt >= TOUCH) await update(() => ({}), false);
    return {
      get session() {
        return session;
      },
      get issued() {
        return issued;
      },
      reload: async () => (session &&= await read(name)),
      update: (change) => update(change, false),
      rotate: (change) => update(change, true),
    };
  };
}
