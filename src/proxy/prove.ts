/**
 * Proof that the person at the form holds the number: a code is sent to it and comes back. Until then every answer depends on the
 * configuration and on the person's own doing, never on what the operator knows about the number (security A1, A6).
 */
import { isE164 } from '../domain/e164.js';
import { createProblem, type Problem, type ProblemCode } from '../domain/problem.js';
import { failed, ok } from '../domain/result.js';
import type { ProofRequest } from '../protocol/requests.js';
import { writeCodeMessage } from './code-message.js';
import { refuse, type Reply } from './reply.js';
import { createSendLimit, RESEND_DELAY } from './send-limit.js';
import { proofOf, SESSION_LIFETIME, type PendingCode, type Proof, type Visit } from './session.js';
import type { Settings } from './settings.js';
import type { Vault } from './vault.js';

/** How long the record may be asked for after a proof, in seconds. */
const PROOF_LIFETIME = 300;

const CHECKS = 5;
const LONGEST_CODE_LIFETIME = 600;

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
export function createProve(settings: Settings, vault: Vault) {
  const { operator, now, randomId } = settings;
  const waitBeforeSend = createSendLimit(vault, now);
  const expiresIn = Math.min(LONGEST_CODE_LIFETIME, operator.code.expiresIn);

  /** A proof that begins now, or the session's own once more. */
  function renew(phoneNumber: string, before: Proof | undefined): Proof {
    const at = now();
    const rememberedUntil = before?.rememberedUntil ?? at + SESSION_LIFETIME;
    const liveUntil = Math.min(rememberedUntil, at + PROOF_LIFETIME * 1000);
    return { id: randomId(), phoneNumber, rememberedUntil, liveUntil };
  }

  function proved({ phoneNumber, liveUntil }: Proof, method: 'code' | 'session'): Reply {
    const seconds = Math.ceil((liveUntil - now()) / 1000);
    const capabilities = { fillIn: settings.fillable, match: settings.matchable };
    // The number is for a page that was loaded anew and forgot it; only the session that proved it gets here.
    return ok({ status: 'proved', method, expiresIn: seconds, phoneNumber, capabilities });
  }

  async function send(visit: Visit, phoneNumber: string, locale: string | undefined): Promise<Reply> {
    const wait = await waitBeforeSend(visit, phoneNumber);
    if (wait > 0) return refuse('rate-limited', { retryAfter: wait / 1000 });
    const message = writeCodeMessage(settings.siteName, locale, settings.codeHost);
    const sent = await operator.sendCode({ phoneNumber, message });
    if (!sent.ok && isImpersonal(sent.problem)) return bare(sent.problem);
    const handle = randomId();
    const code: PendingCode = {
      handle,
      phoneNumber,
      expiresAt: now() + expiresIn * 1000,
      ...(sent.ok && { reference: sent.value.reference }),
    };
    await visit.update(() => ({ code }));
    return ok({ status: 'code', handle, length: operator.code.length, resendIn: RESEND_DELAY, expiresIn });
  }

  async function start(visit: Visit, { phoneNumber, locale, consent }: StartRequest): Promise<Reply> {
    if (!isE164(phoneNumber)) return refuse('invalid-input', { field: 'phoneNumber' });
    const session = await visit.update((before) => {
      const held = proofOf(before, now());
      // A check begins: what was agreed to for another one, perhaps by somebody else, does not count for it.
      if (held?.phoneNumber === phoneNumber) return { consent, proof: renew(phoneNumber, held) };
      const isSame = before.proof?.phoneNumber === phoneNumber;
      return { consent, proof: undefined, code: undefined, ...(!isSame && { reference: undefined }) };
    });
    return session.proof ? proved(session.proof, 'session') : send(visit, phoneNumber, locale);
  }

  /** One more look at a code; false where it had all it gets, however many looked at once. */
  async function count({ handle }: PendingCode, checks = 1): Promise<boolean> {
    const { total } = await vault.add('checks', handle, checks, LONGEST_CODE_LIFETIME * 1000);
    return total <= CHECKS;
  }

  async function check(visit: Visit, code: PendingCode | undefined, typed: string): Promise<Reply> {
    if (!code || now() >= code.expiresAt || !(await count(code))) return refuse('code-expired');
    const checked = await operator.checkCode({ reference: code.reference ?? randomId(), code: typed });
    // Another code was sent, or the proof was cancelled, while the operator looked at this one.
    if ((await visit.reload())?.code?.handle !== code.handle) return refuse('code-expired');
    if (checked.ok && code.reference !== undefined) {
      const proof = renew(code.phoneNumber, undefined);
      await visit.rotate(() => ({ code: undefined, proof }));
      return proved(proof, 'code');
    }
    if (checked.ok) return refuse('code-invalid');
    if (isImpersonal(checked.problem)) return bare(checked.problem);
    const isOver = checked.problem.code === 'code-expired' && code.reference !== undefined;
    if (isOver) await count(code, CHECKS);
    return refuse(isOver ? 'code-expired' : 'code-invalid');
  }

  return async (visit: Visit, request: ProofRequest): Promise<Reply> => {
    if (request.action === 'start') return start(visit, request);
    const pending = visit.session?.code;
    const code = pending?.handle === request.handle ? pending : undefined;
    switch (request.action) {
      case 'check':
        // Nothing but codes is under way here: a proof that is given elsewhere is not known, or no longer.
        if (request.code === undefined) return refuse(code ? 'invalid-input' : 'expired');
        return check(visit, code, request.code);
      case 'resend':
        return code ? send(visit, code.phoneNumber, request.locale) : refuse('expired');
      case 'cancel':
        if (code) await visit.update(() => ({ code: undefined }));
        return ok({ status: 'unavailable' });
    }
  };
}
