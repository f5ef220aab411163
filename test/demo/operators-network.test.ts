/** The authorisation page of the simulated operators, and Number Verification behind it. */
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { createCamaraOperator } from '../../demo/operators/camara/operator.js';
import { createClients } from '../../demo/operators/oauth/client.js';
import { OTHER_LINE } from '../../demo/operators/phone.js';
import { normaliseFillIn, normaliseSignals } from '../../src/entry/normalise.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import { RETURN, SECRET, ask, bearer, createWorld, fetchToken, outcomeOf, type Answer } from './simulator-world.js';
import { expectConformance, needSpecifications, readOperation } from './published-operations.js';

const LINE = '+33639980001';
const VERIFIER = 'v'.repeat(43);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const SCOPE =
  'openid dpv:FraudPreventionAndDetection number-verification:verify number-verification:device-phone-number:read';
const [VERIFY, SHARE] = ['/number-verification/v2/verify', '/number-verification/v2/device-phone-number'];
const NO_NETWORK = '403 NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK';

const QUERY = {
  response_type: 'code',
  client_id: SECRET.client_id,
  redirect_uri: RETURN,
  scope: SCOPE,
  state: 'state-1',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
  login_hint: `tel:${LINE}`,
};

const addressOf = (query: Readonly<Record<string, string>>): string =>
  `/authorize?${new URLSearchParams(query).toString()}`;

/** Where an answer leads, as its query. */
function leadOf({ status, headers }: Answer): Readonly<Record<string, string>> {
  const location = headers.get('location');
  if (status !== 303 || !location?.startsWith(`${RETURN}?`)) return { status: String(status) };
  return Object.fromEntries(new URL(location).searchParams);
}

function start() {
  const world = createWorld();
  const operator = createCamaraOperator(world);
  const redeem = (code: string, more: Readonly<Record<string, string>> = {}) =>
    ask(operator, '/token', {
      form: {
        ...SECRET,
        grant_type: 'authorization_code',
        code,
        redirect_uri: RETURN,
        code_verifier: VERIFIER,
        ...more,
      },
    });
  const open = (query: Readonly<Record<string, string>> = QUERY) => ask(operator, addressOf(query), { method: 'GET' });
  const choose = (form: Readonly<Record<string, string>>) => ask(operator, addressOf(QUERY), { form });
  const tokenOf = async (answer: Answer) => String((await redeem(leadOf(answer)['code'] ?? '')).body?.access_token);
  const verify = (token: string, body: unknown) => ask(operator, VERIFY, { body, headers: bearer(token) });
  const share = (token: string) => ask(operator, SHARE, { method: 'GET', headers: bearer(token) });
  return { world, operator, redeem, open, choose, tokenOf, verify, share };
}

describe('simulated OAuth: authorisation code', () => {
  it('asks whoever looks at the page, says who asks, and holds no line in an address', async () => {
    const { open } = start();
    const page = await open();
    expect(page.status).to.equal(200);
    expect(page.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(page.text).to.include('Demo Bank').and.include(`value="${LINE}" selected`).and.not.include('<script');
  });

  it('leads back with a code and the state, from which comes a token about that line', async () => {
    const { choose, redeem } = start();
    const lead = leadOf(await choose({ connection: 'mobile-data', line: LINE }));
    expect(lead).to.have.all.keys('code', 'state');
    expect(lead['state']).to.equal('state-1');
    expect((await redeem(lead['code']!)).body).to.include({ token_type: 'Bearer', scope: SCOPE });
  });

  it('puts the nonce into the ID token', async () => {
    const { operator, world, redeem } = start();
    world.phone.connect('mobile-data');
    const left = await ask(operator, addressOf({ ...QUERY, nonce: 'nonce-1' }), { method: 'GET' });
    const { body } = await redeem(leadOf(left)['code'] ?? '');
    const [, payload = ''] = String(body?.id_token).split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).to.include({
      nonce: 'nonce-1',
      aud: SECRET.client_id,
    });
  });

  const outcomes: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
    ['not on mobile data', { connection: 'wifi', line: LINE }, { error: 'login_required', state: 'state-1' }],
    ['a refusal', { refuse: 'yes', line: LINE }, { error: 'access_denied', state: 'state-1' }],
    ['nobody’s line', { connection: 'mobile-data', line: 'x' }, { error: 'interaction_required', state: 'state-1' }],
  ];
  for (const [title, form, expected] of outcomes)
    it(`${title} leads back with ${expected['error']}`, async () => {
      expect(leadOf(await start().choose(form))).to.deep.equal(expected);
    });

  const switches: readonly ['mobile-data' | 'wifi' | 'another-number' | 'password', string | undefined, string][] = [
    ['mobile-data', undefined, 'true'],
    ['mobile-data', '+33639980002', 'false'],
    ['another-number', undefined, 'false'],
    ['password', undefined, NO_NETWORK],
    ['wifi', undefined, 'login_required'],
  ];
  for (const [connection, line, expected] of switches)
    it(`the phone's switch at ${connection}${line ? ' with a line' : ''}: ${expected}`, async () => {
      const { world, open, tokenOf, verify } = start();
      world.phone.connect(connection, line);
      const answer = await open();
      if (expected === 'login_required') return expect(leadOf(answer)['error']).to.equal(expected);
      const verified = await verify(await tokenOf(answer), { phoneNumber: LINE });
      if (expected === NO_NETWORK) return expect(outcomeOf(verified)).to.equal(NO_NETWORK);
      return expect(verified.body).to.deep.equal({ devicePhoneNumberVerified: expected === 'true' });
    });

  const faults: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
    ['another response type', { response_type: 'token' }, { error: 'unsupported_response_type', state: 'state-1' }],
    ['no challenge', { code_challenge: '' }, { error: 'invalid_request', state: 'state-1' }],
    ['a plain challenge', { code_challenge_method: 'plain' }, { error: 'invalid_request', state: 'state-1' }],
    ['no purpose', { scope: 'openid number-verification:verify' }, { error: 'invalid_scope', state: 'state-1' }],
    ['a client that nobody knows', { client_id: 'x' }, { status: '400' }],
    ['an address that the client did not note', { redirect_uri: `${RETURN}/x` }, { status: '400' }],
    ['an address elsewhere', { redirect_uri: 'https://other.test/' }, { status: '400' }],
    ['no address', { redirect_uri: '' }, { status: '400' }],
  ];
  for (const [title, changed, expected] of faults)
    it(`${title}: ${expected['error'] ?? 'nobody is led anywhere'}`, async () => {
      expect(leadOf(await start().open({ ...QUERY, ...changed }))).to.deep.equal(expected);
    });

  const local: readonly [string, number][] = [
    ['http://127.0.0.1:4321/api/kyc/return', 303],
    ['http://127.0.0.1/api/kyc/return', 303],
    ['http://127.0.0.1:4321/elsewhere', 400],
    ['http://localhost:4321/api/kyc/return', 400],
    ['https://127.0.0.1:4321/api/kyc/return', 400],
  ];
  for (const [redirectUri, expected] of local)
    it(`a client on this machine may come back on any port, to its own address: ${redirectUri}: ${expected}`, async () => {
      const world = createWorld();
      const clients = createClients({ redirectUris: ['http://127.0.0.1/api/kyc/return'] });
      const operator = createCamaraOperator({ ...world, clients });
      world.phone.connect('mobile-data');
      const query = { ...QUERY, redirect_uri: redirectUri };
      expect((await ask(operator, addressOf(query), { method: 'GET' })).status).to.equal(expected);
    });

  const redemptions: readonly [string, Readonly<Record<string, string>>][] = [
    ['another verifier', { code_verifier: 'x'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another address', { redirect_uri: 'https://other.test/' }],
    ['another client', { client_id: 'sandbox-small', client_secret: 'sandbox-small-secret' }],
    ['another code', { code: 'x' }],
  ];
  for (const [title, changed] of redemptions)
    it(`no token for ${title}`, async () => {
      const { choose, redeem } = start();
      const { code } = leadOf(await choose({ connection: 'mobile-data', line: LINE }));
      expect(outcomeOf(await redeem(code!, changed))).to.equal('400 invalid_grant');
    });

  it('a code is good for a minute and once; a second time takes its token along', async () => {
    const { choose, redeem, verify, world } = start();
    const late = leadOf(await choose({ connection: 'mobile-data', line: LINE }));
    world.advance(60);
    expect(outcomeOf(await redeem(late['code']!))).to.equal('400 invalid_grant');
    const { code } = leadOf(await choose({ connection: 'mobile-data', line: LINE }));
    const token = String((await redeem(code!)).body?.access_token);
    expect(outcomeOf(await verify(token, { phoneNumber: LINE }))).to.equal('200');
    expect(outcomeOf(await redeem(code!))).to.equal('400 invalid_grant');
    expect(outcomeOf(await verify(token, { phoneNumber: LINE }))).to.equal('401 UNAUTHENTICATED');
  });
});

describe('CAMARA simulator: Number Verification', () => {
  const own = `sandbox:${LINE}`;
  const hash = createHash('sha256').update(LINE).digest('hex');
  const rows: readonly [string, string, unknown, string][] = [
    ['the number', own, { phoneNumber: LINE }, 'true'],
    ['another number', own, { phoneNumber: '+33639980002' }, 'false'],
    ['its hash', own, { hashedPhoneNumber: hash }, 'true'],
    ['its hash in capitals', own, { hashedPhoneNumber: hash.toUpperCase() }, 'true'],
    ['another hash', own, { hashedPhoneNumber: '0'.repeat(64) }, 'false'],
    ['both', own, { phoneNumber: LINE, hashedPhoneNumber: hash }, '400 INVALID_ARGUMENT'],
    ['nothing', own, {}, '400 INVALID_ARGUMENT'],
    ['no body', own, undefined, '400 INVALID_ARGUMENT'],
    ['a number that is none', own, { phoneNumber: '06' }, '400 INVALID_ARGUMENT'],
    ['a hash that is none', own, { hashedPhoneNumber: 'x' }, '400 INVALID_ARGUMENT'],
    ['a token about nobody', 'sandbox', { phoneNumber: LINE }, NO_NETWORK],
    ['a token for nothing', 'sandbox-no-scope', { phoneNumber: LINE }, '403 PERMISSION_DENIED'],
    ['no token', 'x', { phoneNumber: LINE }, '401 UNAUTHENTICATED'],
  ];
  for (const [title, token, body, expected] of rows)
    it(`${title}: ${expected}`, async () => {
      const answer = await start().verify(token, body);
      if (answer.status >= 400) return expect(outcomeOf(answer)).to.equal(expected);
      const { signals, diagnostics } = normaliseSignals({ dialect: 'camara-number-verification', body: answer.body });
      return expect([signals, diagnostics]).to.deep.equal([{ numberVerified: expected === 'true' }, []]);
    });

  it('says the line to who may know it', async () => {
    const { share, operator } = start();
    const answer = await share(own);
    const read = normaliseFillIn({ dialect: 'camara-number-verification', body: answer.body });
    expect([read.phoneNumber, read.diagnostics]).to.deep.equal([LINE, []]);
    expect(outcomeOf(await share('sandbox'))).to.equal(NO_NETWORK);
    expect(outcomeOf(await share(await fetchToken(operator, 'number-verification:verify')))).to.equal(
      '403 PERMISSION_DENIED',
    );
    expect((await share(`sandbox:${OTHER_LINE}`)).body).to.deep.equal({ devicePhoneNumber: OTHER_LINE });
  });

  const kinds: Readonly<Record<string, string>> = {
    'server-error': '500 INTERNAL',
    'rate-limited': '429 TOO_MANY_REQUESTS',
    malformed: '200 not JSON',
  };
  for (const version of ['v0', 'v1', 'v2'])
    it(`${version}: the network knows every line, also those without a contract`, async () => {
      const { operator } = start();
      for (const [index, { phoneNumber, behaviour }] of PEOPLE.entries()) {
        const call = { body: { phoneNumber }, headers: bearer(`sandbox:${phoneNumber}`) };
        const answer = await ask(operator, `/number-verification/${version}/verify`, call);
        expect(outcomeOf(answer), `row ${index + 1}`).to.equal(kinds[behaviour.kind] ?? '200');
      }
    });

  describe('as published', () => {
    before(needSpecifications);

    it('every answer', async () => {
      const { verify, share } = start();
      const operation = readOperation('number-verification.yaml', VERIFY);
      for (const [title, token, body] of rows) {
        const answer = await verify(token, body);
        expectConformance(operation, answer, title);
        if (answer.status === 200) expect(operation.validateRequest?.(body), title).to.equal(true);
      }
      for (const token of [own, 'sandbox', 'x', 'sandbox-no-scope'])
        expectConformance(readOperation('number-verification.yaml', SHARE, 'get'), await share(token), token);
    });
  });
});
