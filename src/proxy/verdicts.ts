/**
 * What becomes of a verdict: it is kept whole under its reference for the customer's server, written into the audit, and remembered for tokens of it.
 */
import type { Verdict } from '../domain/verdict.js';
import { writeValues, type PostedValues } from '../protocol/verdict-token.js';
import { tell } from './hooks.js';
import type { Asking, Issuer } from './issue.js';
import { SESSION_LIFETIME, type Session } from './session.js';
import type { Settings } from './settings.js';
import type { Vault } from './vault.js';

/** A verdict, and a fingerprint of the values that it is about. */
interface KeptVerdict {
  readonly verdict: Verdict;
  readonly values: string;
}

/** What is answered, as far as the browser may know it. */
export type MatchBody = {
  readonly verdict: Verdict;
  readonly final: boolean;
  readonly attemptsLeft?: number;
  readonly token?: string;
};

/** What a token is about, and for whom. */
export interface Signing {
  readonly values: PostedValues;
  /** The how-manieth answer of the check. */
  readonly place: number;
  readonly asking: Asking;
}

export interface Verdicts {
  /** Keeps a new one and tells the audit; gives its place in the check, from 1. */
  add(session: Session | undefined, verdict: Verdict, values: PostedValues): Promise<number>;
  /** Remembers what tokens of this answer are about, and puts the first one into it where it is final. An answer that is repeated keeps its place. */
  sign(session: Session, body: MatchBody, about: Signing): Promise<MatchBody>;
  /** The newest verdict of a check, if these are the values that it is about. */
  find(reference: string, values?: PostedValues): Promise<Verdict | undefined>;
}

export function createVerdicts(settings: Settings, vault: Vault, issuer: Issuer | undefined): Verdicts {
  const fingerprint = (values: PostedValues) => vault.fingerprint(writeValues(values));
  return {
    async add(session, verdict, values) {
      const kept: KeptVerdict = { verdict, values: await fingerprint(values) };
      await vault.set('verdict', verdict.reference, kept, SESSION_LIFETIME);
      const { total: attempt } = await vault.add('place', verdict.reference, 1, SESSION_LIFETIME);
      if (settings.onVerdict) {
        const consent = session?.consent?.textHash;
        const subject = values.phoneNumber ? await vault.fingerprint('subject', values.phoneNumber) : '';
        tell(settings.onVerdict, () => ({ verdict, attempt, subject, ...(consent && { consent }) }));
      }
      return attempt;
    },

    async sign(session, body, { values, place, asking }) {
      const answered = { shown: body.verdict, values, isFinal: body.final, attempt: place };
      const token = await issuer?.keep(session, answered, asking);
      return { ...body, ...(token !== undefined && { token }) };
    },

    async find(reference, values) {
      const kept = await vault.get<KeptVerdict>('verdict', reference);
      if (!kept || !values) return kept?.verdict;
      return (await fingerprint(values)) === kept.values ? kept.verdict : undefined;
    },
  };
}
