/**
 * Tokens of final verdicts: one comes with the answer, and a fresh one for whoever takes longer than two minutes to press the page's button, for as long as
 * the session lives.
 */
import { ok } from '../domain/result.js';
import type { Verdict } from '../domain/verdict.js';
import { digestValues, namesOf, type PostedValues, type VerdictClaims } from '../protocol/verdict-token.js';
import { refuse, type Reply } from './reply.js';
import { SESSION_LIFETIME, type Session } from './session.js';
import type { Settings } from './settings.js';
import { createSigner, type PublicKeys } from './signing.js';
import type { Vault } from './vault.js';

/** What a token of this check says; the values themselves are not in it. */
interface Issued {
  readonly session: string;
  readonly isFinal: boolean;
  readonly claims: Omit<VerdictClaims, 'sub' | 'nonce'>;
}

/** Whose own session a token may be for. */
export type Asking = Pick<Request, 'headers'>;

export interface Answered {
  /** As the browser may know it. */
  readonly shown: Verdict;
  readonly values: PostedValues;
  readonly isFinal: boolean;
  /** The how-manieth of the check. */
  readonly attempt: number;
}

export interface Issuer {
  /** Remembers what an answer was about, for tokens of it, and gives the first of them where it is final. */
  keep(session: Session, answered: Answered, request: Asking): Promise<string | undefined>;
  publicKeys(): Promise<PublicKeys>;
  /** A fresh token, or why there is none. */
  issue(session: Session | undefined, reference: string, request: Asking): Promise<Reply>;
}

/** Absent where the customer has no keys: then a verdict is asked for by its reference. */
export function createIssuer(settings: Settings, vault: Vault): Issuer | undefined {
  const { signing, now, randomId } = settings;
  if (!signing) return undefined;
  const signer = createSigner(signing);

  async function sign({ claims }: Issued, reference: string, request: Asking): Promise<string> {
    const nonce = await signer.digestSession(request);
    return signer.sign({ ...claims, sub: reference, ...(nonce !== undefined && { nonce }) }, randomId(), now());
  }

  return {
    publicKeys: () => signer.publicKeys(),

    async keep({ id, consent }, { shown, values, isFinal, attempt }, request) {
      const { reference, ...verdict } = shown;
      const issued: Issued = {
        session: id,
        isFinal,
        claims: {
          verdict,
          fields: namesOf(values),
          digest: await digestValues(signing.digestKey, values),
          attempt,
          ...(consent?.textHash && { consent: consent.textHash }),
        },
      };
      await vault.set('issued', reference, issued, SESSION_LIFETIME);
      return isFinal ? sign(issued, reference, request) : undefined;
    },

    async issue(session, reference, request) {
      const issued = session && (await vault.get<Issued>('issued', reference));
      if (!issued || issued.session !== session.id) return refuse('expired');
      if (!issued.isFinal) return refuse('pending');
      return ok({ token: await sign(issued, reference, request) });
    },
  };
}
