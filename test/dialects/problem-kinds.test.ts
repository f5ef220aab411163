import { expect } from 'chai';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import { readFailure } from '../../src/dialects/problem.read.js';
import type { ProblemCode } from '../../src/domain/problem.js';

const coded = (code: string | number) => ({ code, message: 'text' });
const oauth = (error: string) => ({ error, error_description: 'text' });
const consent = (statusReason: string) => ({ statusInfo: [{ statusValidForProcessing: false, statusReason }] });
const insight = (code: string) => ({ insights: { subscriber_match: { status: { code, message: 'text' } } } });
const lookup = (error_code: number) => ({ identity_match: { error_code } });
const verify = (status: number) => ({ '33199000000': { status, status_message: 'text' } });
const transaction = (value: number) => ({ transaction: { status: { value, message: 'text' } } });

/** Every provider code of every kind, in the envelope of the provider that uses it, and what our vocabulary calls it. */
describe('problem kinds', () => {
  const kinds: Record<string, [status: number, body: unknown, expected: ProblemCode][]> = {
    invalid_input: [
      [400, coded('INVALID_ARGUMENT'), 'invalid-input'],
      [400, coded('OUT_OF_RANGE'), 'invalid-input'],
      [400, coded('invalid_phone_number'), 'invalid-input'],
      [400, coded('invalid_request'), 'invalid-input'],
      [200, insight('invalid_number_format'), 'invalid-input'],
      [400, coded('VALIDATION_ERROR'), 'invalid-input'],
      [400, coded('MISSING_PARAMETERS'), 'invalid-input'],
      [200, lookup(60_617), 'invalid-input'],
      [200, verify(1), 'invalid-input'],
    ],
    nothing_to_check: [
      [400, coded('KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION'), 'nothing-to-check'],
      [200, insight('subscriber_match.invalid_param_combination'), 'nothing-to-check'],
    ],
    consent_required: [
      [403, { ...coded('PERMISSION_DENIED'), ...consent('PENDING') }, 'consent-required'],
      [403, { ...coded('PERMISSION_DENIED'), statusReason: 'REQUESTED' }, 'consent-required'],
      [403, { ...coded('PERMISSION_DENIED'), captureUrl: 'https://operator.example/c' }, 'consent-required'],
      [200, consent('PENDING'), 'consent-required'],
      [200, consent('REQUESTED'), 'consent-required'],
      [200, consent('EXPIRED'), 'consent-required'],
      [400, oauth('consent_required'), 'consent-required'],
      // The design names these otherwise than the kind does: no consent step helps in any of them.
      [403, coded('CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE'), 'not-authorised'],
      [403, coded('CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED'), 'rate-limited'],
      [403, coded('CONSENT_INFO.INVALID_CALLBACK_URL'), 'config'],
      [400, oauth('access_denied'), 'consent-refused'],
    ],
    consent_refused: [
      [200, consent('REVOKED'), 'consent-refused'],
      [200, consent('OBJECTED'), 'consent-refused'],
      [200, consent('DENIED'), 'consent-refused'],
      [403, { ...coded('PERMISSION_DENIED'), ...consent('REVOKED') }, 'consent-refused'],
      [403, coded('N-AD'), 'consent-refused'],
      [403, { statusReason: 'N-AD' }, 'consent-refused'],
    ],
    not_authorised: [
      [401, coded('UNAUTHENTICATED'), 'not-authorised'],
      [401, coded('AUTHENTICATION_REQUIRED'), 'not-authorised'],
      [401, oauth('invalid_client'), 'not-authorised'],
      [401, coded('invalid_api_token'), 'not-authorised'],
      [200, insight('unauthorized'), 'not-authorised'],
      [200, lookup(60_606), 'not-authorised'],
      [200, insight('invalid_purpose'), 'not-authorised'],
      [403, coded('PERMISSION_DENIED'), 'not-authorised'],
    ],
    subject_mismatch: [
      [403, coded('INVALID_TOKEN_CONTEXT'), 'subject-mismatch'],
      [403, coded('KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT'), 'subject-mismatch'],
      [403, coded('PHONE_NUMBER_MISMATCH'), 'subject-mismatch'],
    ],
    identifier_rule: [
      [422, coded('MISSING_IDENTIFIER'), 'config'],
      [422, coded('UNNECESSARY_IDENTIFIER'), 'config'],
    ],
    subscriber_not_found: [
      [404, coded('IDENTIFIER_NOT_FOUND'), 'subscriber-not-found'],
      [404, coded('NOT_FOUND'), 'subscriber-not-found'],
      [200, insight('not_found'), 'subscriber-not-found'],
      [404, transaction(306), 'subscriber-not-found'],
      [400, oauth('unknown_user_id'), 'subscriber-not-found'],
    ],
    not_supported: [
      [422, coded('SERVICE_NOT_APPLICABLE'), 'not-supported'],
      [400, coded('unsupported_operator'), 'not-supported'],
      [200, insight('no_coverage'), 'not-supported'],
      [200, lookup(60_607), 'not-supported'],
      [200, lookup(60_610), 'not-supported'],
      [422, coded('CARRIER_NOT_ELIGIBLE'), 'not-supported'],
      [400, coded('invalid_line_type'), 'not-supported'],
      [200, verify(2), 'not-supported'],
      [503, transaction(808), 'not-supported'],
    ],
    id_document_required: [
      [403, coded('KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED'), 'document-required'],
      [403, coded('ID_DOCUMENT_REQUIRED'), 'document-required'],
      [200, insight('subscriber_match.id_document_required'), 'document-required'],
    ],
    pending: [
      [400, oauth('authorization_pending'), 'pending'],
      [400, oauth('slow_down'), 'pending'],
      [200, { success: 'pending' }, 'pending'],
      // The design: the person has something to do, it is not only a matter of waiting.
      [200, { success: 'possession_required' }, 'proof-required'],
    ],
    expired: [
      [400, oauth('expired_token'), 'expired'],
      [400, oauth('invalid_grant'), 'expired'],
      [404, coded('SESSION_NOT_FOUND'), 'expired'],
      // The design: the verification that Twilio misses is the proof.
      [200, { pre_fill: { error_code: 60_623 } }, 'proof-required'],
    ],
    rate_limited: [
      [429, {}, 'rate-limited'],
      [429, coded('NOBODY_KNOWS'), 'rate-limited'],
      [429, coded('QUOTA_EXCEEDED'), 'rate-limited'],
      [429, coded('TOO_MANY_REQUESTS'), 'rate-limited'],
      [429, coded('RATE_LIMIT_EXCEEDED'), 'rate-limited'],
      [503, transaction(201), 'rate-limited'],
      [503, transaction(202), 'rate-limited'],
      [503, transaction(203), 'rate-limited'],
      [403, coded('CAPTURE_FREQUENCY_EXCEEDED'), 'rate-limited'],
    ],
    provider_error: [
      [500, coded('INTERNAL'), 'provider-error'],
      [503, coded('UNAVAILABLE'), 'provider-error'],
      [200, insight('supplier_error'), 'provider-error'],
      [200, insight('internal_error'), 'provider-error'],
      [200, lookup(60_608), 'provider-error'],
      [500, coded(8000), 'provider-error'],
      [599, coded('NOBODY_KNOWS'), 'provider-error'],
      [502, '', 'provider-error'],
    ],
    timeout: [
      [504, coded('TIMEOUT'), 'timeout'],
      [504, '', 'timeout'],
      [408, '', 'timeout'],
    ],
  };
  for (const [kind, rows] of Object.entries(kinds)) {
    describe(kind, () => {
      for (const [status, body, expected] of rows) {
        it(`reads ${status} ${JSON.stringify(body)} as ${expected}`, () => {
          expect(normaliseProblem({ status, body })?.code).to.equal(expected);
        });
      }
    });
  }

  describe('codes that say more than their status', () => {
    // Under a status that means nothing to us, so that only the code can tell.
    const codes: Readonly<Partial<Record<ProblemCode, readonly (string | number)[]>>> = {
      'invalid-input': ['PAYLOAD_VALIDATION', 'BAD_REQUEST', 'INVALID_PARAMETERS', 8001],
      'not-supported': [60_600, 'UNSUPPORTED_PLATFORM'],
      'not-authorised': [
        'INSUFFICIENT_SCOPE',
        'INSUFFICIENT_BALANCE',
        'FORBIDDEN',
        'LOW_BALANCE',
        'OUT_OF_CREDIT',
        'INVALID_CREDENTIALS',
        'INSUFFICIENT_PERMISSIONS',
        8002,
        8009,
      ],
      'rate-limited': [20_429, 'RATE_LIMIT'],
      expired: ['SESSION_EXPIRED', 8008],
      'provider-error': [
        'INTERNAL_SERVER_ERROR',
        'SERVICE_UNAVAILABLE',
        'PROVIDER_ERROR',
        'UNEXPECTED_ERROR',
        'SERVER_ERROR',
        'TEMPORARILY_UNAVAILABLE',
      ],
      config: [8003, 60_614, 60_619],
    };
    const values: Readonly<Partial<Record<ProblemCode, readonly number[]>>> = {
      'invalid-input': [207, 208, 209, 210, 211, 214, 405],
      'consent-refused': [404],
      'subscriber-not-found': [306, 407, 408, 807, 817],
      'not-supported': [307, 406, 409, 808],
      'not-authorised': [100, 101, 102, 106, 200, 204, 206, 212],
      'rate-limited': [809, 811, 813],
      'provider-error': [802],
      config: [103, 104, 105, 213],
    };
    const rows = [
      ...Object.entries(codes).flatMap(([expected, all]) => all.map((code) => [expected, coded(code)] as const)),
      ...Object.entries(values).flatMap(([expected, all]) => all.map((one) => [expected, transaction(one)] as const)),
    ];
    for (const [expected, body] of rows) {
      it(`reads ${JSON.stringify(body)} as ${expected}`, () => {
        expect(normaliseProblem({ status: 418, body })?.code).to.equal(expected);
      });
    }
  });

  describe('retry', () => {
    // After consent, with the field, on a new start: nothing of these is the same request once more.
    const rows: [problem: ProblemCode, canRetry: boolean][] = [
      ['invalid-input', false],
      ['nothing-to-check', false],
      ['consent-required', false],
      ['consent-refused', false],
      ['not-authorised', false],
      ['subject-mismatch', false],
      ['config', false],
      ['subscriber-not-found', false],
      ['not-supported', false],
      ['document-required', true],
      ['pending', true],
      ['proof-required', false],
      ['expired', false],
      ['rate-limited', true],
      ['provider-error', true],
      ['timeout', true],
    ];
    const read = Object.values(kinds).flat();
    for (const [problem, canRetry] of rows) {
      it(`${canRetry ? 'can' : 'cannot'} help after ${problem}, whoever says so`, () => {
        const ofThis = read.filter(([, , expected]) => expected === problem);
        for (const [status, body] of ofThis)
          expect(normaliseProblem({ status, body })).to.deep.include({ code: problem, retryable: canRetry });
        expect(ofThis).not.to.have.lengthOf(0);
      });
    }

    it('has a row for every problem that a provider can have', () => {
      const met = [...new Set(read.map(([, , expected]) => expected))];
      expect(rows.map(([problem]) => problem)).to.have.members(met);
    });
  });

  describe('id_document_mismatch', () => {
    for (const [status, body] of [
      [403, coded('KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH')],
      [403, coded('ID_DOCUMENT_MISMATCH')],
      [200, insight('subscriber_match.id_document_mismatch')],
    ] as const) {
      it(`reads ${status} ${JSON.stringify(body)} as a verdict`, () => {
        expect(readFailure({ status, body })).to.deep.equal({ kind: 'document-gate' });
      });
    }
  });
});
