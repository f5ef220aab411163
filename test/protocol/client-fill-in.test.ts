import { expect } from 'chai';
import { createScript, json, NUMBER, RECEIPT, refusal } from './scripted-proxy.js';

const ours = (attributes: Record<string, unknown>, extra: Record<string, unknown> = {}) =>
  json({ attributes, preview: false, ...extra });

describe('a record from our own proxy', () => {
  it('is asked for with fields, number and key', async () => {
    const { asked, fillIn } = createScript([ours({})]);
    await fillIn('key-1');
    expect(asked[0]?.url).to.match(/\/fill-in$/);
    expect(asked[0]?.body).to.deep.equal({ fields: ['givenName', 'email'], phoneNumber: NUMBER });
    expect(asked[0]?.headers.get('idempotency-key')).to.equal('key-1');
  });

  it('gives values, what to check, and the operator', async () => {
    const result = await createScript([
      ours({ givenName: 'Ada', email: 'a@b.example' }, { check: ['email', 'nothing'], operator: 'demo' }),
    ]).fillIn();
    expect(result).to.deep.equal({
      ok: true,
      value: {
        attributes: { givenName: 'Ada', email: 'a@b.example' },
        check: ['email'],
        preview: false,
        operator: 'demo',
      },
      diagnostics: [],
    });
  });

  it('may be empty', async () => {
    const result = await createScript([ours({})]).fillIn();
    expect(result).to.deep.equal({ ok: true, value: { attributes: {}, check: [], preview: false }, diagnostics: [] });
  });

  const bad: readonly [string, unknown][] = [
    ['a number', 7],
    ['null', null],
    ['an array', ['x']],
    ['an object', {}],
    ['a text beyond 512 characters', 'x'.repeat(513)],
  ];
  for (const [name, value] of bad) {
    it(`leaves a field empty whose value is ${name}`, async () => {
      const result = await createScript([ours({ givenName: value, email: 'a@b.example' })]).fillIn();
      expect(result.ok && result.value.attributes).to.deep.equal({ email: 'a@b.example' });
      expect(result.diagnostics).to.deep.equal([{ code: 'value-dropped', subject: 'givenName' }]);
    });
  }

  it('marks a value that is longer than its attribute allows, and keeps it whole', async () => {
    const long = 'x'.repeat(200);
    const result = await createScript([ours({ givenName: long })]).fillIn();
    expect(result.ok && result.value).to.deep.equal({
      attributes: { givenName: long },
      check: ['givenName'],
      preview: false,
    });
  });

  it('keeps markup as the text it is', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const result = await createScript([ours({ givenName: markup })]).fillIn();
    expect(result.ok && result.value.attributes.givenName).to.equal(markup);
  });

  it('drops what was not asked for', async () => {
    const result = await createScript([ours({ birthdate: '1990-01-01', colour: 'red' })]).fillIn();
    expect(result.ok && result.value.attributes).to.deep.equal({});
    expect(result.diagnostics).to.deep.equal([{ code: 'attribute-not-asked', subject: 'birthdate' }]);
  });

  it('may be masked, as far as it was asked for', async () => {
    const body = { attributes: { givenName: 'A••••••', birthdate: '28•••' }, preview: true };
    const result = await createScript([json(body)]).fillIn();
    expect(result).to.deep.equal({
      ok: true,
      value: { attributes: { givenName: 'A••••••' }, check: [], preview: true },
      diagnostics: [{ code: 'attribute-not-asked', subject: 'birthdate' }],
    });
  });

  it('is asked for again when the person has called it theirs, with a key of its own and what they agreed to', async () => {
    const { asked, client } = createScript([ours({})]);
    const { signal } = new AbortController();
    const fields = ['givenName'] as const;
    await client.fillIn({ fields, phoneNumber: NUMBER, key: 'key-2', confirmed: true, consent: RECEIPT }, signal);
    expect(asked[0]?.body).to.deep.equal({ fields, phoneNumber: NUMBER, confirmed: true, consent: RECEIPT });
    expect(asked[0]?.headers.get('idempotency-key')).to.equal('key-2');
  });

  it('is asked for without a number where the page does not know it', async () => {
    const { asked, client } = createScript([ours({})]);
    const { signal } = new AbortController();
    await client.fillIn({ fields: ['givenName'], phoneNumber: '', key: 'key-1' }, signal);
    expect(asked[0]?.body).to.deep.equal({ fields: ['givenName'] });
  });

  it('does not pollute a prototype', async () => {
    const body = '{"attributes":{"__proto__":{"email":"x"},"constructor":"y"},"preview":false}';
    const response = new Response(body, { headers: { 'content-type': 'application/json' } });
    const result = await createScript([response]).fillIn();
    expect(result.ok && result.value).to.deep.equal({ attributes: {}, check: [], preview: false });
  });

  for (const body of [{ attributes: {}, preview: 'no' }, { attributes: {} }]) {
    it(`needs to say whether it is a preview: ${JSON.stringify(body)}`, async () => {
      const result = await createScript([json(body)]).fillIn();
      expect(result.ok ? 'ok' : result.problem.code).to.equal('protocol');
    });
  }

  it('may be refused', async () => {
    const result = await createScript([refusal('proof-required', 403)]).fillIn();
    expect(result.ok ? 'ok' : result.problem.code).to.equal('proof-required');
  });
});

describe('a record that a thin proxy passed on', () => {
  for (const headers of [{}, { 'KYC-Dialect': 'camara-fill-in' }]) {
    it(`is normalised in the page ${'KYC-Dialect' in headers ? 'by its name' : 'by its shape'}`, async () => {
      const body = { phoneNumber: NUMBER, givenName: 'Ada', familyName: 'Byron', email: 'a@b.example' };
      const result = await createScript([json(body, 200, headers)]).fillIn();
      expect(result.ok && result.value).to.deep.equal({
        attributes: { givenName: 'Ada', email: 'a@b.example' },
        check: [],
        preview: false,
      });
    });
  }

  it('that belongs to another number is refused as a whole', async () => {
    const body = { phoneNumber: '+33700900002', givenName: 'Ada' };
    const result = await createScript([json(body, 200, { 'KYC-Dialect': 'camara-fill-in' })]).fillIn();
    expect(result.ok ? 'ok' : result.problem.code).to.equal('protocol');
    expect(JSON.stringify(result)).to.not.contain('Ada');
  });

  it('that names a number is refused where the page does not know its own: nobody could compare them', async () => {
    const ask = async (body: object) => {
      const { client } = createScript([json(body, 200, { 'KYC-Dialect': 'camara-fill-in' })]);
      const { signal } = new AbortController();
      const result = await client.fillIn({ fields: ['givenName'], phoneNumber: '', key: 'key-1' }, signal);
      return result.ok ? result.value.attributes : result.problem.code;
    };
    expect(await ask({ phoneNumber: NUMBER, givenName: 'Ada' })).to.equal('protocol');
    expect(await ask({ givenName: 'Ada' })).to.deep.equal({ givenName: 'Ada' });
  });

  it('in a shape that nobody knows is a protocol problem, of which developers hear', async () => {
    const result = await createScript([json({ colour: 'red' })]).fillIn();
    expect(result.ok ? 'ok' : result.problem.code).to.equal('protocol');
    expect(result.diagnostics).to.deep.equal([{ code: 'answer-unusable', subject: 'fill-in' }]);
  });

  it('may be several, of which the first that holds an attribute wins', async () => {
    const dialect = 'camara-fill-in';
    const answers = [
      { dialect, status: 404, body: { code: 'NOT_FOUND', status: 404, message: '' } },
      { dialect, status: 200, body: { givenName: 'Ada' } },
      { dialect, status: 200, body: { givenName: 'Augusta', email: 'a@b.example' } },
    ];
    const result = await createScript([json({ answers })]).fillIn();
    expect(result.ok && result.value.attributes).to.deep.equal({ givenName: 'Ada', email: 'a@b.example' });
  });

  it('may be several that all failed: the first problem counts', async () => {
    const answers = [
      { status: 422, body: { code: 'SERVICE_NOT_APPLICABLE' } },
      { status: 500, body: {} },
    ];
    const result = await createScript([json({ answers })]).fillIn();
    expect(result.ok ? 'ok' : result.problem.code).to.equal('not-supported');
  });
});
