/**
 * Hands out what the operator holds, once per proof, to the session that proved this very number, and only the attributes that
 * were both asked and configured (security A1, A3, A10). Where the customer wants a preview, masked at first (security A11).
 */
import { normaliseFillIn } from '../dialects/normalise-fill-in.js';
import type { AttributeName } from '../domain/attribute.js';
import { ok, type Result } from '../domain/result.js';
import type { FillInRequest } from '../protocol/requests.js';
import { claimKey, type Asked } from './ask-once.js';
import type { Fingerprint } from './fingerprint.js';
import { maskValues } from './mask.js';
import { refuse, type Refusal, type Reply } from './reply.js';
import { keepConsent, proofOf, type AskedRecord, type FilledRecord, type Visit } from './session.js';
import type { Settings } from './settings.js';

/** So much of a record as these fields hold. */
function pick({ attributes, check }: FilledRecord, fields: readonly AttributeName[]): FilledRecord {
  const kept = fields.filter((name) => attributes[name] !== undefined);
  return {
    attributes: Object.fromEntries(kept.map((name) => [name, attributes[name]])),
    check: check.filter((name) => kept.includes(name)),
  };
}

/** The same key gets the same answer; another one comes too late. */
const replay = (before: Asked, key: string | undefined): Promise<Reply> | Reply =>
  key !== undefined && before.key === key ? before.reply : refuse('proof-required');

/** Makes the handler of `/fill-in`. */
export function createFillIn(settings: Settings, fingerprint: Fingerprint) {
  const { operator, fillable, now, preview, requireConsent } = settings;

  async function ask(fields: readonly AttributeName[], phoneNumber: string): Promise<Result<FilledRecord, Refusal>> {
    const answer = await operator.fillIn({ fields, phoneNumber });
    if (!answer.ok) return refuse(answer.problem.code, answer.problem);
    const record = normaliseFillIn(answer.value);
    if (record.problem) return refuse(record.problem.code, record.problem);
    // A record of another line is nobody's business here.
    if ((record.phoneNumber ?? phoneNumber) !== phoneNumber) return refuse('provider-error');
    return ok(pick(record, fields));
  }

  const show = (record: FilledRecord): Reply => ok({ ...record, preview: false, operator: operator.id });

  /** Nothing of the record but the masked values, not even which of them were repaired. */
  const showMasked = ({ attributes }: FilledRecord): Reply =>
    ok({ attributes: maskValues(attributes), preview: true, operator: operator.id });

  /** The values behind a preview, once, out of the answer that is there already. Nothing is confirmed that was not shown. */
  async function confirm(
    shown: AskedRecord | undefined,
    fields: readonly AttributeName[],
    { key, fingerprint: print }: Omit<Asked, 'reply'>,
  ): Promise<Reply> {
    if (!shown) return refuse('proof-required');
    if (shown.confirmed) return replay(shown.confirmed, key);
    const reply = shown.record.then((record) => (record.ok ? show(pick(record.value, fields)) : record));
    shown.confirmed = { key, fingerprint: print, reply };
    return reply;
  }

  return async ({ session }: Visit, request: FillInRequest, key: string | undefined): Promise<Reply> => {
    const fields = fillable.filter((name) => request.fields.includes(name));
    const isConfirmed = preview && request.confirmed === true;
    const print = await fingerprint(isConfirmed ? 'confirmed' : 'fill-in', ...fields);
    const proof = proofOf(session, now());
    const isProved =
      proof && now() < proof.liveUntil && (request.phoneNumber ?? proof.phoneNumber) === proof.phoneNumber;
    if (!session || !isProved) return refuse('proof-required');
    keepConsent(session, request.consent);
    if (requireConsent && !session.consent) return refuse('consent-required');
    const conflict = claimKey(session.keys, key, print);
    if (conflict) return conflict;
    if (isConfirmed) return confirm(session.fillIn, fields, { key, fingerprint: print });
    if (session.fillIn) return replay(session.fillIn, key);
    if (fields.length === 0) return ok({ attributes: {}, check: [], preview: false });

    const record = ask(fields, proof.phoneNumber).catch(() => refuse('provider-error'));
    const reply = record.then((read) => (read.ok ? (preview ? showMasked : show)(read.value) : read));
    const asked: AskedRecord = { key, fingerprint: print, record, reply };
    session.fillIn = asked;
    const answer = await reply;
    // Nothing was handed out, so the proof is not used up.
    if (!answer.ok && session.fillIn === asked) session.fillIn = undefined;
    return answer;
  };
}
