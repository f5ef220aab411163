import { expect } from 'chai';
import { importJWK, SignJWT } from 'jose';
import { ATTRIBUTE_NAMES, type AttributeValues } from '../../src/domain/attribute.js';
import { ok } from '../../src/domain/result.js';
import { digestValues, TOKEN_TYPE } from '../../src/protocol/verdict-token.js';
import type { TokenRefusal } from '../../src/verify/verify-verdict.js';
import { NUMBER, OTHER_NUMBER, RECORD } from '../proxy/shop.js';
import { AUDIENCE, DIGEST_KEY, ISSUER, makeKey, openShop, START, VALUES } from './support.js';

const KEY = await makeKey('ES256', 'first');
const OTHER_KEY = await makeKey('ES256', 'first');

describe('a signed verdict', () => {
  for (const alg of ['ES256', 'EdDSA'] as const)
    it(`comes with a final verdict and says the same: ${alg}`, async () => {
      const shop = await openShop([await makeKey(alg)]);
      const { token, body } = await shop.signUp();
      const verified = await shop.verify(token);
      expect(verified).to.deep.equal(ok(body.verdict));
    });

  it('is good for two minutes, give or take the minute by which clocks differ', async () => {
    for (const [seconds, isGood] of [
      [119, true],
      [179, true],
      [181, false],
    ] as const) {
      const shop = await openShop([KEY]);
      const { token } = await shop.signUp();
      shop.passSeconds(seconds);
      const verified = await shop.verify(token);
      expect(verified.ok ? '' : verified.problem, `${seconds} s`).to.equal(isGood ? '' : 'expired');
    }
    const shop = await openShop([KEY]);
    const { token } = await shop.signUp();
    expect((await shop.verify(token, { now: () => START - 59_000 })).ok).to.equal(true);
    const early = await openShop([KEY]);
    const { token: next } = await early.signUp();
    expect(await early.verify(next, { now: () => START - 61_000 })).to.deep.include({ problem: 'too-early' });
  });

  it('is used once', async () => {
    const shop = await openShop([KEY]);
    const { token } = await shop.signUp();
    const answers = await Promise.all(Array.from({ length: 50 }, () => shop.verify(token)));
    expect(answers.filter((answer) => answer.ok)).to.have.length(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]))).to.deep.equal(Array(49).fill('used'));
  });

  it('is not used up by what refuses it', async () => {
    const shop = await openShop([KEY]);
    const { token } = await shop.signUp();
    await shop.verify(token, { values: { phoneNumber: NUMBER } });
    await shop.verify(token, { audience: 'somebody else' });
    expect((await shop.verify(token)).ok).to.equal(true);
  });

  it('is of this customer and this proxy', async () => {
    const shop = await openShop([KEY]);
    const { token } = await shop.signUp();
    expect(await shop.verify(token, { audience: 'https://other.test' })).to.deep.include({ problem: 'elsewhere' });
    expect(await shop.verify(token, { issuer: 'https://other.test' })).to.deep.include({ problem: 'elsewhere' });
    expect(await shop.verify(token, { keys: { keys: [] } })).to.deep.include({ problem: 'forged' });
    const forger = await openShop([OTHER_KEY]);
    expect(await shop.verify((await forger.signUp()).token)).to.deep.include({ problem: 'forged' });
  });

  it('is of this session, where the proxy knows the customer’s', async () => {
    const sessionOf = (request: Pick<Request, 'headers'>) =>
      /shop=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? 'nobody';
    const shop = await openShop([KEY], {
      signing: { keys: [KEY], issuer: ISSUER, audience: AUDIENCE, digestKey: DIGEST_KEY, sessionOf },
    });
    const { token } = await shop.signUp();
    expect(await shop.verify(token, { session: 'another' })).to.deep.include({ problem: 'other-session' });
    expect(await shop.verify(token)).to.deep.include({ problem: 'other-session' });
    expect((await shop.verify(token, { session: 'nobody' })).ok).to.equal(true);
    const plain = await openShop([KEY]);
    const { token: unbound } = await plain.signUp();
    expect(await plain.verify(unbound, { session: 'any' })).to.deep.include({ problem: 'other-session' });
  });

  it('names what was agreed to', async () => {
    const shop = await openShop([KEY]);
    const consent = { textHash: 'ab'.repeat(32), locale: 'en', version: '1', at: '2026-05-04T10:00:00Z' };
    const { token } = await shop.signUp(VALUES, { consent });
    const [, payload = ''] = token.split('.');
    expect(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))).to.include({
      consent: 'ab'.repeat(32),
    });
  });

  it('holds no value, no number and no score', async () => {
    const shop = await openShop([KEY], { disclosure: 'attributes' });
    const { token } = await shop.signUp({ givenName: 'CANARY-wrong', familyName: RECORD.familyName });
    expect(token).to.equal(undefined);
    shop.passSeconds(31);
    const { token: final } = await shop.signUp();
    const text = final
      .split('.')
      .slice(0, 2)
      .map((part) => atob(part.replaceAll('-', '+').replaceAll('_', '/')))
      .join();
    for (const secret of ['CANARY', NUMBER.slice(1), 'score']) expect(text).to.not.include(secret);
  });
});

describe('values that were changed after the match', () => {
  const everything: AttributeValues = Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, `Value of ${name}`]));
  const posted = { ...everything, phoneNumber: NUMBER };
  const digest = (values: object) => digestValues(DIGEST_KEY, values);

  for (const name of ['phoneNumber', ...ATTRIBUTE_NAMES] as const)
    it(`are found: ${name}`, async () => {
      const before = await digest(posted);
      const text = posted[name] ?? '';
      const other = name === 'givenName' ? 'familyName' : 'givenName';
      const { [name]: _, ...dropped } = posted;
      const edits: readonly object[] = [
        { ...posted, [name]: `${text}x` },
        { ...posted, [name]: text.slice(1) },
        { ...posted, [name]: '' },
        dropped,
        { ...posted, [name]: posted[other], [other]: text },
      ];
      for (const edited of edits) expect(await digest(edited)).to.not.equal(before);
      expect(await digest({ ...dropped, [name]: text })).to.equal(before);
    });

  it('are refused, and so is one more', async () => {
    const shop = await openShop([KEY]);
    const { token } = await shop.signUp();
    const values = { ...VALUES, phoneNumber: NUMBER };
    for (const changed of [
      { ...values, givenName: 'Somebody' },
      { ...values, phoneNumber: OTHER_NUMBER },
      { ...values, email: 'more@shop.test' },
      { phoneNumber: NUMBER, givenName: RECORD.givenName },
      {},
    ])
      expect(await shop.verify(token, { values: changed })).to.deep.include({ problem: 'values-changed' });
    expect((await shop.verify(token, { values: { ...values, email: ' ' } })).ok).to.equal(true);
  });

  it('are found by the reference too', async () => {
    const shop = await openShop([KEY]);
    const { verdict } = await shop.signUp();
    const values = { ...VALUES, phoneNumber: NUMBER };
    expect((await shop.proxy.findVerdict(verdict.reference, values))?.decision).to.equal('match');
    expect((await shop.proxy.findVerdict(verdict.reference))?.decision).to.equal('match');
    for (const changed of [{ ...values, givenName: 'Somebody' }, { ...values, email: 'more@shop.test' }, VALUES])
      expect(await shop.proxy.findVerdict(verdict.reference, changed)).to.equal(undefined);
  });

  it('are the same however letters and blanks are written', async () => {
    const composed = await digest({ familyName: 'Béranger  de la Tour ' });
    expect(await digest({ familyName: ' Be\u0301ranger de\u00a0la\nTour' })).to.equal(composed);
    expect(await digest({ familyName: 'béranger de la Tour' })).to.not.equal(composed);
  });
});

describe('attempts', () => {
  it('older than the newest that was shown are refused', async () => {
    const shop = await openShop([KEY], { attempts: 2 });
    const page = shop.browser();
    await page.prove();
    const wrong = { givenName: 'Wrong', familyName: RECORD.familyName };
    await page.match(wrong);
    // Asked again, it is final and gets a token of the first attempt.
    const first = await page.match(wrong);
    const second = await page.match(VALUES);
    const { token: old } = first.body as { token: string };
    expect((await shop.verify(second.body.token)).ok).to.equal(true);
    const phoneNumber = NUMBER;
    expect(await shop.verify(old, { values: { ...wrong, phoneNumber } })).to.deep.include({ problem: 'superseded' });
  });

  it('that can still be corrected have no token', async () => {
    const shop = await openShop([KEY]);
    const { body, page, verdict } = await shop.signUp({ givenName: 'Wrong' });
    expect(body).to.include({ final: false });
    expect(body).to.not.have.property('token');
    expect((await page.post('token', { reference: verdict.reference })).body.code).to.equal('pending');
  });
});

describe('a fresh token', () => {
  it('is there for whoever takes longer, in the same session', async () => {
    const shop = await openShop([KEY]);
    const { page, verdict, token } = await shop.signUp();
    shop.passSeconds(200);
    expect(await shop.verify(token)).to.deep.include({ problem: 'expired' });
    const { body } = await page.post('token', { reference: verdict.reference });
    expect((await shop.verify(body.token)).ok).to.equal(true);
  });

  it('is for nobody else, of nothing else, and not for ever', async () => {
    const shop = await openShop([KEY]);
    const { page, verdict } = await shop.signUp();
    const stranger = shop.browser();
    const expired = { status: 410, code: 'expired' };
    expect((await stranger.post('token', { reference: verdict.reference })).body).to.deep.equal(expired);
    await stranger.prove('+33700900005');
    expect((await stranger.post('token', { reference: verdict.reference })).body).to.deep.equal(expired);
    expect((await page.post('token', { reference: 'made up' })).body).to.deep.equal(expired);
    expect((await page.post('token', {})).status).to.equal(400);
    shop.passSeconds(31 * 60);
    expect((await page.post('token', { reference: verdict.reference })).body).to.deep.equal(expired);
  });

  it('of going on by hand says that nobody was asked', async () => {
    const shop = await openShop([KEY]);
    const { body } = await shop.browser().match(VALUES, undefined, { manual: true, phoneNumber: NUMBER });
    const verified = await shop.verify(body.token);
    expect(verified.ok && verified.value.decision).to.equal('unverified');
  });

  it('is not there without keys', async () => {
    const shop = await openShop([KEY]);
    const plain = shop.browser();
    await plain.prove();
    expect((await plain.post('token', { reference: 'x' })).status).to.equal(410);
  });
});

describe('keys', () => {
  it('are published without what signs', async () => {
    const shop = await openShop([KEY, await makeKey('EdDSA', 'next')]);
    expect(shop.jwks.keys.map(({ kid, alg, use }) => [kid, alg, use])).to.deep.equal([
      ['first', 'ES256', 'sig'],
      ['next', 'EdDSA', 'sig'],
    ]);
    for (const key of shop.jwks.keys) expect(key).to.not.have.property('d');
  });

  it('change without a gap: the next is published before it signs, the last after it did', async () => {
    const [old, next] = [await makeKey('ES256', 'old'), await makeKey('ES256', 'next')];
    const before = await openShop([old, next]);
    const after = await openShop([next, old]);
    const { token } = await before.signUp();
    expect((await before.verify(token, { keys: after.jwks })).ok).to.equal(true);
    const { token: later } = await after.signUp();
    expect((await after.verify(later, { keys: before.jwks })).ok).to.equal(true);
  });
});

describe('a token that is none', () => {
  /** A token with our key and another header or other claims. */
  async function craft(header: object, claims: object = {}, key = KEY): Promise<string> {
    const seconds = START / 1000;
    const standard = { iss: ISSUER, aud: AUDIENCE, sub: 'x', jti: 'x', iat: seconds, exp: seconds + 120 };
    const digest = await digestValues(DIGEST_KEY, { ...VALUES, phoneNumber: NUMBER });
    const verdict = { decision: 'match' };
    return new SignJWT({ ...standard, digest, verdict, attempt: 1, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'first', typ: TOKEN_TYPE, ...header })
      .sign(await importJWK(key, 'ES256'));
  }
  const encode = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  it('is made here like a good one', async () => {
    const shop = await openShop([KEY]);
    expect((await shop.verify(await craft({}))).ok).to.equal(true);
  });

  const rows: readonly [string, () => Promise<unknown>, TokenRefusal][] = [
    ['nothing', async () => undefined, 'malformed'],
    ['an object', async () => ({}), 'malformed'],
    ['empty', async () => '', 'malformed'],
    ['too long', async () => craft({}, { more: 'x'.repeat(4096) }), 'malformed'],
    ['of another type', async () => craft({ typ: 'JWT' }), 'malformed'],
    ['without a type', async () => craft({ typ: undefined }), 'malformed'],
    ['with a critical extension', async () => craft({ b64: true, crit: ['b64'] }), 'malformed'],
    ['without a digest', async () => craft({}, { digest: undefined }), 'malformed'],
    ['without a name', async () => craft({}, { jti: undefined }), 'malformed'],
    ['without an end', async () => craft({}, { exp: undefined }), 'malformed'],
    ['with a longer life', async () => craft({}, { iat: START / 1000 - 600, exp: START / 1000 + 600 }), 'expired'],
    ['of an unknown key', async () => craft({ kid: 'nobody' }), 'forged'],
    ['of another key under this name', async () => craft({}, {}, OTHER_KEY), 'forged'],
    ['unsigned', async () => `${encode({ alg: 'none', typ: TOKEN_TYPE })}.${encode({ iss: ISSUER })}.AA`, 'forged'],
    [
      'signed with the public key as a secret',
      async () => {
        const { d: _, ...publicKey } = KEY;
        const secret = new TextEncoder().encode(JSON.stringify(publicKey));
        return new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'first', typ: TOKEN_TYPE }).sign(secret);
      },
      'forged',
    ],
    [
      'with a key of its own in the header',
      async () => craft({ kid: 'x', jwk: { kty: 'EC' } }, {}, OTHER_KEY),
      'forged',
    ],
    ['with an address of keys in the header', async () => craft({ jku: 'https://evil.test' }, {}, OTHER_KEY), 'forged'],
  ];
  for (const [name, make, refusal] of rows)
    it(`is refused: ${name}`, async () => {
      const shop = await openShop([KEY]);
      expect(await shop.verify(await make())).to.deep.equal({ ok: false, problem: refusal });
    });

  it('is refused in each of its other spellings', async () => {
    const shop = await openShop([KEY]);
    const { token } = await shop.signUp();
    const [header = '', payload = '', signature = ''] = token.split('.');
    const last = signature.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spellings = [
      `${token}=`,
      ` ${token}`,
      `${token}\n`,
      `${token}.`,
      `${header}.${payload}`,
      ...[...alphabet].filter((sign) => sign !== last).map((sign) => token.slice(0, -1) + sign),
    ];
    for (const spelling of spellings) expect((await shop.verify(spelling)).ok).to.equal(false);
    expect((await shop.verify(token)).ok).to.equal(true);
  });
});
