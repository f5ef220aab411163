import { expect } from 'chai';
import { readSendCode, readValidateCode } from '../../src/dialects/camara-one-time-password.read.js';
import { writeSendCode, writeValidateCode } from '../../src/dialects/camara-one-time-password.write.js';
import type { Result } from '../../src/domain/result.js';

const PHONE = '+99999991000';
const problemOf = (result: Result<unknown>) => (result.ok ? undefined : result.problem.code);
const error = (status: number, code: string) => ({ status, body: { status, code, message: 'text' } });

describe('camara-one-time-password', () => {
  it('asks for a code to be sent', () => {
    const result = writeSendCode({ phoneNumber: PHONE, message: '{{code}} is your code' });
    expect(result).to.deep.equal({
      ok: true,
      value: {
        path: '/one-time-password-sms/v1/send-code',
        scope: 'one-time-password-sms:send-validate',
        body: { phoneNumber: PHONE, message: '{{code}} is your code' },
      },
    });
  });

  const refused: [label: string, phoneNumber: string, message: string, code: string][] = [
    ['a message without a place for the code', PHONE, 'your code', 'config'],
    ['a message of 161 characters', PHONE, `{{code}}${'a'.repeat(153)}`, 'config'],
    ['a number without plus', '99999991000', '{{code}}', 'invalid-input'],
  ];
  for (const [label, phoneNumber, message, code] of refused) {
    it(`refuses to write ${label}`, () => {
      expect(problemOf(writeSendCode({ phoneNumber, message }))).to.equal(code);
    });
  }

  it('blames the number that it refuses to write to', () => {
    const result = writeSendCode({ phoneNumber: '99999991000', message: '{{code}}' });
    expect(result.ok ? undefined : result.problem.field).to.equal('phoneNumber');
  });

  it('sends a code of ten characters to be checked', () => {
    expect(writeValidateCode({ authenticationId: 'id-1', code: '1234567890' }).ok).to.equal(true);
  });

  it('takes a handle of 128 characters', () => {
    const authenticationId = 'a'.repeat(128);
    expect(readSendCode({ status: 200, body: { authenticationId } })).to.deep.equal({
      ok: true,
      value: { authenticationId },
    });
  });

  it('keeps how long to wait, what to quote and what is blamed', () => {
    const body = { code: 'TOO_MANY_REQUESTS', supportId: 'id-7', field: 'phoneNumber' };
    const result = readValidateCode({ status: 429, body, retryAfter: '30' });
    expect(result.ok ? undefined : result.problem).to.deep.equal({
      code: 'rate-limited',
      retryable: true,
      retryAfter: 30,
      supportId: 'id-7',
      field: 'phoneNumber',
    });
  });

  it('accepts 160 characters', () => {
    expect(writeSendCode({ phoneNumber: PHONE, message: `{{code}}${'a'.repeat(152)}` }).ok).to.equal(true);
  });

  it('accepts a last line that lets browsers offer the code', () => {
    const message = 'Your code is {{code}}\n\n@example.com #{{code}}';
    const result = writeSendCode({ phoneNumber: PHONE, message });
    expect(result.ok && result.value.body['message']).to.equal(message);
  });

  it('asks whether a code is right, with letters and without space around it', () => {
    const result = writeValidateCode({ authenticationId: 'id-1', code: ' AJY3 ' });
    expect(result.ok && [result.value.path, { ...result.value.body }]).to.deep.equal([
      '/one-time-password-sms/v1/validate-code',
      { authenticationId: 'id-1', code: 'AJY3' },
    ]);
  });

  for (const code of ['', '  ', '12345678901']) {
    it(`spends no attempt on ${code.trim().length} characters`, () => {
      expect(problemOf(writeValidateCode({ authenticationId: 'id-1', code }))).to.equal('code-invalid');
    });
  }

  it('reads the handle of a sent code, parsed or text, in both spellings', () => {
    const expected = { ok: true, value: { authenticationId: 'id-1' } };
    expect(readSendCode({ status: 200, body: { authenticationId: 'id-1' } })).to.deep.equal(expected);
    expect(readSendCode({ status: 200, body: '{"authentication_id":"id-1"}' })).to.deep.equal(expected);
  });

  for (const body of [
    {},
    { authenticationId: '' },
    { authenticationId: 1 },
    [],
    null,
    '<html>',
    { authenticationId: 'a'.repeat(129) },
  ]) {
    it(`takes ${JSON.stringify(body).slice(0, 30)} for no handle`, () => {
      expect(problemOf(readSendCode({ status: 200, body }))).to.equal('protocol');
    });
  }

  it('takes only the documented success for a proof', () => {
    expect(readValidateCode({ status: 204 })).to.deep.equal({ ok: true, value: 'proved' });
    for (const body of ['', null, undefined]) expect(readValidateCode({ status: 200, body }).ok).to.equal(true);
    for (const body of ['<html>', {}, { ok: true }, { code: 'INVALID_OTP', message: '' }]) {
      expect(readValidateCode({ status: 200, body }).ok).to.equal(false);
    }
    expect(readValidateCode({ body: undefined }).ok).to.equal(false);
    expect(readValidateCode({ status: 302, body: '' }).ok).to.equal(false);
  });

  it('4.6 candidate 2.0.0: a number that nobody knows is IDENTIFIER_NOT_FOUND instead of NOT_FOUND, which changes nothing', () => {
    for (const code of ['NOT_FOUND', 'IDENTIFIER_NOT_FOUND'])
      expect(problemOf(readSendCode(error(404, code)))).to.equal('subscriber-not-found');
  });

  it('4.6 candidate 2.0.0: OUT_OF_RANGE on validation is no longer listed, and stays a wrong code where it comes', () => {
    expect(problemOf(readValidateCode(error(400, 'OUT_OF_RANGE')))).to.equal('code-invalid');
  });

  const failures: [status: number, code: string, sent: string, validated: string][] = [
    [400, 'ONE_TIME_PASSWORD_SMS.INVALID_OTP', 'code-invalid', 'code-invalid'],
    [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED', 'code-expired', 'code-expired'],
    [400, 'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED', 'code-expired', 'code-expired'],
    [403, 'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED', 'rate-limited', 'rate-limited'],
    [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_NOT_ALLOWED', 'not-supported', 'not-supported'],
    [403, 'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED', 'not-supported', 'not-supported'],
    [400, 'OUT_OF_RANGE', 'invalid-input', 'code-invalid'],
    [400, 'INVALID_ARGUMENT', 'invalid-input', 'code-invalid'],
    [404, 'NOT_FOUND', 'subscriber-not-found', 'code-expired'],
    [404, 'IDENTIFIER_NOT_FOUND', 'subscriber-not-found', 'code-expired'],
  ];
  for (const [status, code, sent, validated] of failures) {
    it(`reads ${status} ${code} as ${sent} on sending and ${validated} on validating`, () => {
      expect(problemOf(readSendCode(error(status, code)))).to.equal(sent);
      expect(problemOf(readValidateCode(error(status, code)))).to.equal(validated);
    });
  }
});
