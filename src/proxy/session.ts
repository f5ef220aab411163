/**
 * What the proxy remembers about one browser, and how that browser shows that it is the same one: a cookie on the same origin,
 * a bearer token from a listed other origin. Everything a person proved hangs on this and on nothing that a page sends.
 */
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import type { ConsentReceipt } from '../domain/consent.js';
import type { Result } from '../domain/result.js';
import type { Asked } from './ask-once.js';
import type { Refusal } from './reply.js';
import type { Settings } from './settings.js';
import { createMemoryStore } from './store.js';

/** How long "number proved" is remembered, and a session that nobody uses. */
export const SESSION_LIFETIME = 30 * 60_000;

const SESSION_LIMIT = 10_000;

/** A one-time code under way. It outlives its expiry, so that a new one can be asked for with the same handle. */
export interface PendingCode {
  readonly handle: string;
  readonly phoneNumber: string;
  /** The operator's name for the code. Absent: none was sent, and nobody may notice (security A6). */
  readonly reference?: string;
  readonly expiresAt: number;
  checks: number;
}

/** The number belongs to this session. */
export interface Proof {
  readonly phoneNumber: string;
  /** Until when the record may be asked for. */
  readonly liveUntil: number;
  /** Until when matches are accepted and no new code is needed. */
  readonly rememberedUntil: number;
}

/** What an operator's record holds of what was asked. */
export interface FilledRecord {
  readonly attributes: AttributeValues;
  /** Values that were repaired and that the person should look at. */
  readonly check: readonly AttributeName[];
}

/** The one record that a proof is good for, and what was handed out of it. */
export interface AskedRecord extends Asked {
  /** What the operator answered, once, for the masked values and for the values themselves. */
  readonly record: Promise<Result<FilledRecord, Refusal>>;
  /** The values, for whoever called the masked ones theirs. */
  confirmed?: Asked | undefined;
}

export interface Session {
  /** What the person agreed to last. Kept here alone: no operator, no page and no log gets it. */
  consent?: ConsentReceipt | undefined;
  code?: PendingCode | undefined;
  proof?: Proof | undefined;
  fillIn?: AskedRecord | undefined;
  /** Names this session's check to the customer's server. */
  reference?: string | undefined;
  /** Matches that were or are being answered by the operator, for each number that was proved; under `''` those without proof. */
  readonly matches: Map<string, number>;
  /** Numbers whose verdict the policy lets nobody correct; named as in `matches`. */
  readonly settled: Set<string>;
  readonly answers: Map<string, Asked>;
  /** Idempotency keys seen, each with the fingerprint of its request. */
  readonly keys: Map<string, string>;
  sends: readonly number[];
}

/** One request's view of its session. */
export interface Visit {
  readonly session: Session | undefined;
  /** The session, made now if there was none. */
  open(): Session;
  /** Gives the session a new name, so that one planted before the proof is worth nothing after it (security B9). */
  rotate(): void;
  /** The name to hand to the browser, if it changed. */
  readonly issued: string | undefined;
}

/** The proof that holds now, if one does. */
export const proofOf = (session: Session | undefined, now: number): Proof | undefined =>
  session?.proof && now < session.proof.rememberedUntil ? session.proof : undefined;

/** Keeps a receipt that came with a request; the newest one counts. */
export function keepConsent(session: Session, consent: ConsentReceipt | undefined): void {
  if (consent) session.consent = consent;
}

/** Opens visits on a bounded set of sessions. */
export function createSessions({ now, randomId }: Pick<Settings, 'now' | 'randomId'>): (id: string) => Visit {
  const sessions = createMemoryStore<Session>({ limit: SESSION_LIMIT, now });
  return (shown) => {
    let id = shown;
    let issued: string | undefined;
    let session = sessions.get(shown);
    if (session) sessions.set(id, session, SESSION_LIFETIME);
    const name = (named: Session) => {
      id = issued = randomId();
      sessions.set(id, named, SESSION_LIFETIME);
      return named;
    };
    return {
      get session() {
        return session;
      },
      get issued() {
        return issued;
      },
      open: () =>
        (session ??= name({ matches: new Map(), settled: new Set(), answers: new Map(), keys: new Map(), sends: [] })),
      rotate() {
        sessions.delete(id);
        if (session) name(session);
      },
    };
  };
}
