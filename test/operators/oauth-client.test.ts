/** Who asks, where, and what becomes of what goes wrong. */
import { expect } from 'chai';
import { clientCredentials } from '../../src/proxy/oauth/client-credentials.js';
import { oauthClient, type OAuthClientOptions } from '../../src/proxy/oauth/oauth-client.js';
import {
  CLIENT,
  granted,
  openAuthorisationServer,
  SECRET,
  type AuthorisationServer,
} from './support/authorisation-server.js';
import type { Answer } from './support/open-server.js';

const ASK = {
  scopes: ['kyc-match:match'],
  purpose: 'FraudPreventionAndDetection',
  deployment: 'camara',
  phoneNumber: undefined,
} as const;

describe('the client of an authorisation server', () => {
  let server: AuthorisationServer;
  beforeEach(async () => (server = await openAuthorisationServer()));
  afterEach(() => server.close());

  const get = (changes: Partial<OAuthClientOptions> | Record<string, unknown> = {}) =>
    clientCredentials(oauthClient({ ...server.options, ...changes } as OAuthClientOptions)).get(ASK);
  const codeOf = async (result: ReturnType<typeof get>) => {
    const given = await result;
    return given.ok ? 'ok' : given.problem.code;
  };

  it('shows who it is with a signature for the endpoint that is asked', async () => {
    expect(await get()).to.deep.equal({ ok: true, value: 'token-1' });
    const { form } = server.last('/token');
    const claims = await server.verify(form['client_assertion'], server.endpoints.tokenEndpoint);
    expect(claims).to.include({ iss: CLIENT, sub: CLIENT });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).to.be.within(1, 300);
    expect(claims.jti).to.be.a('string');
    expect(form).to.include({ grant_type: 'client_credentials', scope: 'kyc-match:match' });
  });

  it('signs with a JWK as well, and for whom it is told to', async () => {
    await get({ key: server.jwk, kid: undefined, audience: 'issuer' });
    await server.verify(server.last('/token').form['client_assertion'], server.url);
    await get({ key: server.jwk, kid: undefined, audience: 'https://operator.test' });
    await server.verify(server.last('/token').form['client_assertion'], 'https://operator.test');
  });

  it('never signs the same twice', async () => {
    await get();
    await get();
    const [first, second] = server.asked.map(({ form }) => form['client_assertion']);
    expect(first).not.to.equal(second);
  });

  it('shows who it is with a secret in the header, or in the body', async () => {
    const secret = { key: undefined, kid: undefined, secret: SECRET };
    await get(secret);
    const basic = Buffer.from(`${CLIENT}:${SECRET}`).toString('base64');
    expect(server.last('/token').headers.authorization).to.equal(`Basic ${basic}`);
    await get({ ...secret, secretIn: 'post' });
    expect(server.last('/token').form).to.include({ client_id: CLIENT, client_secret: SECRET });
  });

  it('finds the endpoints by discovery, once', async () => {
    const client = oauthClient({ issuer: server.url, clientId: CLIENT, secret: SECRET });
    const source = clientCredentials(client);
    expect(await source.get(ASK)).to.deep.include({ ok: true });
    expect(await source.get({ ...ASK, scopes: ['other'] })).to.deep.include({ ok: true });
    expect(server.asked.map(({ path }) => path)).to.deep.equal([
      '/.well-known/openid-configuration',
      '/token',
      '/token',
    ]);
  });

  it('tries discovery again after it failed', async () => {
    let isDown = true;
    const client = oauthClient({
      issuer: server.url,
      clientId: CLIENT,
      secret: SECRET,
      fetch: (url, init) => (isDown ? Promise.reject(new TypeError(SECRET)) : fetch(url, init)),
    });
    const source = clientCredentials(client);
    expect(await codeOf(source.get(ASK))).to.equal('provider-error');
    isDown = false;
    expect(await codeOf(source.get(ASK))).to.equal('ok');
  });

  it('follows no discovery to a plain address elsewhere', async () => {
    const sent: string[] = [];
    const answer = (issuer: string) =>
      clientCredentials(
        oauthClient({
          issuer,
          clientId: CLIENT,
          secret: SECRET,
          fetch: async (url) => {
            sent.push(url);
            return Response.json({
              issuer,
              token_endpoint: 'http://operator.test/token',
              jwks_uri: 'http://127.0.0.1/',
            });
          },
        }),
      ).get(ASK);
    expect(await codeOf(answer('https://operator.test'))).to.equal('config');
    expect(await codeOf(answer('http://localhost:1'))).to.equal('config');
    expect(sent).to.have.length(2);
  });

  it('takes a token without a type for a bearer token, and no other type', async () => {
    server.answerToken(() => ({ body: { access_token: 'token-x', expires_in: 60 } }));
    expect(await codeOf(get())).to.equal('ok');
    server.answerToken(() => ({ body: { access_token: 'token-x', token_type: 'mac' } }));
    expect(await codeOf(get())).to.equal('protocol');
  });

  it('refuses an ID token of somebody else', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const at = Math.floor(Date.now() / 1000);
    const claims = { iss: 'https://other.test', aud: CLIENT, sub: 'x', iat: at, exp: at + 60 };
    const idToken = `${part({ alg: 'ES256' })}.${part(claims)}.AAAA`;
    server.answerToken(() => ({ body: { access_token: 'token-x', token_type: 'Bearer', id_token: idToken } }));
    expect(await codeOf(get())).to.equal('protocol');
  });

  const error = (code: string, status = 400): Answer => ({
    status,
    body: { error: code, error_description: `${SECRET} was wrong` },
  });
  const wrong: readonly [string, Answer, string][] = [
    ['invalid_client', error('invalid_client', 401), 'not-authorised'],
    ['unauthorized_client', error('unauthorized_client'), 'not-authorised'],
    ['invalid_scope', error('invalid_scope'), 'config'],
    ['invalid_request', error('invalid_request'), 'config'],
    ['temporarily_unavailable', error('temporarily_unavailable', 503), 'provider-error'],
    ['a gateway in CAMARA’s words', { status: 429, body: { status: 429, code: 'QUOTA_EXCEEDED' } }, 'rate-limited'],
    ['a page of a gateway', { status: 502, body: `<h1>${SECRET}</h1>` }, 'provider-error'],
    [
      'a challenge',
      { ...error('invalid_client', 401), headers: { 'www-authenticate': 'Basic realm="x"' } },
      'not-authorised',
    ],
    ['another address', { status: 302, headers: { location: 'https://elsewhere.test' } }, 'protocol'],
    ['nothing', { status: 200 }, 'protocol'],
    ['no token', { body: { token_type: 'Bearer' } }, 'protocol'],
  ];
  for (const [name, answer, code] of wrong)
    it(`makes a problem of ${name}, without what was asked`, async () => {
      server.answerToken(() => answer);
      const result = await get({ key: undefined, kid: undefined, secret: SECRET });
      expect(result.ok ? 'ok' : result.problem.code).to.equal(code);
      expect(JSON.stringify(result)).not.to.contain('CANARY');
    });

  it('hands on how long to wait', async () => {
    server.answerToken(() => ({ status: 429, body: { error: 'x' }, headers: { 'retry-after': '9' } }));
    const result = await get();
    expect(result.ok ? undefined : result.problem.retryAfter).to.equal(9);
  });

  it('gives up in time', async () => {
    server.answerToken(() => new Promise(() => undefined));
    expect(await codeOf(get({ timeout: 20 }))).to.equal('timeout');
  });

  it('says that nobody is there', async () => {
    const { options } = server;
    await server.close();
    const result = clientCredentials(oauthClient(options)).get(ASK);
    expect(await codeOf(result)).to.equal('provider-error');
    server = await openAuthorisationServer();
  });

  it('reads no more than an answer is', async () => {
    server.answerToken(() => granted('x'.repeat(100_000)));
    expect(await codeOf(get())).to.equal('protocol');
  });

  const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
  const impossible: readonly [string, Record<string, unknown>][] = [
    ['plain http to another machine', { issuer: 'http://operator.test' }],
    ['a token endpoint with plain http', { tokenEndpoint: 'http://operator.test/token' }],
    ['an issuer that is no address', { issuer: 'operator' }],
    ['no name', { clientId: '' }],
    ['a public key', { key }],
    ['a JWK without its algorithm', { key: { ...key, d: 'd' } }],
    ['an empty secret', { key: undefined, secret: '' }],
  ];
  for (const [name, changes] of impossible)
    it(`is not made with ${name}`, () => {
      expect(() => oauthClient({ ...server.options, ...changes })).to.throw(TypeError);
    });
});
