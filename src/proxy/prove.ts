/**
 * Proof that the person at the form holds the number: a code is sent to it and comes back. Until then every answer depends on the
 * configuration and on the person's own doing, never on what the operator knows about the number (security A1, A6).
 */
import { isE164 } from '../domain/e164.js';
import { createProblem, type Problem, type ProblemCode } from '../domain/problem.js';
import { failed, ok } from '../domain/result.js';
import type { ProofRequest } from '../protocol/requests.js';
import { writeCodeMessage } from './code-message.js';
import type { Fingerprint } from './fingerprint.js';
import { refuse, type Reply } from './reply.js';
import { NUMBER_LIMIT, recentSends, RESEND_DELAY, SESSION_LIMIT, waitBeforeSend } from './send-limit.js';
import { proofOf, SESSION_LIFETIME, type PendingCode, type Session, type Visit } from './session.js';
import type { Settings } from './settings.js';
import { createMemoryStore } from './store.js';

/** How long the record may be asked for after a proof, in seconds. */
const PROOF_LIFETIME = 300;

const CHECKS = 5;
const LONGEST_CODE_LIFETIME = 600;
const KNOWN_NUMBERS = 10_000;

/** Problems that say something about the service and nothing about the number. */
const IMPERSONAL: readonly ProblemCode[] = [
  'not-authorised',
  'rate-limited',
  'timeout',
  'provider-error',
  'config',
  'protocol',
  'network',
];
const isImpersonal = ({ code }: Problem): boolean => IMPERSONAL.includes(code);

/** Without the field and the operator's own identifiers: there is nobody yet whom they could be told. */
const bare = ({ code, retryAfter }: Problem) => failed({ problem: createProblem(code, { retryAfter }) });

type StartRequest = Extract<ProofRequest, { action: 'start' }>;

/** Makes the handler of `/proof`. A code is the only way it knows: a start that names a way is answered like one that names none. */
export function createProve(settings: Settings, fingerprint: Fingerprint) {
  const { operator, now, randomId } = settings;
  const sendsByNumber = createMemoryStore<readonly number[]>({ limit: KNOWN_NUMBERS, now });
  const expiresIn = Math.min(LONGEST_CODE_LIFETIME, operator.code.expiresIn);

  function proved(session: Session, phoneNumber: string, method: 'code' | 'session'): Reply {
    const at = now();
    const rememberedUntil = session.proof?.rememberedUntil ?? at + SESSION_LIFETIME;
    session.proof = { phoneNumber, rememberedUntil, liveUntil: Math.min(rememberedUntil, at + PROOF_LIFETIME * 1000) };
    session.fillIn = undefined;
    const seconds = Math.ceil((session.proof.liveUntil - at) / 1000);
    const capabilities = { fillIn: settings.fillable, match: settings.matchable };
    // The number is for a page that was loaded anew and forgot it; only the session that proved it gets here.
    return ok({ status: 'proved', method, expiresIn: seconds, phoneNumber, capabilities });
  }

  async function send(session: Session, phoneNumber: string, locale: string | undefined): Promise<Reply> {
    const name = await fingerprint(phoneNumber);
    const at = now();
    const sends = sendsByNumber.get(name) ?? [];
    const wait = Math.max(waitBeforeSend(sends, at, NUMBER_LIMIT), waitBeforeSend(session.sends, at, SESSION_LIMIT));
    if (wait > 0) return refuse('rate-limited', { retryAfter: wait / 1000 });
    // Counted before the operator is asked and never given back: parallel requests and failing sends cost as much as good ones.
    sendsByNumber.set(name, [...recentSends(sends, at), at], SESSION_LIFETIME);
    session.sends = [...recentSends(session.sends, at), at];

    const message = writeCodeMessage(settings.siteName, locale, settings.codeHost);
    const sent = await operator.sendCode({ phoneNumber, message });
    if (!sent.ok && isImpersonal(sent.problem)) return bare(sent.problem);
    const handle = randomId();
    session.code = {
      handle,
      phoneNumber,
      expiresAt: now() + expiresIn * 1000,
      checks: 0,
      ...(sent.ok && { reference: sent.value.reference }),
    };
    return ok({ status: 'code', handle, length: operator.code.length, resendIn: RESEND_DELAY, expiresIn });
  }

  async function start(visit: Visit, { phoneNumber, locale, consent }: StartRequest): Promise<Reply> {
    if (!isE164(phoneNumber)) return refuse('invalid-input', { field: 'phoneNumber' });
    const session = visit.open();
    // A check begins: what was agreed to for another one, perhaps by somebody else, does not count for it.
    session.consent = consent;
    if (proofOf(session, now())?.phoneNumber === phoneNumber) return proved(session, phoneNumber, 'session');
    if (session.proof?.phoneNumber !== phoneNumber) session.reference = undefined;
    session.proof = session.fillIn = session.code = undefined;
    return send(session, phoneNumber, locale);
  }

  async function check(visit: Visit, code: PendingCode | undefined, typed: string): Promise<Reply> {
    if (!code || now() >= code.expiresAt || code.checks >= CHECKS) return refuse('code-expired');
    code.checks++;
    const checked = await operator.checkCode({ reference: code.reference ?? randomId(), code: typed });
    const { session } = visit;
    // Another code was sent, or the proof was cancelled, while the operator looked at this one.
    if (session?.code !== code) return refuse('code-expired');
    if (checked.ok && code.reference !== undefined) {
      session.code = session.proof = undefined;
      visit.rotate();
      return proved(session, code.phoneNumber, 'code');
    }
    if (checked.ok) return refuse('code-invalid');
    if (isImpersonal(checked.problem)) return bare(checked.problem);
    const isOver = checked.problem.code === 'code-expired' && code.reference !== undefined;
    if (isOver) code.checks = CHECKS;
    return refuse(isOver ? 'code-expired' : 'code-invalid');
  }

  return async (visit: Visit, request: ProofRequest): Promise<Reply> => {
    if (request.action === 'start') return start(visit, request);
    const { session } = visit;
    const code = session?.code?.handle === request.handle ? session.code : undefined;
    switch (request.action) {
      case 'check':
        // Nothing but codes is under way here: a proof that is given elsewhere is not known, or no longer.
        if (request.code === undefined) return refuse(code ? 'invalid-input' : 'expired');
        return check(visit, code, request.code);
      case 'resend':
        return session && code ? send(session, code.phoneNumber, request.locale) : refuse('expired');
      case 'cancel':
        if (session && code) session.code = undefined;
        return ok({ status: 'unavailable' });
    }
  };
}
