import { expect } from 'chai';
import fc from 'fast-check';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import { CODES_BY_SOURCE, problemByStatus } from '../../src/dialects/problem-codes.js';
import { findCodes, mayHoldError } from '../../src/dialects/problem-places.js';
import { isErrorBody, isFailure, readFailure, readFailureCode, readProblem } from '../../src/dialects/problem.read.js';
import type { ProblemCode } from '../../src/domain/problem.js';
import * as good from './samples/camara-match.samples.js';
import * as sample from './samples/problem.samples.js';

const codeOf = (status: number | undefined, body: unknown) => normaliseProblem({ status, body })?.code;

describe('problem envelopes', () => {
  const envelopes: [provider: string, status: number, body: unknown, expected: ProblemCode][] = [
    ['CAMARA', 422, sample.CAMARA_NOT_APPLICABLE, 'not-supported'],
    ['CAMARA without an HTTP error', 200, sample.CAMARA_NOT_APPLICABLE, 'not-supported'],
    ['CAMARA in snake_case, with the state of the consent', 403, sample.CAMARA_CONSENT_SNAKE_CASE, 'consent-required'],
    ['CAMARA Consent Info 0.2', 200, sample.CONSENT_INFO_EXPIRED, 'consent-required'],
    ['CAMARA Consent Info 0.1', 200, sample.CONSENT_INFO_REVOKED, 'consent-refused'],
    ['CIBA', 400, sample.CIBA_SLOW_DOWN, 'pending'],
    ['Prelude', 400, sample.PRELUDE_INVALID, 'invalid-input'],
    ['Prelude in the mirrored contract', 422, sample.PRELUDE_UNSUPPORTED, 'not-supported'],
    [
      'Prelude in the mirrored contract, under an undocumented status',
      500,
      sample.PRELUDE_UNSUPPORTED,
      'not-supported',
    ],
    ['Incode, whose status is not HTTP', 400, sample.INCODE_ERROR, 'invalid-input'],
    ['Incode, whose status is not HTTP', 401, sample.INCODE_ERROR, 'not-authorised'],
    ['Incode, whose status is not HTTP', 500, sample.INCODE_ERROR, 'provider-error'],
    ['Twilio REST', 401, sample.TWILIO_REST, 'not-authorised'],
    ['Twilio Lookup under HTTP 200', 200, sample.TWILIO_NESTED, 'not-supported'],
    ['Twilio Lookup out of the Node SDK', 200, sample.TWILIO_CAMEL_CASE, 'proof-required'],
    ['Vonage problem details', 429, sample.VONAGE_DETAILS, 'rate-limited'],
    ['Vonage problem details without an HTTP error', 200, sample.VONAGE_DETAILS, 'rate-limited'],
    ['Vonage under HTTP 200', 200, sample.VONAGE_NO_COVERAGE, 'not-supported'],
    ['Vonage problem details about an address', 404, { type: 'https://x.example/e#not-found', title: '' }, 'config'],
    ['problem details without a kind', 404, { type: 'about:blank', title: 'Not Found' }, 'config'],
    ['Glide', 429, sample.GLIDE_ERROR, 'rate-limited'],
    ['Prove', 400, sample.PROVE_ERROR, 'expired'],
    ['Prove under HTTP 200', 200, sample.PROVE_POSSESSION, 'proof-required'],
    ['Prove under HTTP 200', 200, sample.PROVE_PENDING, 'pending'],
    ['Telesign, whose code nobody knows', 401, sample.TELESIGN_STATUS, 'not-authorised'],
    ['Telesign, whose code nobody knows', 500, sample.TELESIGN_STATUS, 'provider-error'],
    ['Syniverse, whose code nobody knows', 400, sample.SYNIVERSE_ERROR, 'invalid-input'],
    ['Syniverse, whose code nobody knows', 403, sample.SYNIVERSE_ERROR, 'not-authorised'],
    ['Syniverse, whose code nobody knows', 404, sample.SYNIVERSE_ERROR, 'subscriber-not-found'],
    ['TMT Verify', 200, sample.TMT_VERIFY_INVALID, 'invalid-input'],
    ['TMT Network Biometrics', 503, sample.TMT_TRANSACTION, 'not-supported'],
    ['TMT Network Biometrics, throttled', 503, sample.TMT_THROTTLED, 'rate-limited'],
    ['MasOrange', 404, sample.MASORANGE_ERROR, 'subscriber-not-found'],
    ['a gateway in HTML', 502, sample.HTML_PAGE, 'provider-error'],
    ['a gateway in HTML', 403, sample.HTML_PAGE, 'not-authorised'],
    ['a gateway in HTML', 404, sample.HTML_PAGE, 'config'],
    ['a gateway in plain text', 504, 'upstream request timeout', 'timeout'],
    ['a gateway with nothing', 503, '', 'provider-error'],
  ];
  for (const [provider, status, body, expected] of envelopes) {
    it(`reads ${provider}: ${status} is ${expected}`, () => {
      expect(codeOf(status, body)).to.equal(expected);
      if (typeof body !== 'string') expect(codeOf(status, JSON.stringify(body))).to.equal(expected);
      expect(isFailure({ status, body })).to.equal(true);
    });
  }

  const inOrder: [place: string, body: Record<string, unknown>][] = [
    ['code', { code: 'SERVICE_NOT_APPLICABLE' }],
    ['error.code', { error: { code: 'QUOTA_EXCEEDED' } }],
    ['error', { error: 'access_denied' }],
    ['errors', { errors: [{ code: 'OUT_OF_RANGE' }] }],
    ['status.code', { status: { code: 'not_found' } }],
    ['transaction.status.value', { transaction: { status: { value: 212 } } }],
    ['*.error_code', { identity_match: { error_code: 60_608 } }],
    ['type', { type: 'https://vonage.example/api-errors#rate-limit' }],
  ];
  inOrder.forEach(([place, body], index) => {
    it(`believes ${place} before the places after it`, () => {
      const alone = codeOf(400, body);
      for (const [, later] of inOrder.slice(index + 1)) {
        // One key cannot hold two envelopes.
        if (Object.keys(later).some((key) => Object.hasOwn(body, key))) continue;
        expect(codeOf(400, { ...later, ...body })).to.equal(alone);
      }
    });
  });

  it('goes on to the next place where nobody knows the code', () => {
    expect(codeOf(400, { code: 'NOBODY_KNOWS', error: 'access_denied' })).to.equal('consent-refused');
    expect(codeOf(400, { code: 1, status: { code: 'no_coverage' } })).to.equal('not-supported');
  });

  describe('numbers mean something only at their place', () => {
    const numbers: [why: string, status: number, body: unknown, expected: ProblemCode][] = [
      ['HTTP-like numbers are statuses', 200, { code: 429, message: '' }, 'rate-limited'],
      ['HTTP-like numbers are statuses', 200, { code: '404', error: 'Not found' }, 'config'],
      ['HTTP-like numbers are statuses', 200, { error: { code: 503, message: '' } }, 'provider-error'],
      ['HTTP-like numbers are statuses', 200, { statusCode: 401, message: '' }, 'not-authorised'],
      ['HTTP-like numbers are not codes', 404, { code: 404, message: '' }, 'config'],
      ['the real status is believed before them', 500, { code: 403, message: '' }, 'provider-error'],
      ['TMT 404 is a person who opted out', 404, { transaction: { status: { value: 404 } } }, 'consent-refused'],
      ['TMT 306 is an unknown subscriber', 404, { transaction: { status: { value: 306 } } }, 'subscriber-not-found'],
      ['306 elsewhere is nothing', 404, { code: 306, message: '' }, 'config'],
      ['TMT 405 is a wrong number', 404, { transaction: { status: { value: 405 } } }, 'invalid-input'],
      ['TMT 802 is a broken source under HTTP 403', 403, { transaction: { status: { value: 802 } } }, 'provider-error'],
      ['TMT 806 has two meanings and leaves it to HTTP', 408, { transaction: { status: { value: 806 } } }, 'timeout'],
      [
        'TMT 806 has two meanings and leaves it to HTTP',
        503,
        { transaction: { status: { value: 806 } } },
        'provider-error',
      ],
      ['TMT 201 is throttling under 503', 503, { transaction: { status: { value: 201 } } }, 'rate-limited'],
      ['TMT 202 is throttling under 503', 503, { transaction: { status: { value: 202 } } }, 'rate-limited'],
      ['TMT 203 is throttling under 503', 503, { status: 203, status_message: '' }, 'rate-limited'],
      ['201 elsewhere is not', 503, { code: 201, message: '' }, 'provider-error'],
      ['TMT 201 under another status is not', 401, { transaction: { status: { value: 201 } } }, 'not-authorised'],
      ['TMT Verify 2 is a destination', 200, { status: 2, status_message: '' }, 'not-supported'],
      ['TMT Verify 3 is congestion', 200, { status: 3, status_message: '' }, 'provider-error'],
      ['Prove 8007 under 404', 404, { code: 8007, message: '' }, 'subscriber-not-found'],
      ['a Prove number that is not documented', 400, { code: 1006, message: '' }, 'invalid-input'],
      ['a Twilio number that is not documented', 400, { code: 69_999, message: '' }, 'invalid-input'],
      ['TMT 201 under another status is not', 500, { transaction: { status: { value: 201 } } }, 'provider-error'],
      ['one digit at any other place is no code', 404, { code: 7, message: '' }, 'config'],
      ['a fraction is no code', 400, { code: 60_607.5, message: '' }, 'invalid-input'],
    ];
    for (const [why, status, body, expected] of numbers) {
      it(`${why}: ${status} ${JSON.stringify(body)} is ${expected}`, () => {
        expect(codeOf(status, body)).to.equal(expected);
      });
    }
  });

  describe('inside an answer that went well', () => {
    const innocent: [what: string, body: unknown][] = [
      ['a package that failed beside one that did not', sample.TWILIO_OTHER_PACKAGE],
      ['the same in the other order', { sim_swap: { error_code: 60_606 }, pre_fill: { error_code: null } }],
      ['an insight that failed beside the match', sample.VONAGE_OTHER_INSIGHT],
      ['a status of success', sample.TELESIGN_OK],
      ['a partial answer of TMT Verify', sample.TMT_VERIFY_PARTIAL],
      ['a partial answer of TMT Network Biometrics', sample.TMT_PARTIAL],
      ['TMT 202, a check that failed', { transaction: { status: { value: 202 } }, assure: {} }],
      ['TMT 303, a check that failed', { transaction: { status: { value: 303 } }, assure: {} }],
      ['consents that hold', sample.CONSENT_INFO_VALID],
      ['the answer of Prove in words', { success: 'true', identity: {} }],
      ['a refusal of Prove in words', { success: 'false', identity: {} }],
      ['"OK" in capitals', { insights: { subscriber_match: { name_match: 'exact', status: { code: 'OK' } } } }],
      ['a kind of something', { type: 'mobile', emailMatch: 'true' }],
      ['a zero', { code: 0, message: 'text' }],
      ['a null', { error_code: null, error: null, errors: null, code: null, status: null, insights: null }],
      ['nothing', {}],
    ];
    for (const [what, body] of innocent) {
      it(`sees no error in ${what}`, () => {
        expect(isErrorBody(body)).to.equal(false);
        expect(normaliseProblem({ status: 200, body })).to.equal(undefined);
      });
    }

    const guilty: [what: string, body: unknown, expected: ProblemCode][] = [
      [
        'every package failed',
        { identity_match: { error_code: 60_617 }, sim_swap: { error_code: 60_606 } },
        'invalid-input',
      ],
      ['an error number that nobody knows', { identity_match: { error_code: 69_999 } }, 'protocol'],
      ['a flat error code', { error_code: 'QUOTA_EXCEEDED', error_description: '' }, 'rate-limited'],
      [
        'an insight status that nobody knows',
        { insights: { subscriber_match: { status: { code: 'new' } } } },
        'protocol',
      ],
      ['a flat error code in camelCase', { errorCode: 'QUOTA_EXCEEDED' }, 'rate-limited'],
      ['a flat state of a consent', { statusReason: 'OBJECTED' }, 'consent-refused'],
      ['a flat state of a consent in snake_case', { status_reason: 'REVOKED' }, 'consent-refused'],
      ['an address where consent is given', { captureUrl: 'https://operator.example/c' }, 'consent-required'],
      ['the same in snake_case', { capture_url: 'https://operator.example/c' }, 'consent-required'],
      ['a consent that lacks a reason', { statusInfo: [{ statusValidForProcessing: false }] }, 'consent-required'],
    ];
    for (const [what, body, expected] of guilty) {
      it(`sees an error: ${what}`, () => {
        expect(isErrorBody(body)).to.equal(true);
        expect(codeOf(200, body)).to.equal(expected);
        expect(codeOf(undefined, body)).to.equal(expected);
      });
    }

    it('takes the fast way past every good answer of CAMARA', () => {
      for (const [name, body] of Object.entries(good)) {
        if (typeof body === 'string') continue;
        expect(isErrorBody(body), name).to.equal(false);
      }
      expect(mayHoldError(good.MATCH_0_4)).to.equal(false);
      expect(mayHoldError(good.MATCH_BOOLEANS)).to.equal(false);
      expect(mayHoldError(good.MATCH_SNAKE_CASE)).to.equal(false);
    });

    it('takes no fast way past any place of an error', () => {
      for (const [name, body] of Object.entries(sample)) {
        if (typeof body === 'string' || !isErrorBody({ ...body })) continue;
        expect(mayHoldError(body), name).to.equal(true);
      }
      for (const [place, body] of inOrder) expect(mayHoldError(body), place).to.equal(true);
    });
  });

  describe('a document that differs is a verdict', () => {
    const gates: [what: string, status: number | undefined, body: unknown][] = [
      ['with the prefix', 403, sample.CAMARA_DOCUMENT_MISMATCH],
      ['without the prefix', 403, sample.CAMARA_DOCUMENT_MISMATCH_BARE],
      ['in the lower-case dotted form of Vonage, under HTTP 200', 200, sample.VONAGE_DOCUMENT_MISMATCH],
      ['in the lower-case dotted form of Vonage, without a status', undefined, sample.VONAGE_DOCUMENT_MISMATCH],
      [
        'at the end of a type',
        403,
        { type: 'https://vonage.example/api-errors#subscriber_match.id_document_mismatch', title: '' },
      ],
      ['in a list of errors', 403, { errors: [{ code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH' }] }],
    ];
    for (const [what, status, body] of gates) {
      it(what, () => {
        expect(readFailure({ status, body })).to.deep.equal({ kind: 'document-gate' });
        expect(normaliseProblem({ status, body })).to.equal(undefined);
        expect(readProblem({ status, body }).code).to.equal('document-required');
        const { verdict } = normaliseMatch({ status, body, asked: ['idDocument', 'name'] });
        expect(verdict?.decision).to.equal('mismatch');
        expect(verdict?.reasons).to.deep.equal(['document-gate']);
        expect(verdict?.attributes).to.deep.equal({
          idDocument: { outcome: 'mismatch' },
          name: { outcome: 'not-checked', reason: 'absent' },
        });
        expect(normaliseFillIn({ status, body }).problem?.code).to.equal('document-required');
      });
    }

    const noGates: [what: string, status: number, body: unknown][] = [
      ['a server that broke', 500, sample.CAMARA_DOCUMENT_MISMATCH],
      ['a text for people', 403, { status: 403, code: 'PERMISSION_DENIED', message: 'ID_DOCUMENT_MISMATCH' }],
      ['a page', 403, sample.HTML_PAGE],
      ['a code that only resembles it', 403, { status: 403, code: 'ID_DOCUMENT_MISMATCHED', message: '' }],
      ['a document that is asked for', 403, { status: 403, code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_REQUIRED' }],
      ['a number that differs', 403, { status: 403, code: 'PHONE_NUMBER_MISMATCH', message: '' }],
      ['an inherited code', 403, Object.create({ code: 'ID_DOCUMENT_MISMATCH' })],
    ];
    for (const [what, status, body] of noGates) {
      it(`is not found in ${what}`, () => {
        expect(readFailure({ status, body }).kind).to.equal('problem');
        expect(normaliseMatch({ status, body }).verdict).to.equal(undefined);
      });
    }
  });

  describe('readFailureCode', () => {
    const codes: [code: unknown, expected: ProblemCode][] = [
      [60_607, 'not-supported'],
      ['60623', 'proof-required'],
      ['supplier_error', 'provider-error'],
      ['subscriber_match.id_document_required', 'document-required'],
      ['nobody_knows', 'provider-error'],
      [2801, 'provider-error'],
      [201, 'provider-error'],
      ['__proto__', 'provider-error'],
      [null, 'provider-error'],
      [{}, 'provider-error'],
      [undefined, 'provider-error'],
    ];
    for (const [code, expected] of codes) {
      it(`reads ${JSON.stringify(code) ?? 'nothing'} as ${expected}`, () => {
        const failure = readFailureCode(code);
        expect(failure.kind === 'problem' && failure.problem.code).to.equal(expected);
      });
    }

    it('takes a document mismatch for a verdict', () => {
      expect(readFailureCode('subscriber_match.id_document_mismatch')).to.deep.equal({ kind: 'document-gate' });
    });
  });

  it('has every code in one row only', () => {
    const words = Object.values(CODES_BY_SOURCE).flatMap((codes) =>
      Object.values(codes).flatMap((row) => row.split(' ')),
    );
    expect(words).to.deep.equal([...new Set(words)]);
    expect(words).to.not.include('ID_DOCUMENT_MISMATCH');
    for (const word of words) expect(word).to.match(/^[A-Z][A-Z_-]+$|^\d{4,5}$/);
  });

  it('falls back to the status for every code that nobody knows, and finds no verdict in it', () => {
    const stranger = fc.string({ minLength: 3 }).map((text) => `X${text.replace(/[^a-z_]/gi, '_')}_9`);
    fc.assert(
      fc.property(stranger, fc.integer({ min: 400, max: 599 }), (code, status) => {
        const expected = problemByStatus(status, true);
        for (const body of [{ status, code, message: code }, { error: { code } }, { errors: [{ code }] }]) {
          expect(readFailure({ status, body })).to.have.nested.property('problem.code', expected);
        }
      }),
    );
  });

  it('reads any JSON under any status, and keys of prototypes are no codes', () => {
    const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    for (const word of hostile) {
      for (const body of [
        { code: word, message: '' },
        { error: word },
        { type: word, title: '' },
        { [word]: { status: 1 } },
      ]) {
        expect(readFailure({ status: 500, body }), word).to.have.nested.property('problem.code', 'provider-error');
      }
    }
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.oneof(fc.integer(), fc.constant(undefined)), (body, status) => {
        expect(readFailure({ status, body }).kind).to.be.oneOf(['problem', 'document-gate']);
        expect(isErrorBody(body)).to.be.a('boolean');
      }),
    );
  });

  it('keeps codes short: a novel is none', () => {
    expect(findCodes({ code: 'X'.repeat(101) }, 400)).to.deep.equal([]);
  });
});
