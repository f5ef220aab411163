/**
 * Hands out what the operator holds, once per proof, to the session that proved this very number, and only the attributes that
 * were both asked and configured (security A1, A3, A10).
 */
import { normaliseFillIn } from '../dialects/normalise-fill-in.js';
import type { AttributeName } from '../domain/attribute.js';
import { ok } from '../domain/result.js';
import type { FillInRequest } from '../protocol/requests.js';
import { claimKey } from './ask-once.js';
import type { Fingerprint } from './fingerprint.js';
import { refuse, type Reply } from './reply.js';
import { proofOf, type Visit } from './session.js';
import type { Settings } from './settings.js';

/** Makes the handler of `/fill-in`. */
export function createFillIn({ operator, fillable, now }: Settings, fingerprint: Fingerprint) {
  async function ask(fields: readonly AttributeName[], phoneNumber: string): Promise<Reply> {
    const answer = await operator.fillIn({ fields, phoneNumber });
    if (!answer.ok) return refuse(answer.problem.code, answer.problem);
    const record = normaliseFillIn(answer.value);
    if (record.problem) return refuse(record.problem.code, record.problem);
    // A record of another line is nobody's business here.
    if ((record.phoneNumber ?? phoneNumber) !== phoneNumber) return refuse('provider-error');
    const kept = fields.filter((name) => record.attributes[name] !== undefined);
    return ok({
      attributes: Object.fromEntries(kept.map((name) => [name, record.attributes[name]])),
      check: record.check.filter((name) => kept.includes(name)),
      preview: false,
      operator: operator.id,
    });
  }

  return async ({ session }: Visit, request: FillInRequest, key: string | undefined): Promise<Reply> => {
    const fields = fillable.filter((name) => request.fields.includes(name));
    const print = await fingerprint('fill-in', ...fields);
    const proof = proofOf(session, now());
    const isProved =
      proof && now() < proof.liveUntil && (request.phoneNumber ?? proof.phoneNumber) === proof.phoneNumber;
    if (!session || !isProved) return refuse('proof-required');
    const conflict = claimKey(session.keys, key, print);
    if (conflict) return conflict;
    if (session.fillIn) {
      const isReplay = key !== undefined && session.fillIn.key === key;
      return isReplay ? session.fillIn.reply : refuse('proof-required');
    }
    if (fields.length === 0) return ok({ attributes: {}, check: [], preview: false });

    const asked = { key, fingerprint: print, reply: ask(fields, proof.phoneNumber) };
    session.fillIn = asked;
    const reply = await asked.reply.catch(() => refuse('provider-error'));
    // Nothing was handed out, so the proof is not used up.
    if (!reply.ok && session.fillIn === asked) session.fillIn = undefined;
    return reply;
  };
}
