import { expect } from 'chai';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import { isErrorBody, readFailure } from '../../src/dialects/problem.read.js';
import { PROBLEMS, type ProblemCode } from '../../src/domain/problem.js';

const codeOf = (status: number, body: unknown) => normaliseProblem({ status, body })?.code;

describe('problem.read', () => {
  const byCode: [status: number, code: string | number, expected: ProblemCode][] = [
    [400, 'INVALID_ARGUMENT', 'invalid-input'],
    [400, 'OUT_OF_RANGE', 'invalid-input'],
    [400, 'invalid_phone_number', 'invalid-input'],
    [400, 'VALIDATION_ERROR', 'invalid-input'],
    [400, 'KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION', 'nothing-to-check'],
    [422, 'subscriber_match.invalid_param_combination', 'nothing-to-check'],
    [400, 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', 'code-invalid'],
    [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED', 'code-expired'],
    [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED', 'code-expired'],
    [401, 'UNAUTHENTICATED', 'not-authorised'],
    [401, 'AUTHENTICATION_REQUIRED', 'not-authorised'],
    [403, 'PERMISSION_DENIED', 'not-authorised'],
    [401, 'invalid_api_token', 'not-authorised'],
    [403, 'INVALID_TOKEN_CONTEXT', 'subject-mismatch'],
    [403, 'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT', 'subject-mismatch'],
    [403, 'PHONE_NUMBER_MISMATCH', 'subject-mismatch'],
    [403, 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED', 'document-required'],
    [403, 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK', 'proof-required'],
    [403, 60623, 'proof-required'],
    [403, 'possession_required', 'proof-required'],
    [403, 'CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE', 'not-authorised'],
    [403, 'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED', 'rate-limited'],
    [403, 'CONSENT_INFO.INVALID_CALLBACK_URL', 'config'],
    [403, 'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED', 'rate-limited'],
    [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED', 'not-supported'],
    [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED', 'not-supported'],
    [404, 'NOT_FOUND', 'subscriber-not-found'],
    [404, 'IDENTIFIER_NOT_FOUND', 'subscriber-not-found'],
    [405, 'METHOD_NOT_ALLOWED', 'config'],
    [406, 'NOT_ACCEPTABLE', 'config'],
    [409, 'ABORTED', 'provider-error'],
    [409, 'ALREADY_EXISTS', 'provider-error'],
    [409, 'CONFLICT', 'provider-error'],
    [410, 'GONE', 'expired'],
    [412, 'FAILED_PRECONDITION', 'config'],
    [415, 'UNSUPPORTED_MEDIA_TYPE', 'config'],
    [422, 'MISSING_IDENTIFIER', 'config'],
    [422, 'UNNECESSARY_IDENTIFIER', 'config'],
    [422, 'UNIDENTIFIABLE_PHONE_NUMBER', 'config'],
    [422, 'SERVICE_NOT_APPLICABLE', 'not-supported'],
    [422, 'UNSUPPORTED_IDENTIFIER', 'not-supported'],
    [422, 'NOT_SUPPORTED', 'not-supported'],
    [400, 'unsupported_operator', 'not-supported'],
    [400, 'no_coverage', 'not-supported'],
    [400, 60607, 'not-supported'],
    [400, '60610', 'not-supported'],
    [429, 'QUOTA_EXCEEDED', 'rate-limited'],
    [429, 'TOO_MANY_REQUESTS', 'rate-limited'],
    [500, 'INTERNAL', 'provider-error'],
    [501, 'NOT_IMPLEMENTED', 'config'],
    [502, 'BAD_GATEWAY', 'provider-error'],
    [503, 'UNAVAILABLE', 'provider-error'],
    [504, 'TIMEOUT', 'timeout'],
  ];
  for (const [status, code, expected] of byCode) {
    it(`reads ${status} ${code} as ${expected}, in every envelope`, () => {
      expect(codeOf(status, { status, code, message: 'INTERNAL' })).to.equal(expected);
      expect(codeOf(status, { errors: [{ code }] })).to.equal(expected);
      expect(codeOf(status, { code, title: 'text', ref: 'r' })).to.equal(expected);
      expect(codeOf(status, { error: { code } })).to.equal(expected);
      expect(codeOf(status, JSON.stringify({ status, code, message: 'text' }))).to.equal(expected);
      if (typeof code === 'string') expect(codeOf(200, { code: code.toLowerCase(), message: '' })).to.equal(expected);
    });
  }

  const oauth: [error: string, expected: ProblemCode][] = [
    ['access_denied', 'consent-refused'],
    ['consent_required', 'consent-required'],
    ['interaction_required', 'consent-required'],
    ['login_required', 'proof-required'],
    ['authorization_pending', 'pending'],
    ['slow_down', 'pending'],
    ['expired_token', 'expired'],
    ['invalid_grant', 'expired'],
    ['invalid_client', 'not-authorised'],
    ['unauthorized_client', 'not-authorised'],
    ['unknown_user_id', 'subscriber-not-found'],
    ['invalid_request', 'config'],
    ['invalid_scope', 'config'],
    ['server_error', 'provider-error'],
    ['temporarily_unavailable', 'provider-error'],
  ];
  for (const [error, expected] of oauth) {
    it(`reads the token endpoint's ${error} as ${expected}`, () => {
      expect(codeOf(400, { error, error_description: 'INTERNAL' })).to.equal(expected);
    });
  }

  for (const [statusReason, expected] of [
    ['PENDING', 'consent-required'],
    ['REQUESTED', 'consent-required'],
    ['EXPIRED', 'consent-required'],
    ['DENIED', 'consent-refused'],
    ['REVOKED', 'consent-refused'],
    ['OBJECTED', 'consent-refused'],
  ] as const) {
    it(`reads a consent that is ${statusReason} as ${expected}`, () => {
      expect(codeOf(403, { statusReason })).to.equal(expected);
      expect(codeOf(403, { statusInfo: [{ statusReason, statusValidForProcessing: false }] })).to.equal(expected);
    });
  }

  const byStatus: [status: number, body: unknown, expected: ProblemCode][] = [
    [400, {}, 'invalid-input'],
    [401, '', 'not-authorised'],
    [403, '<html>forbidden</html>', 'not-authorised'],
    [404, '', 'config'],
    [404, '<html>not found</html>', 'config'],
    [404, { status: 404, error: 'Not Found', path: '/x' }, 'config'],
    [404, { code: 404, message: 'no route' }, 'config'],
    [404, { code: 'NOBODY_KNOWS', message: '' }, 'subscriber-not-found'],
    [408, null, 'timeout'],
    [409, {}, 'pending'],
    [410, {}, 'expired'],
    [413, '', 'config'],
    [415, '', 'config'],
    [418, {}, 'protocol'],
    [422, { code: 'NOBODY_KNOWS' }, 'not-supported'],
    [429, undefined, 'rate-limited'],
    [500, 'Internal Server Error', 'provider-error'],
    [502, '<html><title>502</title></html>', 'provider-error'],
    [503, [], 'provider-error'],
    [504, '', 'timeout'],
    [599, '', 'provider-error'],
    [302, '', 'protocol'],
    [0, '', 'protocol'],
    [Number.NaN, '', 'protocol'],
    [500, { code: 'x'.repeat(200) }, 'provider-error'],
    [500, { code: '__proto__' }, 'provider-error'],
    [500, { code: { toString: 'x' } }, 'provider-error'],
  ];
  for (const [status, body, expected] of byStatus) {
    it(`falls back to status ${status} for ${(JSON.stringify(body) ?? 'no body').slice(0, 40)}: ${expected}`, () => {
      expect(codeOf(status, body)).to.equal(expected);
    });
  }

  for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
    const { status } = PROBLEMS[code];
    if (status === 0) continue;
    it(`reads ${code} of our own proxy as itself`, () => {
      expect(codeOf(status, { type: 'about:blank', title: 'text', status, code })).to.equal(code);
    });
  }

  it('reads what our own proxy says beside the code', () => {
    const body = { status: 429, code: 'rate-limited', retryAfter: 12, supportId: 'req-1', field: 'email' };
    expect(normaliseProblem({ status: 429, body })).to.deep.equal({
      code: 'rate-limited',
      retryable: true,
      retryAfter: 12,
      supportId: 'req-1',
      field: 'email',
    });
  });

  it('drops a support id or a field that is not one', () => {
    const body = { status: 400, code: 'invalid-input', retryAfter: 'soon', supportId: '<b>', field: 'constructor' };
    expect(normaliseProblem({ status: 400, body })).to.deep.equal({ code: 'invalid-input', retryable: false });
  });

  it('reads the blamed field of other providers in snake_case', () => {
    expect(normaliseProblem({ status: 400, body: { code: 'invalid_request', param: 'given_name' } })?.field).to.equal(
      'givenName',
    );
  });

  it('does not believe a code that only a widget has', () => {
    expect(codeOf(503, { status: 503, code: 'offline' })).to.equal('provider-error');
  });

  it('prefers the header to the body for the delay', () => {
    const body = { code: 'rate-limited', retryAfter: 12 };
    expect(normaliseProblem({ status: 429, body, retryAfter: '30' })?.retryAfter).to.equal(30);
    expect(normaliseProblem({ status: 429, body, retryAfter: 'garbage' })?.retryAfter).to.equal(12);
  });

  it('takes a document mismatch for a verdict, with or without prefix, unless the server broke', () => {
    for (const code of [
      'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH',
      'ID_DOCUMENT_MISMATCH',
      'subscriber_match.id_document_mismatch',
    ]) {
      expect(readFailure({ status: 403, body: { status: 403, code, message: '' } })).to.deep.equal({
        kind: 'document-gate',
      });
      expect(normaliseProblem({ status: 403, body: { code } })).to.equal(undefined);
      expect(codeOf(500, { code })).to.equal('provider-error');
    }
  });

  it('has no problem with a success', () => {
    expect(normaliseProblem({ status: 204 })).to.equal(undefined);
    expect(normaliseProblem({ status: 200, body: { emailMatch: 'true' } })).to.equal(undefined);
  });

  const shapes: [body: unknown, isError: boolean][] = [
    [{ status: 403, code: 'NOBODY_KNOWS', message: '' }, true],
    [{ code: 'NOBODY_KNOWS', title: 'text' }, true],
    [{ error: 'nobody_knows' }, true],
    [{ errors: [{ code: 'NOBODY_KNOWS' }] }, true],
    [{ code: 'pending' }, true],
    [{ code: 'OK', message: 'Success' }, false],
    [{ code: 'NOBODY_KNOWS' }, false],
    [{ error: '', errors: [] }, false],
    [{ error: null }, false],
    [{ status: 200 }, false],
    [{ emailMatch: 'true' }, false],
    [{}, false],
    [[], false],
    [null, false],
  ];
  for (const [body, isError] of shapes) {
    it(`${isError ? 'sees' : 'does not see'} an error in ${JSON.stringify(body)}`, () => {
      expect(isErrorBody(body)).to.equal(isError);
    });
  }
});
