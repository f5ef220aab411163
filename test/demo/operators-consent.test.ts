/** Consent Info of the simulated operators, with the page where a person decides. */
import { expect } from 'chai';
import { createCamaraOperator } from '../../demo/operators/camara/operator.js';
import { readCaptureResult, readConsentInfo } from '../../src/entry/proxy.js';
import { ORIGIN, ask, bearer, createWorld, fetchToken, outcomeOf } from './simulator-world.js';
import { expectConformance, needSpecifications, readOperation } from './published-operations.js';

const LINE = '+33639980001';
const RETRIEVE = '/consent-info/v0.2/retrieve';
const CALLBACK = 'https://bank.test/api/kyc/return?kept=1';
const SCOPES = ['kyc-match:match', 'kyc-fill-in:givenName'];
const BODY = {
  phoneNumber: LINE,
  scopes: SCOPES,
  purpose: 'dpv:FraudPreventionAndDetection',
  requestCaptureUrl: true,
  callbackUrl: CALLBACK,
};

function start() {
  const world = createWorld();
  const operator = createCamaraOperator(world);
  const retrieve = (body: unknown = BODY, token = 'sandbox', path = RETRIEVE) =>
    ask(operator, path, { body, headers: bearer(token) });
  const read = async (body: unknown = BODY) => {
    const info = readConsentInfo(await retrieve(body));
    if (!info.ok) throw new Error(info.problem.code);
    expect(info.value.diagnostics).to.deep.equal([]);
    return info.value;
  };
  const decide = (url: string, capture_result: string) => ask(operator, url, { form: { capture_result } });
  return { world, operator, retrieve, read, decide };
}

describe('CAMARA simulator: Consent Info', () => {
  it('asks for what nobody decided, and is remembered as asked', async () => {
    const { read, retrieve } = start();
    const { state, captureUrl, scopes } = await read();
    expect([state, scopes]).to.deep.equal(['required', []]);
    expect(captureUrl?.startsWith(`${ORIGIN}/consent-capture/`)).to.equal(true);
    const { body } = await retrieve({ ...BODY, requestCaptureUrl: false });
    expect(body).to.deep.equal({
      statusInfo: [
        { scopes: SCOPES, purpose: BODY.purpose, statusValidForProcessing: false, statusReason: 'REQUESTED' },
      ],
    });
  });

  it('shows a page that names the scopes, and neither the number nor a script', async () => {
    const { read, operator } = start();
    const { captureUrl } = await read();
    const page = await ask(operator, `${captureUrl}?state=s`, { method: 'GET' });
    expect(page.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(page.text).to.include('kyc-fill-in:givenName').and.not.include(LINE).and.not.include('<script');
  });

  const results: readonly [string, string, readonly string[]][] = [
    ['granted', 'granted', SCOPES],
    ['partial_grant', 'refused', ['kyc-match:match']],
    ['denied', 'refused', []],
    ['error', 'required', []],
    ['timeout', 'required', []],
  ];
  for (const [result, state, scopes] of results)
    it(`${result} leads back with the state, and is ${state} when asked anew`, async () => {
      const { read, decide } = start();
      const { captureUrl } = await read();
      const left = await decide(`${captureUrl}?state=state-1`, result);
      const back = new URL(left.headers.get('location') ?? '');
      expect(left.status).to.equal(303);
      expect(Object.fromEntries(back.searchParams)).to.deep.equal({
        kept: '1',
        capture_result: result,
        state: 'state-1',
      });
      expect(readCaptureResult(back.searchParams.get('capture_result')).ok).to.equal(scopes.length > 0);
      const info = await read({ ...BODY, requestCaptureUrl: false });
      expect([info.state, info.scopes]).to.deep.equal([state, scopes]);
    });

  it('leads nowhere without a callback, and is over after one choice', async () => {
    const { read, decide } = start();
    const { callbackUrl: _, ...bare } = BODY;
    const { captureUrl = '' } = await read(bare);
    expect((await decide(captureUrl, 'x')).status).to.equal(400);
    const left = await decide(captureUrl, 'granted');
    expect([left.status, left.headers.get('location')]).to.deep.equal([200, null]);
    expect((await decide(captureUrl, 'denied')).status).to.equal(410);
    expect((await read(bare)).state).to.equal('granted');
  });

  const decided: readonly [string, string, string][] = [
    ['+33639980004', 'refused', 'OBJECTED'],
    ['+447700900102', 'required', 'EXPIRED'],
  ];
  for (const [phoneNumber, state, reason] of decided)
    it(`knows who has said something before: ${reason}`, async () => {
      const { read, retrieve } = start();
      const info = await read({ ...BODY, phoneNumber });
      expect([info.state, info.captureUrl !== undefined]).to.deep.equal([state, state === 'required']);
      const { body } = await retrieve({ ...BODY, phoneNumber, requestCaptureUrl: false });
      expect((body?.statusInfo as readonly Record<string, unknown>[])[0]?.['statusReason']).to.equal(reason);
    });

  it('0.1 calls a refusal REVOKED and knows no callback', async () => {
    const { retrieve, decide } = start();
    const path = '/consent-info/v0.1/retrieve';
    const { body } = await retrieve({ ...BODY, callbackUrl: 7 }, 'sandbox', path);
    const left = await decide(String(body?.captureUrl), 'denied');
    expect([left.status, left.headers.get('location')]).to.deep.equal([200, null]);
    const again = await retrieve(BODY, 'sandbox', path);
    expect((again.body?.statusInfo as readonly Record<string, unknown>[])[0]?.['statusReason']).to.equal('REVOKED');
  });

  it('refuses to ask too often', async () => {
    const { retrieve, world } = start();
    for (let asked = 1; asked <= 10; asked++) expect((await retrieve()).status).to.equal(200);
    expect(outcomeOf(await retrieve())).to.equal('403 CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED');
    expect(outcomeOf(await retrieve({ ...BODY, requestCaptureUrl: false }))).to.equal('200');
    world.advance(601);
    expect(outcomeOf(await retrieve())).to.equal('200');
  });

  const { phoneNumber: _, ...nameless } = BODY;
  const rows: readonly [string, unknown, string, string][] = [
    ['a token about the line', nameless, `sandbox:${LINE}`, '200'],
    ['a redundant number', BODY, `sandbox:${LINE}`, '422 UNNECESSARY_IDENTIFIER'],
    ['no number', nameless, 'sandbox', '422 MISSING_IDENTIFIER'],
    ['nobody’s number', { ...BODY, phoneNumber: '+33612345678' }, 'sandbox', '404 IDENTIFIER_NOT_FOUND'],
    ['a company line', { ...BODY, phoneNumber: '+33639980006' }, 'sandbox', '422 SERVICE_NOT_APPLICABLE'],
    ['no scopes', { ...BODY, scopes: [] }, 'sandbox', '400 INVALID_ARGUMENT'],
    ['a scope that is no text', { ...BODY, scopes: [7] }, 'sandbox', '400 INVALID_ARGUMENT'],
    ['a purpose that is none', { ...BODY, purpose: 'marketing' }, 'sandbox', '400 INVALID_ARGUMENT'],
    ['no word about a page', { ...BODY, requestCaptureUrl: 'yes' }, 'sandbox', '400 INVALID_ARGUMENT'],
    [
      'a scope that nobody serves',
      { ...BODY, scopes: ['x:y'] },
      'sandbox',
      '403 CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE',
    ],
    [
      'a plain callback',
      { ...BODY, callbackUrl: 'http://bank.test/' },
      'sandbox',
      '403 CONSENT_INFO.INVALID_CALLBACK_URL',
    ],
    ['a callback on this machine', { ...BODY, callbackUrl: 'http://localhost:1/' }, 'sandbox', '200'],
    ['no token', BODY, 'x', '401 UNAUTHENTICATED'],
    ['no scope', BODY, 'sandbox-no-scope', '403 PERMISSION_DENIED'],
    ['no body', undefined, 'sandbox', '400 INVALID_ARGUMENT'],
  ];
  for (const [title, body, token, expected] of rows)
    it(`${title}: ${expected}`, async () => {
      const { operator } = start();
      expect(outcomeOf(await ask(operator, RETRIEVE, { body, headers: bearer(token) }))).to.equal(expected);
    });

  it('wants its own scope', async () => {
    const { operator, retrieve } = start();
    expect(outcomeOf(await retrieve(BODY, await fetchToken(operator, 'consent-info:retrieve')))).to.equal('200');
    expect(outcomeOf(await retrieve(BODY, await fetchToken(operator, 'sim-swap')))).to.equal('403 PERMISSION_DENIED');
  });

  describe('as published', () => {
    before(needSpecifications);

    for (const [path, file] of [
      [RETRIEVE, 'consent-info.yaml'],
      ['/consent-info/v0.1/retrieve', 'older/consent-info-0.1.0.yaml'],
    ] as const)
      it(`${path}: every answer`, async () => {
        const { retrieve, decide } = start();
        const operation = readOperation(file, path);
        for (const [title, body, token] of rows) {
          const answer = await retrieve(body ?? '', token, path);
          expectConformance(operation, answer, title);
          if (answer.status === 200) expect(operation.validateRequest?.(body), title).to.equal(true);
        }
        for (const result of ['error', 'partial_grant', 'granted', 'denied']) {
          const { body } = await retrieve(BODY, 'sandbox', path);
          const url = body?.captureUrl;
          if (typeof url === 'string') await decide(url, result);
          const answer = await retrieve(BODY, 'sandbox', path);
          expectConformance(operation, answer, result);
        }
      });
  });
});
