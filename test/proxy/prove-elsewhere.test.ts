import { expect } from 'chai';
import { createProblem } from '../../src/domain/problem.js';
import { failed, ok, type Result } from '../../src/domain/result.js';
import type { OpenProof, Proved, WaitProof } from '../../src/proxy/operator.js';
import { createShop, NUMBER, ORIGIN, OTHER_NUMBER, RECORD } from './shop.js';

const PENDING = failed(createProblem('pending'));

/** An operator whose word on the phone a test gives. */
function createWaits(first: Result<Proved> = PENDING) {
  const asked = { starts: 0, checks: 0, fields: [] as readonly string[] };
  const word = { is: first };
  const wait: WaitProof = {
    async start({ fields }) {
      asked.starts++;
      asked.fields = fields;
      return ok({ reference: `auth-${asked.starts}`, interval: 5, expiresIn: 120 });
    },
    async check() {
      asked.checks++;
      return word.is;
    },
  };
  return { wait, asked, word };
}

/** An operator with a page, and what it was told when somebody came back. */
function createPages(reason: OpenProof['reason'] = 'network') {
  const seen: { returnUrl: string; state: string; returned: unknown }[] = [];
  const open: OpenProof = {
    reason,
    async start({ returnUrl, state }) {
      seen.push({ returnUrl, state, returned: undefined });
      return ok({ reference: 'page', url: 'https://operator.test/authorize', expiresIn: 300 });
    },
    async check({ returned }) {
      const last = seen.at(-1);
      if (last) last.returned = returned;
      if (!returned) return PENDING;
      return returned.error ? failed(createProblem('consent-refused')) : ok({ grant: 'token-of-the-network' });
    },
  };
  return { open, seen };
}

describe('a word on the phone', () => {
  it('is waited for, and is then a proof whose grant goes with every question', async () => {
    const { wait, word, asked } = createWaits();
    const grants: unknown[] = [];
    const shop = createShop({
      upstream: {
        wait,
        fillIn: async ({ grant }) => (grants.push(grant), ok({ dialect: 'camara-fill-in', status: 200, body: RECORD })),
      },
    });
    const page = shop.browser();
    const { body } = await page.start(NUMBER, 'en', { fields: ['givenName', 'shoeSize'] });
    expect(body).to.deep.include({ status: 'wait', interval: 5, expiresIn: 120, otherMethods: ['code'] });
    expect(asked.fields).to.deep.equal(['givenName']);
    const check = () => page.post('proof', { action: 'check', handle: body.handle });
    expect((await check()).body).to.deep.include({ status: 409, code: 'pending' });
    shop.passSeconds(5);
    word.is = ok({ grant: 'token-of-the-person' });
    expect((await check()).body).to.deep.include({ status: 'proved', method: 'consent', phoneNumber: NUMBER });
    await page.fillIn(['givenName']);
    expect(grants).to.deep.equal(['token-of-the-person']);
    // A word is taken once.
    expect((await check()).body.code).to.equal('expired');
  });

  it('is asked of the operator no more often than it wants', async () => {
    const { wait, asked } = createWaits();
    const shop = createShop({ upstream: { wait } });
    const page = shop.browser();
    const { body } = await page.start();
    for (let turn = 0; turn < 10; turn++)
      expect((await page.post('proof', { action: 'check', handle: body.handle })).body.code).to.equal('pending');
    expect(asked.checks).to.equal(1);
    shop.passSeconds(5);
    await page.post('proof', { action: 'check', handle: body.handle });
    expect(asked.checks).to.equal(2);
  });

  const refusals: readonly [string, Result<Proved>, string][] = [
    ['is a no', failed(createProblem('consent-refused')), 'consent-refused'],
    ['comes too late', failed(createProblem('expired')), 'expired'],
  ];
  for (const [name, word, code] of refusals)
    it(`that ${name} ends it`, async () => {
      const { wait, asked } = createWaits(word);
      const shop = createShop({ upstream: { wait } });
      const page = shop.browser();
      const { body } = await page.start();
      const check = () => page.post('proof', { action: 'check', handle: body.handle });
      expect((await check()).body.code).to.equal(code);
      shop.passSeconds(5);
      expect((await check()).body.code).to.equal('expired');
      expect(asked.checks).to.equal(1);
      expect((await page.fillIn()).body.code).to.equal('proof-required');
    });

  it('may be asked about again where the operator failed', async () => {
    const { wait, word } = createWaits(failed(createProblem('timeout')));
    const shop = createShop({ upstream: { wait } });
    const page = shop.browser();
    const { body } = await page.start();
    const check = () => page.post('proof', { action: 'check', handle: body.handle });
    expect((await check()).body.code).to.equal('timeout');
    shop.passSeconds(5);
    word.is = ok({});
    expect((await check()).body.status).to.equal('proved');
  });

  it('of a number that nobody knows looks like a phone that lies unattended', async () => {
    const { wait } = createWaits();
    const unknown: WaitProof = { ...wait, start: async () => failed(createProblem('subscriber-not-found')) };
    const shapes = [];
    for (const each of [wait, unknown]) {
      const shop = createShop({ upstream: { wait: { ...each, ...(each === unknown && {}) } } });
      const page = shop.browser();
      const { body, status } = await page.start();
      const checked = await page.post('proof', { action: 'check', handle: body.handle });
      shapes.push([status, Object.keys(body), body.status, checked.status, Object.keys(checked.body)]);
    }
    expect(shapes[0]).to.deep.equal(shapes[1]);
  });

  it('rings no phone more than three times an hour, whoever asks', async () => {
    const { wait, asked } = createWaits();
    const shop = createShop({ upstream: { wait } });
    for (let turn = 0; turn < 3; turn++) expect((await shop.browser().start()).body.status).to.equal('wait');
    const { body } = await shop.browser().start();
    expect(body.code).to.equal('rate-limited');
    expect(asked.starts).to.equal(3);
    shop.passSeconds(3600);
    expect((await shop.browser().start()).body.status).to.equal('wait');
  });

  it('gives way to a code where the page asks for that, and for another browser it means nothing', async () => {
    const { wait } = createWaits(ok({}));
    const shop = createShop({ upstream: { wait } });
    const page = shop.browser();
    const { body } = await page.start();
    expect((await shop.browser().post('proof', { action: 'check', handle: body.handle })).body.code).to.equal(
      'expired',
    );
    expect((await page.start(NUMBER, 'en', { method: 'code' })).body.status).to.equal('code');
    expect((await page.post('proof', { action: 'check', handle: body.handle })).body.code).to.equal('expired');
  });

  it('may be called off', async () => {
    const { wait } = createWaits(ok({}));
    const page = createShop({ upstream: { wait } }).browser();
    const { body } = await page.start();
    expect((await page.cancel(body.handle)).body.status).to.equal('unavailable');
    expect((await page.post('proof', { action: 'check', handle: body.handle })).body.code).to.equal('expired');
  });
});

describe('a page of the operator', () => {
  async function setOut(reason: OpenProof['reason'] = 'network', options: object = {}) {
    const pages = createPages(reason);
    const shop = createShop({ upstream: { open: pages.open }, ...options });
    const page = shop.browser();
    const { body } = await page.start();
    const comeBack = (query: Record<string, string>, cookie = page.cookie, headers: Record<string, string> = {}) =>
      shop.proxy(
        new Request(`${ORIGIN}/return?${new URLSearchParams(query).toString()}`, { headers: { cookie, ...headers } }),
      );
    const check = (more: object = {}) => page.post('proof', { action: 'check', handle: body.handle, ...more });
    return { ...pages, shop, page, body, comeBack, check, state: body.returnState as string };
  }

  for (const reason of ['network', 'consent'] as const)
    it(`is opened, comes back and proves: ${reason}`, async () => {
      const { body, seen, check, comeBack, state, shop } = await setOut(reason);
      expect(body).to.deep.include({ status: 'open', url: 'https://operator.test/authorize', reason, expiresIn: 300 });
      expect(seen[0]).to.deep.include({ returnUrl: `${ORIGIN}/return`, state });
      expect((await check()).body.code).to.equal('pending');
      const back = await comeBack({ state, code: 'abc' });
      expect(back.status).to.equal(200);
      expect(await back.text()).to.include('You can close this page');
      // Who has just come back is not told to wait.
      expect((await check({ returnState: state })).body).to.deep.include({ status: 'proved', method: reason });
      expect(seen[0]?.returned).to.deep.equal({ state, code: 'abc' });
      expect(shop.countCalls('send')).to.equal(0);
    });

  it('that leads back with a refusal is one', async () => {
    const { check, comeBack, state } = await setOut();
    await comeBack({ state, error: 'access_denied' });
    expect((await check()).body.code).to.equal('consent-refused');
    expect((await check()).body.code).to.equal('expired');
  });

  it('proves nothing by another state, by none, in another browser, or a second time', async () => {
    const { check, comeBack, state, shop, seen } = await setOut();
    const stranger = shop.browser();
    await stranger.start(OTHER_NUMBER);
    await comeBack({ state: 'another', code: 'abc' });
    await comeBack({ code: 'abc' });
    await comeBack({ state, code: 'stolen' }, stranger.cookie);
    await comeBack({ state, code: 'nobody' }, '');
    expect((await check()).body.code).to.equal('pending');
    expect((await check({ returnState: 'another' })).body.code).to.equal('expired');
    await comeBack({ state, code: 'first' });
    await comeBack({ state, code: 'second' });
    await check();
    expect(seen.at(-1)?.returned).to.deep.equal({ state, code: 'first' });
  });

  it('tells everybody the same, in their language, and nothing of the address', async () => {
    const { comeBack, state } = await setOut();
    const texts = [];
    for (const query of [{ state }, { state: 'wrong' }, { state: '<script>', capture_result: 'CANARY' }])
      texts.push(await (await comeBack(query)).text());
    expect(new Set(texts).size).to.equal(1);
    const french = await comeBack({ state }, '', { 'accept-language': 'fr-FR,fr;q=0.9' });
    expect(await french.text()).to.include('Vous pouvez fermer cette page');
    expect(french.headers.get('content-security-policy')).to.include("default-src 'none'");
    expect(french.headers.get('cache-control')).to.equal('no-store');
  });

  it('leads on to the form’s own page where there is one, with state and outcome and nothing else', async () => {
    const { comeBack, state } = await setOut('consent', { pageUrl: 'https://shop.test/sign-up?step=2' });
    const back = await comeBack({ state, capture_result: 'granted', code: 'abc', evil: 'x' });
    expect(back.status).to.equal(303);
    expect(back.headers.get('location')).to.equal(
      `https://shop.test/sign-up?step=2&state=${state}&capture_result=granted`,
    );
    const odd = await comeBack({ state: 'x', capture_result: 'CANARY' });
    expect(odd.headers.get('location')).to.equal('https://shop.test/sign-up?step=2&state=x');
  });

  it('is not offered to a page of another origin, whose person nobody would know again', async () => {
    const { open } = createPages();
    const other = 'https://page.test';
    const shop = createShop({ upstream: { open }, allowedOrigins: [other] });
    const response = await shop.proxy(
      new Request(`${ORIGIN}/proof`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: other },
        body: JSON.stringify({ action: 'start', phoneNumber: NUMBER }),
      }),
    );
    expect(((await response.json()) as { status: string }).status).to.equal('code');
  });

  it('is good for as long as the operator says', async () => {
    const { check, comeBack, state, shop } = await setOut();
    shop.passSeconds(300);
    await comeBack({ state, code: 'abc' });
    expect((await check()).body.code).to.equal('expired');
  });
});

describe('a grant that the operator no longer takes', () => {
  it('ends the proof, so that the next start proves the number anew', async () => {
    for (const route of ['match', 'fill-in'] as const) {
      const refused = failed(createProblem('proof-required'));
      const { wait } = createWaits(ok({ grant: 'token' }));
      const shop = createShop({ upstream: { wait, match: async () => refused, fillIn: async () => refused } });
      const page = shop.browser();
      const { body } = await page.start();
      await page.post('proof', { action: 'check', handle: body.handle });
      const { body: answer } = route === 'match' ? await page.match() : await page.fillIn();
      expect(answer.code).to.equal('proof-required');
      expect((await page.start()).body.status).to.equal('wait');
    }
  });
});

describe('ways of proving', () => {
  it('are taken in the order of the configuration', async () => {
    const { wait } = createWaits();
    const { open } = createPages();
    const first = async (methods?: readonly ('open' | 'wait' | 'code')[]) =>
      (
        await createShop({ upstream: { wait, open }, ...(methods && { methods }) })
          .browser()
          .start()
      ).body.status;
    expect(await first()).to.equal('open');
    expect(await first(['wait', 'open'])).to.equal('wait');
    expect(await first(['code'])).to.equal('code');
    expect(await first([])).to.equal('unavailable');
  });
});
