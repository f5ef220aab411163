import { expect } from 'chai';
import { readCaptureResult, readConsentInfo, type ConsentInfo } from '../../src/dialects/camara-consent-info.read.js';
import {
  CAPTURE_RESULTS,
  CAPTURE_URL,
  CONSENT_EXPIRED,
  CONSENT_GRANTED,
  CONSENT_PARTLY_REFUSED,
  CONSENT_REVOKED,
  CONSENT_SNAKE_CASE,
  consentBecause,
} from './samples/camara-consent-info.samples.js';

function info(body: unknown): ConsentInfo {
  const result = readConsentInfo({ status: 200, body });
  if (!result.ok) throw new Error(`unexpected problem ${result.problem.code}`);
  return result.value;
}

const problemOf = (result: ReturnType<typeof readConsentInfo | typeof readCaptureResult>) =>
  result.ok ? 'read' : result.problem.code;
const notes = (body: unknown) => info(body).diagnostics.map(({ code, subject }) => `${code} ${subject ?? ''}`);
const entry = (more: object) => ({ scopes: ['a'], purpose: 'dpv:X', statusValidForProcessing: false, ...more });

describe('camara-consent-info', () => {
  describe('reasons', () => {
    const rows: [reason: string, versions: string, state: string, captureUrl: string | undefined][] = [
      ['PENDING', '0.1 and 0.2', 'required', CAPTURE_URL],
      ['REQUESTED', '0.1 and 0.2', 'required', CAPTURE_URL],
      ['EXPIRED', '0.1 and 0.2', 'required', CAPTURE_URL],
      ['DENIED', '0.2', 'refused', undefined],
      ['REVOKED', '0.1', 'refused', undefined],
      ['OBJECTED', '0.1 and 0.2', 'refused', undefined],
    ];
    for (const [reason, versions, state, captureUrl] of rows) {
      it(`reads ${reason} of ${versions} as ${state}`, () => {
        for (const word of [reason, reason.toLowerCase()]) {
          const read = info(consentBecause(word));
          expect([read.state, read.captureUrl, read.scopes]).to.deep.equal([state, captureUrl, []]);
          expect(read.statuses.map((status) => status.state)).to.deep.equal([state]);
          expect(read.diagnostics).to.deep.equal([]);
        }
      });
    }

    for (const [label, more, note] of [
      ['an unknown reason', { statusReason: 'UNDECIDED' }, 'word-unknown statusReason'],
      ['no reason', {}, 'word-unknown statusReason'],
      ['a reason that is no text', { statusReason: 7 }, 'word-unknown statusReason'],
      [
        'a refusal beside "valid"',
        { statusValidForProcessing: true, statusReason: 'DENIED' },
        'contradiction statusReason',
      ],
      ['no validity', { statusValidForProcessing: null }, 'word-unknown statusReason'],
      ['a number as validity', { statusValidForProcessing: 1 }, 'word-unknown statusReason'],
    ] as const) {
      it(`takes ${label} for a refusal, with a note: nobody is asked twice`, () => {
        const body = { statusInfo: [entry(more)], captureUrl: CAPTURE_URL };
        expect([info(body).state, info(body).captureUrl, notes(body)]).to.deep.equal(['refused', undefined, [note]]);
      });
    }

    it('never takes a lapsed consent for one, whatever stands beside it', () => {
      const body = { statusInfo: [entry({ statusValidForProcessing: true, statusReason: 'EXPIRED' })] };
      expect(info(body).state).to.equal('required');
    });
  });

  it('reads a consent with its end', () => {
    expect(info(CONSENT_GRANTED)).to.deep.equal({
      state: 'granted',
      scopes: ['kyc-match:match'],
      expiresAt: '2030-07-03T14:27:08.312+02:00',
      statuses: [
        {
          state: 'granted',
          scopes: ['kyc-match:match'],
          purpose: 'dpv:FraudPreventionAndDetection',
          expiresAt: '2030-07-03T14:27:08.312+02:00',
        },
      ],
      diagnostics: [],
    });
  });

  it('reads the sample of a lapsed consent: its end is not that of a grant', () => {
    const read = info(CONSENT_EXPIRED);
    expect([read.state, read.expiresAt, read.captureUrl]).to.deep.equal(['required', undefined, CAPTURE_URL]);
    expect(read.statuses[0]?.expiresAt).to.equal('2023-07-03T14:27:08.312+02:00');
  });

  it('reads snake_case, booleans as text and nulls', () => {
    expect(info(CONSENT_SNAKE_CASE)).to.deep.include({ state: 'required', captureUrl: CAPTURE_URL });
    expect(info({ statusInfo: [entry({ statusValidForProcessing: 'true', statusReason: null })] }).state).to.equal(
      'granted',
    );
  });

  it('reads a text as it comes', () => {
    const result = readConsentInfo({ status: 200, body: JSON.stringify(CONSENT_REVOKED) });
    expect(result.ok && result.value.state).to.equal('refused');
  });

  describe('several statuses', () => {
    const of = (...reasons: (string | undefined)[]) => ({
      statusInfo: reasons.map((statusReason, index) => ({
        scopes: [`s${index}`],
        purpose: 'dpv:X',
        statusValidForProcessing: statusReason === undefined,
        ...(statusReason !== undefined && { statusReason }),
      })),
      captureUrl: CAPTURE_URL,
    });
    const rows: [reasons: (string | undefined)[], state: string, scopes: string[]][] = [
      [[undefined, undefined], 'granted', ['s0', 's1']],
      [[undefined, 'PENDING'], 'required', ['s0']],
      [[undefined, 'OBJECTED'], 'refused', ['s0']],
      [['DENIED', 'REQUESTED'], 'required', []],
      [['DENIED', 'OBJECTED'], 'refused', []],
    ];
    for (const [reasons, state, scopes] of rows) {
      it(`makes ${state} of ${reasons.map((reason) => reason ?? 'a grant').join(' and ')}`, () => {
        expect(info(of(...reasons))).to.deep.include({ state, scopes });
      });
    }

    it('ends with the first of the grants, across zones', () => {
      const ends = ['2030-01-01T01:00:00+02:00', '2030-01-01T00:30:00Z', '2029-12-31T23:30:00Z'];
      const statusInfo = ends.map((expirationDate) => entry({ statusValidForProcessing: true, expirationDate }));
      for (const order of [statusInfo, [...statusInfo].reverse()])
        expect(info({ statusInfo: order }).expiresAt).to.equal(ends[0]);
    });

    it('reads the sample in which one scope is refused', () => {
      expect(info(CONSENT_PARTLY_REFUSED)).to.deep.include({ state: 'refused', scopes: ['sim-swap:check'] });
    });
  });

  describe('capture page', () => {
    for (const captureUrl of [
      'http://example.org/',
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.org/',
      'https://example.org@elsewhere.example/',
      'https://user:word@example.org/',
      'https://:word@example.org/',
      `https://example.org/${'a'.repeat(2048)}`,
      'capture',
      '',
    ]) {
      it(`sends nobody to ${captureUrl.slice(0, 40) || 'an empty address'}`, () => {
        const body = { ...consentBecause('PENDING'), captureUrl };
        expect([info(body).captureUrl, notes(body)]).to.deep.equal([undefined, ['value-dropped captureUrl']]);
      });
    }

    it('sends somebody to an address as long as can be', () => {
      const captureUrl = 'https://example.org/'.padEnd(2048, 'a');
      expect(info({ ...consentBecause('PENDING'), captureUrl }).captureUrl).to.equal(captureUrl);
    });

    it('takes null for none', () => {
      expect(notes({ ...consentBecause('PENDING'), captureUrl: null })).to.deep.equal([]);
    });
  });

  it('drops an end that is no moment', () => {
    const body = { statusInfo: [entry({ statusReason: 'EXPIRED', expirationDate: '2023-07-03' })] };
    expect([info(body).statuses[0]?.expiresAt, notes(body)]).to.deep.equal([
      undefined,
      ['value-dropped expirationDate'],
    ]);
  });

  it('reads a hundred scopes of 200 characters', () => {
    const scopes = Array<string>(100).fill('a'.repeat(200));
    expect(info({ statusInfo: [entry({ scopes, statusValidForProcessing: true })] }).scopes).to.deep.equal(scopes);
  });

  it('has no purpose and no end where none is sent', () => {
    for (const nothing of [null, undefined, '']) {
      const status = entry({
        statusValidForProcessing: true,
        statusReason: '',
        purpose: nothing,
        expirationDate: null,
      });
      const read = info({ statusInfo: [status] });
      expect(read).to.deep.equal({
        state: 'granted',
        scopes: ['a'],
        statuses: [{ state: 'granted', scopes: ['a'] }],
        diagnostics: [],
      });
      expect(read).to.have.all.keys('state', 'scopes', 'statuses', 'diagnostics');
    }
  });

  it('takes a reason that is no word for a refusal', () => {
    const body = { statusInfo: [entry({ statusReason: ['PENDING'] })] };
    expect([info(body).state, notes(body)]).to.deep.equal(['refused', ['word-unknown statusReason']]);
    expect(info({ statusInfo: [entry({ statusValidForProcessing: true, statusReason: {} })] }).state).to.equal(
      'refused',
    );
  });

  for (const [label, body] of [
    ['nothing', undefined],
    ['HTML', '<html></html>'],
    ['an empty object', {}],
    ['an empty list', { statusInfo: [] }],
    ['statuses that are none', { statusInfo: [null] }],
    ['a status without scopes', { statusInfo: [{ statusValidForProcessing: true }] }],
    ['scopes that are no names', { statusInfo: [entry({ scopes: [1] })] }],
    ['scopes of which one is no name', { statusInfo: [entry({ scopes: ['a', { length: 1 }] })] }],
    ['scopes of which one is empty', { statusInfo: [entry({ scopes: ['a', ''] })] }],
    ['a scope of 201 characters', { statusInfo: [entry({ scopes: ['a'.repeat(201)] })] }],
    ['101 scopes', { statusInfo: [entry({ scopes: Array(101).fill('a') })] }],
    ['a grant beside something unreadable', { statusInfo: [entry({ statusValidForProcessing: true }), 7] }],
    ['more statuses than are read', { statusInfo: Array.from({ length: 101 }, () => entry({})) }],
    ['a list', [entry({})]],
  ] as const) {
    it(`takes ${label} for no consent`, () => {
      expect(problemOf(readConsentInfo({ status: 200, body }))).to.equal('protocol');
    });
  }

  const failures: [status: number, code: string, problem: string][] = [
    [403, 'CONSENT_INFO.NOT_ALLOWED_SCOPES_PURPOSE', 'not-authorised'],
    [403, 'CONSENT_INFO.CAPTURE_FREQUENCY_EXCEEDED', 'rate-limited'],
    [403, 'CONSENT_INFO.INVALID_CALLBACK_URL', 'config'],
    [404, 'IDENTIFIER_NOT_FOUND', 'subscriber-not-found'],
    [422, 'MISSING_IDENTIFIER', 'config'],
    [422, 'SERVICE_NOT_APPLICABLE', 'not-supported'],
    [503, 'UNAVAILABLE', 'provider-error'],
  ];
  for (const [status, code, problem] of failures) {
    it(`reads ${status} ${code} as ${problem}, also under 200`, () => {
      const body = { status, code, message: 'text' };
      expect(problemOf(readConsentInfo({ status, body }))).to.equal(problem);
      expect(problemOf(readConsentInfo({ status: 200, body }))).to.equal(problem);
    });
  }

  it('believes no consent under a failed status', () => {
    expect(problemOf(readConsentInfo({ status: 500, body: CONSENT_GRANTED }))).to.equal('provider-error');
  });

  describe('capture_result', () => {
    const words: Readonly<Record<(typeof CAPTURE_RESULTS)[number], string>> = {
      granted: 'granted',
      partial_grant: 'partial',
      denied: 'consent-refused',
      error: 'provider-error',
      timeout: 'expired',
    };
    for (const word of CAPTURE_RESULTS) {
      it(`reads ${word} as ${words[word]}`, () => {
        const result = readCaptureResult(word);
        expect(result.ok ? result.value : result.problem.code).to.equal(words[word]);
      });
    }

    for (const word of ['GRANTED', 'granted ', '', null, undefined, ['granted'], { toString: () => 'granted' }, true]) {
      it(`does not guess at ${JSON.stringify(word) ?? 'nothing'}`, () => {
        expect(problemOf(readCaptureResult(word))).to.equal('protocol');
      });
    }
  });
});
