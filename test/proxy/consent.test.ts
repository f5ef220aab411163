import { expect } from 'chai';
import type { Verdict } from '../../src/domain/verdict.js';
import { RECEIPT } from '../protocol/scripted-proxy.js';
import { createShop, NUMBER, OTHER_NUMBER, RECORD } from './shop.js';

const REFUSED = { status: 403, code: 'consent-required' };
const VALUES = { givenName: RECORD.givenName };

describe('what the person agreed to', () => {
  it('is not asked for unless the customer wants it', async () => {
    const page = createShop().browser();
    await page.prove();
    expect((await page.fillIn()).status).to.equal(200);
    expect((await page.match()).status).to.equal(200);
  });

  it('is asked for before the operator is', async () => {
    const { browser, countCalls } = createShop({ requireConsent: true });
    const page = browser();
    await page.prove();
    expect((await page.fillIn(['givenName'], 'key-1')).body).to.deep.equal(REFUSED);
    expect((await page.match(VALUES, 'key-2')).body).to.deep.equal(REFUSED);
    expect(countCalls('fill-in') + countCalls('match')).to.equal(0);
    // Neither the proof nor an attempt was used up, and the same keys may ask again.
    expect((await page.fillIn(['givenName'], 'key-1', { consent: RECEIPT })).status).to.equal(200);
    expect((await page.match(VALUES, 'key-2')).body.attemptsLeft).to.equal(2);
  });

  const ways: readonly [name: string, start: object, fillIn: object, match: object][] = [
    ['the start', { consent: RECEIPT }, {}, {}],
    ['the record', {}, { consent: RECEIPT }, {}],
    ['all of them', { consent: RECEIPT }, { consent: RECEIPT }, { consent: RECEIPT }],
  ];
  for (const [name, start, fillIn, match] of ways) {
    it(`may come with ${name}`, async () => {
      const page = createShop({ requireConsent: true }).browser();
      await page.prove(NUMBER, start);
      expect((await page.fillIn(['givenName'], 'key-1', fillIn)).status).to.equal(200);
      expect((await page.match(VALUES, 'key-2', match)).status).to.equal(200);
    });
  }

  it('may come with the match, also where no proof is asked for', async () => {
    const page = createShop({ requireConsent: true, requireProof: false }).browser();
    const ask = (extra: object) => page.match(VALUES, undefined, { phoneNumber: NUMBER, ...extra });
    expect((await ask({})).body).to.deep.equal(REFUSED);
    expect((await ask({ consent: RECEIPT })).status).to.equal(200);
    expect((await ask({})).status).to.equal(200);
  });

  it('counts for its own check: another start begins without it', async () => {
    const { browser, passSeconds } = createShop({ requireConsent: true });
    const page = browser();
    await page.prove(NUMBER, { consent: RECEIPT });
    passSeconds(31);
    await page.prove(OTHER_NUMBER);
    expect((await page.fillIn()).body).to.deep.equal(REFUSED);
    // The same number again, as its session proved it, is another check too.
    expect((await page.start(OTHER_NUMBER, 'en', { consent: RECEIPT })).body.status).to.equal('proved');
    expect((await page.start(OTHER_NUMBER)).body.status).to.equal('proved');
    expect((await page.fillIn()).body).to.deep.equal(REFUSED);
  });

  it('counts for its own browser', async () => {
    const { browser } = createShop({ requireConsent: true });
    await browser().prove(NUMBER, { consent: RECEIPT });
    const other = browser();
    await other.prove(OTHER_NUMBER);
    expect((await other.fillIn()).body).to.deep.equal(REFUSED);
  });

  it('does not stand in for a proof', async () => {
    const page = createShop({ requireConsent: true }).browser();
    await page.start(NUMBER, 'en', { consent: RECEIPT });
    expect((await page.fillIn(['givenName'], 'key', { consent: RECEIPT })).body.code).to.equal('proof-required');
    expect((await page.match(VALUES, 'key', { consent: RECEIPT })).body.code).to.equal('proof-required');
  });

  it('is not needed by whoever goes on by hand: nobody is asked', async () => {
    const { browser, operator } = createShop({ requireConsent: true });
    const { body } = await browser().match(VALUES, 'key', { manual: true });
    expect((body.verdict as Verdict).decision).to.equal('unverified');
    expect(operator.calls).to.deep.equal([]);
  });

  it('is refused where it is no receipt', async () => {
    const page = createShop().browser();
    const { body } = await page.start(NUMBER, 'en', { consent: { ...RECEIPT, textHash: 'yes' } });
    expect(body).to.deep.equal({ status: 400, code: 'invalid-input' });
  });

  it('reaches no operator, no answer, no verdict and no log', async () => {
    const lines: unknown[] = [];
    const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
    const before = methods.map((method) => console[method]);
    for (const method of methods) console[method] = (...line: unknown[]) => void lines.push(...line);
    try {
      const { browser, operator, proxy } = createShop({ requireConsent: true, preview: true, disclosure: 'scores' });
      const page = browser();
      const extra = { consent: { ...RECEIPT, version: 'SECRET-version' } };
      const answers = [
        await page.prove(NUMBER, extra),
        await page.fillIn(['givenName'], 'key-1', extra),
        await page.fillIn(['givenName'], 'key-2', { ...extra, confirmed: true }),
        await page.match(VALUES, 'key-3', extra),
        await page.match(VALUES, 'key-4', { ...extra, manual: true }),
      ];
      const { reference } = answers[4]?.body.verdict as Verdict;
      const texts = [
        JSON.stringify(operator.calls),
        JSON.stringify(await proxy.findVerdict(reference)),
        JSON.stringify(lines),
        ...answers.map(({ text, headers }) => text + JSON.stringify([...headers])),
      ];
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200]);
      for (const text of texts) expect(text).to.not.match(/c0ffee42|SECRET/);
      expect(lines).to.deep.equal([]);
    } finally {
      for (const [index, method] of methods.entries()) console[method] = before[index]!;
    }
  });
});
