/** Nokia Network as Code, simulated: the gateway's key, its paths, its nulls and booleans. */
import { expect } from 'chai';
import { createNokiaOperator } from '../../demo/operators/nokia/operator.js';
import { normaliseFillIn, normaliseMatch, normaliseSignals } from '../../src/entry/normalise.js';
import { PEOPLE, findPerson } from '../../src/sandbox/people.js';
import { fillInValues, type Behaviour } from '../../src/sandbox/person.js';
import { writeCamaraFillIn, writeCamaraMatch } from '../../src/entry/proxy.js';
import { ask, bearer, confirmOnPhone, createWorld, fetchToken, omit, outcomeOf } from './simulator-world.js';
import { expectConformance, needSpecifications, readOperation } from './published-operations.js';

const KEY = { 'x-rapidapi-key': 'sandbox-nokia-key', 'x-rapidapi-host': 'network-as-code.nokia.rapidapi.com' };
const LINE = '+33639980001';
const path = (api: string, rest: string): string => `/passthrough/camara/v1/${api}/${api}/${rest}`;
const MATCH = path('kyc-match', 'v0.3/match');
const FILL_IN = path('kyc-fill-in', 'v0.4/fill-in');

function start(words: 'wire' | 'sdk' = 'wire') {
  const world = createWorld();
  const operator = createNokiaOperator({ ...world, words });
  const post = (to: string, body: unknown, headers: Readonly<Record<string, string>> = KEY) =>
    ask(operator, to, { body, headers });
  return { world, operator, post };
}

const OUTCOMES: Readonly<Record<Behaviour['kind'], string>> = {
  answers: '200',
  slow: '200',
  malformed: '200 not JSON',
  'unknown-number': '404 IDENTIFIER_NOT_FOUND',
  'not-applicable': '422 SERVICE_NOT_APPLICABLE',
  'document-first': '403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED',
  'server-error': '500 INTERNAL',
  'rate-limited': '429 TOO_MANY_REQUESTS',
};

describe('Nokia simulator', () => {
  for (const words of ['wire', 'sdk'] as const)
    it(`Match as on the ${words}: every magic number, read without a note`, async () => {
      const { post, world } = start(words);
      for (const [index, { phoneNumber, behaviour, record }] of PEOPLE.entries()) {
        const { path: own, body } = writeCamaraMatch({
          version: '0.3',
          deployment: 'nokia',
          attributes: { ...omit(record, 'idDocument'), givenName: record.givenName ?? 'X' },
          phoneNumber,
        });
        const answer = await post(own, body);
        expect(outcomeOf(answer), `row ${index + 1}`).to.equal(OUTCOMES[behaviour.kind]);
        if (answer.status !== 200 || behaviour.kind === 'malformed') continue;
        const types = new Set(Object.values(answer.body ?? {}).map((word) => (word === null ? 'null' : typeof word)));
        expect(types.has('string'), `row ${index + 1}`).to.equal(words === 'wire');
        const { verdict, diagnostics } = normaliseMatch({ dialect: 'camara-match', body: answer.body });
        expect(verdict?.decision, `row ${index + 1}`).to.equal(
          record.givenName === undefined ? 'inconclusive' : 'match',
        );
        expect(diagnostics, `row ${index + 1}`).to.deep.equal([]);
      }
      expect(world.naps).to.deep.equal([6000]);
    });

  it('Fill-in names every field, with null where nothing is held, and a gender in title case', async () => {
    const { post, world } = start();
    for (const [index, person] of PEOPLE.entries()) {
      const { phoneNumber, behaviour } = person;
      const { path: own, body } = writeCamaraFillIn({
        version: '0.4',
        deployment: 'nokia',
        fields: ['name'],
        phoneNumber,
      });
      const answer = await post(own, body);
      const expected = behaviour.kind === 'document-first' ? '200' : OUTCOMES[behaviour.kind];
      expect(outcomeOf(answer), `row ${index + 1}`).to.equal(expected);
      if (expected !== '200') continue;
      expect(Object.keys(answer.body ?? {})).to.have.length(25);
      const { attributes, diagnostics } = normaliseFillIn({ dialect: 'camara-fill-in', body: answer.body });
      expect(attributes, `row ${index + 1}`).to.deep.equal(fillInValues(person));
      expect(diagnostics, `row ${index + 1}`).to.deep.equal([]);
    }
    expect((await post(FILL_IN, { phoneNumber: LINE })).body).to.include({ gender: 'Female', nameKanaHankaku: null });
    expect(world.naps).to.deep.equal([6000]);
  });

  const signals: readonly [string, object, string, object][] = [
    [
      path('kyc-age-verification', 'v0.1/verify'),
      { ageThreshold: 18 },
      'camara-age-verification',
      { ageConfirmed: true, ageDocumentVerified: true },
    ],
    [
      path('kyc-tenure', 'v0.1/check-tenure'),
      { tenureDate: '2026-01-01' },
      'camara-tenure',
      { tenureConfirmed: true, contractType: 'postpaid' },
    ],
    [path('sim-swap', 'v0/check'), {}, 'camara-sim-swap', { simSwapped: false }],
    [path('sim-swap', 'v0/retrieve-date'), {}, 'camara-sim-swap', { simChangedAt: '2024-06-23T09:00:00.000Z' }],
    [path('device-swap', 'v1/check'), {}, 'camara-device-swap', { deviceSwapped: false }],
    [
      path('device-swap', 'v1/retrieve-date'),
      {},
      'camara-device-swap',
      { deviceChangedAt: '2025-11-05T09:00:00.000Z' },
    ],
    [
      path('number-recycling', 'v0.2/check'),
      { specifiedDate: '2026-01-01' },
      'camara-number-recycling',
      { numberRecycled: false },
    ],
    [
      path('call-forwarding-signal', 'v0.3/call-forwardings'),
      {},
      'camara-call-forwarding-signal',
      { callForwarding: ['inactive'] },
    ],
  ];
  for (const words of ['wire', 'sdk'] as const)
    for (const [to, body, dialect, expected] of signals)
      it(`${to} as on the ${words}`, async () => {
        const answer = await start(words).post(to, { phoneNumber: LINE, ...body });
        const read = normaliseSignals({ dialect, status: answer.status, body: answer.body });
        expect(read.signals).to.deep.equal(expected);
        expect(read.diagnostics).to.deep.equal([]);
      });

  const turned: readonly [string, Readonly<Record<string, string>>, number][] = [
    ['no key', { 'x-rapidapi-host': KEY['x-rapidapi-host'] }, 401],
    ['another key', { ...KEY, 'x-rapidapi-key': 'x' }, 401],
    ['a key without a subscription', { ...KEY, 'x-rapidapi-key': 'sandbox-nokia-unsubscribed' }, 403],
    ['another host', { ...KEY, 'x-rapidapi-host': 'x' }, 404],
    ['no host', { 'x-rapidapi-key': KEY['x-rapidapi-key'] }, 404],
  ];
  for (const [title, headers, status] of turned)
    it(`${title}: ${status}, in the gateway's words`, async () => {
      const answer = await start().post(MATCH, { phoneNumber: LINE, givenName: 'Camille' }, headers);
      expect([answer.status, Object.keys(answer.body ?? {})]).to.deep.equal([status, ['message']]);
      const { problem } = normaliseMatch({ dialect: 'camara-match', status, body: answer.body });
      expect(problem?.code).to.equal(status === 404 ? 'config' : 'not-authorised');
    });

  it('takes a token beside the key, and looks at its line and its scopes', async () => {
    const { post, operator, world } = start();
    const scope = 'openid dpv:FraudPreventionAndDetection kyc-fill-in:givenName kyc-match:match';
    const own = { ...KEY, ...bearer(await confirmOnPhone(operator, world, { scope, line: LINE })) };
    const record = await post(FILL_IN, {}, own);
    expect(Object.values(record.body ?? {}).filter((value) => value !== null)).to.deep.equal([
      findPerson(LINE)?.record.givenName,
    ]);
    expect(outcomeOf(await post(FILL_IN, { phoneNumber: LINE }, own))).to.equal('422 UNNECESSARY_IDENTIFIER');
    expect(outcomeOf(await post(MATCH, { givenName: 'Camille' }, own))).to.equal('200');
    expect(outcomeOf(await post(path('sim-swap', 'v0/check'), {}, own))).to.equal('403 PERMISSION_DENIED');
    const token = await fetchToken(operator, 'sim-swap:check');
    expect(outcomeOf(await post(MATCH, { givenName: 'X' }, { ...KEY, ...bearer(token) }))).to.equal(
      '403 PERMISSION_DENIED',
    );
    expect(outcomeOf(await post(MATCH, { givenName: 'X' }, { ...KEY, ...bearer('x') }))).to.equal(
      '401 UNAUTHENTICATED',
    );
  });

  it('says whose connection it is to a token from the network alone, by GET and by POST', async () => {
    const { operator, post } = start();
    for (const version of ['v0', 'v2'])
      for (const method of ['GET', 'POST']) {
        const to = path('number-verification', `${version}/device-phone-number`);
        const headers = { ...KEY, ...bearer(`sandbox:${LINE}`) };
        expect((await ask(operator, to, { method, headers })).body).to.deep.equal({ devicePhoneNumber: LINE });
      }
    const bare = await post(path('number-verification', 'v2/verify'), { phoneNumber: LINE });
    expect(outcomeOf(bare)).to.equal('403 NUMBER_VERIFICATION.USER_NOT_AUTHENTICATED_BY_MOBILE_NETWORK');
  });

  it('serves no other version, and nothing outside its own paths', async () => {
    const { post } = start();
    for (const to of [path('kyc-match', 'v0.4/match'), '/kyc-match/v0.3/match', path('kyc-match', 'v0.3'), '/'])
      expect(outcomeOf(await post(to, { phoneNumber: LINE, givenName: 'X' })), to).to.equal('404 NOT_FOUND');
    const crossed = '/passthrough/camara/v1/kyc-fill-in/kyc-match/v0.3/match';
    expect(outcomeOf(await post(crossed, { phoneNumber: LINE, givenName: 'X' }))).to.equal('404 NOT_FOUND');
  });

  describe('as published', () => {
    before(needSpecifications);

    it('Match 0.3 and Consent Info 0.1, every answer', async () => {
      const { post } = start();
      const match = readOperation('older/kyc-match-0.3.0.yaml', MATCH);
      const consent = readOperation('older/consent-info-0.1.0.yaml', '/retrieve');
      const question = { scopes: ['kyc-match:match'], purpose: 'dpv:A', requestCaptureUrl: true };
      for (const { phoneNumber, record, behaviour } of PEOPLE) {
        if (behaviour.kind === 'malformed') continue;
        const { body } = writeCamaraMatch({ version: '0.3', attributes: { givenName: 'X', ...record }, phoneNumber });
        const answer = await post(MATCH, body);
        expectConformance(match, answer, outcomeOf(answer));
        const asked = await post(path('consent-info', 'v0.1/retrieve'), { phoneNumber, ...question });
        expectConformance(consent, asked, outcomeOf(asked));
      }
    });
  });
});
