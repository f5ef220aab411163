/**
 * Asks the operator whether it holds the same, a bounded number of times per session and number, and decides. The browser gets as much of the
 * verdict as is configured; the whole of it stays here under its reference (security A8, C5).
 */
import { normaliseMatch } from '../dialects/normalise-match.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { isE164 } from '../domain/e164.js';
import { mayCorrect } from '../domain/policy.js';
import type { ProblemCode } from '../domain/problem.js';
import { ok } from '../domain/result.js';
import type { Verdict } from '../domain/verdict.js';
import type { MatchRequest } from '../protocol/requests.js';
import { claimKey, type Asked } from './ask-once.js';
import { disclose } from './disclose.js';
import type { Fingerprint } from './fingerprint.js';
import { refuse, type Reply } from './reply.js';
import { keepConsent, proofOf, SESSION_LIFETIME, type Session, type Visit } from './session.js';
import type { Settings } from './settings.js';
import type { Store } from './store.js';

/** What an operator's refusal says about a number. To whoever did not prove it, all of them are one (security A6). */
const PERSONAL: readonly ProblemCode[] = [
  'subscriber-not-found',
  'subject-mismatch',
  'consent-required',
  'consent-refused',
  'document-required',
  'proof-required',
  'invalid-input',
];

/** Seconds after which asking again is suggested to a session that has no attempt left. */
const LONG_WAIT = 300;

const exhausted = () => refuse('rate-limited', { retryAfter: LONG_WAIT });

/** Makes the handler of `/match`. */
export function createMatch(settings: Settings, fingerprint: Fingerprint, verdicts: Store<Verdict>) {
  const { operator, policy, now, attempts } = settings;
  const checkedAt = () => new Date(now()).toISOString();

  function keep(session: Session, verdict: Verdict): void {
    verdicts.set(verdict.reference, verdict, SESSION_LIFETIME);
    session.reference = verdict.reference;
  }

  const leftOf = (session: Session, owner: string): number =>
    session.settled.has(owner) ? 0 : attempts - (session.matches.get(owner) ?? 0);
  const use = (session: Session, owner: string, by: 1 | -1): unknown =>
    session.matches.set(owner, (session.matches.get(owner) ?? 0) + by);

  async function ask(
    session: Session,
    attributes: AttributeValues,
    phoneNumber: string,
    isProved: boolean,
  ): Promise<Reply> {
    const answer = await operator.match({ attributes, phoneNumber });
    const read = answer.ok
      ? normaliseMatch({
          ...answer.value,
          asked: Object.keys(attributes) as AttributeName[],
          policy,
          signals: { numberVerified: isProved },
          now: checkedAt(),
          reference: session.reference ?? settings.randomId(),
        })
      : { verdict: undefined, problem: answer.problem };
    if (!read.verdict) {
      const { code, ...extra } = read.problem;
      if (isProved) return refuse(code, extra);
      return PERSONAL.includes(code) ? refuse('not-supported') : refuse(code, { retryAfter: extra.retryAfter });
    }
    const owner = isProved ? phoneNumber : '';
    // Asked at the same time as a question whose answer nobody may correct: otherwise asking all at once would be a way around it.
    if (session.settled.has(owner)) return exhausted();
    const verdict: Verdict = { ...read.verdict, provider: { operator: operator.id, ...read.verdict.provider } };
    keep(session, verdict);
    const { decision } = verdict;
    const isCorrectable = mayCorrect(policy, decision);
    if (!isCorrectable && (decision === 'mismatch' || decision === 'partial')) {
      session.settled.add(owner);
      // Nothing that comes later, such as going on by hand, takes this verdict's place under its reference.
      session.reference = undefined;
    }
    const attemptsLeft = leftOf(session, owner);
    const shown = disclose(verdict, isProved ? settings.disclosure : 'decision');
    return ok({ verdict: shown, final: !isCorrectable || attemptsLeft === 0, attemptsLeft });
  }

  function recordManual(session: Session, names: readonly AttributeName[], isProved: boolean): Reply {
    const verdict: Verdict = {
      version: 1,
      decision: 'unverified',
      attributes: Object.fromEntries(names.map((name) => [name, { outcome: 'not-checked' }])),
      signals: { numberVerified: isProved },
      reasons: ['manual'],
      provider: { dialect: '' },
      policy: { name: policy.name, version: policy.version },
      reference: session.reference ?? settings.randomId(),
      checkedAt: checkedAt(),
    };
    keep(session, verdict);
    return ok({ verdict: disclose(verdict, settings.disclosure), final: true });
  }

  async function askOnce(session: Session, owner: string, asked: Asked): Promise<Reply> {
    session.answers.set(asked.fingerprint, asked);
    const reply = await asked.reply.catch(() => refuse('provider-error'));
    if (!reply.ok) {
      // Nothing was learnt, so the attempt is not used up and the same key may ask again.
      session.answers.delete(asked.fingerprint);
      use(session, owner, -1);
    }
    return reply;
  }

  return async (visit: Visit, request: MatchRequest, key: string | undefined): Promise<Reply> => {
    const names = settings.matchable.filter((name) => request.attributes[name]?.trim());
    const attributes: AttributeValues = Object.fromEntries(names.map((name) => [name, request.attributes[name]]));
    const proof = proofOf(visit.session, now());
    const phoneNumber = request.phoneNumber ?? proof?.phoneNumber ?? '';
    const isProved = proof?.phoneNumber === phoneNumber;
    if (request.manual) {
      const session = visit.open();
      keepConsent(session, request.consent);
      return recordManual(session, names, isProved);
    }
    if (!isProved && settings.requireProof) return refuse('proof-required');
    if (!isE164(phoneNumber)) return refuse('invalid-input', { field: 'phoneNumber' });
    if (settings.requireConsent && !(request.consent ?? visit.session?.consent)) return refuse('consent-required');
    if (names.length === 0) return refuse('nothing-to-check');

    const session = visit.open();
    keepConsent(session, request.consent);
    // Attempts belong to the number: somebody else's proved line gives no further guesses at this one.
    const owner = isProved ? phoneNumber : '';
    const print = await fingerprint('match', phoneNumber, JSON.stringify(attributes));
    // From here to `askOnce` nothing waits, so that parallel requests see each other.
    const conflict = claimKey(session.keys, key, print);
    if (conflict) return conflict;
    const before = session.answers.get(print);
    if (before) {
      const reply = await before.reply.catch(() => refuse('provider-error'));
      const isRepeated = key === undefined || before.key !== key;
      return reply.ok && isRepeated ? ok({ ...reply.value, final: true, attemptsLeft: leftOf(session, owner) }) : reply;
    }
    if (leftOf(session, owner) <= 0) return exhausted();
    use(session, owner, 1);
    return askOnce(session, owner, { key, fingerprint: print, reply: ask(session, attributes, phoneNumber, isProved) });
  };
}
