/** One-time password SMS of the simulator, after the scenarios of its feature files. */
import { expect } from 'chai';
import { PEOPLE } from '../../src/sandbox/people.js';
import { createOperatorHarness, outcomeOf, type OperatorHarness } from './operator-harness.js';

const SEND = '/one-time-password-sms/v1/send-code';
const CHECK = '/one-time-password-sms/v1/validate-code';
const NUMBER = '+33639980001';
const TEN_MINUTES = 10 * 60_000;
const api = (status: number, code: string): string => `${status} ONE_TIME_PASSWORD_SMS.${code}`;

async function send({ post }: OperatorHarness, phoneNumber = NUMBER): Promise<string> {
  const answer = await post(SEND, { phoneNumber, message: '{{code}} is your code. {{code}}!' });
  return String(answer.body?.authenticationId);
}

const check = async ({ post }: OperatorHarness, authenticationId: string, code = '123456'): Promise<string> =>
  outcomeOf(await post(CHECK, { authenticationId, code }));

describe('CAMARA simulator: one-time password SMS', () => {
  it('sends the composed message, with six digits', async () => {
    const operator = createOperatorHarness([0.000042]);
    expect(await send(operator)).to.match(/^[0-9a-f-]{36}$/);
    expect(operator.messages).to.deep.equal([
      { to: NUMBER, text: '000042 is your code. 000042!', at: '2026-09-01T09:00:00.000Z' },
    ]);
  });

  it('works for every magic number and for any other', async () => {
    const operator = createOperatorHarness();
    for (const number of [...PEOPLE.map(({ phoneNumber }) => phoneNumber), '+33612345678'])
      expect(await check(operator, await send(operator, number)), number).to.equal('204');
  });

  it('answers success without a body, and once', async () => {
    const operator = createOperatorHarness();
    const authenticationId = await send(operator);
    const answer = await operator.post(CHECK, { authenticationId, code: '123456' });
    expect([answer.status, answer.text]).to.deep.equal([204, '']);
    expect(await check(operator, authenticationId)).to.equal(api(400, 'VERIFICATION_EXPIRED'));
  });

  it('gives three tries', async () => {
    const operator = createOperatorHarness();
    const id = await send(operator);
    expect(await check(operator, id, '000000')).to.equal(api(400, 'INVALID_OTP'));
    expect(await check(operator, id, 'AJY3')).to.equal(api(400, 'INVALID_OTP'));
    expect(await check(operator, id, '000001')).to.equal(api(400, 'VERIFICATION_FAILED'));
    expect(await check(operator, id)).to.equal(api(400, 'VERIFICATION_FAILED'));
  });

  it('takes the right code after a wrong one', async () => {
    const operator = createOperatorHarness();
    const id = await send(operator);
    await check(operator, id, '000000');
    expect(await check(operator, id)).to.equal('204');
  });

  it('expires after ten minutes, and forgets after an hour', async () => {
    const operator = createOperatorHarness();
    const id = await send(operator);
    operator.advance(TEN_MINUTES - 1);
    expect(await check(operator, id, '000000')).to.equal(api(400, 'INVALID_OTP'));
    operator.advance(1);
    expect(await check(operator, id)).to.equal(api(400, 'VERIFICATION_EXPIRED'));
    operator.advance(6 * TEN_MINUTES);
    await send(operator);
    expect(await check(operator, id)).to.equal('404 NOT_FOUND');
  });

  it('kills the old code with a new one for the same number only', async () => {
    const operator = createOperatorHarness();
    const [first, other, second] = [
      await send(operator),
      await send(operator, '+447700900101'),
      await send(operator),
    ] as const;
    expect(await check(operator, first)).to.equal(api(400, 'VERIFICATION_EXPIRED'));
    expect(await check(operator, second)).to.equal('204');
    expect(await check(operator, other)).to.equal('204');
  });

  it('refuses the sixth code within ten minutes', async () => {
    const operator = createOperatorHarness();
    for (let sent = 1; sent <= 5; sent++) await send(operator);
    const sixth = await operator.post(SEND, { phoneNumber: NUMBER, message: '{{code}}' });
    expect(outcomeOf(sixth)).to.equal(api(403, 'MAX_OTP_CODES_EXCEEDED'));
    expect(operator.messages).to.have.length(5);
    operator.advance(TEN_MINUTES);
    expect(await check(operator, await send(operator))).to.equal('204');
  });

  const INVALID = '400 INVALID_ARGUMENT';
  const rows: readonly [string, unknown, string][] = [
    [SEND, undefined, INVALID],
    [SEND, {}, INVALID],
    [SEND, { phoneNumber: '3301', message: '{{code}}' }, INVALID],
    [SEND, { phoneNumber: NUMBER }, INVALID],
    [SEND, { phoneNumber: NUMBER, message: 'no code' }, INVALID],
    [SEND, { phoneNumber: NUMBER, message: `{{code}}${'x'.repeat(153)}` }, INVALID],
    [SEND, { phoneNumber: NUMBER, message: `{{code}}${'x'.repeat(152)}` }, '200'],
    [SEND, { phoneNumber: NUMBER, message: 'Code:\n{{code}}\n@bank.example #{{code}}' }, '200'],
    [CHECK, undefined, INVALID],
    [CHECK, {}, INVALID],
    [CHECK, { code: '123456' }, INVALID],
    [CHECK, { authenticationId: 'x' }, INVALID],
    [CHECK, { authenticationId: 'x', code: 123456 }, INVALID],
    [CHECK, { authenticationId: 'x', code: 'thisCodeExceedsTenCharacters' }, INVALID],
    [CHECK, { authenticationId: 'x'.repeat(37), code: '1' }, INVALID],
    [CHECK, { authenticationId: 'x', code: '1' }, '404 NOT_FOUND'],
  ];
  for (const [index, [path, body, expected]] of rows.entries())
    it(`row ${index + 1}, ${path}: ${expected}`, async () => {
      expect(outcomeOf(await createOperatorHarness().post(path, body))).to.equal(expected);
    });

  it('wants a token with its scope', async () => {
    const { post } = createOperatorHarness();
    const body = { phoneNumber: NUMBER, message: '{{code}}' };
    expect(outcomeOf(await post(SEND, body, { token: '' }))).to.equal('401 UNAUTHENTICATED');
    expect(outcomeOf(await post(SEND, body, { token: 'sandbox-no-scope' }))).to.equal('403 PERMISSION_DENIED');
  });
});
