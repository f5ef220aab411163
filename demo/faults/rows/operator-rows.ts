/** Rows 67 to 87: what operators say through the proxy, and the one-time code. */
import { bent, operator, problem, reply, type Answer, type Fault } from '../fault.js';
import { PROVES_AGAIN, row, type Row } from './row.js';

const both = (status: number, wire: string, ours: string): Readonly<Record<string, Fault>> => ({
  passed: operator(status, wire),
  ours: problem(status, ours),
});

const verdict = (decision: string, more: Answer): Fault =>
  bent((healthy) => ({ ...healthy, verdict: { ...(healthy.verdict as Answer), decision }, token: undefined, ...more }));

const KYC = 'KNOW_YOUR_CUSTOMER';

export const OPERATOR_ROWS: readonly Row[] = [
  row(67, 'no such subscriber, after proof', 'PQUMR', both(404, 'IDENTIFIER_NOT_FOUND', 'subscriber-not-found'), {
    code: 'subscriber-not-found',
  }),
  row(68, 'not for this number', 'PM', both(422, 'SERVICE_NOT_APPLICABLE', 'not-supported'), { code: 'not-supported' }),
  row(
    69,
    'the proxy asked wrongly',
    'PM',
    { missing: operator(422, 'MISSING_IDENTIFIER'), unnecessary: operator(422, 'UNNECESSARY_IDENTIFIER') },
    { code: 'config' },
  ),
  row(70, 'another line', 'PM', both(403, 'INVALID_TOKEN_CONTEXT', 'subject-mismatch'), {
    code: 'subject-mismatch',
    ...PROVES_AGAIN,
  }),
  row(71, 'permission denied', 'PM', both(403, 'PERMISSION_DENIED', 'not-authorised'), { code: 'not-authorised' }),
  row(72, 'nothing to compare', 'MR', both(422, `${KYC}.INVALID_PARAM_COMBINATION`, 'nothing-to-check'), {
    code: 'nothing-to-check',
  }),
  row(73, 'a document number is wanted', 'MR', both(422, `${KYC}.ID_DOCUMENT_REQUIRED`, 'document-required'), {
    code: 'document-required',
  }),
  row(74, 'the document number differs', 'M', operator(403, `${KYC}.ID_DOCUMENT_MISMATCH`), { verdict: 'mismatch' }),
  row(75, 'quota exceeded', 'PM', operator(429, 'QUOTA_EXCEEDED'), { code: 'rate-limited', seconds: 30 }),
  row(76, 'too many requests', 'PM', operator(429, 'TOO_MANY_REQUESTS'), { code: 'rate-limited', seconds: 30 }),
  row(
    77,
    'aborted, conflict',
    'PM',
    { aborted: operator(409, 'ABORTED'), conflict: operator(409, 'CONFLICT') },
    { code: 'provider-error' },
  ),
  row(77, 'incompatible state', 'PM', operator(409, 'INCOMPATIBLE_STATE'), { code: 'pending' }),
  row(78, 'details differ, tries left', 'MR', verdict('mismatch', { final: false, attemptsLeft: 2 }), {
    verdict: 'mismatch',
    isFinal: false,
    says: (words) => words.correctionText,
  }),
  row(79, 'details differ, no tries left', 'MR', verdict('mismatch', { final: true, attemptsLeft: 0 }), {
    verdict: 'mismatch',
  }),
  row(80, 'an unknown code under 500', 'PM', operator(500, 'BRAND_NEW'), { code: 'provider-error' }),
  row(80, 'an unknown code under 400', 'PM', operator(400, 'BRAND_NEW'), { code: 'invalid-input' }),
  row(80, 'an unknown code under 418', 'PM', operator(418, 'BRAND_NEW'), { code: 'protocol' }),
  row(81, 'the code is wrong', 'V', both(400, 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', 'code-invalid'), {
    code: 'code-invalid',
  }),
  row(82, 'the code has expired', 'V', both(400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED', 'code-expired'), {
    code: 'code-expired',
    drops: 'code',
  }),
  row(83, 'tries used up', 'V', operator(400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED'), {
    code: 'code-expired',
    drops: 'code',
  }),
  row(84, 'send limit', 'SA', problem(429, 'rate-limited', { retryAfter: 60 }), { code: 'rate-limited', seconds: 60 }),
  row(84, 'send limit of the operator', 'S', operator(403, 'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED'), {
    code: 'rate-limited',
    seconds: 30,
  }),
  row(
    85,
    'no text messages to this number',
    'S',
    {
      allowed: operator(403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED'),
      blocked: operator(403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED'),
    },
    { code: 'not-supported' },
  ),
  row(85, 'no way to prove this number', 'SA', reply(200, { status: 'unavailable' }), {
    at: 'manual',
    says: (words) => words.manualLead,
  }),
  row(
    86,
    'the answer about a proof that was given up',
    'VW',
    {
      fault: { kind: 'meanwhile', act: `faults.button('Change the number').click()` },
      isDeaf: true,
    },
    { isGivenUp: true, ...PROVES_AGAIN },
  ),
  row(87, 'the other tab got a newer code', 'V', problem(410, 'code-expired'), { code: 'code-expired', drops: 'code' }),
];
