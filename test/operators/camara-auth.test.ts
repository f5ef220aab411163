/** With which token the CAMARA adapter asks what, against real servers. */
import { expect } from 'chai';
import { clientCredentials } from '../../src/proxy/oauth/client-credentials.js';
import { jwtBearer } from '../../src/proxy/oauth/jwt-bearer.js';
import { oauthClient } from '../../src/proxy/oauth/oauth-client.js';
import { camara, type CamaraOptions } from '../../src/proxy/operators/camara.js';
import { openAuthorisationServer, SECRET, type AuthorisationServer } from './support/authorisation-server.js';
import { openCamaraServer, type CamaraServer } from './support/camara-server.js';

const NUMBER = '+33639980001';
const MATCH = '/kyc-match/v0.4/match';
const FILL_IN = '/kyc-fill-in/v0.4/fill-in';
const QUESTION = { phoneNumber: NUMBER, attributes: { givenName: 'x' } };

describe('CAMARA: authentication', () => {
  let server: AuthorisationServer;
  let api: CamaraServer;
  beforeEach(async () => {
    server = await openAuthorisationServer();
    api = await openCamaraServer();
    api.answer(MATCH, { body: { givenNameMatch: 'true' } });
    api.answer(FILL_IN, { body: {} });
  });
  afterEach(async () => {
    await server.close();
    await api.close();
  });

  const client = () => oauthClient(server.options);
  const open = (options: Partial<CamaraOptions> = {}) =>
    camara({ baseUrl: api.url, auth: clientCredentials(client()), ...options });

  it('asks with a two-legged token of the scope, and names the number', async () => {
    const operator = open();
    await operator.match(QUESTION);
    await operator.match(QUESTION);
    await operator.fillIn({ phoneNumber: NUMBER, fields: ['givenName'] });
    expect(server.asked.map(({ form }) => form['scope'])).to.deep.equal(['kyc-match:match', 'kyc-fill-in:givenName']);
    expect(api.asked.map(({ headers }) => headers.authorization)).to.deep.equal([
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(api.asked.map(({ json }) => json)).to.deep.equal([
      { phoneNumber: NUMBER, givenName: 'x' },
      { phoneNumber: NUMBER, givenName: 'x' },
      { phoneNumber: NUMBER },
    ]);
  });

  it('asks about a person with a three-legged token, and sends codes as the client', async () => {
    const operator = open({ personal: jwtBearer(client()) });
    api.answer('/one-time-password-sms/v1/send-code', { body: { authenticationId: 'auth-1' } });
    await operator.code?.send({ phoneNumber: NUMBER, message: '{{code}}' });
    await operator.match(QUESTION);
    const grants = server.asked.map(({ form }) => form['grant_type']);
    expect(grants).to.deep.equal(['client_credentials', 'urn:ietf:params:oauth:grant-type:jwt-bearer']);
    expect(api.last(MATCH).json).to.deep.equal({ givenName: 'x' });
  });

  it('gets another token after one was refused, and asks nothing twice', async () => {
    const operator = open();
    api.answer(MATCH, { status: 401, body: { status: 401, code: 'UNAUTHENTICATED', message: '' } });
    await operator.match(QUESTION);
    expect(api.asked).to.have.length(1);
    api.answer(MATCH, { body: {} });
    await operator.match(QUESTION);
    expect(api.last(MATCH).headers.authorization).to.equal('Bearer token-2');
  });

  it('says no more of a refused client than that', async () => {
    const secret = oauthClient({ ...server.endpoints, clientId: 'x', secret: SECRET });
    server.answerToken(() => ({ status: 401, body: { error: 'invalid_client', error_description: SECRET } }));
    const answer = await open({ auth: clientCredentials(secret) }).match(QUESTION);
    expect(answer).to.deep.equal({ ok: false, problem: { code: 'not-authorised', retryable: false } });
    expect(api.asked).to.have.length(0);
  });

  it('stops asking an operator that is gone', async () => {
    api.answer(MATCH, { status: 503, body: { status: 503, code: 'UNAVAILABLE', message: NUMBER } });
    const operator = open({ guard: { failures: 2, pause: 60_000 } });
    await operator.match(QUESTION);
    await operator.match(QUESTION);
    expect(await operator.match(QUESTION)).to.deep.equal({
      ok: false,
      problem: { code: 'provider-error', retryable: true, retryAfter: 60 },
    });
    expect(api.asked).to.have.length(2);
  });

  it('goes on asking where the customer guards it', async () => {
    api.answer(MATCH, { status: 503 });
    const operator = open({ guard: false });
    for (let count = 0; count < 7; count++) await operator.match(QUESTION);
    expect(api.asked).to.have.length(7);
  });
});
