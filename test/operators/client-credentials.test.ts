/** Two-legged tokens: asked for once, kept as long as they are good. */
import { expect } from 'chai';
import { clientCredentials } from '../../src/proxy/oauth/client-credentials.js';
import { oauthClient } from '../../src/proxy/oauth/oauth-client.js';
import { granted, openAuthorisationServer, type AuthorisationServer } from './support/authorisation-server.js';

const ASK = { scopes: ['a', 'b'], purpose: 'MarketResearch', deployment: 'camara', phoneNumber: undefined } as const;

describe('tokens by client credentials', () => {
  let server: AuthorisationServer;
  let at = 0;
  beforeEach(async () => {
    at = 0;
    server = await openAuthorisationServer();
  });
  afterEach(() => server.close());

  const source = () => clientCredentials(oauthClient(server.options), { now: () => at });
  const value = (result: Awaited<ReturnType<ReturnType<typeof source>['get']>>) =>
    result.ok ? result.value : result.problem.code;

  it('asks once for many who need the same, and by scope', async () => {
    const tokens = source();
    const many = await Promise.all(Array.from({ length: 20 }, () => tokens.get(ASK)));
    expect(new Set(many.map(value))).to.deep.equal(new Set(['token-1']));
    expect(value(await tokens.get({ ...ASK, scopes: ['a'] }))).to.equal('token-2');
    expect(server.asked.map(({ form }) => form['scope'])).to.deep.equal(['a b', 'a']);
  });

  it('asks anew shortly before the end', async () => {
    const tokens = source();
    await tokens.get(ASK);
    at = 53_999;
    expect(value(await tokens.get(ASK))).to.equal('token-1');
    at = 54_000;
    expect(value(await tokens.get(ASK))).to.equal('token-2');
  });

  it('keeps no token whose end nobody knows', async () => {
    server.answerToken(() => ({ body: { access_token: 'endless', token_type: 'Bearer' } }));
    const tokens = source();
    await tokens.get(ASK);
    await tokens.get(ASK);
    expect(server.asked).to.have.length(2);
  });

  it('keeps no refusal', async () => {
    const tokens = source();
    server.answerToken(() => ({ status: 503, body: { error: 'server_error' } }));
    expect(value(await tokens.get(ASK))).to.equal('provider-error');
    server.answerToken(undefined);
    expect(value(await tokens.get(ASK))).to.equal('token-1');
  });

  it('forgets a token that was refused, and no other', async () => {
    const tokens = source();
    await tokens.get(ASK);
    await tokens.get({ ...ASK, scopes: ['c'] });
    tokens.drop?.('token-1');
    await Promise.resolve();
    expect(value(await tokens.get(ASK))).to.equal('token-3');
    expect(value(await tokens.get({ ...ASK, scopes: ['c'] }))).to.equal('token-2');
  });

  it('keeps a bounded number of tokens, the oldest least', async () => {
    const tokens = source();
    server.answerToken(({ form }) => granted(`for-${form['scope']}`));
    for (let place = 0; place <= 100; place++) await tokens.get({ ...ASK, scopes: [`s${place}`] });
    server.answerToken(() => granted('anew'));
    expect(value(await tokens.get({ ...ASK, scopes: ['s100'] }))).to.equal('for-s100');
    expect(value(await tokens.get({ ...ASK, scopes: ['s0'] }))).to.equal('anew');
  });

  it('writes scopes as the deployment does', async () => {
    await source().get({ ...ASK, deployment: 'telefonica' });
    expect(server.last('/token').form['scope']).to.equal('dpv:MarketResearch#a dpv:MarketResearch#b');
  });
});
