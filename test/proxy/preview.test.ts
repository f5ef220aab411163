import { expect } from 'chai';
import { createProblem } from '../../src/domain/problem.js';
import { failed, ok, type Result } from '../../src/domain/result.js';
import type { OperatorAnswer } from '../../src/proxy/operator.js';
import { createShop, NUMBER, OTHER_NUMBER, RECORD } from './shop.js';

const FIELDS = ['givenName', 'familyName'] as const;
const MASKED = { givenName: 'C••••••', familyName: 'C••••••' };
const VALUES = { givenName: RECORD.givenName, familyName: RECORD.familyName };
const CONFIRMED = { confirmed: true };
const NOT_PROVED = { status: 403, code: 'proof-required' };

/** A shop that shows records masked first, and a browser that proved its number. */
async function proved(options: Parameters<typeof createShop>[0] = {}) {
  const shop = createShop({ preview: true, ...options });
  const page = shop.browser();
  await page.prove();
  return { ...shop, page };
}

const answering = (body: object) => ({
  upstream: { fillIn: async () => ok({ dialect: 'camara-fill-in', status: 200, body }) },
});

describe('a preview', () => {
  it('holds masked values and nothing else of the record', async () => {
    const { page } = await proved();
    const answered = await page.fillIn(FIELDS, 'key-1');
    expect(answered.body).to.deep.equal({ attributes: MASKED, preview: true, operator: 'fake' });
    expect(answered.text + JSON.stringify([...answered.headers])).to.not.contain('ANARY');
  });

  it('does not say which values were repaired', async () => {
    const { page } = await proved(answering({ birthdate: '17/04/1990', country: 'FRA' }));
    const { body } = await page.fillIn(['birthdate', 'country'], 'key-1');
    expect(body).to.have.keys('attributes', 'preview', 'operator');
  });

  it('becomes the values when the person has called them theirs, for one call upstream', async () => {
    const { page, countCalls } = await proved();
    await page.fillIn(FIELDS, 'key-1');
    const { status, body } = await page.fillIn(FIELDS, 'key-2', CONFIRMED);
    expect(status).to.equal(200);
    expect(body).to.deep.equal({ attributes: VALUES, check: [], preview: false, operator: 'fake' });
    expect(countCalls('fill-in')).to.equal(1);
  });

  it('tells with the values what to look at', async () => {
    const { page } = await proved(answering({ birthdate: '1990-04-17T00:00:00Z' }));
    await page.fillIn(['birthdate'], 'key-1');
    const { body } = await page.fillIn(['birthdate'], 'key-2', CONFIRMED);
    expect(body).to.deep.include({ attributes: { birthdate: '1990-04-17' }, check: ['birthdate'] });
  });

  it('may be empty', async () => {
    const { page } = await proved(answering({}));
    expect((await page.fillIn(FIELDS, 'key-1')).body).to.deep.include({ attributes: {}, preview: true });
  });

  it('of nothing that may be handed out asks nobody', async () => {
    const { page, countCalls } = await proved({ fields: ['email'] });
    expect((await page.fillIn(FIELDS)).body).to.deep.equal({ attributes: {}, check: [], preview: false });
    expect(countCalls('fill-in')).to.equal(0);
  });

  it('is given once a proof, like a record', async () => {
    const { page, countCalls } = await proved();
    const first = await page.fillIn(FIELDS, 'key-1');
    expect((await page.fillIn(FIELDS, 'key-1')).text).to.equal(first.text);
    expect((await page.fillIn(FIELDS, 'key-2')).body).to.deep.equal(NOT_PROVED);
    await page.fillIn(FIELDS, 'key-3', CONFIRMED);
    expect((await page.fillIn(FIELDS, 'key-1')).text).to.equal(first.text);
    expect(countCalls('fill-in')).to.equal(1);
  });

  it('is not there where the customer does not want it: the record comes at once, confirmed or not', async () => {
    for (const extra of [{}, CONFIRMED]) {
      const { page } = await proved({ preview: false });
      expect((await page.fillIn(FIELDS, 'key-1', extra)).body).to.deep.include({ attributes: VALUES, preview: false });
    }
  });
});

describe('what was confirmed', () => {
  it('must have been shown', async () => {
    const { page, countCalls } = await proved();
    expect((await page.fillIn(FIELDS, 'key-1', CONFIRMED)).body).to.deep.equal(NOT_PROVED);
    expect(countCalls('fill-in')).to.equal(0);
  });

  it('holds no field that was not shown, even if the operator sent it', async () => {
    const { page, operator } = await proved();
    await page.fillIn(['givenName'], 'key-1');
    const { body } = await page.fillIn(['givenName', 'familyName', 'email'], 'key-2', CONFIRMED);
    expect(body.attributes).to.deep.equal({ givenName: RECORD.givenName });
    expect(operator.calls.at(-1)).to.deep.include({ kind: 'fill-in', fields: ['givenName'] });
  });

  it('holds no field that is no longer asked for', async () => {
    const { page } = await proved();
    await page.fillIn(FIELDS, 'key-1');
    const { body } = await page.fillIn(['familyName'], 'key-2', CONFIRMED);
    expect(body.attributes).to.deep.equal({ familyName: RECORD.familyName });
  });

  it('is handed out once, and again for the same key, in parallel too', async () => {
    const { page, countCalls } = await proved();
    await page.fillIn(FIELDS, 'key-1');
    const answers = await Promise.all(Array.from({ length: 20 }, () => page.fillIn(FIELDS, 'key-2', CONFIRMED)));
    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1);
    expect(answers[0]?.body.attributes).to.deep.equal(VALUES);
    expect((await page.fillIn(FIELDS, 'key-3', CONFIRMED)).body).to.deep.equal(NOT_PROVED);
    expect((await page.fillIn(FIELDS, undefined, CONFIRMED)).body).to.deep.equal(NOT_PROVED);
    expect(countCalls('fill-in')).to.equal(1);
  });

  it('has a key of its own', async () => {
    const { page } = await proved();
    await page.fillIn(FIELDS, 'key-1');
    const refused = { status: 422, code: 'invalid-input' };
    expect((await page.fillIn(FIELDS, 'key-1', CONFIRMED)).body).to.deep.equal(refused);
    await page.fillIn(FIELDS, 'key-2', CONFIRMED);
    expect((await page.fillIn(FIELDS, 'key-2')).body).to.deep.equal(refused);
  });

  const lost: readonly [name: string, act: (shop: Awaited<ReturnType<typeof proved>>) => Promise<unknown>][] = [
    ['the proof’s 300 s', async ({ passSeconds }) => passSeconds(300)],
    ['another number', ({ page }) => page.start(OTHER_NUMBER)],
    ['another proof of the same number', ({ page }) => page.start(NUMBER)],
  ];
  for (const [name, act] of lost) {
    it(`is gone after ${name}`, async () => {
      const shop = await proved();
      await shop.page.fillIn(FIELDS, 'key-1');
      await act(shop);
      expect((await shop.page.fillIn(FIELDS, 'key-2', CONFIRMED)).body).to.deep.equal(NOT_PROVED);
    });
  }

  it('is for the browser to which it was shown', async () => {
    const { page, browser } = await proved();
    await page.fillIn(FIELDS, 'key-1');
    const other = browser();
    await other.prove(OTHER_NUMBER);
    expect((await other.fillIn(FIELDS, 'key-2', CONFIRMED)).body).to.deep.equal(NOT_PROVED);
    expect((await browser().fillIn(FIELDS, 'key-3', CONFIRMED)).body).to.deep.equal(NOT_PROVED);
  });

  for (const confirmed of [false, 'true', 1]) {
    it(`is confirmed by true alone, not by ${JSON.stringify(confirmed)}`, async () => {
      const { page } = await proved();
      await page.fillIn(FIELDS, 'key-1');
      expect((await page.fillIn(FIELDS, 'key-2', { confirmed })).body).to.deep.equal({
        status: 400,
        code: 'invalid-input',
      });
    });
  }

  it('waits for a preview under way, and fails with it; then both may be asked for again', async () => {
    type Answer = (result: Result<OperatorAnswer>) => void;
    let onAsked: (answer: Answer) => void = () => undefined;
    const nextAsked = () => new Promise<Answer>((resolve) => (onAsked = resolve));
    const { page } = await proved({ upstream: { fillIn: () => new Promise((resolve) => onAsked(resolve)) } });
    let asked = nextAsked();
    const shown = page.fillIn(FIELDS, 'key-1');
    const fail = await asked;
    const early = page.fillIn(FIELDS, 'key-2', CONFIRMED);
    fail(failed(createProblem('timeout')));
    expect((await shown).body.code).to.equal('timeout');
    // It came while the operator was asked, or just after that had failed.
    expect((await early).body.code).to.be.oneOf(['timeout', 'proof-required']);

    asked = nextAsked();
    const again = page.fillIn(FIELDS, 'key-1');
    (await asked)(ok({ dialect: 'camara-fill-in', status: 200, body: RECORD }));
    expect((await again).body.attributes).to.deep.equal(MASKED);
    expect((await page.fillIn(FIELDS, 'key-2', CONFIRMED)).body.attributes).to.deep.equal(VALUES);
  });
});
