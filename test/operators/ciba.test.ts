/** The person is asked on the phone. */
import { expect } from 'chai';
import { ciba } from '../../src/proxy/oauth/ciba.js';
import { oauthClient } from '../../src/proxy/oauth/oauth-client.js';
import { granted, openAuthorisationServer, type AuthorisationServer } from './support/authorisation-server.js';
import type { Answer } from './support/open-server.js';

const NUMBER = '+33639980001';
const ASK = {
  scopes: ['kyc-match:match'],
  purpose: 'FraudPreventionAndDetection',
  deployment: 'camara',
  phoneNumber: NUMBER,
} as const;

const refusal = (error: string): Answer => ({ status: 400, body: { error, error_description: NUMBER } });

describe('CIBA', () => {
  let server: AuthorisationServer;
  beforeEach(async () => (server = await openAuthorisationServer()));
  afterEach(() => server.close());

  const open = () => ciba(oauthClient(server.options));

  async function start() {
    const started = await open().start(ASK);
    if (!started.ok) throw new Error(started.problem.code);
    return started.value;
  }

  it('asks about a number, with the purpose among the scopes', async () => {
    expect(await start()).to.deep.equal({ reference: '2.request-1', interval: 2, expiresIn: 120 });
    const { form } = server.last('/bc-authorize');
    expect(form).to.include({
      login_hint: `tel:${NUMBER}`,
      scope: 'openid dpv:FraudPreventionAndDetection kyc-match:match',
    });
    const claims = await server.verify(form['client_assertion'], server.endpoints.backchannelEndpoint);
    expect(claims.sub).to.equal('shop-client');
  });

  it('joins purpose and scope where the deployment does', async () => {
    await open().start({ ...ASK, deployment: 'telefonica' });
    const { scope } = server.last('/bc-authorize').form;
    expect(scope).to.equal('dpv:FraudPreventionAndDetection#kyc-match:match');
  });

  it('takes five seconds where the operator names no interval', async () => {
    server.answerBackchannel({ body: { auth_req_id: 'request-2', expires_in: 60 } });
    expect(await start()).to.deep.include({ interval: 5 });
  });

  it('gets the token once the person has agreed, also in another process', async () => {
    const { reference } = await start();
    server.answerToken(() => granted('three-legged'));
    const checked = await open().check({ reference });
    expect(checked.ok && checked.value.accessToken).to.equal('three-legged');
    expect(server.last('/token').form).to.include({
      grant_type: 'urn:openid:params:grant-type:ciba',
      auth_req_id: 'request-1',
    });
  });

  it('waits as long as it is told, and longer for good after slow_down', async () => {
    const { reference } = await start();
    const backchannel = open();
    const waits: unknown[] = [];
    for (const error of ['authorization_pending', 'slow_down', 'authorization_pending', 'slow_down']) {
      server.answerToken(() => refusal(error));
      const checked = await backchannel.check({ reference });
      waits.push(checked.ok ? 'ok' : [checked.problem.code, checked.problem.retryAfter]);
    }
    expect(waits).to.deep.equal([
      ['pending', 2],
      ['pending', 7],
      ['pending', 7],
      ['pending', 12],
    ]);
  });

  it('waits once as long as a header asks', async () => {
    const { reference } = await start();
    const backchannel = open();
    server.answerToken(() => ({ ...refusal('authorization_pending'), headers: { 'retry-after': '40' } }));
    const first = await backchannel.check({ reference });
    expect(first.ok ? undefined : first.problem.retryAfter).to.equal(40);
  });

  const ends: readonly [string, string][] = [
    ['access_denied', 'consent-refused'],
    ['expired_token', 'expired'],
    ['invalid_grant', 'expired'],
    ['invalid_client', 'not-authorised'],
  ];
  for (const [error, code] of ends)
    it(`understands ${error} of the token`, async () => {
      const { reference } = await start();
      server.answerToken(() => refusal(error));
      const checked = await open().check({ reference });
      expect(checked.ok ? 'ok' : checked.problem.code).to.equal(code);
      expect(JSON.stringify(checked)).not.to.contain(NUMBER.slice(1));
    });

  const starts: readonly [string, number, string][] = [
    ['unknown_user_id', 400, 'subscriber-not-found'],
    ['invalid_scope', 400, 'config'],
    ['access_denied', 403, 'consent-refused'],
    ['invalid_client', 401, 'not-authorised'],
  ];
  for (const [error, status, code] of starts)
    it(`understands ${error} of the start`, async () => {
      server.answerBackchannel({ status, body: { error } });
      const started = await open().start(ASK);
      expect(started.ok ? 'ok' : started.problem.code).to.equal(code);
    });

  it('knows no reference that it did not make, and asks nobody about it', async () => {
    for (const reference of ['', 'request-1', 'x.request-1', '2.', '2.a b']) {
      const checked = await open().check({ reference });
      expect(checked.ok ? 'ok' : checked.problem.code).to.equal('expired');
    }
    expect(server.asked).to.have.length(0);
  });

  it('is a mistake of the configuration without the endpoint', async () => {
    const { backchannelEndpoint: _none, ...options } = server.options;
    const started = await ciba(oauthClient(options)).start(ASK);
    expect(started.ok ? 'ok' : started.problem.code).to.equal('config');
  });
});
