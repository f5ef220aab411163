/** The phone of the demo over HTTP, and records that a token's scopes choose from. */
import { expect } from 'chai';
import { createCamaraOperator } from '../../demo/operators/camara/operator.js';
import { createPhoneApi } from '../../demo/operators/phone-api.js';
import { normaliseFillIn } from '../../src/entry/normalise.js';
import { writeCamaraFillIn } from '../../src/entry/proxy.js';
import { SECRET, ask, bearer, confirmOnPhone, createWorld, fetchToken, outcomeOf } from './simulator-world.js';

const LINE = '+33639980001';
const OPENED = 'openid dpv:FraudPreventionAndDetection';

function start() {
  const world = createWorld();
  const operator = createCamaraOperator(world);
  const api = createPhoneApi(world.phone);
  return { world, operator, api, post: (body: unknown) => ask(api, '/demo/phone', { body }) };
}

describe('simulated phone', () => {
  it('shows a question, and answers it', async () => {
    const { operator, api, post } = start();
    const form = { ...SECRET, scope: `${OPENED} kyc-match:match`, login_hint: `tel:${LINE}` };
    const id = (await ask(operator, '/bc-authorize', { form })).body?.auth_req_id;
    const shown = await ask(api, '/demo/phone', { method: 'GET' });
    expect(shown.body).to.deep.equal({
      questions: [
        {
          id,
          phoneNumber: LINE,
          client: 'Demo Bank',
          scopes: ['kyc-match:match'],
          expiresAt: '2026-09-01T09:02:00.000Z',
        },
      ],
      connection: 'ask',
    });
    expect((await post({ id, answer: 'allow' })).body).to.deep.equal({ questions: [], connection: 'ask' });
    expect((await post({ id, answer: 'allow' })).status).to.equal(404);
  });

  it('changes its connection and its line', async () => {
    const { post } = start();
    const mobile = await post({ connection: 'mobile-data', line: LINE });
    expect(mobile.body).to.deep.equal({ questions: [], connection: 'mobile-data', line: LINE });
    expect((await post({ connection: 'wifi' })).body).to.deep.equal({ questions: [], connection: 'wifi' });
  });

  it('does nothing else', async () => {
    const { api, post } = start();
    const bodies = ['{', [], {}, { connection: 'x' }, { connection: 'wifi', line: '06' }, { id: 'x', answer: 'maybe' }];
    for (const body of bodies) expect((await post(body)).status).to.equal(400);
    expect((await ask(api, '/demo/phone', { method: 'PUT' })).status).to.equal(405);
    expect((await ask(api, '/demo/phone', { form: { connection: 'wifi' } })).status).to.equal(415);
  });
});

describe('CAMARA simulator: scopes of Fill-in', () => {
  const path = '/kyc-fill-in/v0.4/fill-in';

  it('gives what the scopes name, and nothing more', async () => {
    const { world, operator } = start();
    const { scopes } = writeCamaraFillIn({ version: '0.4', fields: ['givenName', 'birthdate', 'phoneNumber'] });
    const token = await confirmOnPhone(operator, world, { scope: `${OPENED} ${scopes.join(' ')}`, line: LINE });
    const { status, body } = await ask(operator, path, { body: {}, headers: bearer(token) });
    const read = normaliseFillIn({ dialect: 'camara-fill-in', status, body });
    expect(Object.keys(read.attributes ?? {})).to.have.members(['givenName', 'birthdate']);
    expect([read.phoneNumber, read.diagnostics]).to.deep.equal([LINE, []]);
  });

  it('gives everything for the scope of everything, without the number where it is not named', async () => {
    const { operator, world } = start();
    const all = await confirmOnPhone(operator, world, { scope: `${OPENED} kyc-fill-in:set-all`, line: LINE });
    expect(Object.keys((await ask(operator, path, { body: {}, headers: bearer(all) })).body ?? {})).to.have.length(22);
    const one = await fetchToken(operator, 'kyc-fill-in:email');
    const { body } = await ask(operator, path, { body: { phoneNumber: LINE }, headers: bearer(one) });
    expect(body).to.have.all.keys('email');
  });

  it('refuses a token without any of its scopes, and an older one for a newer version', async () => {
    const { operator } = start();
    const token = await fetchToken(operator, 'kyc-match:match kyc-fill-in:fill-in');
    const answer = await ask(operator, path, { body: { phoneNumber: LINE }, headers: bearer(token) });
    expect(outcomeOf(answer)).to.equal('403 PERMISSION_DENIED');
  });
});
