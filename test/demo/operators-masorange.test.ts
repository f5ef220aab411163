/** MasOrange's gateway, simulated: paths below an organisation, the portal's errors, a slow backchannel with fewer words. */
import { expect } from 'chai';
import { createMasOrangeOperator } from '../../demo/operators/masorange/operator.js';
import { normaliseMatch, normaliseProblem, normaliseSignals } from '../../src/entry/normalise.js';
import { readCibaToken, readConsentInfo, writeCamaraMatch } from '../../src/entry/proxy.js';
import { PEOPLE } from '../../src/sandbox/people.js';
import type { Behaviour } from '../../src/sandbox/person.js';
import { SECRET, ask, bearer, confirmOnPhone, createWorld, fetchToken, omit, outcomeOf } from './simulator-world.js';

const ROOT = '/orgs/sandbox';
const [LINE, NEAR] = ['+33639980001', '+33639980002'];
const SCOPE = 'openid dpv:FraudPreventionAndDetection kyc-match:match consent-info:retrieve';

function start() {
  const world = createWorld();
  const operator = createMasOrangeOperator(world);
  const post = (path: string, body: unknown, token = 'sandbox') =>
    ask(operator, `${ROOT}${path}`, { body, headers: bearer(token) });
  return { world, operator, post };
}

const OUTCOMES: Readonly<Record<Behaviour['kind'], readonly [outcome: string, problem?: string]>> = {
  answers: ['200'],
  slow: ['200'],
  malformed: ['200 not JSON', 'protocol'],
  'unknown-number': ['404 IDENTIFIER_NOT_FOUND', 'subscriber-not-found'],
  'not-applicable': ['422 SERVICE_NOT_APPLICABLE', 'not-supported'],
  'document-first': ['403 KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED', 'document-required'],
  'server-error': ['500 INTERNAL', 'provider-error'],
  'rate-limited': ['429 TOO_MANY_REQUESTS', 'rate-limited'],
};

describe('MasOrange simulator', () => {
  it('Match: every magic number; errors have a title and a reference', async () => {
    const { post, world } = start();
    for (const [index, { phoneNumber, behaviour, record }] of PEOPLE.entries()) {
      const attributes = { ...omit(record, 'idDocument'), givenName: record.givenName ?? 'X' };
      const { path, body } = writeCamaraMatch({ version: '0.3', deployment: 'masorange', attributes, phoneNumber });
      const answer = await post(path, body);
      const [expected, problem] = OUTCOMES[behaviour.kind];
      expect(outcomeOf(answer), `row ${index + 1}`).to.equal(expected);
      if (answer.status >= 400) expect(answer.body).to.have.all.keys('code', 'title', 'ref');
      const read = normaliseMatch({ dialect: 'camara-match', status: answer.status, body: answer.body ?? answer.text });
      expect(read.problem?.code, `row ${index + 1}`).to.equal(problem);
      if (problem) continue;
      expect(read.verdict?.decision, `row ${index + 1}`).to.equal(
        record.givenName === undefined ? 'inconclusive' : 'match',
      );
      expect(read.diagnostics, `row ${index + 1}`).to.deep.equal([]);
    }
    expect(world.naps).to.deep.equal([6000]);
  });

  it('a limited line says when to come back', async () => {
    const answer = await start().post('/kyc-match/match', { phoneNumber: '+33639980010', givenName: 'X' });
    expect(answer.headers.get('retry-after')).to.equal('20');
  });

  it('scores a near name as 0.3 does, and knows no attribute of 0.4', async () => {
    const { post } = start();
    const near = await post('/kyc-match/match', { phoneNumber: LINE, middleNames: 'Louisa', email: 'x@example.com' });
    expect(near.body).to.include({ middleNamesMatch: 'false', middleNamesMatchScore: 93, emailMatch: 'false' });
    const later = await post('/kyc-match/match', { phoneNumber: LINE, nationality: 'FR' });
    expect(outcomeOf(later)).to.equal('400 KNOW_YOUR_CUSTOMER.INVALID_PARAM_COMBINATION');
  });

  const signals: readonly [string, object, string, object][] = [
    [
      '/kyc-age-verification/verify',
      { ageThreshold: 18 },
      'camara-age-verification',
      { ageConfirmed: true, ageDocumentVerified: true },
    ],
    [
      '/kyc-tenure/check-tenure',
      { tenureDate: '2026-01-01' },
      'camara-tenure',
      { tenureConfirmed: true, contractType: 'postpaid' },
    ],
    ['/sim-swap/check', {}, 'camara-sim-swap', { simSwapped: false }],
    ['/sim-swap/retrieve-date', {}, 'camara-sim-swap', { simChangedAt: '2024-06-23T09:00:00.000Z' }],
    ['/device-swap/check', { maxAge: 24 }, 'camara-device-swap', { deviceSwapped: false }],
    ['/device-swap/retrieve-date', {}, 'camara-device-swap', { deviceChangedAt: '2025-11-05T09:00:00.000Z' }],
  ];
  for (const [path, body, dialect, expected] of signals)
    it(`${path} is read without a note`, async () => {
      const answer = await start().post(path, { phoneNumber: LINE, ...body });
      const read = normaliseSignals({ dialect, status: answer.status, body: answer.body });
      expect([read.signals, read.diagnostics]).to.deep.equal([expected, []]);
    });

  it('Number Verification wants a token from the network', async () => {
    const { post, operator } = start();
    const verify = (token: string) => post('/number-verification/verify', { phoneNumber: LINE }, token);
    expect((await verify(`sandbox:${LINE}`)).body).to.deep.equal({ devicePhoneNumberVerified: true });
    expect(outcomeOf(await verify('sandbox'))).to.match(/^403 NUMBER_VERIFICATION\./);
    const share = `${ROOT}/number-verification/device-phone-number`;
    const shared = await ask(operator, share, { method: 'GET', headers: bearer(`sandbox:${LINE}`) });
    expect(shared.body).to.deep.equal({ devicePhoneNumber: LINE });
  });

  it('Consent Info wants the number whatever the token says, and it has to be the right one', async () => {
    const { post, operator, world } = start();
    const own = await confirmOnPhone(operator, world, { scope: SCOPE, line: LINE, base: ROOT });
    const question = { scopes: ['kyc-match:match'], purpose: 'dpv:A', requestCaptureUrl: true };
    const retrieve = (body: object, token: string) => post('/consent-info/retrieve', { ...question, ...body }, token);
    expect(outcomeOf(await retrieve({}, own))).to.equal('400 INVALID_ARGUMENT');
    expect(outcomeOf(await retrieve({}, 'sandbox'))).to.equal('400 INVALID_ARGUMENT');
    expect(outcomeOf(await retrieve({ phoneNumber: NEAR }, own))).to.equal('403 INVALID_TOKEN_CONTEXT');
    for (const token of [own, 'sandbox']) {
      const info = readConsentInfo(await retrieve({ phoneNumber: LINE }, token));
      expect(info.ok && [info.value.state, info.value.captureUrl !== undefined]).to.deep.equal(['required', true]);
    }
  });

  it('asks once in a minute for six, and has neither slow_down nor expired_token', async () => {
    const { operator, world } = start();
    const started = await ask(operator, `${ROOT}/bc-authorize`, {
      form: { ...SECRET, scope: SCOPE, login_hint: `tel:${LINE}` },
    });
    expect(started.body).to.include({ expires_in: 360, interval: 60 });
    const form = {
      ...SECRET,
      grant_type: 'urn:openid:params:grant-type:ciba',
      auth_req_id: String(started.body?.auth_req_id),
    };
    const poll = () => ask(operator, `${ROOT}/token`, { form });
    const seen = [outcomeOf(await poll()), outcomeOf(await poll())];
    world.advance(361);
    const late = await poll();
    expect([...seen, outcomeOf(late)]).to.deep.equal([
      '400 authorization_pending',
      '400 authorization_pending',
      '400 invalid_grant',
    ]);
    const read = readCibaToken(late);
    expect(!read.ok && read.problem.code).to.equal('expired');
  });

  const refused: readonly [string, string, string, string][] = [
    ['/kyc-match/match', 'x', '401 UNAUTHENTICATED', 'not-authorised'],
    ['/kyc-match/match', 'sandbox-no-scope', '403 PERMISSION_DENIED', 'not-authorised'],
    ['/kyc-match/v0.3/match', 'sandbox', '404 NOT_FOUND', 'subscriber-not-found'],
    ['/kyc-fill-in/fill-in', 'sandbox', '404 NOT_FOUND', 'subscriber-not-found'],
  ];
  for (const [path, token, expected, problem] of refused)
    it(`${path}: ${expected}, in the portal's words`, async () => {
      const answer = await start().post(path, { phoneNumber: LINE, givenName: 'X' }, token);
      expect(outcomeOf(answer)).to.equal(expected);
      expect(answer.body).to.have.all.keys('code', 'title', 'ref');
      expect(normaliseProblem({ status: answer.status, body: answer.body })?.code).to.equal(problem);
    });

  it('a token is good for its scopes and below its organisation', async () => {
    const { operator, post } = start();
    const body = { phoneNumber: LINE, givenName: 'Camille' };
    expect(
      outcomeOf(await post('/kyc-match/match', body, await fetchToken(operator, 'kyc-match:match', ROOT))),
    ).to.equal('200');
    expect(outcomeOf(await post('/kyc-match/match', body, await fetchToken(operator, 'sim-swap', ROOT)))).to.equal(
      '403 PERMISSION_DENIED',
    );
    const other = await ask(operator, '/orgs/other/kyc-match/match', { body, headers: bearer('sandbox') });
    expect(outcomeOf(other)).to.equal('404 NOT_FOUND');
  });
});
