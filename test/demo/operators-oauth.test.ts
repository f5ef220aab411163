/** The OAuth server of the simulated operators: clients, four ways to a token, and what each refuses. */
import { createPublicKey, generateKeyPairSync, verify, type JsonWebKey } from 'node:crypto';
import { expect } from 'chai';
import { createCamaraOperator } from '../../demo/operators/camara/operator.js';
import {
  readCibaAuthentication,
  readCibaToken,
  writeCibaAuthentication,
  writeCibaToken,
} from '../../src/entry/proxy.js';
import { ORIGIN, SECRET, ask, bearer, createWorld, outcomeOf, signJwt, type Call } from './simulator-world.js';

const LINE = '+33639980001';
const OPENED = 'openid dpv:FraudPreventionAndDetection kyc-match:match';
const CIBA = 'urn:openid:params:grant-type:ciba';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const MATCH = '/kyc-match/v0.4/match';

function start(options: { readonly tokenLifetime?: number } = {}) {
  const world = createWorld();
  const operator = createCamaraOperator({ ...world, ...options });
  const post = (path: string, form: Readonly<Record<string, string>>, call: Call = {}) =>
    ask(operator, path, { form, ...call });
  return {
    world,
    operator,
    post,
    token: (form: Readonly<Record<string, string>>, call?: Call) => post('/token', form, call),
    match: (token: string, body: unknown) => ask(operator, MATCH, { body, headers: bearer(token) }),
    poll: (id: string) => post('/token', { ...SECRET, grant_type: CIBA, auth_req_id: id }),
    hint: (login_hint: string, scope = OPENED) => post('/bc-authorize', { ...SECRET, scope, login_hint }),
  };
}

describe('simulated OAuth: clients', () => {
  const grant = { grant_type: 'client_credentials', scope: 'kyc-match:match' };
  const basic = (pair: string) => ({ headers: { Authorization: `Basic ${btoa(pair)}` } });
  const rows: readonly [string, Readonly<Record<string, string>>, Call, string][] = [
    ['a secret in the body', { ...grant, ...SECRET }, {}, '200'],
    ['a secret in the header', grant, basic('sandbox-client:sandbox-secret'), '200'],
    ['a secret that is form-encoded', grant, basic('sandbox%2Dclient:sandbox%2Dsecret'), '200'],
    ['another secret', { ...grant, ...SECRET, client_secret: 'x' }, {}, '401 invalid_client'],
    ['another client', { ...grant, ...SECRET, client_id: 'x' }, {}, '401 invalid_client'],
    ['no secret', { ...grant, client_id: 'sandbox-client' }, {}, '401 invalid_client'],
    ['no client', grant, {}, '401 invalid_client'],
    ['half a header', grant, basic('sandbox-client'), '401 invalid_client'],
    ['a header that is no text', grant, { headers: { Authorization: 'Basic /////' } }, '401 invalid_client'],
    ['two ways at once', { ...grant, ...SECRET }, basic('sandbox-client:sandbox-secret'), '400 invalid_request'],
    ['no body that is a form', grant, { headers: { 'Content-Type': 'application/json' } }, '400 invalid_request'],
    ['no grant type', SECRET, {}, '400 invalid_request'],
    ['a grant that nobody knows', { ...SECRET, grant_type: 'password' }, {}, '400 unsupported_grant_type'],
    ['another method', { ...grant, ...SECRET }, { method: 'PUT' }, '405'],
    ['no scope', { ...grant, ...SECRET, scope: '' }, {}, '400 invalid_scope'],
    ['a scope that nobody serves', { ...grant, ...SECRET, scope: 'kyc-match:match x:y' }, {}, '400 invalid_scope'],
    ['two purposes', { ...grant, ...SECRET, scope: 'dpv:A dpv:B kyc-match:match' }, {}, '400 invalid_scope'],
    ['a purpose glued to the scope', { ...grant, ...SECRET, scope: 'dpv:A#kyc-match:match' }, {}, '400 invalid_scope'],
    ['a purpose', { ...grant, ...SECRET, scope: 'dpv:A kyc-match:match' }, {}, '200'],
    [
      'a scope outside the contract',
      { ...grant, client_id: 'sandbox-small', client_secret: 'sandbox-small-secret', scope: 'sim-swap' },
      {},
      '400 invalid_scope',
    ],
    [
      'a scope inside the contract',
      { ...grant, client_id: 'sandbox-small', client_secret: 'sandbox-small-secret' },
      {},
      '200',
    ],
  ];
  for (const [title, form, call, expected] of rows)
    it(`${title}: ${expected}`, async () => {
      const answer = await start().token(form, call);
      expect(outcomeOf(answer)).to.equal(expected);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
      if (expected === '200') expect(readCibaToken(answer).ok).to.equal(true);
    });

  it('takes a parameter once', async () => {
    const { operator } = start();
    const body = 'grant_type=client_credentials&grant_type=password';
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect(outcomeOf(await ask(operator, '/token', { body, headers }))).to.equal('400 invalid_request');
  });

  it('says where everything is', async () => {
    const { operator } = start();
    const { body } = await ask(operator, '/.well-known/openid-configuration', { method: 'GET' });
    expect(body).to.include({
      issuer: ORIGIN,
      token_endpoint: `${ORIGIN}/token`,
      authorization_endpoint: `${ORIGIN}/authorize`,
      backchannel_authentication_endpoint: `${ORIGIN}/bc-authorize`,
    });
    expect(body?.scopes_supported).to.include.members(['openid', 'kyc-match:match', 'kyc-fill-in:birthdate']);
  });
});

describe('simulated OAuth: private_key_jwt', () => {
  const form = (assertion: string) => ({
    grant_type: 'client_credentials',
    scope: 'kyc-match:match',
    client_assertion_type: ASSERTION,
    client_assertion: assertion,
  });
  const own = { sub: 'sandbox-key-client' };
  const rows: readonly [string, Readonly<Record<string, unknown>>, string][] = [
    ['for the token endpoint', own, '200'],
    ['for the issuer', { ...own, aud: ORIGIN }, '200'],
    ['for several', { ...own, aud: ['https://other.test', ORIGIN] }, '200'],
    ['for somebody else', { ...own, aud: 'https://other.test' }, '401 invalid_client'],
    ['about somebody else', { sub: 'sandbox-client' }, '401 invalid_client'],
    ['by somebody else', { ...own, iss: 'sandbox-client' }, '401 invalid_client'],
    ['that is over', { ...own, exp: 1 }, '401 invalid_client'],
    ['that lives too long', { ...own, exp: Date.UTC(2027, 1, 1) / 1000 }, '401 invalid_client'],
    ['that never ends', { ...own, exp: undefined }, '401 invalid_client'],
    ['that is not yet good', { ...own, nbf: Date.UTC(2027, 1, 1) / 1000 }, '401 invalid_client'],
    ['without a name', { ...own, jti: undefined }, '401 invalid_client'],
  ];
  for (const [title, claims, expected] of rows)
    it(`an assertion ${title}: ${expected}`, async () => {
      const { token, world } = start();
      expect(outcomeOf(await token(form(signJwt(world, claims))))).to.equal(expected);
    });

  it('takes an assertion once', async () => {
    const { token, world } = start();
    const assertion = signJwt(world, own);
    const outcomes = [outcomeOf(await token(form(assertion))), outcomeOf(await token(form(assertion)))];
    expect(outcomes).to.deep.equal(['200', '401 invalid_client']);
  });

  it('refuses the signature of another key, a changed claim, no signature and a symmetric one', async () => {
    const { token, world } = start();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const good = signJwt(world, own);
    const [head, body, signature] = good.split('.');
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const changed = part({ ...(JSON.parse(Buffer.from(body!, 'base64url').toString()) as object), jti: 'x' });
    const assertions = [
      signJwt(world, own, privateKey),
      `${head}.${changed}.${signature}`,
      `${head}.${body}.`,
      `${head}.${body}`,
      `${part({ alg: 'none' })}.${body}.${signature}`,
      `${part({ alg: 'HS256' })}.${body}.${signature}`,
      `${part({ alg: 'RS256' })}.${body}.${signature}`,
      'x.y.z',
      '',
    ];
    for (const assertion of assertions) expect(outcomeOf(await token(form(assertion)))).to.equal('401 invalid_client');
    expect(outcomeOf(await token(form(good)))).to.equal('200');
  });
});

describe('simulated OAuth: backchannel', () => {
  it('asks the person, who allows it; the token is good for that line alone', async () => {
    const { world, operator, match } = start();
    const scopes = ['kyc-match:match'];
    const request = writeCibaAuthentication({
      loginHint: { phoneNumber: LINE },
      purpose: 'FraudPreventionAndDetection',
      scopes,
    });
    const started = readCibaAuthentication(await ask(operator, request.path, { form: { ...SECRET, ...request.body } }));
    if (!started.ok) throw new Error('not started');
    expect(started.value).to.include({ expiresIn: 120, interval: 2 });
    const { authReqId } = started.value;
    const question = writeCibaToken({ authReqId });
    const poll = async () =>
      readCibaToken(await ask(operator, question.path, { form: { ...SECRET, ...question.body } }), 2);
    expect(await poll()).to.deep.include({ ok: false, problem: { code: 'pending', retryable: true, retryAfter: 2 } });
    expect(world.phone.questions).to.have.length(1);
    expect(world.phone.questions[0]).to.include({ phoneNumber: LINE, client: 'Demo Bank' });
    world.phone.answer(authReqId, 'allow');
    expect(world.phone.questions).to.deep.equal([]);
    world.advance(2);
    const token = await poll();
    if (!token.ok) throw new Error('no token');
    const asked = { givenName: 'Camille' };
    expect(outcomeOf(await match(token.value.accessToken, asked))).to.equal('200');
    const other = { ...asked, phoneNumber: '+33639980002' };
    expect(outcomeOf(await match(token.value.accessToken, other))).to.equal('403 INVALID_TOKEN_CONTEXT');
    expect(
      outcomeOf(await ask(operator, '/sim-swap/v2/check', { body: {}, headers: bearer(token.value.accessToken) })),
    ).to.equal('403 PERMISSION_DENIED');
  });

  it('slows down who hurries, and is slower from then on', async () => {
    const { world, hint, poll } = start();
    const id = String((await hint(`tel:${LINE}`)).body?.auth_req_id);
    const seen: string[] = [];
    for (const seconds of [0, 1, 2, 7, 12]) {
      world.advance(seconds);
      seen.push(outcomeOf(await poll(id)));
    }
    expect(seen).to.deep.equal([
      '400 authorization_pending',
      '400 slow_down',
      '400 slow_down',
      '400 slow_down',
      '400 slow_down',
    ]);
    world.advance(22);
    expect(outcomeOf(await poll(id))).to.equal('400 authorization_pending');
  });

  it('tells of a refusal, of a request that is over, and of one that is spent', async () => {
    const { world, hint, poll } = start();
    const refused = String((await hint(`tel:${LINE}`)).body?.auth_req_id);
    world.phone.answer(refused, 'refuse');
    expect(outcomeOf(await poll(refused))).to.equal('400 access_denied');
    const late = String((await hint(`tel:${LINE}`)).body?.auth_req_id);
    world.advance(121);
    expect(world.phone.questions).to.deep.equal([]);
    expect(world.phone.answer(late, 'allow')).to.equal(false);
    expect(outcomeOf(await poll(late))).to.equal('400 expired_token');
    const spent = String((await hint(`tel:${LINE}`)).body?.auth_req_id);
    world.phone.answer(spent, 'allow');
    expect([outcomeOf(await poll(spent)), outcomeOf(await poll(spent))]).to.deep.equal(['200', '400 invalid_grant']);
    expect(outcomeOf(await poll('somebody-else'))).to.equal('400 invalid_grant');
  });

  it('is closed to another client', async () => {
    const { hint, token, world } = start();
    const id = String((await hint(`tel:${LINE}`)).body?.auth_req_id);
    world.phone.answer(id, 'allow');
    const form = {
      client_id: 'sandbox-small',
      client_secret: 'sandbox-small-secret',
      grant_type: CIBA,
      auth_req_id: id,
    };
    expect(outcomeOf(await token(form))).to.equal('400 invalid_grant');
  });

  const starts: readonly [string, string, string, string][] = [
    ['nobody', 'tel:+33612345678', OPENED, '400 unknown_user_id'],
    ['a line that the operator does not know', 'tel:+33639980005', OPENED, '400 unknown_user_id'],
    ['no hint', '', OPENED, '400 invalid_request'],
    ['a hint of another kind', 'mailto:a@b.test', OPENED, '400 invalid_request'],
    ['an address outside mobile data', 'ipport:192.0.2.1:4000', OPENED, '400 invalid_request'],
    ['a line whose owner objected', 'tel:+33639980004', OPENED, '403 access_denied'],
    ['no purpose', `tel:${LINE}`, 'openid kyc-match:match', '400 invalid_scope'],
    ['no openid', `tel:${LINE}`, 'dpv:A kyc-match:match', '400 invalid_scope'],
    ['a line', `tel:${LINE}`, OPENED, '200'],
  ];
  for (const [title, loginHint, scope, expected] of starts)
    it(`a request about ${title}: ${expected}`, async () => {
      expect(outcomeOf(await start().hint(loginHint, scope))).to.equal(expected);
    });

  it('asks nobody where the SIM or the connection vouches for the line', async () => {
    const { hint, poll, world } = start();
    world.phone.connect('mobile-data', LINE);
    for (const loginHint of [`operatortoken:sandbox-${LINE}`, 'ipport:192.0.2.1:4000']) {
      const id = String((await hint(loginHint)).body?.auth_req_id);
      expect(world.phone.questions).to.deep.equal([]);
      expect(outcomeOf(await poll(id))).to.equal('200');
    }
  });

  it('a token lives as long as it says, and a foreign one not at all', async () => {
    const { match, token, world } = start({ tokenLifetime: 60 });
    const { body } = await token({ ...SECRET, grant_type: 'client_credentials', scope: 'kyc-match:match' });
    expect(body).to.include({ expires_in: 60, token_type: 'Bearer', scope: 'kyc-match:match' });
    const asked = { phoneNumber: LINE, givenName: 'Camille' };
    world.advance(59);
    expect(outcomeOf(await match(String(body?.access_token), asked))).to.equal('200');
    world.advance(1);
    expect(outcomeOf(await match(String(body?.access_token), asked))).to.equal('401 UNAUTHENTICATED');
    expect(outcomeOf(await match('at-x', asked))).to.equal('401 UNAUTHENTICATED');
  });
});

describe('simulated OAuth: JWT bearer', () => {
  const scope = 'dpv:FraudPreventionAndDetection kyc-fill-in:givenName';
  const line = '+33639980002';
  const form = (assertion: string) => ({ grant_type: JWT_BEARER, assertion });

  async function allow({ operator }: ReturnType<typeof start>): Promise<void> {
    const body = {
      phoneNumber: line,
      scopes: ['kyc-fill-in:givenName'],
      purpose: 'dpv:FraudPreventionAndDetection',
      requestCaptureUrl: true,
    };
    const answer = await ask(operator, '/consent-info/v0.2/retrieve', { body, headers: bearer('sandbox') });
    await ask(operator, String(answer.body?.captureUrl), { form: { capture_result: 'granted' } });
  }

  it('gives a token about who has consented, and about nobody else', async () => {
    const started = start();
    const { token, world, operator } = started;
    const sign = () => form(signJwt(world, { sub: `tel:${line}`, scope }));
    expect(outcomeOf(await token(sign()))).to.equal('400 invalid_grant');
    await allow(started);
    const { body } = await token(sign());
    const record = await ask(operator, '/kyc-fill-in/v0.4/fill-in', {
      body: {},
      headers: bearer(String(body?.access_token)),
    });
    expect(record.body).to.have.all.keys('givenName');
  });

  const faults: readonly [string, Readonly<Record<string, unknown>>, string][] = [
    ['about nobody', { sub: 'tel:+33612345678', scope }, '400 invalid_grant'],
    ['about no line', { sub: 'x', scope }, '400 invalid_grant'],
    ['for somebody else', { sub: `tel:${line}`, scope, aud: 'https://other.test' }, '400 invalid_grant'],
    ['without a purpose', { sub: `tel:${line}`, scope: 'kyc-fill-in:givenName' }, '400 invalid_scope'],
    ['without a scope', { sub: `tel:${line}` }, '400 invalid_scope'],
    ['of a client without a key', { sub: `tel:${line}`, scope, iss: 'sandbox-client' }, '400 unauthorized_client'],
    ['of no client', { sub: `tel:${line}`, scope, iss: 'x' }, '401 invalid_client'],
    ['with a token from the SIM', { sub: `operatortoken:sandbox-${line}`, scope }, '200'],
  ];
  for (const [title, claims, expected] of faults)
    it(`an assertion ${title}: ${expected}`, async () => {
      const { token, world } = start();
      expect(outcomeOf(await token(form(signJwt(world, claims))))).to.equal(expected);
    });

  it('takes an assertion once', async () => {
    const started = start();
    await allow(started);
    const assertion = form(signJwt(started.world, { sub: `tel:${line}`, scope }));
    const outcomes = [outcomeOf(await started.token(assertion)), outcomeOf(await started.token(assertion))];
    expect(outcomes).to.deep.equal(['200', '400 invalid_grant']);
  });
});

describe('simulated OAuth: ID tokens', () => {
  const scope = OPENED;

  async function confirm({ world, hint, poll }: ReturnType<typeof start>, line: string) {
    const id = String((await hint(`tel:${line}`, scope)).body?.auth_req_id);
    world.phone.answer(id, 'allow');
    return (await poll(id)).body?.id_token;
  }

  it('name the person to one client, without the line, and are signed by the published key', async () => {
    const started = start();
    const [first, again, other] = [
      await confirm(started, LINE),
      await confirm(started, LINE),
      await confirm(started, '+33639980002'),
    ].map(String) as [string, string, string];
    const claimsOf = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Readonly<Record<string, unknown>>;
    const { sub, ...claims } = claimsOf(first);
    const at = started.world.now() / 1000;
    expect(claims).to.deep.equal({ iss: ORIGIN, aud: 'sandbox-client', iat: at, exp: at + 300 });
    expect([claimsOf(again).sub === sub, claimsOf(other).sub === sub]).to.deep.equal([true, false]);
    expect(JSON.stringify(claimsOf(first))).not.to.include(LINE.slice(1));
    const { body } = await ask(started.operator, '/jwks', { method: 'GET' });
    const [jwk] = body?.keys as [JsonWebKey];
    const [head, payload, signature = ''] = first.split('.');
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const data = Buffer.from(`${head}.${payload}`);
    const isSigned = verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
    expect([isSigned, 'd' in jwk]).to.deep.equal([true, false]);
  });

  it('are not made for a client that asks about nobody', async () => {
    const { token } = start();
    const { body } = await token({ ...SECRET, grant_type: 'client_credentials', scope: 'openid kyc-match:match' });
    expect(body).to.include.keys('access_token').and.not.include.keys('id_token');
  });
});
