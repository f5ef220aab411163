import { expect } from 'chai';
import * as fc from 'fast-check';
import { readElsewhere } from '../../src/protocol/read-elsewhere.js';
import { createScript, json } from './scripted-proxy.js';

const HOSTS = ['consent.operator.example', '*.network.example'];
const WAIT = { status: 'wait', handle: 'handle-1', interval: 5, expiresIn: 120 };
const OPEN = {
  status: 'open',
  handle: 'handle-1',
  url: 'https://consent.operator.example/ask?id=1',
  returnState: 'state-1',
  reason: 'consent',
};

describe('an answer that sends the person elsewhere', () => {
  const understood: readonly [name: string, body: object, value: object][] = [
    ['a wait', WAIT, WAIT],
    [
      'the shortest interval and no time at all',
      { ...WAIT, interval: 1, expiresIn: 0 },
      { ...WAIT, interval: 1, expiresIn: 0 },
    ],
    ['the longest interval', { ...WAIT, interval: 300 }, { ...WAIT, interval: 300 }],
    ['another way', { ...WAIT, otherMethods: ['code'] }, { ...WAIT, otherMethods: ['code'] }],
    [
      'ways of which it knows one',
      { ...WAIT, otherMethods: ['magic', 'code', 'constructor'] },
      { ...WAIT, otherMethods: ['code'] },
    ],
    ['ways of which it knows none', { ...WAIT, otherMethods: ['magic'] }, WAIT],
    ['no other way', { ...WAIT, otherMethods: [] }, WAIT],
    ['keys of a page beside a wait', { ...WAIT, url: 7, returnState: null, colour: 'red' }, WAIT],
    ['a page', OPEN, OPEN],
    ['a page of the network', { ...OPEN, reason: 'network' }, { ...OPEN, reason: 'network' }],
    ['a page with times', { ...OPEN, interval: 3, expiresIn: 600 }, { ...OPEN, interval: 3, expiresIn: 600 }],
    ['a page with another way', { ...OPEN, otherMethods: ['code', 'x'] }, { ...OPEN, otherMethods: ['code'] }],
    [
      'a page below a listed host',
      { ...OPEN, url: 'https://a.network.example/' },
      { ...OPEN, url: 'https://a.network.example/' },
    ],
    [
      'a page as the browser will open it',
      { ...OPEN, url: 'HTTPS://CONSENT.operator.example' },
      { ...OPEN, url: 'https://consent.operator.example/' },
    ],
    [
      'the longest texts',
      { ...OPEN, handle: 'h'.repeat(512), returnState: 's'.repeat(512) },
      { ...OPEN, handle: 'h'.repeat(512), returnState: 's'.repeat(512) },
    ],
  ];
  for (const [name, body, value] of understood) {
    it(`understands ${name}`, async () => {
      const expected = { ok: true, value, diagnostics: [] };
      expect(readElsewhere(body, HOSTS)).to.deep.equal(expected);
      expect(await createScript([json(body)], { openHosts: HOSTS }).start()).to.deep.equal(expected);
    });
  }

  const wrong: readonly [name: string, body: object, member: string, values: readonly unknown[]][] = [
    ['a wait', WAIT, 'handle', ['', 7, null, 'h'.repeat(513)]],
    ['a wait', WAIT, 'interval', [0, 301, -1, 1.5, '5', null]],
    ['a wait', WAIT, 'expiresIn', [-1, 1_000_001, 0.5, '120', null]],
    ['a wait', WAIT, 'otherMethods', ['code', {}, [7], Array.from({ length: 65 }, () => 'code'), ['c'.repeat(513)]]],
    ['a page', OPEN, 'handle', ['', 7, null, 'h'.repeat(513)]],
    [
      'a page',
      OPEN,
      'url',
      ['', 7, null, ['https://consent.operator.example/'], `https://consent.operator.example/${'x'.repeat(2048)}`],
    ],
    ['a page', OPEN, 'returnState', ['', 7, null, 's'.repeat(513)]],
    ['a page', OPEN, 'reason', ['', 'Consent', 'payment', 7, null]],
    ['a page', OPEN, 'interval', [0, 301, 1.5, '5', null]],
    ['a page', OPEN, 'expiresIn', [-1, 1_000_001, '120', null]],
    ['a page', OPEN, 'otherMethods', ['code', {}, [null]]],
  ];
  const needed: readonly [name: string, body: object, member: string][] = [
    ...['handle', 'interval', 'expiresIn'].map((member) => ['a wait', WAIT, member] as const),
    ...['handle', 'url', 'returnState', 'reason'].map((member) => ['a page', OPEN, member] as const),
  ].map(([name, body, member]) => [name, body, member]);
  const unreadable = {
    ok: false,
    problem: { code: 'protocol', retryable: true },
    diagnostics: [{ code: 'answer-unusable', subject: 'proof' }],
  };
  for (const [name, body, member, values] of wrong) {
    it(`refuses ${name} whose ${member} is none`, () => {
      for (const value of values) {
        expect(readElsewhere({ ...body, [member]: value }, HOSTS), typeof value).to.deep.equal(unreadable);
      }
    });
  }
  for (const [name, body, member] of needed) {
    it(`refuses ${name} without ${member}`, async () => {
      const cut = { ...body, [member]: undefined };
      expect(readElsewhere(cut, HOSTS)).to.deep.equal(unreadable);
      expect(await createScript([json(cut)], { openHosts: HOSTS }).start()).to.deep.equal(unreadable);
    });
  }

  const refused: readonly [name: string, url: string][] = [
    ['of a host that is not listed', 'https://evil.example/'],
    ['without TLS', 'http://consent.operator.example/ask'],
    ['that is a script', 'javascript:alert(1)//consent.operator.example'],
    ['that is a document', 'data:text/html,x'],
    ['with somebody’s name in it', 'https://consent.operator.example@evil.example/'],
    ['that is no address', 'consent.operator.example/ask'],
    ['of the host that stands for those below it', 'https://network.example/'],
  ];
  for (const [name, url] of refused) {
    it(`does not open a page ${name}, with a note of its own that does not repeat it`, async () => {
      const result = await createScript([json({ ...OPEN, url })], { openHosts: HOSTS }).start();
      expect(result).to.deep.equal({
        ok: false,
        problem: { code: 'protocol', retryable: true },
        diagnostics: [{ code: 'url-refused' }],
      });
    });
  }

  it('opens no page where the customer listed no host', async () => {
    const result = await createScript([json(OPEN)]).start();
    expect(result.diagnostics).to.deep.equal([{ code: 'url-refused' }]);
  });

  it('may come to every question about a proof', async () => {
    const { client, check } = createScript([json(WAIT)]);
    const { signal } = new AbortController();
    const answers = [
      await check(),
      await client.checkProof({ handle: 'h' }, signal),
      await client.resendCode({ handle: 'h', locale: 'en' }, signal),
    ];
    for (const answer of answers) expect(answer).to.deep.equal({ ok: true, value: WAIT, diagnostics: [] });
  });

  it('reads nothing inherited', () => {
    const body: unknown = JSON.parse('{"status":"wait","__proto__":{"handle":"h","interval":5,"expiresIn":1}}');
    expect(readElsewhere(body, HOSTS)).to.deep.equal(unreadable);
  });

  it('is read whatever it is', () => {
    const member = fc.oneof(fc.jsonValue(), fc.constantFrom('wait', 'open', 'consent', OPEN.url, 5));
    const keys = ['status', 'handle', 'url', 'returnState', 'reason', 'interval', 'expiresIn', 'otherMethods'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), member), (body) => {
        const answer = readElsewhere(body, HOSTS);
        expect(answer.ok ? answer.value.status : answer.problem.code).to.be.oneOf(['wait', 'open', 'protocol']);
      }),
      { numRuns: 1000 },
    );
  });
});
