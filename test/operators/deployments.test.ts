/** What sets Nokia, Telefónica, MasOrange, Prelude and Incode apart, on the wire. */
import { expect } from 'chai';
import { incodeEkycTable } from '../../src/dialects/incode-ekyc.read.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { preludeMatchTable } from '../../src/dialects/prelude-match.read.js';
import type { Operator } from '../../src/proxy/operator.js';
import { ciba } from '../../src/proxy/oauth/ciba.js';
import { clientCredentials } from '../../src/proxy/oauth/client-credentials.js';
import { incode } from '../../src/proxy/operators/incode.js';
import { masOrange } from '../../src/proxy/operators/mas-orange.js';
import { nokia } from '../../src/proxy/operators/nokia.js';
import { prelude } from '../../src/proxy/operators/prelude.js';
import { telefonica } from '../../src/proxy/operators/telefonica.js';
import { SECRET } from './support/authorisation-server.js';
import { useServers } from './support/servers.js';

const NUMBER = '+33639980001';
const QUESTION = { phoneNumber: NUMBER, attributes: { givenName: 'x', familyName: 'y' } };

const servers = useServers();
const { client } = servers;

async function decide(operator: Operator): Promise<string> {
  const answer = await operator.match?.(QUESTION);
  if (!answer?.ok) return answer?.problem.code ?? 'no match';
  const { verdict, problem } = normaliseMatch({ ...answer.value, asked: ['givenName', 'familyName'] });
  return verdict?.decision ?? problem?.code ?? '';
}

describe('Nokia Network as Code', () => {
  const PATH = '/passthrough/camara/v1/kyc-match/kyc-match/v0.3/match';

  it('knows its customer by the key of the gateway', async () => {
    servers.api.answer(PATH, { body: { givenNameMatch: 'true', familyNameMatch: 'true' } });
    expect(await decide(nokia({ baseUrl: servers.api.url, key: SECRET }))).to.equal('match');
    expect(servers.api.last(PATH).headers).to.deep.include({
      'x-rapidapi-key': SECRET,
      'x-rapidapi-host': 'network-as-code.nokia.rapidapi.com',
    });
    expect(servers.api.last(PATH).headers).not.to.have.property('authorization');
    expect(servers.api.last(PATH).json).to.deep.equal({ phoneNumber: NUMBER, givenName: 'x', familyName: 'y' });
  });

  it('carries a token beside it where there is one', async () => {
    const path = '/passthrough/camara/v1/kyc-fill-in/kyc-fill-in/v0.4/fill-in';
    servers.api.answer(path, { body: {} });
    const operator = nokia({
      baseUrl: servers.api.url,
      key: SECRET,
      host: 'gateway.test',
      auth: clientCredentials(client()),
    });
    await operator.fillIn({ phoneNumber: NUMBER, fields: ['email'] });
    expect(servers.api.last(path).headers).to.include({
      authorization: 'Bearer token-1',
      'x-rapidapi-host': 'gateway.test',
    });
    expect(servers.server.last('/token').form['scope']).to.equal('kyc-fill-in:email');
  });

  it('is asked for signals where it serves them', async () => {
    const path = '/passthrough/camara/v1/sim-swap/sim-swap/v0/check';
    servers.api.answer(path, { body: { swapped: true } });
    const operator = nokia({ baseUrl: servers.api.url, key: SECRET, signals: { simSwap: {} } });
    await operator.signals?.({ phoneNumber: NUMBER, names: ['simSwapped'] });
    expect(servers.api.last(path).json).to.deep.equal({ phoneNumber: NUMBER });
  });

  it('reads a wrong key as one', async () => {
    servers.api.answer(PATH, { status: 403, body: { message: `You are not subscribed: ${SECRET}` } });
    expect(await decide(nokia({ baseUrl: servers.api.url, key: SECRET }))).to.equal('not-authorised');
  });
});

describe('Telefónica Open Gateway', () => {
  const open = (version: '0.1' | '0.2', purpose?: string) =>
    telefonica({
      baseUrl: servers.api.url,
      auth: clientCredentials(client()),
      versions: { match: version },
      ...(purpose !== undefined && { purpose }),
    });

  const rows: readonly ['0.1' | '0.2', string, string][] = [
    ['0.1', '/kyc-match/v0/match', 'dpv:FraudPreventionAndDetection#know-your-customer:match'],
    ['0.2', '/kyc-match/v0.2/match', 'dpv:FraudPreventionAndDetection#kyc-match:match'],
  ];
  for (const [version, path, scope] of rows)
    it(`is asked as version ${version} wants it`, async () => {
      servers.api.answer(path, { body: { givenNameMatch: 'true', familyNameMatch: 'false' } });
      expect(await decide(open(version))).to.equal('mismatch');
      expect(servers.server.last('/token').form['scope']).to.equal(scope);
    });

  it('writes another purpose into its scopes', async () => {
    await decide(open('0.2', 'MarketResearch'));
    expect(servers.server.last('/token').form['scope']).to.equal('dpv:MarketResearch#kyc-match:match');
  });

  it('asks the person for the scope with its purpose, once', async () => {
    const operator = telefonica({ baseUrl: servers.api.url, auth: clientCredentials(client()), wait: ciba(client()) });
    await operator.wait?.start({ phoneNumber: NUMBER, fields: ['givenName'] });
    expect(servers.server.last('/bc-authorize').form['scope']).to.equal(
      'dpv:FraudPreventionAndDetection#kyc-match:match',
    );
  });

  it('serves no records, and no codes unless it is told to', () => {
    expect(open('0.2')).not.to.have.any.keys('fillIn', 'code');
    const code = { length: 6, expiresIn: 300 };
    expect(telefonica({ baseUrl: servers.api.url, code }))
      .to.have.property('code')
      .that.includes(code);
  });

  it('says that the line is another one, with its own word for it', async () => {
    const body = { status: 403, code: 'KNOW_YOUR_CUSTOMER.INVALID_TOKEN_CONTEXT', message: NUMBER };
    servers.api.answer('/kyc-match/v0.2/match', { status: 403, body });
    expect(await decide(open('0.2'))).to.equal('subject-mismatch');
  });
});

describe('MasOrange', () => {
  const open = (options = {}) =>
    masOrange({ baseUrl: servers.api.url, organisation: 'shop 1', auth: clientCredentials(client()), ...options });

  it('is asked under the organisation, without a version', async () => {
    servers.api.answer('/orgs/shop%201/kyc-match/match', {
      body: { givenNameMatch: 'true', familyNameMatch: 'not_available' },
    });
    expect(await decide(open())).to.equal('inconclusive');
    expect(servers.server.last('/token').form['scope']).to.equal('kyc-match:match');
  });

  it('is asked for signals and consents in the same way', async () => {
    const operator = open({ signals: { tenure: { days: 1 } }, open: 'consent' });
    await operator.signals?.({ phoneNumber: NUMBER, names: ['tenureConfirmed'] });
    await operator.open?.start({ phoneNumber: NUMBER, fields: [], returnUrl: 'https://shop.test/return', state: 's' });
    expect(servers.api.asked.map(({ path }) => path)).to.deep.equal([
      '/orgs/shop%201/kyc-tenure/check-tenure',
      '/orgs/shop%201/consent-info/retrieve',
    ]);
    expect(servers.api.last('/orgs/shop%201/consent-info').json).to.deep.equal({
      phoneNumber: NUMBER,
      scopes: ['kyc-match:match', 'kyc-tenure:check-tenure'],
      purpose: 'dpv:FraudPreventionAndDetection',
      requestCaptureUrl: true,
    });
  });

  it('serves no records', () => {
    expect(open()).not.to.have.any.keys('fillIn', 'code');
  });
});

describe('Prelude', () => {
  const PATH = `/v2/intel/kyc/match/${encodeURIComponent(NUMBER)}`;

  it('is asked with the key of the account, in its own words', async () => {
    servers.api.answer(PATH, { body: { request_id: 'r', given_name_match: 'true', family_name_match: 'true' } });
    expect(await decide(prelude({ baseUrl: servers.api.url, key: SECRET }))).to.equal('match');
    expect(servers.api.last(PATH).headers.authorization).to.equal(`Bearer ${SECRET}`);
    expect(servers.api.last(PATH).json).to.deep.equal({ given_name: 'x', family_name: 'y' });
  });

  it('understands its refusals', async () => {
    const body = { code: 'unsupported_operator', message: NUMBER };
    servers.api.answer(PATH, { status: 400, body });
    expect(await decide(prelude({ baseUrl: servers.api.url, key: SECRET }))).to.equal('not-supported');
  });

  it('keeps the number and the key out of every problem', async () => {
    const operator = prelude({
      baseUrl: 'https://prelude.test',
      key: SECRET,
      fetch: (url) => Promise.reject(new TypeError(`failed: ${url} ${SECRET}`)),
    });
    const answer = await operator.match(QUESTION);
    expect(answer).to.deep.equal({ ok: false, problem: { code: 'provider-error', retryable: true } });
  });

  it('proves nothing and holds nothing', () => {
    expect(prelude({ key: SECRET })).to.have.all.keys('id', 'capabilities', 'match');
  });
});

describe('Incode', () => {
  const PATH = '/omni/externalVerification/ekyc';
  const kyc = [
    { key: 'phoneFirstNameMatch', status: 'exact' },
    { key: 'phoneLastNameMatch', status: 'nomatch' },
    { key: 'overallLevel', status: 'low' },
  ];

  it('is asked with the key and a session', async () => {
    servers.api.answer(PATH, { body: { kyc } });
    const operator = incode({ baseUrl: servers.api.url, key: SECRET, session: async () => 'session-1' });
    expect(await decide(operator)).to.equal('mismatch');
    expect(servers.api.last(PATH).headers).to.include({
      'api-version': '1.0',
      'x-api-key': SECRET,
      'x-incode-hardware-id': 'session-1',
    });
    expect(servers.api.last(PATH).json).to.deep.include({
      source: 'US_TELCO_5',
      phone: NUMBER,
      firstName: 'x',
      surName: 'y',
    });
  });

  it('asks another source where it is told to', async () => {
    await decide(incode({ baseUrl: servers.api.url, key: SECRET, session: 's', source: 'US_TELCO_1' }));
    expect(servers.api.last(PATH).json).to.deep.include({ source: 'US_TELCO_1' });
  });

  it('asks nobody without a session', async () => {
    const session = () => Promise.reject(new Error(SECRET));
    expect(await decide(incode({ baseUrl: servers.api.url, key: SECRET, session }))).to.equal('not-authorised');
    expect(servers.api.asked).to.have.length(0);
  });

  it('proves nothing and holds nothing', () => {
    expect(incode({ baseUrl: servers.api.url, key: SECRET, session: 's' })).to.have.all.keys(
      'id',
      'capabilities',
      'match',
    );
  });
});

describe('what they can answer', () => {
  const options = { baseUrl: 'http://127.0.0.1:9', key: SECRET } as const;
  const matched = ({ capabilities }: Operator) => capabilities?.match ?? [];

  it('is told as far as their documents say', () => {
    expect(matched(prelude(options)))
      .to.include('email')
      .and.not.include('gender');
    expect(matched(incode({ ...options, session: SECRET })))
      .to.include('idDocument')
      .and.not.include('gender');
    expect(matched(incode({ ...options, session: SECRET, source: 'US_TELCO_1' }))).to.not.include('idDocument');
    expect(matched(incode({ ...options, session: SECRET }))).to.not.include('country');
    // KYC Match 0.3 knows no type of a document, 0.4 does.
    expect(matched(nokia(options)))
      .to.include('idDocument')
      .and.not.include('idDocumentType');
    expect(nokia(options).capabilities?.fillIn).to.include('idDocumentType');
  });

  it('is in an answer, or goes along with what is', () => {
    // Written into the same line, or says what a number is.
    const companions = ['streetNumber', 'houseNumberExtension', 'idDocumentType'];
    const asked = [
      [prelude(options), preludeMatchTable],
      [incode({ ...options, session: SECRET }), incodeEkycTable],
    ] as const;
    for (const [operator, { answers, otherIdentity }] of asked) {
      const answered = [...Object.keys(answers), ...Object.keys(otherIdentity ?? {}), ...companions];
      expect(matched(operator).filter((name) => !answered.includes(name))).to.deep.equal([]);
    }
  });
});
