/**
 * A code is sent to the number and comes back.
 */
import { ok, type Result } from '../domain/result.js';
import { writeCodeMessage } from './code-message.js';
import { bare, isImpersonal } from './impersonal.js';
import type { Limiter } from './limits.js';
import type { CodeProof, Proved } from './operator.js';
import { refuse, type Refusal, type Reply } from './reply.js';
import { createSendLimit, RESEND_DELAY } from './send-limit.js';
import type { PendingProof, Visit } from './session.js';
import type { Settings } from './settings.js';
import type { Vault } from './vault.js';

const CHECKS = 5;
const LONGEST_LIFETIME = 600;

/** What every way of proving counts with. */
export interface ProofParts {
  readonly vault: Vault;
  readonly limiter: Limiter;
}

export interface ProveByCode {
  send(visit: Visit, phoneNumber: string, locale: string | undefined): Promise<Reply>;
  check(visit: Visit, code: PendingProof, typed: string): Promise<Result<Proved, Refusal>>;
}

export function createProveByCode(codes: CodeProof, settings: Settings, { vault, limiter }: ProofParts): ProveByCode {
  const { now, randomId } = settings;
  const waitBeforeSend = createSendLimit(vault, now);
  const expiresIn = Math.min(LONGEST_LIFETIME, codes.expiresIn);

  /** One more look at a code; false where it had all it gets, however many looked at once. */
  async function count({ handle }: PendingProof, checks = 1): Promise<boolean> {
    const { total } = await vault.add('checks', handle, checks, LONGEST_LIFETIME * 1000);
    return total <= CHECKS;
  }

  return {
    async send(visit, phoneNumber, locale) {
      const wait = await waitBeforeSend(visit, phoneNumber);
      if (wait > 0) return refuse('rate-limited', { retryAfter: wait / 1000 });
      const refused = await limiter.admitCode(phoneNumber);
      if (refused) return refused;
      const message = writeCodeMessage(settings.siteName, locale, settings.codeHost);
      const sent = await codes.send({ phoneNumber, message });
      if (!sent.ok && isImpersonal(sent.problem)) return bare(sent.problem);
      const handle = randomId();
      const pending: PendingProof = {
        method: 'code',
        handle,
        phoneNumber,
        expiresAt: now() + expiresIn * 1000,
        ...(sent.ok && { reference: sent.value.reference }),
      };
      await visit.update(() => ({ pending }));
      return ok({ status: 'code', handle, length: codes.length, resendIn: RESEND_DELAY, expiresIn });
    },

    async check(visit, code, typed) {
      if (now() >= code.expiresAt || !(await count(code))) return refuse('code-expired');
      const checked = await codes.check({ reference: code.reference ?? randomId(), code: typed });
      // Another code was sent, or the proof was cancelled, while the operator looked at this one.
      if ((await visit.reload())?.pending?.handle !== code.handle) return refuse('code-expired');
      if (checked.ok) return code.reference === undefined ? refuse('code-invalid') : checked;
      if (isImpersonal(checked.problem)) return bare(checked.problem);
      const isOver = checked.problem.code === 'code-expired' && code.reference !== undefined;
      if (isOver) await count(code, CHECKS);
      return refuse(isOver ? 'code-expired' : 'code-invalid');
    },
  };
}
