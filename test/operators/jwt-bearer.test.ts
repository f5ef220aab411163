/** Three-legged tokens by a signed statement about whom. */
import { expect } from 'chai';
import { jwtBearer } from '../../src/proxy/oauth/jwt-bearer.js';
import { oauthClient } from '../../src/proxy/oauth/oauth-client.js';
import { openAuthorisationServer, SECRET, type AuthorisationServer } from './support/authorisation-server.js';

const NUMBER = '+33639980001';
const ASK = {
  scopes: ['kyc-fill-in:givenName', 'kyc-fill-in:email'],
  purpose: 'dpv:FraudPreventionAndDetection',
  deployment: 'camara',
  phoneNumber: NUMBER,
} as const;

describe('tokens by JWT bearer', () => {
  let server: AuthorisationServer;
  beforeEach(async () => (server = await openAuthorisationServer()));
  afterEach(() => server.close());

  it('signs whom it asks about, for the endpoint, with the scopes inside', async () => {
    const source = jwtBearer(oauthClient(server.options));
    expect(await source.get(ASK)).to.deep.equal({ ok: true, value: 'token-1' });
    const { form } = server.last('/token');
    expect(form['grant_type']).to.equal('urn:ietf:params:oauth:grant-type:jwt-bearer');
    expect(form).not.to.have.any.keys('scope', 'client_assertion', 'client_secret');
    const claims = await server.verify(form['assertion'], server.endpoints.tokenEndpoint);
    expect(claims['scope']).to.equal('dpv:FraudPreventionAndDetection kyc-fill-in:givenName kyc-fill-in:email');
    expect(claims.sub).to.equal(`tel:${NUMBER}`);
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).to.equal(60);
    expect(claims.jti).to.be.a('string');
    expect(source.subject).to.equal('token');
  });

  it('joins purpose and scope where the deployment does', async () => {
    await jwtBearer(oauthClient(server.options)).get({ ...ASK, deployment: 'telefonica', scopes: ['kyc-match:match'] });
    const claims = await server.verify(server.last('/token').form['assertion'], server.endpoints.tokenEndpoint);
    expect(claims['scope']).to.equal('dpv:FraudPreventionAndDetection#kyc-match:match');
  });

  const refusals: readonly [string, string][] = [
    ['invalid_grant', 'consent-required'],
    ['invalid_client', 'not-authorised'],
    ['invalid_scope', 'config'],
  ];
  for (const [error, code] of refusals)
    it(`understands ${error}`, async () => {
      server.answerToken(() => ({ status: 400, body: { error, error_description: `no ${NUMBER}` } }));
      const result = await jwtBearer(oauthClient(server.options)).get(ASK);
      expect(result.ok ? 'ok' : result.problem.code).to.equal(code);
      expect(JSON.stringify(result)).not.to.contain(NUMBER.slice(1));
    });

  it('has no token for a call about nobody', async () => {
    const result = await jwtBearer(oauthClient(server.options)).get({ ...ASK, phoneNumber: undefined });
    expect(result.ok ? 'ok' : result.problem.code).to.equal('config');
    expect(server.asked).to.have.length(0);
  });

  it('needs a key', () => {
    const client = oauthClient({ ...server.endpoints, clientId: 'x', secret: SECRET });
    expect(() => jwtBearer(client)).to.throw(TypeError);
  });
});
