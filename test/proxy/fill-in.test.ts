import { expect } from 'chai';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import { createProblem, type ProblemCode } from '../../src/domain/problem.js';
import { failed, ok } from '../../src/domain/result.js';
import { createShop, OTHER_NUMBER, RECORD } from './shop.js';

describe('the record', () => {
  it('is handed to the session that proved the number', async () => {
    const page = createShop().browser();
    await page.prove();
    const { status, body } = await page.fillIn(['givenName', 'email']);
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      attributes: { givenName: RECORD.givenName, email: RECORD.email },
      check: [],
      preview: false,
      operator: 'fake',
    });
  });

  it('is asked for, and handed out, only as far as the page needs it and the customer allows it', async () => {
    const { browser, operator } = createShop({ fields: ['givenName', 'familyName'] });
    const page = browser();
    await page.prove();
    const { body } = await page.fillIn(['givenName', 'email', 'idDocument', 'constructor', 'shoeSize']);
    expect(body.attributes).to.deep.equal({ givenName: RECORD.givenName });
    expect(operator.calls.at(-1)).to.deep.include({ kind: 'fill-in', fields: ['givenName'] });
  });

  it('holds no document or account number unless it is configured by name', async () => {
    const standard = createShop();
    const page = standard.browser();
    await page.prove();
    const { body } = await page.fillIn(ATTRIBUTE_NAMES);
    expect(body.attributes).to.have.keys('givenName', 'familyName', 'email');

    const configured = createShop({ fields: ['idDocument'] }).browser();
    await configured.prove();
    expect((await configured.fillIn(['idDocument'])).body.attributes).to.have.keys('idDocument');
  });

  it('is not asked for where nothing of it may be handed out', async () => {
    const { browser, countCalls } = createShop({ fields: ['email'] });
    const page = browser();
    await page.prove();
    expect((await page.fillIn(['givenName'])).body).to.deep.equal({ attributes: {}, check: [], preview: false });
    expect(countCalls('fill-in')).to.equal(0);
  });

  it('of another line is refused', async () => {
    const body = { ...RECORD, phoneNumber: OTHER_NUMBER };
    const { browser } = createShop({
      upstream: { fillIn: async () => ok({ dialect: 'camara-fill-in', status: 200, body }) },
    });
    const page = browser();
    await page.prove();
    const answered = await page.fillIn();
    expect(answered.body).to.deep.equal({ status: 502, code: 'provider-error' });
    expect(answered.text).to.not.contain('CANARY');
  });

  const refusals: readonly [string, ProblemCode, number][] = [
    ['IDENTIFIER_NOT_FOUND', 'subscriber-not-found', 404],
    ['SERVICE_NOT_APPLICABLE', 'not-supported', 422],
    ['PERMISSION_DENIED', 'not-authorised', 403],
    ['UNNECESSARY_IDENTIFIER', 'config', 500],
    ['INTERNAL', 'provider-error', 502],
  ];
  for (const [code, problem, status] of refusals) {
    it(`may be refused by the operator with ${code}`, async () => {
      const { browser } = createShop({
        upstream: { fillIn: async () => ok({ status: 404, body: { status: 404, code, message: 'CANARY' } }) },
      });
      const page = browser();
      await page.prove();
      const answered = await page.fillIn();
      expect(answered.body).to.deep.equal({ status, code: problem });
      expect(answered.status).to.equal(status);
    });
  }
});

describe('a proof', () => {
  it('is needed', async () => {
    const { body } = await createShop().browser().fillIn();
    expect(body).to.deep.equal({ status: 403, code: 'proof-required' });
  });

  it('is for one number', async () => {
    const page = createShop().browser();
    await page.prove();
    const { body } = await page.fillIn(['givenName'], 'key', { phoneNumber: OTHER_NUMBER });
    expect(body.code).to.equal('proof-required');
  });

  it('is for one browser', async () => {
    const { browser } = createShop();
    await browser().prove();
    expect((await browser().fillIn()).body.code).to.equal('proof-required');
  });

  it('lives 300 s', async () => {
    const { browser, passSeconds } = createShop();
    const page = browser();
    await page.prove();
    passSeconds(300);
    expect((await page.fillIn()).body.code).to.equal('proof-required');
  });

  it('is good for one record', async () => {
    const { browser, countCalls } = createShop();
    const page = browser();
    await page.prove();
    await page.fillIn(['givenName'], 'key-1');
    expect((await page.fillIn(['givenName'], 'key-2')).body.code).to.equal('proof-required');
    expect((await page.fillIn(['givenName'])).body.code).to.equal('proof-required');
    expect(countCalls('fill-in')).to.equal(1);
  });

  it('is not used up by a failure', async () => {
    let isUp = false;
    const { browser } = createShop({
      upstream: {
        fillIn: async () =>
          isUp ? ok({ dialect: 'camara-fill-in', status: 200, body: RECORD }) : failed(createProblem('timeout')),
      },
    });
    const page = browser();
    await page.prove();
    expect((await page.fillIn(['givenName'], 'key-1')).body).to.deep.equal({ status: 504, code: 'timeout' });
    isUp = true;
    expect((await page.fillIn(['givenName'], 'key-1')).status).to.equal(200);
  });

  it('is not used up by an operator that throws', async () => {
    const { browser } = createShop({ upstream: { fillIn: () => Promise.reject(new Error('SECRET')) } });
    const page = browser();
    await page.prove();
    expect((await page.fillIn()).body).to.deep.equal({ status: 502, code: 'provider-error' });
    expect((await page.fillIn()).body).to.deep.equal({ status: 502, code: 'provider-error' });
  });
});

describe('a repeated key', () => {
  it('gets the same record again, in parallel too, for one call upstream', async () => {
    const { browser, countCalls } = createShop();
    const page = browser();
    await page.prove();
    const answers = await Promise.all(Array.from({ length: 20 }, () => page.fillIn(['givenName'], 'key-1')));
    answers.push(await page.fillIn(['givenName'], 'key-1'));
    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1);
    expect(answers[0]?.status).to.equal(200);
    expect(countCalls('fill-in')).to.equal(1);
  });

  it('with other fields is refused', async () => {
    const page = createShop().browser();
    await page.prove();
    await page.fillIn(['givenName'], 'key-1');
    const { body } = await page.fillIn(['givenName', 'email'], 'key-1');
    expect(body).to.deep.equal({ status: 422, code: 'invalid-input' });
  });

  it('is worth nothing after the proof’s 300 s', async () => {
    const { browser, passSeconds } = createShop();
    const page = browser();
    await page.prove();
    await page.fillIn(['givenName'], 'key-1');
    passSeconds(301);
    expect((await page.fillIn(['givenName'], 'key-1')).body.code).to.equal('proof-required');
  });
});
