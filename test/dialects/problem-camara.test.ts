import { expect } from 'chai';
import { readSendCode, readValidateCode } from '../../src/dialects/camara-one-time-password.read.js';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import type { RawAnswer } from '../../src/dialects/problem.read.js';
import { PROBLEMS, type ProblemCode } from '../../src/domain/problem.js';
import type { Result } from '../../src/domain/result.js';
import { CAMARA_APIS, CAMARA_ERRORS, type CamaraApi } from './samples/camara-errors.samples.js';

const problemOf = (result: Result<unknown>): string | undefined => (result.ok ? undefined : result.problem.code);

/** The door through which the answers of each API come. */
const DOORS: Readonly<Record<CamaraApi, (answer: RawAnswer) => string | undefined>> = {
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

/** Where a code is all that was sent and the handle is ours, the same wire code says something about them. */
const AT_VALIDATION: Readonly<Partial<Record<string, ProblemCode>>> = {
  'invalid-input': 'code-invalid',
  'subscriber-not-found': 'code-expired',
};

describe('problem CAMARA', () => {
  describe('documented codes of each API', () => {
    type Code = (typeof CAMARA_ERRORS)[number][1];
    const meanings: Readonly<Record<Code, ProblemCode | 'a verdict'>> = {
      INVALID_ARGUMENT: 'invalid-input',
      OUT_OF_RANGE: 'invalid-input',
      'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION': 'nothing-to-check',
      'ONE_TIME_PASSWORD_SMS.INVALID_OTP': 'code-invalid',
      'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED': 'code-expired',
      'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED': 'code-expired',
      UNAUTHENTICATED: 'not-authorised',
      AUTHENTICATION_REQUIRED: 'not-authorised',
      PERMISSION_DENIED: 'not-authorised',
      INVALID_TOKEN_CONTEXT: 'subject-mismatch',
      'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT': 'subject-mismatch',
      'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED': 'document-required',
      'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH': 'a verdict',
      'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK': 'proof-required',
      'CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE': 'not-authorised',
      'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED': 'rate-limited',
      'CONSENT_INFO.INVALID_CALLBACK_URL': 'config',
      'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED': 'rate-limited',
      'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED': 'not-supported',
      'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED': 'not-supported',
      NOT_FOUND: 'subscriber-not-found',
      IDENTIFIER_NOT_FOUND: 'subscriber-not-found',
      MISSING_IDENTIFIER: 'config',
      UNNECESSARY_IDENTIFIER: 'config',
      SERVICE_NOT_APPLICABLE: 'not-supported',
      UNSUPPORTED_IDENTIFIER: 'not-supported',
      NOT_SUPPORTED: 'not-supported',
      UNIDENTIFIABLE_PHONE_NUMBER: 'config',
      QUOTA_EXCEEDED: 'rate-limited',
      TOO_MANY_REQUESTS: 'rate-limited',
    };
    for (const [status, code, apis] of CAMARA_ERRORS) {
      const meaning = meanings[code];
      if (meaning === 'a verdict') continue;
      for (const api of apis) {
        const expected = api === 'OTP validate' ? (AT_VALIDATION[meaning] ?? meaning) : meaning;
        it(`${api}: ${status} ${code} is ${expected}`, () => {
          expect(DOORS[api]({ status, body: { status, code, message: 'text' } })).to.equal(expected);
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
        for (const api of CAMARA_APIS) {
          expect(DOORS[api]({ status, body: { status, code, message: 'text' } }), api).to.equal(expected);
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
