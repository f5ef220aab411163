/**
 * Asks the operator whether it holds the same, a bounded number of times per session and number, and decides. The browser gets as much of the
 * verdict as is configured; the whole of it stays here under its reference (security A8, C5).
 */
import { normaliseMatch } from '../dialects/normalise-match.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { isE164 } from '../domain/e164.js';
import { mayCorrect } from '../domain/policy.js';
import type { ProblemCode } from '../domain/problem.js';
import { ok, type Result } from '../domain/result.js';
import type { Verdict } from '../domain/verdict.js';
import type { MatchRequest } from '../protocol/requests.js';
import type { PostedValues } from '../protocol/verdict-token.js';
import type { AskOnce } from './ask-once.js';
import { askSignals, signalsOf } from './ask-signals.js';
import { claimKey } from './claim-key.js';
import { disclose } from './disclose.js';
import type { Asking } from './issue.js';
import type { Limiter } from './limits.js';
import { refuse, type Refusal } from './reply.js';
import { dropProof, proofOf, SESSION_LIFETIME, withConsent, type Proof, type Session, type Visit } from './session.js';
import type { Settings } from './settings.js';
import type { Vault } from './vault.js';
import type { MatchBody, Verdicts } from './verdicts.js';

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

/** An answer, and the how-manieth of its check it is. */
interface Matched {
  readonly body: MatchBody;
  readonly place: number;
}

/** A question about one number, by one session: what limits it is counted under its owner. */
interface Question {
  readonly session: Session;
  readonly attributes: AttributeValues;
  readonly phoneNumber: string;
  /** The proof of this very number, if there is one. */
  readonly proof: Proof | undefined;
  /** Attempts belong to session and number: somebody else's proved line gives no further guesses at this one. */
  readonly owner: string;
}

interface MatchParts {
  readonly once: AskOnce;
  readonly limiter: Limiter;
  readonly verdicts: Verdicts;
}

/** Makes the handler of `/match`. */
export function createMatch(settings: Settings, vault: Vault, { once, limiter, verdicts }: MatchParts) {
  const { operator, policy, now, attempts } = settings;
  const wantedSignals = signalsOf(policy);
  const checkedAt = () => new Date(now()).toISOString();
  const count = (kind: string, name: string, amount: number) =>
    vault.add(kind, name, amount, SESSION_LIFETIME).then(({ total }) => total);

  /** The name of the check that is under way; a new one where nothing that comes later may take the old one's place. */
  async function nameCheck(visit: Visit): Promise<string> {
    const { reference } = visit.session ?? {};
    const isOpen = reference !== undefined && (await count('closed', reference, 0)) === 0;
    if (isOpen) return reference;
    const session = await visit.update((before) => ({
      reference: before.reference === reference ? settings.randomId() : before.reference,
    }));
    return session.reference ?? '';
  }

  async function leftOf(owner: string): Promise<number> {
    if ((await count('settled', owner, 0)) > 0) return 0;
    return Math.max(0, attempts - (await count('matches', owner, 0)));
  }

  async function ask(
    { session, attributes, phoneNumber, proof, owner }: Question,
    reference: string,
  ): Promise<Result<Matched, Refusal>> {
    const isProved = proof !== undefined;
    if (!operator.match) return refuse('not-supported');
    const grant = proof?.grant;
    const subject = { phoneNumber, ...(grant !== undefined && { grant }) };
    const [answer, signals] = await Promise.all([
      operator.match({ ...subject, attributes }),
      askSignals(operator, subject, isProved ? wantedSignals : []),
    ]);
    const read = answer.ok
      ? normaliseMatch({
          ...answer.value,
          asked: Object.keys(attributes) as AttributeName[],
          policy,
          signals: { ...signals, numberVerified: isProved },
          now: checkedAt(),
          reference,
        })
      : { verdict: undefined, problem: answer.problem };
    if (!read.verdict) {
      const { code, ...extra } = read.problem;
      if (isProved) return refuse(code, extra);
      return PERSONAL.includes(code) ? refuse('not-supported') : refuse(code, { retryAfter: extra.retryAfter });
    }
    const { decision } = read.verdict;
    const isCorrectable = mayCorrect(policy, decision);
    const isSettling = !isCorrectable && (decision === 'mismatch' || decision === 'partial');
    // Asked at the same time as a question whose answer nobody may correct: otherwise asking all at once would be a way around it.
    if ((await count('settled', owner, isSettling ? 1 : 0)) > (isSettling ? 1 : 0)) return exhausted();
    const answering = (answer.ok ? answer.value.operator : undefined) ?? operator.id;
    const verdict: Verdict = { ...read.verdict, provider: { operator: answering, ...read.verdict.provider } };
    // Nothing that comes later, such as going on by hand, takes this verdict's place under its reference.
    if (isSettling) await count('closed', reference, 1);
    const place = await verdicts.add(session, verdict, { ...attributes, phoneNumber });
    const attemptsLeft = await leftOf(owner);
    const shown = disclose(verdict, isProved ? settings.disclosure : 'decision');
    return ok({ place, body: { verdict: shown, final: !isCorrectable || attemptsLeft === 0, attemptsLeft } });
  }

  async function recordManual(
    visit: Visit,
    {
      values,
      isProved,
      asking,
    }: { readonly values: PostedValues; readonly isProved: boolean; readonly asking: Asking },
  ): Promise<Result<MatchBody, Refusal>> {
    const { phoneNumber: _, ...attributes } = values;
    const names = Object.keys(attributes) as AttributeName[];
    const verdict: Verdict = {
      version: 1,
      decision: 'unverified',
      attributes: Object.fromEntries(names.map((name) => [name, { outcome: 'not-checked' }])),
      signals: { numberVerified: isProved },
      reasons: ['manual'],
      provider: { dialect: '' },
      policy: { name: policy.name, version: policy.version },
      reference: await nameCheck(visit),
      checkedAt: checkedAt(),
    };
    const body: MatchBody = { verdict: disclose(verdict, settings.disclosure), final: true };
    const place = await verdicts.add(visit.session, verdict, values);
    return ok(visit.session ? await verdicts.sign(visit.session, body, { values, place, asking }) : body);
  }

  /** An attempt is taken before anybody is asked, so that asking all at once is no way around their number. */
  async function attempt(question: Question, reference: string): Promise<Result<Matched, Refusal>> {
    const { owner, phoneNumber } = question;
    if ((await count('settled', owner, 0)) > 0) return exhausted();
    const isOneTooMany = (await count('matches', owner, 1)) > attempts;
    const guessed = isOneTooMany ? exhausted() : await limiter.admitMatch(phoneNumber);
    const reply = guessed ?? (await ask(question, reference).catch(() => refuse('provider-error')));
    // Nothing was learnt, so the attempt is not used up and the same key may ask again.
    if (!reply.ok) await count('matches', owner, -1);
    if (!reply.ok && !guessed) await limiter.returnMatch(phoneNumber);
    return reply;
  }

  return async (
    visit: Visit,
    request: MatchRequest,
    { key, asking }: { readonly key: string | undefined; readonly asking: Asking },
  ): Promise<Result<MatchBody, Refusal>> => {
    const names = settings.matchable.filter((name) => request.attributes[name]?.trim());
    const attributes: AttributeValues = Object.fromEntries(names.map((name) => [name, request.attributes[name]]));
    const proof = proofOf(visit.session, now());
    const phoneNumber = request.phoneNumber ?? proof?.phoneNumber ?? '';
    const isProved = proof?.phoneNumber === phoneNumber;
    if (request.manual) {
      await visit.update(withConsent(request.consent));
      return recordManual(visit, { values: { ...attributes, ...(phoneNumber && { phoneNumber }) }, isProved, asking });
    }
    if (!isProved && settings.requireProof) return refuse('proof-required');
    if (!isE164(phoneNumber)) return refuse('invalid-input', { field: 'phoneNumber' });
    if (settings.requireConsent && !(request.consent ?? visit.session?.consent)) return refuse('consent-required');
    if (names.length === 0) return refuse('nothing-to-check');

    const isKnown = visit.session && request.consent === undefined;
    const session = (isKnown && visit.session) || (await visit.update(withConsent(request.consent)));
    // Remembered for half an hour, and so without the values.
    const question = await vault.fingerprint('match', phoneNumber, JSON.stringify(attributes));
    const conflict = await claimKey(once, session, key, question);
    if (conflict) return conflict;
    const owner = isProved ? `${session.id} ${phoneNumber}` : session.id;
    const { answer, isFirst } = await once.ask('match', `${session.id} ${question}`, SESSION_LIFETIME, async () => {
      const reply = await attempt(
        { session, attributes, phoneNumber, proof: isProved ? proof : undefined, owner },
        await nameCheck(visit),
      );
      return reply.ok ? ok({ key, ...reply.value }) : reply;
    });
    if (!answer.ok && proof && answer.problem.problem.code === 'proof-required') await dropProof(visit, proof);
    if (!answer.ok) return answer;
    const isSame = isFirst || (key !== undefined && answer.value.key === key);
    const { body: first, place } = answer.value;
    const body: MatchBody = isSame ? first : { ...first, final: true, attemptsLeft: await leftOf(owner) };
    return ok(await verdicts.sign(session, body, { values: { ...attributes, phoneNumber }, place, asking }));
  };
}
