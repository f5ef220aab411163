import { expect } from 'chai';
import { readSendCode, readValidateCode } from '../../src/dialects/camara-one-time-password.read.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import type { RawAnswer } from '../../src/dialects/problem.read.js';
import { PROBLEMS, type ProblemCode } from '../../src/domain/problem.js';
import type { Result } from '../../src/domain/result.js';

const problemOf = (result: Result<unknown>): string | undefined => (result.ok ? undefined : result.problem.code);

/** The door through which the answers of each API come. */
const DOORS: Readonly<Record<string, (answer: RawAnswer) => string | undefined>> = {
  Match: ({ status, body }) => normaliseMatch({ dialect: 'camara-match', status, body }).problem?.code,
  'Fill-in': ({ status, body }) => normaliseFillIn({ dialect: 'camara-fill-in', status, body }).problem?.code,
  'Age Verification': (answer) => normaliseProblem(answer)?.code,
  Tenure: (answer) => normaliseProblem(answer)?.code,
  'Number Verification': (answer) => normaliseProblem(answer)?.code,
  'SIM Swap': (answer) => normaliseProblem(answer)?.code,
  'Device Swap': (answer) => normaliseProblem(answer)?.code,
  'Consent Info': (answer) => normaliseProblem(answer)?.code,
  'OTP send': (answer) => problemOf(readSendCode(answer)),
  'OTP validate': (answer) => problemOf(readValidateCode(answer)),
};
const SWAP = ['SIM Swap', 'Device Swap'];
const OTP = ['OTP send', 'OTP validate'];
const KYC = ['Match', 'Fill-in', 'Age Verification', 'Tenure'];
const EVERY = Object.keys(DOORS);

/** Where a code is all that was sent and the handle is ours, the same wire code says something about them. */
const AT_VALIDATION: Readonly<Partial<Record<string, ProblemCode>>> = {
  'invalid-input': 'code-invalid',
  'subscriber-not-found': 'code-expired',
};

describe('problem CAMARA', () => {
  describe('documented codes of each API', () => {
    const rows: [status: number, code: string, apis: readonly string[], expected: ProblemCode][] = [
      [400, 'INVALID_ARGUMENT', EVERY, 'invalid-input'],
      [400, 'OUT_OF_RANGE', ['Age Verification', 'Tenure', ...SWAP, 'OTP validate'], 'invalid-input'],
      [400, 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION', ['Match'], 'nothing-to-check'],
      [400, 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', ['OTP validate'], 'code-invalid'],
      [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED', ['OTP validate'], 'code-expired'],
      [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED', ['OTP validate'], 'code-expired'],
      [401, 'UNAUTHENTICATED', EVERY, 'not-authorised'],
      [401, 'AUTHENTICATION_REQUIRED', ['Match'], 'not-authorised'],
      [403, 'PERMISSION_DENIED', EVERY, 'not-authorised'],
      [403, 'INVALID_TOKEN_CONTEXT', ['Match', 'Tenure', 'Number Verification', ...SWAP], 'subject-mismatch'],
      [403, 'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT', ['Match'], 'subject-mismatch'],
      [403, 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED', ['Match'], 'document-required'],
      [403, 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK', ['Number Verification'], 'proof-required'],
      [403, 'CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE', ['Consent Info'], 'not-authorised'],
      [403, 'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED', ['Consent Info'], 'rate-limited'],
      [403, 'CONSENT_INFO.INVALID_CALLBACK_URL', ['Consent Info'], 'config'],
      [403, 'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED', ['OTP send'], 'rate-limited'],
      [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED', ['OTP send'], 'not-supported'],
      [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED', ['OTP send'], 'not-supported'],
      [404, 'NOT_FOUND', ['Match', 'Tenure', ...SWAP, 'Consent Info', ...OTP], 'subscriber-not-found'],
      [404, 'IDENTIFIER_NOT_FOUND', [...KYC, ...SWAP, 'Consent Info', 'OTP send'], 'subscriber-not-found'],
      [422, 'MISSING_IDENTIFIER', [...KYC, ...SWAP, 'Consent Info'], 'config'],
      [422, 'UNNECESSARY_IDENTIFIER', ['Fill-in', 'Age Verification', 'Tenure', ...SWAP, 'Consent Info'], 'config'],
      [422, 'SERVICE_NOT_APPLICABLE', [...KYC, ...SWAP, 'Consent Info'], 'not-supported'],
      [422, 'UNSUPPORTED_IDENTIFIER', ['Tenure'], 'not-supported'],
      [422, 'NOT_SUPPORTED', ['SIM Swap'], 'not-supported'],
      [422, 'UNIDENTIFIABLE_PHONE_NUMBER', ['SIM Swap'], 'config'],
      [429, 'QUOTA_EXCEEDED', ['SIM Swap', ...OTP], 'rate-limited'],
      [429, 'TOO_MANY_REQUESTS', ['SIM Swap', ...OTP], 'rate-limited'],
    ];
    for (const [status, code, apis, meaning] of rows) {
      for (const api of apis) {
        const expected = api === 'OTP validate' ? (AT_VALIDATION[meaning] ?? meaning) : meaning;
        it(`${api}: ${status} ${code} is ${expected}`, () => {
          expect(DOORS[api]?.({ status, body: { status, code, message: 'text' } })).to.equal(expected);
        });
      }
    }

    it('Match: 403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH is a verdict', () => {
      const body = { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', message: 'text' };
      const { verdict } = normaliseMatch({
        dialect: 'camara-match',
        status: 403,
        body,
        asked: ['idDocument', 'email'],
      });
      expect(verdict?.decision).to.equal('mismatch');
      expect(verdict?.attributes.idDocument?.outcome).to.equal('mismatch');
      expect(verdict?.attributes.email?.outcome).to.equal('not-checked');
    });
  });

  describe('codes that any API may answer with', () => {
    const rows: [status: number, code: string, expected: ProblemCode][] = [
      [405, 'METHOD_NOT_ALLOWED', 'config'],
      [406, 'NOT_ACCEPTABLE', 'config'],
      [409, 'ABORTED', 'provider-error'],
      [409, 'ALREADY_EXISTS', 'provider-error'],
      [409, 'CONFLICT', 'provider-error'],
      [410, 'GONE', 'expired'],
      [412, 'FAILED_PRECONDITION', 'config'],
      [415, 'UNSUPPORTED_MEDIA_TYPE', 'config'],
      [422, 'UNSUPPORTED_IDENTIFIER', 'not-supported'],
      [429, 'QUOTA_EXCEEDED', 'rate-limited'],
      [429, 'TOO_MANY_REQUESTS', 'rate-limited'],
      [500, 'INTERNAL', 'provider-error'],
      [501, 'NOT_IMPLEMENTED', 'config'],
      [502, 'BAD_GATEWAY', 'provider-error'],
      [503, 'UNAVAILABLE', 'provider-error'],
      [504, 'TIMEOUT', 'timeout'],
    ];
    for (const [status, code, expected] of rows) {
      it(`${status} ${code} is ${expected} at every door`, () => {
        for (const api of EVERY) {
          expect(DOORS[api]?.({ status, body: { status, code, message: 'text' } }), api).to.equal(expected);
        }
      });
    }
  });

  describe('what each means to the person', () => {
    const rows: [wire: string, status: number, body: unknown, expected: ProblemCode, canRetry: boolean][] = [
      ['a bad request', 400, { code: 'INVALID_ARGUMENT' }, 'invalid-input', false],
      ['nothing to match', 400, { code: 'X.INVALID_PARAM_COMBINATION' }, 'nothing-to-check', false],
      ['no authentication', 401, '', 'not-authorised', false],
      ['no permission', 403, { code: 'PERMISSION_DENIED' }, 'not-authorised', false],
      ['another line', 403, { code: 'INVALID_TOKEN_CONTEXT' }, 'subject-mismatch', false],
      ['a document wanted', 403, { code: 'X.ID_DOCUMENT_REQUIRED' }, 'document-required', true],
      ['a number nobody knows', 404, { code: 'IDENTIFIER_NOT_FOUND' }, 'subscriber-not-found', false],
      ['a line that is not served', 422, { code: 'SERVICE_NOT_APPLICABLE' }, 'not-supported', false],
      ['a token mishandled', 422, { code: 'MISSING_IDENTIFIER' }, 'config', false],
      ['too many', 429, '', 'rate-limited', true],
      ['a broken server', 500, '', 'provider-error', true],
      ['a server that is slow', 504, '', 'timeout', true],
      ['no JSON', 502, '<html>', 'provider-error', true],
      ['a refusal', 400, { error: 'access_denied' }, 'consent-refused', false],
      ['a consent to ask for', 400, { error: 'consent_required' }, 'consent-required', false],
      ['a consent denied', 200, { statusInfo: [{ statusReason: 'DENIED' }] }, 'consent-refused', false],
      ['an objection', 200, { statusInfo: [{ statusReason: 'OBJECTED' }] }, 'consent-refused', false],
    ];
    for (const [wire, status, body, expected, canRetry] of rows) {
      it(`${wire} is ${expected} and ${canRetry ? 'can' : 'cannot'} be tried again as it is`, () => {
        expect(normaliseProblem({ status, body })).to.deep.equal({ code: expected, retryable: canRetry });
        expect(PROBLEMS[expected].retryable).to.equal(canRetry);
        expect(normaliseMatch({ status, body }).verdict, 'none of these is a verdict').to.equal(undefined);
      });
    }
  });

  describe('errors of the authorisation and token endpoints', () => {
    const rows: [status: number, error: string, expected: ProblemCode][] = [
      [400, 'access_denied', 'consent-refused'],
      [403, 'access_denied', 'consent-refused'],
      [400, 'consent_required', 'consent-required'],
      [400, 'interaction_required', 'consent-required'],
      [400, 'login_required', 'proof-required'],
      [400, 'invalid_scope', 'config'],
      [400, 'invalid_request', 'config'],
      [400, 'invalid_request_object', 'config'],
      [400, 'request_uri_not_supported', 'config'],
      [400, 'unsupported_response_type', 'config'],
      [400, 'unsupported_grant_type', 'config'],
      [400, 'unauthorized_client', 'not-authorised'],
      [401, 'invalid_client', 'not-authorised'],
      [401, 'invalid_token', 'not-authorised'],
      [400, 'unknown_user_id', 'subscriber-not-found'],
      [400, 'authorization_pending', 'pending'],
      [400, 'slow_down', 'pending'],
      [400, 'expired_token', 'expired'],
      [400, 'invalid_grant', 'expired'],
      [500, 'server_error', 'provider-error'],
      [503, 'temporarily_unavailable', 'provider-error'],
      // The portal of one operator lists these two members as if they were codes.
      [400, 'error_description', 'invalid-input'],
      [400, 'error_uri', 'invalid-input'],
    ];
    for (const [status, error, expected] of rows) {
      it(`${status} ${error} is ${expected}`, () => {
        const body = { error, error_description: 'ID_DOCUMENT_MISMATCH', error_uri: 'https://operator.example/#GONE' };
        expect(normaliseProblem({ status, body })?.code).to.equal(expected);
      });
    }
  });
});
