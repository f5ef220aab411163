/**
 * Proof that the person at the form holds the number: a code, a word on their phone, or a page of their operator. Until then every answer depends
 * on the configuration and on the person's own doing, never on what the operator knows about the number (security A1, A6).
 */
import { isAttributeName, type AttributeName } from '../domain/attribute.js';
import { isE164 } from '../domain/e164.js';
import { ok, type Result } from '../domain/result.js';
import type { ProofRequest } from '../protocol/requests.js';
import type { Proved } from './operator.js';
import { createProveByCode, type ProofParts } from './prove-by-code.js';
import { createProveByOpen, createProveByWait, type ProveElsewhere } from './prove-elsewhere.js';
import { refuse, type Refusal, type Reply } from './reply.js';
import { proofOf, SESSION_LIFETIME, type PendingProof, type Proof, type Visit } from './session.js';
import type { ProofMethod, Settings } from './settings.js';

/** How long the record may be asked for after a proof, in seconds. */
const PROOF_LIFETIME = 300;

type StartRequest = Extract<ProofRequest, { action: 'start' }>;
type CheckRequest = Extract<ProofRequest, { action: 'check' }>;

/** What is configured, without what the operator says that it cannot answer. */
const answerable = (names: readonly AttributeName[], known: readonly AttributeName[] | undefined) =>
  known ? names.filter((name) => known.includes(name)) : names;

/** Makes the handler of `/proof`. */
export function createProve(settings: Settings, parts: ProofParts) {
  const { operator, now, randomId, methods } = settings;
  const byCode = operator.code && createProveByCode(operator.code, settings, parts);
  const elsewhere: Readonly<Partial<Record<ProofMethod, ProveElsewhere | undefined>>> = {
    wait: operator.wait && createProveByWait(operator.wait, settings, parts),
    open: operator.open && createProveByOpen(operator.open, settings, parts),
  };

  /** A proof that begins now, or the session's own once more. */
  function renew(phoneNumber: string, before: Proof | undefined, grant = before?.grant): Proof {
    const at = now();
    const rememberedUntil = before?.rememberedUntil ?? at + SESSION_LIFETIME;
    const liveUntil = Math.min(rememberedUntil, at + PROOF_LIFETIME * 1000);
    return { id: randomId(), phoneNumber, rememberedUntil, liveUntil, grant };
  }

  function proved({ phoneNumber, liveUntil }: Proof, method: 'code' | 'network' | 'consent' | 'session'): Reply {
    const seconds = Math.ceil((liveUntil - now()) / 1000);
    const capabilities = {
      fillIn: answerable(settings.fillable, operator.capabilities?.fillIn),
      match: operator.match ? answerable(settings.matchable, operator.capabilities?.match) : [],
    };
    // The number is for a page that was loaded anew and forgot it; only the session that proved it gets here.
    return ok({ status: 'proved', method, expiresIn: seconds, phoneNumber, capabilities });
  }

  /** The first way that is open: as configured, or as the page asks. */
  async function begin(visit: Visit, request: StartRequest, returnUrl: string | undefined): Promise<Reply> {
    const { phoneNumber, locale } = request;
    const asked = request.fields?.filter(isAttributeName) ?? [];
    const fields = [...new Set([...settings.fillable, ...settings.matchable])].filter((name) => asked.includes(name));
    for (const method of request.method === 'code' && byCode ? ['code' as const] : methods) {
      if (method === 'code' && byCode) return byCode.send(visit, phoneNumber, locale);
      const reply = await elsewhere[method]?.start(visit, { phoneNumber, fields, returnUrl });
      if (reply) return reply;
    }
    return ok({ status: 'unavailable' });
  }

  async function start(visit: Visit, request: StartRequest, returnUrl: string | undefined): Promise<Reply> {
    const { phoneNumber, consent } = request;
    if (!isE164(phoneNumber)) return refuse('invalid-input', { field: 'phoneNumber' });
    const session = await visit.update((before) => {
      const held = proofOf(before, now());
      // A check begins: what was agreed to for another one, perhaps by somebody else, does not count for it.
      if (held?.phoneNumber === phoneNumber) return { consent, proof: renew(phoneNumber, held) };
      const isSame = before.proof?.phoneNumber === phoneNumber;
      return { consent, proof: undefined, pending: undefined, ...(!isSame && { reference: undefined }) };
    });
    return session.proof ? proved(session.proof, 'session') : begin(visit, request, returnUrl);
  }

  /** Keeps what was proved, under a new name of the session. */
  async function finish(visit: Visit, pending: PendingProof, result: Result<Proved, Refusal>): Promise<Reply> {
    if (!result.ok) return result;
    const proof = renew(pending.phoneNumber, undefined, result.value.grant);
    await visit.rotate(() => ({ pending: undefined, proof }));
    if (pending.method === 'code') return proved(proof, 'code');
    return proved(proof, pending.method === 'open' && operator.open?.reason === 'network' ? 'network' : 'consent');
  }

  async function check(visit: Visit, pending: PendingProof, request: CheckRequest): Promise<Reply> {
    const { code, returnState } = request;
    if (pending.method === 'code') {
      if (code === undefined) return refuse('invalid-input');
      if (!byCode) return refuse('code-expired');
      return finish(visit, pending, await byCode.check(visit, pending, code));
    }
    const isForeign = returnState !== undefined && returnState !== pending.state;
    if (code !== undefined || isForeign) return refuse('expired');
    const way = elsewhere[pending.method];
    if (!way) return refuse('expired');
    const result = await way.check(pending);
    // Begun anew or cancelled while the operator was asked.
    const isStill = (await visit.reload())?.pending?.handle === pending.handle;
    return isStill ? finish(visit, pending, result) : refuse('expired');
  }

  /** @param returnUrl where an operator's page leads back to; absent where nobody would be recognised there */
  return async (visit: Visit, request: ProofRequest, returnUrl: string | undefined): Promise<Reply> => {
    if (request.action === 'start') return start(visit, request, returnUrl);
    const pending = visit.session?.pending?.handle === request.handle ? visit.session.pending : undefined;
    switch (request.action) {
      case 'check':
        // Of a proof that nobody knows there is no new code either: the number has to be sent again.
        return pending ? check(visit, pending, request) : refuse('expired');
      case 'resend':
        if (pending?.method !== 'code' || !byCode) return refuse('expired');
        return byCode.send(visit, pending.phoneNumber, request.locale);
      case 'cancel':
        if (pending) await visit.update(() => ({ pending: undefined }));
        return ok({ status: 'unavailable' });
    }
  };
}
