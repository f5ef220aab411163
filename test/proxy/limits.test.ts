import { expect } from 'chai';
import { createProblem } from '../../src/domain/problem.js';
import { failed, ok } from '../../src/domain/result.js';
import { networkOf } from '../../src/proxy/limits.js';
import { CODE, createShop, NUMBER, ORIGIN, RECORD } from './shop.js';

/** A number that only this test knows, in the form of those kept for tests. */
const number = (at: number) => `+3363998${String(at).padStart(4, '0')}`;

describe('a network', () => {
  const rows: readonly [string, string][] = [
    ['192.0.2.7', '192.0.2'],
    ['::ffff:192.0.2.7', '192.0.2'],
    ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1'],
    ['2001:0DB8::1', '2001:db8:0:0'],
    ['2001:db8:a:b::', '2001:db8:a:b'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ];
  for (const [address, network] of rows)
    it(`of ${address} is ${network}`, () => expect(networkOf(address)).to.equal(network));
});

describe('requests', () => {
  const ask = (shop: ReturnType<typeof createShop>, address: string) =>
    shop.proxy(
      new Request(`${ORIGIN}/proof`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN, 'x-address': address },
        body: JSON.stringify({ action: 'cancel', handle: 'x' }),
      }),
    );

  it('of one network are limited together, and others are not kept waiting', async () => {
    const shop = createShop({
      limits: { requestsPerNetwork: 3 },
      clientAddress: ({ headers }) => headers.get('x-address') ?? undefined,
    });
    const statuses = [];
    for (const host of [1, 2, 3, 4]) statuses.push((await ask(shop, `192.0.2.${host}`)).status);
    expect(statuses).to.deep.equal([200, 200, 200, 429]);
    expect((await ask(shop, '192.0.3.1')).status).to.equal(200);
    shop.passSeconds(60);
    expect((await ask(shop, '192.0.2.1')).status).to.equal(200);
  });

  it('of one session are limited', async () => {
    const shop = createShop({ limits: { requestsPerSession: 3 } });
    const page = shop.browser();
    await page.start();
    const statuses = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await page.cancel('x')).status);
    expect(statuses).to.deep.equal([200, 200, 200, 429]);
  });

  it('beyond what is answered at the same time are sent away at once, and may come back', async () => {
    let letGo: () => void = () => undefined;
    const isHeld = new Promise<void>((resolve) => (letGo = resolve));
    const shop = createShop({
      limits: { concurrency: 2 },
      upstream: { sendCode: () => isHeld.then(() => ok({ reference: 'code-1' })) },
    });
    const waiting = [shop.browser().start(number(1)), shop.browser().start(number(2))];
    const { status, headers } = await shop.browser().start(number(3));
    expect([status, headers.get('retry-after')]).to.deep.equal([503, '1']);
    letGo();
    expect((await Promise.all(waiting)).map((answer) => answer.status)).to.deep.equal([200, 200]);
    expect((await shop.browser().start(number(3))).status).to.equal(200);
  });
});

describe('an address that cannot be read', () => {
  it('is a failure of the one question, and takes nobody’s place for good', async () => {
    const shop = createShop({
      limits: { concurrency: 2 },
      clientAddress: ({ headers }) => {
        const address = headers.get('x-address');
        if (address === null) throw new Error('no gateway');
        return address;
      },
    });
    for (let turn = 0; turn < 3; turn++) expect((await shop.browser().start(number(1))).status).to.equal(502);
    const honest = new Request(`${ORIGIN}/proof`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, 'x-address': '192.0.2.1' },
      body: JSON.stringify({ action: 'start', phoneNumber: number(1) }),
    });
    expect((await shop.proxy(honest)).status).to.equal(200);
  });
});

describe('codes', () => {
  it('to one number are limited for a day, whoever asks and however long the pauses', async () => {
    const shop = createShop({ limits: { codesPerNumber: 4 } });
    for (let turn = 0; turn < 4; turn++) {
      expect((await shop.browser().start()).status).to.equal(200);
      shop.passSeconds(3600);
    }
    expect((await shop.browser().start()).body.code).to.equal('rate-limited');
    expect(shop.countCalls('send')).to.equal(4);
    shop.passSeconds(86_400);
    expect((await shop.browser().start()).status).to.equal(200);
  });

  it('to neighbouring numbers are limited: nobody walks through a range', async () => {
    const shop = createShop();
    let sent = 0;
    for (let at = 0; at < 500; at++) if ((await shop.browser().start(number(at))).status === 200) sent++;
    expect(sent).to.equal(20);
    expect(shop.countCalls('send')).to.equal(20);
    // Another range is another one's.
    expect((await shop.browser().start(number(5000))).status).to.equal(200);
  });
});

describe('guessing', () => {
  it('ends after five answers about a number in a day, in however many sessions', async () => {
    const shop = createShop({ limits: { codesPerNumber: Infinity } });
    let answers = 0;
    for (let session = 0; session < 12; session++) {
      const page = shop.browser();
      await page.prove();
      for (let guess = 0; guess < 3; guess++) {
        const { status } = await page.match({
          birthdate: `1990-01-${String(session * 3 + guess + 1).padStart(2, '0')}`,
        });
        if (status === 200) answers++;
      }
      shop.passSeconds(700);
    }
    expect(answers).to.equal(5);
    expect(shop.countCalls('match')).to.equal(5);
    shop.passSeconds(86_400);
    const page = shop.browser();
    await page.prove();
    expect((await page.match()).status).to.equal(200);
  });

  it('is not counted where nothing was learnt', async () => {
    let isUp = false;
    const shop = createShop({
      upstream: {
        match: async () =>
          isUp
            ? ok({ dialect: 'camara-match', status: 200, body: { givenNameMatch: 'true' } })
            : failed(createProblem('timeout')),
      },
    });
    const page = shop.browser();
    await page.prove();
    for (let turn = 0; turn < 10; turn++) expect((await page.match()).status).to.equal(504);
    isUp = true;
    expect((await page.match()).status).to.equal(200);
  });
});

describe('enumeration', () => {
  it('of ten thousand numbers brings no personal byte, from fresh, half-proved and otherwise proved sessions', async () => {
    const shop = createShop({
      limits: { requestsPerSession: Infinity, codesPerRange: Infinity, concurrency: Infinity },
    });
    const fresh = () => shop.browser();
    const half = shop.browser();
    await half.start(number(0));
    const other = shop.browser();
    await other.prove();
    let text = '';
    for (let at = 0; at < 10_000; at++) {
      const page = at % 3 === 0 ? fresh() : at % 3 === 1 ? half : other;
      const phoneNumber = number(at);
      const answers = await Promise.all([
        page.fillIn(Object.keys(RECORD), undefined, { phoneNumber }),
        page.match({ givenName: 'guess' }, undefined, { phoneNumber }),
      ]);
      for (const answer of answers) {
        if (answer.status !== 403) throw new Error(`Answered with ${answer.status}`);
        text += answer.text;
      }
    }
    for (const secret of ['CANARY', NUMBER, CODE]) expect(text.includes(secret)).to.equal(false);
    expect(shop.countCalls('fill-in') + shop.countCalls('match')).to.equal(0);
  }).timeout(60_000);

  const classes = ['subscriber-not-found', 'not-supported', 'consent-required', 'consent-refused'] as const;
  it('finds no difference between a number with a code and four kinds of numbers without one', async () => {
    const shapes = new Set<string>();
    for (const code of [undefined, ...classes]) {
      const shop = createShop(code ? { upstream: { sendCode: async () => failed(createProblem(code)) } } : {});
      const page = shop.browser();
      const started = await page.start();
      const checked = await page.check(started.body.handle, '000000');
      const { handle: _, ...body } = started.body;
      const names = (headers: Headers) => [...headers.keys()].sort().join();
      shapes.add(
        JSON.stringify([
          started.status,
          body,
          started.text.length,
          names(started.headers),
          checked.status,
          checked.body,
          names(checked.headers),
        ]),
      );
    }
    expect([...shapes]).to.have.length(1);
  });
});
