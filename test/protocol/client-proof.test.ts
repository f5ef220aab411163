import { expect } from 'chai';
import { CODE_SENT, createScript, json, NUMBER, RECEIPT, refusal } from './scripted-proxy.js';

describe('an answer to a proof', () => {
  const PROVED = { status: 'proved', method: 'code', expiresIn: 300 };
  const understood: readonly [string, unknown, unknown][] = [
    ['a code that was sent', CODE_SENT, CODE_SENT],
    ['a proof', PROVED, PROVED],
    [
      'a proof with capabilities, of which unknown names are left out',
      { ...PROVED, capabilities: { fillIn: ['givenName', 'shoeSize', 'constructor'], match: [] } },
      { ...PROVED, capabilities: { fillIn: ['givenName'], match: [] } },
    ],
    ['no way to prove', { status: 'unavailable' }, { status: 'unavailable' }],
    [
      'a proof that names its number, for a page that does not know it',
      { ...PROVED, phoneNumber: NUMBER },
      { ...PROVED, phoneNumber: NUMBER },
    ],
    ['keys that nobody knows', { ...CODE_SENT, colour: 'red', __proto__: { x: 1 } }, CODE_SENT],
  ];
  for (const [name, body, value] of understood) {
    it(`understands ${name}`, async () => {
      const result = await createScript([json(body)]).start();
      expect(result).to.deep.equal({ ok: true, value, diagnostics: [] });
    });
  }

  it('goes on by hand for a status that it does not know, with a note', async () => {
    const result = await createScript([json({ status: 'something-new', handle: 'h' })]).start();
    expect(result).to.deep.equal({
      ok: true,
      value: { status: 'unavailable' },
      diagnostics: [{ code: 'answer-unusable', subject: 'proof' }],
    });
  });

  const unreadable: readonly [string, unknown][] = [
    ['no status', { handle: 'h' }],
    ['a status that is no text', { status: 1 }],
    ['a code without a handle', { ...CODE_SENT, handle: undefined }],
    ['an empty handle', { ...CODE_SENT, handle: '' }],
    ['a handle beyond 512 characters', { ...CODE_SENT, handle: 'x'.repeat(513) }],
    ['a length that is no whole number', { ...CODE_SENT, length: 5.5 }],
    ['a length of nothing', { ...CODE_SENT, length: 0 }],
    ['a negative time', { ...CODE_SENT, resendIn: -1 }],
    ['a time that is a text', { ...CODE_SENT, expiresIn: '600' }],
    ['a method that nobody knows', { ...PROVED, method: 'magic' }],
    ['a number that is a number', { ...PROVED, phoneNumber: 33700900001 }],
    ['a number that is too long to be one', { ...PROVED, phoneNumber: '+1234567890123456' }],
    ['too many capabilities', { ...PROVED, capabilities: { match: Array.from({ length: 65 }, () => 'email') } }],
  ];
  for (const [name, body] of unreadable) {
    it(`refuses ${name}`, async () => {
      const result = await createScript([json(body)]).start();
      expect(result.ok ? 'ok' : result.problem.code).to.equal('protocol');
      expect(result.diagnostics).to.deep.equal([{ code: 'answer-unusable', subject: 'proof' }]);
    });
  }

  const missing: readonly [string, Response][] = [
    ['without a body', new Response(null, { status: 404 })],
    ['with a page', new Response('<p>', { status: 404, headers: { 'content-type': 'text/html' } })],
    ['with a framework’s JSON', json({ message: 'Cannot POST', error: 'Not Found', statusCode: 404 }, 404)],
  ];
  for (const [name, response] of missing) {
    it(`takes a 404 ${name} as a number that is proved elsewhere`, async () => {
      const result = await createScript([response]).start();
      expect(result.ok && result.value).to.deep.equal({ status: 'elsewhere' });
    });
  }

  it('does not take a 404 with a code for a missing route', async () => {
    const result = await createScript([refusal('subscriber-not-found', 404)]).start();
    expect(result.ok ? 'ok' : result.problem.code).to.equal('subscriber-not-found');
    // What a proxy of this protocol says below another base path than the page asks.
    const astray = await createScript([refusal('config', 404)]).start();
    expect(astray.ok ? 'ok' : astray.problem.code).to.equal('config');
  });
});

describe('the first round of a proof', () => {
  const start = { phoneNumber: NUMBER, fields: ['givenName'] as const, locale: 'en' };

  it('names the number, what will be asked, the language, and nothing that nobody chose', async () => {
    const { asked, client } = createScript([json(CODE_SENT)]);
    await client.startProof(start, new AbortController().signal);
    expect(asked[0]?.body).to.deep.equal({ action: 'start', ...start });
  });

  it('names the way that the person chose and what they agreed to', async () => {
    const { asked, client } = createScript([json(CODE_SENT)]);
    const chosen = { ...start, method: 'code' as const, consent: RECEIPT };
    await client.startProof(chosen, new AbortController().signal);
    expect(asked[0]?.body).to.deep.equal({ action: 'start', ...chosen });
  });
});

describe('the later rounds of a proof', () => {
  it('name the handle and never the number', async () => {
    const { asked, client } = createScript([json({ status: 'unavailable' })]);
    const { signal } = new AbortController();
    await client.checkCode({ handle: 'h', code: '123456' }, signal);
    await client.resendCode({ handle: 'h', locale: 'fr' }, signal);
    await client.cancelProof({ handle: 'h' }, signal);
    await client.checkProof({ handle: 'h' }, signal);
    await client.checkProof({ handle: 'h', returnState: 's', captureResult: 'partial_grant' }, signal);
    expect(asked.map(({ body }) => body)).to.deep.equal([
      { action: 'check', handle: 'h', code: '123456' },
      { action: 'resend', handle: 'h', locale: 'fr' },
      { action: 'cancel', handle: 'h' },
      { action: 'check', handle: 'h' },
      { action: 'check', handle: 'h', returnState: 's', captureResult: 'partial_grant' },
    ]);
    expect(asked.every(({ headers }) => !headers.has('idempotency-key'))).to.equal(true);
  });

  const refusals: readonly [string, number][] = [
    ['code-invalid', 422],
    ['code-expired', 410],
    ['rate-limited', 429],
    ['expired', 410],
  ];
  for (const [code, status] of refusals) {
    it(`may be refused with ${code}`, async () => {
      const result = await createScript([refusal(code, status)]).check();
      expect(result.ok ? 'ok' : result.problem.code).to.equal(code);
    });
  }
});
