/**
 * A proof that is given elsewhere: on the phone itself (CIBA), or on a page of the operator, for consent or for the mobile network's word. The page
 * asks until it is known; the operator is asked no more often than it wants.
 */
import type { AttributeName } from '../domain/attribute.js';
import { ok, type Result } from '../domain/result.js';
import { bare, isImpersonal } from './impersonal.js';
import type { OpenProof, Proved, WaitProof } from './operator.js';
import type { ProofParts } from './prove-by-code.js';
import { refuse, type Refusal, type Reply } from './reply.js';
import type { PendingProof, Visit } from './session.js';
import type { Settings } from './settings.js';
import type { Vault } from './vault.js';

/** Seconds for which a page of the operator may take; a state lives no longer. */
export const LONGEST_OPEN = 900;
const LONGEST_WAIT = 600;
/** Seconds between two questions about a page of the operator. */
const OPEN_PAUSE = 3;

/** Seconds, as the operator named them last. */
interface Pace {
  readonly interval: number;
  readonly expiresIn: number;
}
const USUAL_PACE: Pace = { interval: 5, expiresIn: 120 };
const DAY = 86_400_000;

/** What is asked about somebody elsewhere. */
export interface Elsewhere {
  readonly phoneNumber: string;
  readonly fields: readonly AttributeName[];
  /** Where the operator's page leads back to; absent where nobody would be recognised there. */
  readonly returnUrl: string | undefined;
}

export interface ProveElsewhere {
  /** `undefined` where this way is not open to this number: another one is tried. */
  start(visit: Visit, asked: Elsewhere): Promise<Reply | undefined>;
  check(pending: PendingProof): Promise<Result<Proved, Refusal>>;
}

/** The other choices that the page may offer beside this one. */
const others = (settings: Settings) =>
  settings.operator.code && settings.methods.includes('code') ? { otherMethods: ['code'] } : {};

/** Whether the operator may be asked again; whoever asks too early is told to wait without its being troubled. */
async function isTooEarly(vault: Vault, { handle, pause = 0 }: PendingProof): Promise<boolean> {
  return pause > 0 && (await vault.add('poll', handle, 1, pause)).total > 1;
}

/** After this refusal the same question may be asked again. */
const mayPass = (refused: Refusal): boolean => refused.problem.code === 'pending' || isImpersonal(refused.problem);

/** Ends a proof that was refused: a state, or a request on somebody's phone, is used once. */
async function decide(vault: Vault, pending: PendingProof, result: Result<Proved, Refusal>) {
  if (result.ok || !mayPass(result.problem)) await vault.add('decided', pending.handle, 1, LONGEST_OPEN * 1000);
  return result;
}

const isDecided = async (vault: Vault, { handle }: PendingProof): Promise<boolean> =>
  (await vault.add('decided', handle, 0, 0)).total > 0;

const tooEarly = ({ pause = 0 }: PendingProof) => refuse('pending', { retryAfter: Math.ceil(pause / 1000) });

/** Without what an operator says beside it; whoever is told to wait is told how long. */
function asRefusal(checked: Result<Proved>, { pause = 0 }: PendingProof): Result<Proved, Refusal> {
  if (checked.ok) return checked;
  const { code, retryAfter } = checked.problem;
  return refuse(code, { retryAfter: retryAfter ?? (code === 'pending' ? Math.ceil(pause / 1000) : undefined) });
}

export function createProveByWait(
  waits: WaitProof,
  settings: Settings,
  { vault, limiter }: ProofParts,
): ProveElsewhere {
  const { now, randomId } = settings;
  const readPace = async (): Promise<Pace> => (await vault.get<Pace>('pace', settings.operator.id)) ?? USUAL_PACE;
  return {
    async start(visit, { phoneNumber, fields }) {
      const limited = await limiter.admitWait(phoneNumber);
      if (limited) return limited;
      const started = await waits.start({ phoneNumber, fields });
      if (!started.ok && isImpersonal(started.problem)) return bare(started.problem);
      // Nobody learns here that the operator does not know the number: it looks as if a phone lay unattended, for as long as others do.
      const usual = await readPace();
      const { interval, expiresIn } = started.ok ? started.value : usual;
      const isNew = interval !== usual.interval || expiresIn !== usual.expiresIn;
      if (isNew) await vault.set('pace', settings.operator.id, { interval, expiresIn }, DAY);
      const lifetime = Math.min(LONGEST_WAIT, expiresIn);
      const pending: PendingProof = {
        method: 'wait',
        handle: randomId(),
        phoneNumber,
        expiresAt: now() + lifetime * 1000,
        // A page that asks on time is never too early.
        pause: interval * 1000 - 500,
        ...(started.ok && { reference: started.value.reference }),
      };
      await visit.update(() => ({ pending }));
      return ok({ status: 'wait', handle: pending.handle, interval, expiresIn: lifetime, ...others(settings) });
    },

    async check(pending) {
      if (now() >= pending.expiresAt || (await isDecided(vault, pending))) return refuse('expired');
      if (await isTooEarly(vault, pending)) return tooEarly(pending);
      // Also asked where nobody's phone rang, so that it takes as long.
      const checked = await waits.check({ reference: pending.reference ?? randomId() });
      return pending.reference === undefined ? tooEarly(pending) : decide(vault, pending, asRefusal(checked, pending));
    },
  };
}

export function createProveByOpen(
  pages: OpenProof,
  settings: Settings,
  { vault, limiter }: ProofParts,
): ProveElsewhere {
  const { now, randomId } = settings;
  return {
    async start(visit, { phoneNumber, fields, returnUrl }) {
      // Whoever comes back is known by the cookie alone: without it, somebody else's page could be finished for them (security B9).
      if (returnUrl === undefined) return undefined;
      const limited = await limiter.admitOpening(phoneNumber);
      if (limited) return limited;
      const state = randomId();
      const started = await pages.start({ phoneNumber, fields, returnUrl, state });
      if (!started.ok) return isImpersonal(started.problem) ? bare(started.problem) : undefined;
      const { reference, url, expiresIn } = started.value;
      const lifetime = Math.min(LONGEST_OPEN, expiresIn);
      const pending: PendingProof = {
        method: 'open',
        handle: randomId(),
        phoneNumber,
        reference,
        state,
        expiresAt: now() + lifetime * 1000,
        pause: OPEN_PAUSE * 1000 - 500,
      };
      await visit.update(() => ({ pending }));
      return ok({
        status: 'open',
        handle: pending.handle,
        url,
        returnState: state,
        reason: pages.reason,
        interval: OPEN_PAUSE,
        expiresIn: lifetime,
        ...others(settings),
      });
    },

    async check(pending) {
      if (now() >= pending.expiresAt || (await isDecided(vault, pending))) return refuse('expired');
      const returned = await vault.get<Readonly<Record<string, string>>>('returned', pending.handle);
      // Whoever has just come back does not wait for the pause to end.
      if (!returned && (await isTooEarly(vault, pending))) return tooEarly(pending);
      const { reference = '', phoneNumber } = pending;
      const checked = await pages.check({ reference, phoneNumber, ...(returned && { returned }) });
      return decide(vault, pending, asRefusal(checked, pending));
    },
  };
}
