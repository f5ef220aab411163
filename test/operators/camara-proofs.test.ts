/** The proofs of the CAMARA adapter that are given elsewhere, against real servers. */
import { expect } from 'chai';
import type { Problem } from '../../src/domain/problem.js';
import type { Result } from '../../src/domain/result.js';
import { authorisationCode } from '../../src/proxy/oauth/authorisation-code.js';
import { ciba } from '../../src/proxy/oauth/ciba.js';
import { clientCredentials } from '../../src/proxy/oauth/client-credentials.js';
import { jwtBearer } from '../../src/proxy/oauth/jwt-bearer.js';
import { camara, type CamaraOptions } from '../../src/proxy/operators/camara.js';
import { granted } from './support/authorisation-server.js';
import { useServers } from './support/servers.js';

const NUMBER = '+33639980001';
const FIELDS = ['givenName', 'email'] as const;
const RETURN = 'https://shop.test/api/kyc/return';
const STATE = 'state-1';

const servers = useServers();
const { client } = servers;
const open = (options: Partial<CamaraOptions>) =>
  camara({ baseUrl: servers.api.url, auth: clientCredentials(client()), ...options });
const code = (result: Result<unknown, Problem>) => (result.ok ? 'ok' : result.problem.code);

function valueOf<T>(result: Result<T> | undefined): T {
  if (!result?.ok) throw new Error(result?.problem.code ?? 'nothing');
  return result.value;
}

describe('CAMARA: proof on the phone', () => {
  const wait = async () => {
    const operator = open({ wait: ciba(client()), signals: { simSwap: {} } });
    const { reference } = valueOf(await operator.wait?.start({ phoneNumber: NUMBER, fields: FIELDS }));
    return { operator, reference };
  };

  it('asks for everything that will be asked with the token', async () => {
    await wait();
    expect(servers.server.last('/bc-authorize').form['scope']).to.equal(
      'openid dpv:FraudPreventionAndDetection kyc-fill-in:givenName kyc-fill-in:email kyc-match:match sim-swap:check sim-swap:retrieve-date',
    );
  });

  it('gives the token for what comes after, which names the number itself', async () => {
    const { operator, reference } = await wait();
    servers.server.answerToken(() => granted('three-legged'));
    const { grant } = valueOf(await operator.wait?.check({ reference }));
    expect(grant).to.equal('three-legged');
    const [match, fillIn, swap] = ['/kyc-match/v0.4/match', '/kyc-fill-in/v0.4/fill-in', '/sim-swap/v2/check'];
    const subject = { phoneNumber: NUMBER, ...(grant !== undefined && { grant }) };
    for (const path of [match, fillIn, swap]) servers.api.answer(path, { body: {} });
    await operator.match({ ...subject, attributes: { givenName: 'x' } });
    await operator.fillIn({ ...subject, fields: FIELDS });
    await operator.signals?.({ ...subject, names: ['simSwapped'] });
    expect(servers.api.asked.map(({ path }) => path)).to.deep.equal([match, fillIn, swap]);
    for (const { headers, text } of servers.api.asked) {
      expect(headers.authorization).to.equal('Bearer three-legged');
      expect(text).not.to.contain(NUMBER);
    }
    expect(servers.server.asked.filter(({ form }) => form['grant_type'] === 'client_credentials')).to.have.length(0);
  });

  it('wants another proof where the token is good no more, and asks with no other', async () => {
    const { operator } = await wait();
    servers.api.answer('/kyc-match/v0.4/match', {
      status: 401,
      body: { status: 401, code: 'UNAUTHENTICATED', message: '' },
    });
    const question = { phoneNumber: NUMBER, grant: 'ended', attributes: { givenName: 'x' } };
    expect(code(await operator.match(question))).to.equal('proof-required');
    expect(servers.api.asked).to.have.length(1);
    expect(servers.server.asked.map(({ path }) => path)).to.deep.equal(['/bc-authorize']);
  });

  it('waits, and ends with a no', async () => {
    const { operator, reference } = await wait();
    const say = (error: string) => servers.server.answerToken(() => ({ status: 400, body: { error } }));
    say('authorization_pending');
    expect(await operator.wait?.check({ reference })).to.deep.include({
      problem: { code: 'pending', retryable: true, retryAfter: 2 },
    });
    say('access_denied');
    expect(code(resultOf(await operator.wait?.check({ reference })))).to.equal('consent-refused');
  });

  it('takes no token that is too long to be kept', async () => {
    const { operator, reference } = await wait();
    servers.server.answerToken(() => granted('x'.repeat(4097)));
    expect(code(resultOf(await operator.wait?.check({ reference })))).to.equal('protocol');
  });
});

/** A result that has to be there. */
function resultOf<T>(result: Result<T> | undefined): Result<T> {
  if (!result) throw new Error('nothing');
  return result;
}

describe('CAMARA: proof by the network', () => {
  const VERIFY = '/number-verification/v2/verify';
  const returned = { code: 'code-1', state: STATE };
  const ask = { phoneNumber: NUMBER, fields: FIELDS, returnUrl: RETURN, state: STATE };

  const lead = async (proofOnly = false) => {
    const operator = open({ open: authorisationCode(client(), { proofOnly }) });
    const started = valueOf(await operator.open?.start(ask));
    const check = async (more = {}) =>
      resultOf(await operator.open?.check({ reference: started.reference, phoneNumber: NUMBER, returned, ...more }));
    return { ...started, operator, check };
  };

  it('leads to the operator without the number', async () => {
    const { url, reference, operator } = await lead();
    expect(operator.open?.reason).to.equal('network');
    expect(new URL(url).searchParams.get('scope')).to.equal(
      'openid dpv:FraudPreventionAndDetection number-verification:verify kyc-fill-in:givenName kyc-fill-in:email kyc-match:match',
    );
    expect(url + reference).not.to.contain(NUMBER.slice(1));
  });

  it('asks for the proof alone where its token is good for no more', async () => {
    const { url, check } = await lead(true);
    expect(new URL(url).searchParams.get('scope')).to.equal(
      'openid dpv:FraudPreventionAndDetection number-verification:verify',
    );
    servers.api.answer(VERIFY, { body: { devicePhoneNumberVerified: true } });
    expect(await check()).to.deep.equal({ ok: true, value: {} });
  });

  it('compares the line with the number that was typed', async () => {
    const { check } = await lead();
    servers.server.answerToken(() => granted('network-token'));
    servers.api.answer(VERIFY, { body: { devicePhoneNumberVerified: true } });
    expect(await check()).to.deep.equal({ ok: true, value: { grant: 'network-token' } });
    expect(servers.api.last(VERIFY).headers.authorization).to.equal('Bearer network-token');
    expect(servers.api.last(VERIFY).json).to.deep.equal({ phoneNumber: NUMBER });
  });

  it('asks nobody before the browser is back', async () => {
    const { check } = await lead();
    expect(code(await check({ returned: undefined }))).to.equal('pending');
    expect(servers.server.asked).to.have.length(0);
  });

  const answers: readonly [string, number, unknown, string][] = [
    ['another line', 200, { devicePhoneNumberVerified: false }, 'subject-mismatch'],
    ['nothing', 200, {}, 'protocol'],
    [
      'a browser that is not on mobile data',
      403,
      { status: 403, code: 'NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK', message: NUMBER },
      'not-supported',
    ],
    ['a refused token', 401, { status: 401, code: 'UNAUTHENTICATED', message: NUMBER }, 'not-authorised'],
    ['trouble', 503, { status: 503, code: 'UNAVAILABLE', message: NUMBER }, 'provider-error'],
  ];
  for (const [name, status, body, expected] of answers)
    it(`understands ${name}`, async () => {
      const { check } = await lead();
      servers.api.answer(VERIFY, { status, body });
      const checked = await check();
      expect(code(checked)).to.equal(expected);
      expect(JSON.stringify(checked)).not.to.contain(NUMBER.slice(1));
    });

  const errors: readonly [string, string][] = [
    ['login_required', 'not-supported'],
    ['access_denied', 'consent-refused'],
  ];
  for (const [error, expected] of errors)
    it(`understands ${error} at the door`, async () => {
      const { check } = await lead();
      expect(code(await check({ returned: { error, state: STATE } }))).to.equal(expected);
      expect(servers.server.asked).to.have.length(0);
    });
});

describe('CAMARA: proof by consent', () => {
  const RETRIEVE = '/consent-info/v0.2/retrieve';
  const CAPTURE = 'https://operator.test/consent?id=1';
  const ask = { phoneNumber: NUMBER, fields: FIELDS, returnUrl: RETURN, state: STATE };
  const SCOPES = ['kyc-fill-in:givenName', 'kyc-fill-in:email', 'kyc-match:match'];

  const status = (statusReason: string | undefined, scopes = SCOPES) => ({
    scopes,
    purpose: 'dpv:FraudPreventionAndDetection',
    statusValidForProcessing: statusReason === undefined,
    ...(statusReason !== undefined && { statusReason }),
  });
  const say = (...statusInfo: unknown[]) => servers.api.answer(RETRIEVE, { body: { statusInfo, captureUrl: CAPTURE } });

  const lead = async (options: Partial<CamaraOptions> = {}) => {
    const operator = open({ open: 'consent', ...options });
    const started = resultOf(await operator.open?.start(ask));
    const check = async (result?: string) =>
      resultOf(
        await operator.open?.check({
          reference: started.ok ? started.value.reference : '',
          phoneNumber: NUMBER,
          ...(result !== undefined && { returned: { capture_result: result, state: STATE } }),
        }),
      );
    return { started, operator, check };
  };

  it('opens the operator’s page with a state, and says where it leads back to', async () => {
    say(status('PENDING'));
    const { started, operator } = await lead();
    expect(operator.open?.reason).to.equal('consent');
    expect(valueOf(started)).to.deep.include({ url: `${CAPTURE}&state=${STATE}`, expiresIn: 600 });
    expect(servers.api.last(RETRIEVE).json).to.deep.equal({
      phoneNumber: NUMBER,
      scopes: SCOPES,
      purpose: 'dpv:FraudPreventionAndDetection',
      requestCaptureUrl: true,
      callbackUrl: RETURN,
    });
    expect(servers.server.last('/token').form['scope']).to.equal('consent-info:retrieve');
  });

  it('asks the operator anew, whatever came back', async () => {
    say(status('PENDING'));
    const { check } = await lead();
    expect(code(await check('granted'))).to.equal('pending');
    say(status(undefined));
    expect(await check()).to.deep.equal({ ok: true, value: {} });
    expect(servers.api.last(RETRIEVE).json).to.deep.include({ requestCaptureUrl: false });
  });

  it('takes some of it, where it was allowed on that page', async () => {
    const [first = '', ...rest] = SCOPES;
    say(status(undefined, [first]), status('PENDING', rest));
    const { check } = await lead();
    expect(code(await check('partial_grant'))).to.equal('pending');
    say(status(undefined, SCOPES.slice(0, 2)), status('PENDING', SCOPES.slice(2)));
    expect(code(await check())).to.equal('pending');
    expect(code(await check('partial_grant'))).to.equal('ok');
  });

  const results: readonly [string, string][] = [
    ['denied', 'consent-refused'],
    ['error', 'provider-error'],
    ['timeout', 'expired'],
    ['anything', 'pending'],
  ];
  for (const [result, expected] of results)
    it(`understands ${result} on the way back`, async () => {
      say(status('REQUESTED'));
      const { check } = await lead();
      expect(code(await check(result))).to.equal(expected);
    });

  it('ends with a no', async () => {
    say(status('PENDING'));
    const { check } = await lead();
    say(status('DENIED'));
    expect(code(await check())).to.equal('consent-refused');
  });

  it('does not take a consent that was there before for a proof', async () => {
    say(status(undefined));
    expect(code((await lead()).started)).to.equal('not-supported');
  });

  it('says that the person refused before', async () => {
    say(status('OBJECTED'));
    expect(code((await lead()).started)).to.equal('consent-refused');
  });

  it('says that there is no page', async () => {
    servers.api.answer(RETRIEVE, { body: { statusInfo: [status('PENDING')] } });
    expect(code((await lead()).started)).to.equal('not-supported');
  });

  it('is a mistake of the configuration where the operator cannot lead back', async () => {
    const operator = open({ open: 'consent' });
    const started = await operator.open?.start({ ...ask, returnUrl: 'http://shop.test/return' });
    expect(code(resultOf(started))).to.equal('config');
  });

  it('leaves the number to a three-legged token', async () => {
    say(status('PENDING'));
    await lead({ auth: jwtBearer(client()) });
    expect(servers.api.last(RETRIEVE).json).not.to.have.property('phoneNumber');
  });

  it('knows no reference that it did not make', async () => {
    const operator = open({ open: 'consent' });
    for (const reference of ['', '{}', '[]', '{"scopes":[],"before":[]}'])
      expect(code(resultOf(await operator.open?.check({ reference, phoneNumber: NUMBER })))).to.equal('expired');
    expect(servers.api.asked).to.have.length(0);
  });
});
