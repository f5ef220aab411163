/**
 * Hands out what the operator holds, once per proof, to the session that proved this very number, and only the attributes that
 * were both asked and configured (security A1, A3, A10). Where the customer wants a preview, masked at first (security A11).
 */
import { normaliseFillIn } from '../dialects/normalise-fill-in.js';
import type { AttributeName, AttributeValues } from '../domain/attribute.js';
import { ok, type Result } from '../domain/result.js';
import type { FillInRequest } from '../protocol/requests.js';
import type { AskOnce } from './ask-once.js';
import { claimKey } from './claim-key.js';
import { maskValues } from './mask.js';
import { refuse, type Refusal, type Reply } from './reply.js';
import { dropProof, proofOf, withConsent, type Proof, type Visit } from './session.js';
import type { Settings } from './settings.js';

/** Nobody may ask for a record for longer than this. */
const LIFETIME = 300_000;

/** What an operator's record holds of what was asked. */
interface FilledRecord {
  readonly attributes: AttributeValues;
  /** Values that were repaired and that the person should look at. */
  readonly check: readonly AttributeName[];
  /** Who holds it. */
  readonly operator: string;
}

/** So much of a record as these fields hold. */
function pick({ attributes, check, operator }: FilledRecord, fields: readonly AttributeName[]): FilledRecord {
  const kept = fields.filter((name) => attributes[name] !== undefined);
  return {
    attributes: Object.fromEntries(kept.map((name) => [name, attributes[name]])),
    check: check.filter((name) => kept.includes(name)),
    operator,
  };
}

/** Under which key the record was asked for first, and what it holds. */
interface AskedRecord {
  readonly key: string | undefined;
  readonly record: FilledRecord;
}

/** The same key gets the same answer; another one comes too late. */
const isReplay = (before: { readonly key?: string | undefined }, key: string | undefined): boolean =>
  key !== undefined && before.key === key;

/** Makes the handler of `/fill-in`. */
export function createFillIn(settings: Settings, once: AskOnce) {
  const { operator, fillable, now, preview, requireConsent } = settings;

  async function ask(
    fields: readonly AttributeName[],
    { phoneNumber, grant }: Proof,
  ): Promise<Result<FilledRecord, Refusal>> {
    if (!operator.fillIn) return refuse('not-supported');
    const answer = await operator.fillIn({ fields, phoneNumber, ...(grant !== undefined && { grant }) });
    if (!answer.ok) return refuse(answer.problem.code, answer.problem);
    const record = normaliseFillIn(answer.value);
    if (record.problem) return refuse(record.problem.code, record.problem);
    // A record of another line is nobody's business here.
    if ((record.phoneNumber ?? phoneNumber) !== phoneNumber) return refuse('provider-error');
    return ok(pick({ ...record, operator: answer.value.operator ?? operator.id }, fields));
  }

  const show = (record: FilledRecord): Reply => ok({ ...record, preview: false });

  /** Nothing of the record but the masked values, not even which of them were repaired. */
  const showMasked = ({ attributes, operator: holder }: FilledRecord): Reply =>
    ok({ attributes: maskValues(attributes), preview: true, operator: holder });

  /** The values behind a preview, once, out of the answer that is there already. Nothing is confirmed that was not shown. */
  async function confirm(proof: Proof, fields: readonly AttributeName[], key: string | undefined): Promise<Reply> {
    const shown = await once.find<AskedRecord>('record', proof.id);
    if (!shown) return refuse('proof-required');
    if (!shown.ok) return shown;
    const confirmed = await once.ask('confirmed', proof.id, LIFETIME, async () => ok({ key, fields }));
    if (!confirmed.answer.ok) return confirmed.answer;
    if (!confirmed.isFirst && !isReplay(confirmed.answer.value, key)) return refuse('proof-required');
    return show(pick(shown.value.record, confirmed.answer.value.fields));
  }

  async function fillIn(
    visit: Visit,
    proof: Proof,
    fields: readonly AttributeName[],
    key: string | undefined,
  ): Promise<Reply> {
    const { answer, isFirst } = await once.ask<AskedRecord>('record', proof.id, LIFETIME, async () => {
      const record = await ask(fields, proof);
      return record.ok ? ok({ key, record: record.value }) : record;
    });
    if (!answer.ok && answer.problem.problem.code === 'proof-required') await dropProof(visit, proof);
    if (!answer.ok) return answer;
    if (!isFirst && !isReplay(answer.value, key)) return refuse('proof-required');
    return (preview ? showMasked : show)(answer.value.record);
  }

  return async (visit: Visit, request: FillInRequest, key: string | undefined): Promise<Reply> => {
    const fields = fillable.filter((name) => request.fields.includes(name));
    const isConfirmed = preview && request.confirmed === true;
    const proof = proofOf(visit.session, now());
    const isProved =
      proof && now() < proof.liveUntil && (request.phoneNumber ?? proof.phoneNumber) === proof.phoneNumber;
    if (!visit.session || !isProved) return refuse('proof-required');
    const session = request.consent ? await visit.update(withConsent(request.consent)) : visit.session;
    if (requireConsent && !session.consent) return refuse('consent-required');
    const question = [isConfirmed ? 'confirmed' : 'fill-in', ...fields].join(' ');
    const conflict = await claimKey(once, session, key, question);
    if (conflict) return conflict;
    if (isConfirmed) return confirm(proof, fields, key);
    if (fields.length === 0) return ok({ attributes: {}, check: [], preview: false });
    return fillIn(visit, proof, fields, key);
  };
}
