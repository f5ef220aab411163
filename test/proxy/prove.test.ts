import { expect } from 'chai';
import { createProblem, type ProblemCode } from '../../src/domain/problem.js';
import { failed, ok } from '../../src/domain/result.js';
import { createFakeOperator, createShop, NUMBER, OTHER_NUMBER, RECORD, type Answered } from './shop.js';

const shapeOf = ({ status, body }: Answered) => ({ status, ...body, ...(body.handle !== undefined && { handle: '' }) });
const SENT = { status: 'code', length: 6, resendIn: 30, expiresIn: 600, handle: '' };

describe('starting a proof', () => {
  it('sends a code to the number', async () => {
    const { browser, operator } = createShop();
    const answered = await browser().start();
    expect(answered.status).to.equal(200);
    expect(shapeOf(answered)).to.deep.equal(SENT);
    expect(operator.calls).to.deep.equal([
      { kind: 'send', phoneNumber: NUMBER, message: 'Your code for Shop: {{code}}. Do not share it with anyone.' },
    ]);
  });

  const numbers: readonly [string, string][] = [
    ['nothing', ''],
    ['a national number', '0700900001'],
    ['a zero after the plus', '+0700900001'],
    ['spaces', '+33 700 900 001'],
    ['too few digits', '+1234'],
    ['too many digits', '+1234567890123456'],
    ['a link', 'tel:+33700900001'],
    ['a line after the number', '+33700900001\n'],
  ];
  for (const [name, number] of numbers) {
    it(`refuses ${name}`, async () => {
      const { browser, operator } = createShop();
      const { body } = await browser().start(number);
      expect(body).to.deep.equal({ status: 400, code: 'invalid-input', field: 'phoneNumber' });
      expect(operator.calls).to.have.length(0);
    });
  }

  const personal: readonly ProblemCode[] = [
    'subscriber-not-found',
    'not-supported',
    'invalid-input',
    'subject-mismatch',
    'consent-required',
    'consent-refused',
  ];
  for (const code of personal) {
    it(`answers as if a code was sent where the operator says ${code}`, async () => {
      const { browser } = createShop({ upstream: { sendCode: async () => failed(createProblem(code)) } });
      const page = browser();
      const answered = await page.start();
      expect(answered.status).to.equal(200);
      expect(shapeOf(answered)).to.deep.equal(SENT);
      const { handle } = answered.body;
      for (let guess = 0; guess < 5; guess++) {
        expect((await page.check(handle)).body).to.deep.equal({ status: 422, code: 'code-invalid' });
      }
      expect((await page.check(handle)).body).to.deep.equal({ status: 410, code: 'code-expired' });
    });
  }

  it('checks a code that was never sent upstream too, so that it takes as long', async () => {
    const { browser, countCalls } = createShop({
      upstream: {
        sendCode: async () => failed(createProblem('subscriber-not-found')),
        checkCode: async () => ok({}),
      },
    });
    const page = browser();
    const { body } = await page.start();
    expect((await page.check(body.handle)).body).to.deep.equal({ status: 422, code: 'code-invalid' });
    expect(countCalls('check')).to.equal(1);
    expect((await page.fillIn()).status).to.equal(403);
  });

  const impersonal: readonly [ProblemCode, number, ProblemCode][] = [
    ['provider-error', 502, 'provider-error'],
    ['timeout', 504, 'timeout'],
    ['not-authorised', 403, 'not-authorised'],
    ['protocol', 502, 'provider-error'],
    ['config', 500, 'config'],
  ];
  for (const [code, status, shown] of impersonal) {
    it(`says that the service failed where the operator says ${code}`, async () => {
      const problem = createProblem(code, { supportId: 'upstream-1', field: 'email' });
      const { browser } = createShop({ upstream: { sendCode: async () => failed(problem) } });
      expect((await browser().start()).body).to.deep.equal({ status, code: shown });
    });
  }

  it('needs no code where the session proved this number in the last half hour', async () => {
    const { browser, passSeconds, countCalls } = createShop();
    const page = browser();
    await page.prove();
    passSeconds(29 * 60);
    const again = await page.start();
    expect(again.body).to.deep.include({ status: 'proved', method: 'session', expiresIn: 60 });
    passSeconds(60);
    expect((await page.start()).body.status).to.equal('code');
    expect(countCalls('send')).to.equal(2);
  });

  it('with another number voids the proof', async () => {
    const { browser, passSeconds } = createShop();
    const page = browser();
    await page.prove();
    passSeconds(31);
    await page.start(OTHER_NUMBER);
    expect((await page.fillIn()).body.code).to.equal('proof-required');
    expect((await page.match()).body.code).to.equal('proof-required');
  });
});

describe('a start that names a way', () => {
  for (const method of ['code', 'consent', 'carrier-pigeon', '']) {
    it(`of ${method || 'nothing'} is answered like one that names none`, async () => {
      const { browser, countCalls } = createShop();
      expect(shapeOf(await browser().start(NUMBER, 'en', { method }))).to.deep.equal(SENT);
      expect(countCalls('send')).to.equal(1);
    });
  }

  it('needs no code either where the session proved this number', async () => {
    const page = createShop().browser();
    await page.prove();
    const { body } = await page.start(NUMBER, 'en', { method: 'code' });
    expect(body).to.deep.include({ status: 'proved', method: 'session' });
  });

  it('that is no text is refused', async () => {
    const { body } = await createShop().browser().start(NUMBER, 'en', { method: 1 });
    expect(body).to.deep.equal({ status: 400, code: 'invalid-input' });
  });
});

describe('the number of a proof', () => {
  it('is told to the session that proved it, also when its page was loaded anew', async () => {
    const page = createShop().browser();
    expect((await page.prove()).body.phoneNumber).to.equal(NUMBER);
    expect((await page.start()).body).to.deep.include({ method: 'session', phoneNumber: NUMBER });
  });

  it('is told to nobody else', async () => {
    const { browser, passSeconds } = createShop();
    const [owner, other] = [browser(), browser()];
    const { body } = await owner.start();
    await owner.check(body.handle);
    passSeconds(31);
    for (const answered of [
      await other.start(),
      await other.check(body.handle),
      await other.post('proof', { action: 'check', handle: body.handle }),
      await other.resend(body.handle),
      await other.cancel(body.handle),
      await owner.start(OTHER_NUMBER),
    ])
      expect(answered.text).to.not.contain(NUMBER.slice(1));
  });
});

describe('the text message', () => {
  const rows: readonly [string, string, string | undefined, string][] = [
    ['in French', 'fr-CA', undefined, 'Votre code pour Shop : {{code}}. Ne le communiquez jamais.'],
    ['in English for all else', 'xx', undefined, 'Your code for Shop: {{code}}. Do not share it with anyone.'],
    [
      'bound to a host',
      'en',
      'shop.test',
      'Your code for Shop: {{code}}. Do not share it with anyone.\n@shop.test #{{code}}',
    ],
  ];
  for (const [name, locale, codeHost, message] of rows) {
    it(`is written ${name}`, async () => {
      const { browser, operator } = createShop({ ...(codeHost && { codeHost }) });
      await browser().start(NUMBER, locale);
      expect(operator.calls[0]).to.deep.include({ message });
    });
  }

  it('is never longer than an operator accepts, and the site’s name cannot move the code', async () => {
    const { browser, operator } = createShop({ siteName: `{{code}}\n${'x'.repeat(50)}`, codeHost: 'y'.repeat(60) });
    await browser().start();
    const [call] = operator.calls;
    const message = call?.kind === 'send' ? call.message : '';
    expect(message.length).to.be.at.most(160);
    expect(message.match(/\{\{code\}\}/g)).to.have.length(1);
    expect(message).to.not.contain('\n');
  });
});

describe('sending codes', () => {
  it('is limited to one in 30 s for a number, whoever asks', async () => {
    const { browser, passSeconds, countCalls } = createShop();
    await browser().start();
    passSeconds(10);
    const refused = await browser().start();
    expect(refused.status).to.equal(429);
    expect(refused.body).to.deep.equal({ status: 429, code: 'rate-limited', retryAfter: 20 });
    expect(refused.headers.get('retry-after')).to.equal('20');
    passSeconds(20);
    expect((await browser().start()).status).to.equal(200);
    expect(countCalls('send')).to.equal(2);
  });

  it('is possible at once to another number: the first one may have been mistyped', async () => {
    const page = createShop().browser();
    await page.start();
    expect((await page.start(OTHER_NUMBER)).status).to.equal(200);
  });

  it('is limited to fifteen in ten minutes for a session, whatever the numbers', async () => {
    const { browser, countCalls } = createShop();
    const page = browser();
    for (let number = 10; number < 25; number++) expect((await page.start(`+337009000${number}`)).status).to.equal(200);
    expect((await page.start('+33700900025')).body).to.deep.include({ code: 'rate-limited', retryAfter: 300 });
    expect(countCalls('send')).to.equal(15);
  });

  it('is limited to five in ten minutes', async () => {
    const { browser, passSeconds, countCalls } = createShop();
    for (let send = 0; send < 5; send++) {
      expect((await browser().start()).status).to.equal(200);
      passSeconds(40);
    }
    expect((await browser().start()).body).to.deep.include({ code: 'rate-limited', retryAfter: 300 });
    passSeconds(400);
    expect((await browser().start()).status).to.equal(200);
    expect(countCalls('send')).to.equal(6);
  });

  it('has no race: of a hundred at once, one is sent', async () => {
    const { browser, countCalls } = createShop();
    const answers = await Promise.all(Array.from({ length: 100 }, () => browser().start()));
    expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
    expect(countCalls('send')).to.equal(1);
  });

  it('counts sends that failed', async () => {
    const { browser, countCalls } = createShop({
      upstream: { sendCode: async () => failed(createProblem('timeout')) },
    });
    await browser().start();
    expect((await browser().start()).status).to.equal(429);
    expect(countCalls('send')).to.equal(1);
  });
});

describe('checking a code', () => {
  it('proves the number and says what may be asked', async () => {
    const { body } = await createShop({ fields: ['givenName', 'email'] })
      .browser()
      .prove();
    expect(body).to.deep.equal({
      status: 'proved',
      method: 'code',
      expiresIn: 300,
      phoneNumber: NUMBER,
      capabilities: { fillIn: ['givenName', 'email'], match: ['givenName', 'email'] },
    });
  });

  it('says that nothing may be asked for where the operator has no API for it', async () => {
    const { code } = createFakeOperator();
    const page = createShop({ operator: { id: 'prover', code } }).browser();
    const { body } = await page.prove();
    expect(body.capabilities).to.deep.equal({ fillIn: [], match: [] });
    expect((await page.fillIn()).body).to.deep.equal({ attributes: {}, check: [], preview: false });
    expect((await page.match()).body).to.deep.equal({ status: 422, code: 'not-supported' });
  });

  it('says only what the operator can answer at all; what it is not asked about is configured', async () => {
    const operator = { ...createFakeOperator(), capabilities: { match: ['email', 'birthdate', 'gender'] } as const };
    const page = createShop({ operator, fields: ['givenName', 'email', 'birthdate'] }).browser();
    const { body } = await page.prove();
    expect(body.capabilities).to.deep.equal({
      fillIn: ['givenName', 'email', 'birthdate'],
      match: ['email', 'birthdate'],
    });
  });

  it('is possible five times a code; the sixth is refused even if it is right', async () => {
    const { browser } = createShop();
    const page = browser();
    const { body } = await page.start();
    for (let guess = 0; guess < 5; guess++) {
      expect((await page.check(body.handle, '000000')).body.code).to.equal('code-invalid');
    }
    expect((await page.check(body.handle)).body.code).to.equal('code-expired');
  });

  it('has no race: of a thousand guesses at once, five reach the operator', async () => {
    const { browser, countCalls } = createShop();
    const page = browser();
    const { body } = await page.start();
    await Promise.all(Array.from({ length: 1000 }, () => page.check(body.handle, '000000')));
    expect(countCalls('check')).to.equal(5);
  });

  const lost: readonly [string, (shop: ReturnType<typeof createShop>) => Promise<Answered>][] = [
    [
      'ten minutes later',
      async ({ browser, passSeconds }) => {
        const page = browser();
        const { body } = await page.start();
        passSeconds(600);
        return page.check(body.handle);
      },
    ],
    [
      'in another browser',
      async ({ browser }) => {
        const { body } = await browser().start();
        return browser().check(body.handle);
      },
    ],
    [
      'with another handle',
      async ({ browser }) => {
        const page = browser();
        await page.start();
        return page.check('made-up');
      },
    ],
    [
      'after a newer code',
      async ({ browser, passSeconds }) => {
        const page = browser();
        const { body } = await page.start();
        passSeconds(30);
        await page.resend(body.handle);
        return page.check(body.handle);
      },
    ],
    [
      'after it was cancelled',
      async ({ browser }) => {
        const page = browser();
        const { body } = await page.start();
        await page.cancel(body.handle);
        return page.check(body.handle);
      },
    ],
    [
      'twice',
      async ({ browser }) => {
        const page = browser();
        const { body } = await page.start();
        await page.check(body.handle);
        return page.check(body.handle);
      },
    ],
  ];
  for (const [name, act] of lost) {
    it(`is too late ${name}`, async () => {
      // A code that is known and too old can be sent anew.
      const code = name === 'ten minutes later' ? 'code-expired' : 'expired';
      expect((await act(createShop())).body).to.deep.equal({ status: 410, code });
    });
  }

  it('without a code is refused, and uses up none of the five', async () => {
    const { browser, countCalls } = createShop();
    const page = browser();
    const { body } = await page.start();
    for (let guess = 0; guess < 6; guess++) {
      const asked = { action: 'check', handle: body.handle, returnState: 's', captureResult: 'granted' };
      expect((await page.post('proof', asked)).body).to.deep.equal({ status: 400, code: 'invalid-input' });
    }
    expect(countCalls('check')).to.equal(0);
    expect((await page.check(body.handle)).body.status).to.equal('proved');
  });

  it('without a code, of a proof that nobody knows, is too late', async () => {
    const { browser } = createShop();
    const { body } = await browser().start();
    for (const handle of [body.handle, 'made-up', '']) {
      const answered = await browser().post('proof', { action: 'check', handle });
      expect(answered.body).to.deep.equal({ status: 410, code: 'expired' });
    }
  });

  it('is over where the operator says so, and a new code may be asked for', async () => {
    const { browser, passSeconds } = createShop({
      upstream: {
        checkCode: async ({ reference }) => (reference === 'code-2' ? ok({}) : failed(createProblem('code-expired'))),
      },
    });
    const page = browser();
    const { body } = await page.start();
    expect((await page.check(body.handle)).body.code).to.equal('code-expired');
    passSeconds(30);
    const resent = await page.resend(body.handle);
    expect((await page.check(resent.body.handle)).body.status).to.equal('proved');
  });

  it('is not decided by a check that overlaps a newer code', async () => {
    let release: () => void = () => undefined;
    const { browser, passSeconds } = createShop({
      upstream: { checkCode: () => new Promise((resolve) => (release = () => resolve(ok({})))) },
    });
    const page = browser();
    const { body } = await page.start();
    const slow = page.check(body.handle);
    passSeconds(30);
    await page.resend(body.handle);
    release();
    expect((await slow).body.code).to.equal('code-expired');
  });

  it('fails where the operator does', async () => {
    const { browser } = createShop({ upstream: { checkCode: async () => failed(createProblem('timeout')) } });
    const page = browser();
    const { body } = await page.start();
    expect((await page.check(body.handle)).body).to.deep.equal({ status: 504, code: 'timeout' });
  });
});

describe('another code', () => {
  it('may be asked for after 30 s', async () => {
    const { browser, passSeconds, countCalls } = createShop();
    const page = browser();
    const { body } = await page.start();
    expect((await page.resend(body.handle)).body).to.deep.include({ code: 'rate-limited', retryAfter: 30 });
    passSeconds(30);
    const resent = await page.resend(body.handle);
    expect(shapeOf(resent)).to.deep.equal(SENT);
    expect(resent.body.handle).to.not.equal(body.handle);
    expect((await page.check(resent.body.handle)).body.status).to.equal('proved');
    expect(countCalls('send')).to.equal(2);
  });

  it('needs the handle of this session', async () => {
    expect((await createShop().browser().resend('made-up')).body).to.deep.equal({ status: 410, code: 'expired' });
  });
});

describe('before the proof', () => {
  it('no answer contains anything that the operator holds', async () => {
    const shop = createShop();
    const [fresh, half, other] = [shop.browser(), shop.browser(), shop.browser()];
    const { body } = await half.start();
    await other.prove(OTHER_NUMBER);
    const texts: string[] = [];
    for (const page of [fresh, half, other]) {
      const asked = [
        await page.start(),
        await page.check(body.handle, '000000'),
        await page.fillIn(Object.keys(RECORD), 'key', { phoneNumber: NUMBER }),
        await page.match({ givenName: 'guess' }, 'key', { phoneNumber: NUMBER }),
        await page.resend(body.handle),
      ];
      texts.push(...asked.map(({ text, headers }) => text + JSON.stringify([...headers])));
    }
    expect(texts.filter((text) => text.includes('CANARY') || text.includes(NUMBER))).to.deep.equal([]);
    expect(shop.countCalls('fill-in')).to.equal(0);
    expect(shop.countCalls('match')).to.equal(0);
  });
});
