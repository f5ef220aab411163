import { expect } from 'chai';
import { camara, type CamaraOptions } from '../../src/proxy/operators/camara.js';
import { createBrowser, NUMBER, ORIGIN } from '../proxy/shop.js';
import { createKycProxy } from '../../src/proxy/create-kyc-proxy.js';

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

const reply = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** An operator's API that answers every request alike. */
function createApi(answer: () => Response | Promise<Response>, options: Partial<CamaraOptions> = {}) {
  const sent: Sent[] = [];
  const operator = camara({
    baseUrl: 'https://operator.test/api/',
    token: 'access-token',
    fetch: (url, init) => {
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
      sent.push({ url, headers: new Headers(init.headers), body });
      return Promise.resolve(answer());
    },
    ...options,
  });
  return { operator, sent };
}

describe('the CAMARA adapter', () => {
  it('asks for a match as the API wants it and hands the answer on untouched', async () => {
    const body = { givenNameMatch: 'true', somethingElse: [1] };
    const { operator, sent } = createApi(() => reply(body));
    const answer = await operator.match({ attributes: { givenName: 'Ada' }, phoneNumber: NUMBER });
    expect(answer).to.deep.equal({ ok: true, value: { dialect: 'camara-match', status: 200, body } });
    expect(sent[0]?.url).to.equal('https://operator.test/api/kyc-match/v0.4/match');
    expect(sent[0]?.body).to.deep.equal({ phoneNumber: NUMBER, givenName: 'Ada' });
    expect(sent[0]?.headers.get('authorization')).to.equal('Bearer access-token');
    expect(sent[0]?.headers.get('x-correlator')).to.match(/^[\da-f-]{36}$/);
  });

  it('asks for a record with one scope per field', async () => {
    const asked: unknown[] = [];
    const { operator, sent } = createApi(() => reply({}), {
      token: (ask) => {
        asked.push(ask);
        return 'token-2';
      },
    });
    await operator.fillIn({ fields: ['givenName', 'email'], phoneNumber: NUMBER });
    expect(asked).to.deep.equal([{ scope: 'kyc-fill-in:givenName kyc-fill-in:email', phoneNumber: NUMBER }]);
    expect(sent[0]?.url).to.equal('https://operator.test/api/kyc-fill-in/v0.4/fill-in');
    expect(sent[0]?.body).to.deep.equal({ phoneNumber: NUMBER });
  });

  it('does not ask for a record in which the API has none of the fields', async () => {
    const { operator, sent } = createApi(() => reply({}));
    const answer = await operator.fillIn({ fields: ['bankAccountNumber'], phoneNumber: NUMBER });
    expect(answer.ok && answer.value.body).to.deep.equal({});
    expect(sent).to.have.length(0);
  });

  it('leaves the number to the token where that names it', async () => {
    const { operator, sent } = createApi(() => reply({}), { subject: 'token' });
    await operator.fillIn({ fields: ['givenName'], phoneNumber: NUMBER });
    await operator.match({ attributes: { givenName: 'Ada' }, phoneNumber: NUMBER });
    expect(sent.map(({ body }) => body)).to.deep.equal([{}, { givenName: 'Ada' }]);
  });

  it('sends and checks a code', async () => {
    const sending = createApi(() => reply({ authenticationId: 'auth-1' }));
    const message = 'Your code: {{code}}';
    expect(await sending.operator.code?.send({ phoneNumber: NUMBER, message })).to.deep.equal({
      ok: true,
      value: { reference: 'auth-1' },
    });
    expect(sending.sent[0]?.url).to.match(/\/one-time-password-sms\/v1\/send-code$/);
    expect(sending.sent[0]?.body).to.deep.equal({ phoneNumber: NUMBER, message });

    const checking = createApi(() => new Response(null, { status: 204 }));
    expect(await checking.operator.code?.check({ reference: 'auth-1', code: '123456' })).to.deep.equal({
      ok: true,
      value: {},
    });
    expect(checking.sent[0]?.body).to.deep.equal({ authenticationId: 'auth-1', code: '123456' });
  });

  it('sends no codes where the operator has none', () => {
    expect(createApi(() => reply({}), { code: false }).operator).not.to.have.property('code');
  });

  it('offers no proof but codes, and no signals, unless it is told to', () => {
    expect(createApi(() => reply({})).operator).not.to.have.any.keys('wait', 'open', 'signals');
  });

  const impossible: readonly [string, Partial<CamaraOptions>][] = [
    ['no way to get a token', { token: undefined as never }],
    ['a root that is no address', { baseUrl: '/api' }],
    ['a purpose of two words', { purpose: 'two words' }],
    ['an age nobody has', { signals: { ageVerification: { threshold: 200 } } }],
    ['a change of SIM within no time', { signals: { simSwap: { maxAge: 0 } } }],
    ['half a day', { signals: { tenure: { days: 0.5 } } }],
  ];
  for (const [name, options] of impossible)
    it(`is not made with ${name}`, () => {
      expect(() => createApi(() => reply({}), options)).to.throw();
    });

  const codes: readonly [string, number, string][] = [
    ['INVALID_OTP', 400, 'code-invalid'],
    ['VERIFICATION_EXPIRED', 400, 'code-expired'],
    ['VERIFICATION_FAILED', 400, 'code-expired'],
    ['NOT_FOUND', 404, 'code-expired'],
  ];
  for (const [code, status, problem] of codes) {
    it(`understands ${code} of a code`, async () => {
      const { operator } = createApi(() =>
        reply({ code: `ONE_TIME_PASSWORD_SMS.${code}`, status, message: '' }, status),
      );
      const checked = await operator.code?.check({ reference: 'auth-1', code: '123456' });
      expect(checked?.ok === false && checked.problem.code).to.equal(problem);
    });
  }

  it('hands on how long to wait', async () => {
    const { operator } = createApi(() => reply({ code: 'TOO_MANY_REQUESTS' }, 429, { 'retry-after': '9' }));
    const answer = await operator.match({ attributes: { givenName: 'x' }, phoneNumber: NUMBER });
    expect(answer.ok && answer.value.retryAfter).to.equal('9');
  });

  const failing: readonly [string, () => Promise<Response>, Partial<CamaraOptions>, string][] = [
    ['a connection that fails', () => Promise.reject(new TypeError('no')), {}, 'provider-error'],
    ['an operator that hangs', () => new Promise(() => undefined), { timeout: 1 }, 'timeout'],
    [
      'a token that cannot be had',
      () => Promise.resolve(reply({})),
      { token: () => Promise.reject(new Error('secret')) },
      'not-authorised',
    ],
    [
      'a token that never comes',
      () => Promise.resolve(reply({})),
      { token: () => new Promise(() => undefined), timeout: 1 },
      'timeout',
    ],
  ];
  for (const [name, answer, options, code] of failing) {
    it(`gives a problem for ${name}`, async () => {
      const { operator } = createApi(answer, options);
      const result = await operator.match({ attributes: { givenName: 'x' }, phoneNumber: NUMBER });
      expect(result.ok ? 'ok' : result.problem.code).to.equal(code);
    });
  }

  it('hands on a refusal that is no JSON without its body', async () => {
    const { operator } = createApi(
      () => new Response('<h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    );
    const answer = await operator.match({ attributes: { givenName: 'x' }, phoneNumber: NUMBER });
    expect(answer.ok && answer.value).to.deep.equal({ dialect: 'camara-match', status: 502, body: undefined });
  });
});

describe('a proxy over CAMARA', () => {
  it('goes from a number to a verdict', async () => {
    const answers = [
      reply({ authenticationId: 'auth-1' }),
      new Response(null, { status: 204 }),
      reply({ phoneNumber: NUMBER, givenName: 'Ada', email: 'a@b.example' }),
      reply({ givenNameMatch: 'true', emailMatch: 'not_available' }),
    ];
    const { operator, sent } = createApi(() => answers.shift() ?? reply({}, 500));
    const page = createBrowser(createKycProxy({ operator, siteName: 'Shop' }), ORIGIN);
    const started = await page.start();
    expect((await page.check(started.body.handle)).body.status).to.equal('proved');
    expect((await page.fillIn(['givenName'])).body.attributes).to.deep.equal({ givenName: 'Ada' });
    const { body } = await page.match({ givenName: 'Ada', email: 'a@b.example' });
    expect(body.verdict).to.deep.include({
      decision: 'inconclusive',
      attributes: { givenName: { outcome: 'match' }, email: { outcome: 'unavailable' } },
      provider: { dialect: 'camara-match', operator: 'camara' },
    });
    expect(sent.map(({ url }) => url).some((url) => url.includes(NUMBER.slice(1)))).to.equal(false);
  });

  it('says that it may not, where the operator refuses its credentials', async () => {
    const { operator } = createApi(() => reply({ status: 401, code: 'UNAUTHENTICATED', message: 'CANARY' }, 401));
    const page = createBrowser(createKycProxy({ operator, siteName: 'Shop' }), ORIGIN);
    expect((await page.start()).body).to.deep.equal({ status: 403, code: 'not-authorised' });
  });
});
