/** Where a body may hold an error, and what a word there is worth although nobody knows it. */
import { expect } from 'chai';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import { bareCode, findCodes, member } from '../../src/dialects/problem-places.js';
import { isErrorBody, isSuccessStatus, readFailure, readFailureCode } from '../../src/dialects/problem.read.js';
import type { JsonObject } from '../../src/domain/json-object.js';

const WORD = 'something_new';

describe('a word that nobody knows', () => {
  const places: [label: string, body: object, isError: boolean, isCode: boolean][] = [
    ['code', { code: WORD }, false, true],
    ['code beside a message', { code: WORD, message: 'text' }, true, true],
    ['code beside a title', { code: WORD, title: 'text' }, true, true],
    ['code beside a detail', { code: WORD, detail: 'text' }, true, true],
    ['code beside a message that is no text', { code: WORD, message: 7 }, false, true],
    ['error', { error: WORD }, true, true],
    ['error/code', { error: { code: WORD } }, true, true],
    ['errors/0', { errors: [WORD] }, true, true],
    ['errors/0/code', { errors: [{ code: WORD }] }, true, true],
    ['status/code', { status: { code: WORD } }, false, true],
    ['status/status', { status: { status: WORD } }, false, true],
    ['the insight of Vonage', { insights: { subscriber_match: { status: { code: WORD } } } }, true, true],
    ['the insight of Vonage in camelCase', { insights: { subscriberMatch: { status: { status: WORD } } } }, true, true],
    ['the package of Twilio', { identity_match: { error_code: WORD } }, true, true],
    ['the package of Twilio in camelCase', { identityMatch: { errorCode: WORD } }, true, true],
    ['error_code itself', { error_code: WORD }, true, true],
    ['a package beside one that went well', { a: { error_code: WORD }, b: { error_code: null } }, false, false],
    ['the transaction of TMT', { transaction: { status: { value: WORD } } }, false, false],
    ['the status of TMT', { status: WORD, status_message: 'text' }, false, false],
    ['the kind of a problem', { type: `https://x.example/${WORD}` }, false, false],
    ['success', { success: WORD }, false, false],
    ['statusReason', { statusReason: WORD }, false, true],
    ['elsewhere', { result: WORD }, false, false],
  ];
  for (const [label, body, isError, isCode] of places) {
    it(`is ${isError ? 'an error' : isCode ? 'a code' : 'nothing'} at ${label}`, () => {
      expect(isErrorBody(body)).to.equal(isError);
      // An operator that answers 404 with a code knows the route: the number is what it does not know.
      expect(normaliseProblem({ status: 404, body })?.code).to.equal(isCode ? 'subscriber-not-found' : 'config');
    });
  }
});

describe('a body under a status that pretends', () => {
  const rows: [label: string, body: unknown, isError: boolean][] = [
    ['our own code', { code: 'not-supported' }, true],
    ['a code that only a widget has', { code: 'offline' }, false],
    ['a status of HTTP', { status: 404 }, true],
    ['a status of HTTP as text', { statusCode: '503' }, true],
    ['a status of HTTP for a code', { error: { code: 401 } }, true],
    ['a number of four digits that begins like one', { status: 4040 }, false],
    ['a number of four digits that ends like one', { status: 1404 }, false],
    ['a status that went well', { status: 200 }, false],
    ['an empty error', { error: '' }, false],
    ['an error that is an object', { error: {} }, true],
    ['an error that is null', { error: null }, false],
    ['no errors', { errors: [] }, false],
    ['errors of any kind', { errors: [{}] }, true],
    ['errors that are no list', { errors: { 0: 'x' } }, false],
    ['a refused document', { code: 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH' }, true],
    ['success in a word', { code: 'SUCCESS', message: 'text' }, false],
    ['a list', [{ error: 'x' }], false],
    ['nothing', undefined, false],
  ];
  for (const [label, body, isError] of rows) {
    it(`${isError ? 'is' : 'is not'} an error: ${label}`, () => {
      expect(isErrorBody(body)).to.equal(isError);
    });
  }

  it('went well from 200 to 299, and where there is none', () => {
    expect([undefined, 200, 299].map(isSuccessStatus)).to.deep.equal([true, true, true]);
    expect([199, 300, 400, 0, Number.NaN].map(isSuccessStatus)).to.deep.equal(Array(5).fill(false));
  });

  it('fails by its own status from 300 on, below that by the one in its body', () => {
    const kinds = [200, 300, 404].map((status) => readFailure({ status, body: { status: 429 } }));
    expect(kinds.map((failure) => (failure.kind === 'problem' ? failure.problem.code : failure.kind))).to.deep.equal([
      'rate-limited',
      'protocol',
      'config',
    ]);
  });
});

describe('why a consent does not hold', () => {
  const status = (statusValidForProcessing: unknown, more: object = {}) => ({ statusValidForProcessing, ...more });
  const rows: [label: string, body: JsonObject, code: string | undefined][] = [
    ['its reason', { statusReason: 'REVOKED' }, 'REVOKED'],
    ['its reason in snake_case', { status_reason: 'REVOKED' }, 'REVOKED'],
    ['no reason, so it was never given', { statusInfo: [status(false)] }, 'PENDING'],
    [
      'the first that does not hold',
      { statusInfo: [status(true), status(false, { statusReason: 'EXPIRED' })] },
      'EXPIRED',
    ],
    [
      'the first in snake_case',
      {
        status_info: [
          { status_valid_for_processing: true },
          { status_valid_for_processing: false, status_reason: 'X' },
        ],
      },
      'X',
    ],
    ['nothing where all hold', { statusInfo: [status(true)] }, undefined],
    ['nothing where there are none', { statusInfo: [] }, undefined],
    ['nothing where it is no list', { statusInfo: 'x' }, undefined],
    ['nothing where they are none', { statusInfo: ['x'] }, undefined],
  ];
  for (const [label, body, code] of rows) {
    it(`is told by ${label}`, () => {
      expect(findCodes(body, 0)[0]?.code).to.equal(code);
    });
  }

  it('is that nobody asked the person, where there is a page to ask them on', () => {
    for (const key of ['captureUrl', 'capture_url'])
      expect(normaliseProblem({ status: 403, body: { [key]: 'https://x.example' } })?.code).to.equal(
        'consent-required',
      );
    expect(normaliseProblem({ status: 403, body: { captureUrl: null } })?.code).to.equal('not-authorised');
  });
});

describe('a code', () => {
  it('is in upper case and without its prefix, whatever stands around it', () => {
    expect(['api.not_found', ' NOT_FOUND ', 'a.b.Not_Found', 60607].map(bareCode)).to.deep.equal([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
      '60607',
    ]);
    expect(bareCode('a'.repeat(100))).to.equal('A'.repeat(100));
    expect(['', ' ', 'api.', 'a'.repeat(101), 1.5, true, null, {}, ['X']].map(bareCode)).to.deep.equal(
      Array(9).fill(undefined),
    );
  });

  it('is no code where it is a small number or a phrase', () => {
    for (const word of ['404', '7', 'not found'])
      expect(normaliseProblem({ status: 404, body: { error: word } })?.code, word).to.equal('config');
    for (const word of ['4040', 'x404', '404x'])
      expect(normaliseProblem({ status: 404, body: { error: word } })?.code, word).to.equal('subscriber-not-found');
  });

  it('inside an answer that went well is known or the provider’s fault', () => {
    const code = (sent: unknown) => {
      const failure = readFailureCode(sent);
      return failure.kind === 'problem' ? failure.problem.code : failure.kind;
    };
    expect(['not_found', 'x.ID_DOCUMENT_MISMATCH', WORD, {}, undefined].map(code)).to.deep.equal([
      'subscriber-not-found',
      'document-gate',
      'provider-error',
      'provider-error',
      'provider-error',
    ]);
  });

  it('is only looked for under keys that an object has', () => {
    expect([
      member({ a: 1, b: 2 }, 'a', 'b'),
      member({ b: 2 }, 'a', 'b'),
      member({ a: null, b: 2 }, 'a', 'b'),
    ]).to.deep.equal([1, 2, 2]);
    expect([
      member({}, 'constructor'),
      member([1], 'length'),
      member(null, 'a'),
      member({ undefined: 1 }, 'a'),
    ]).to.deep.equal(Array(4).fill(undefined));
  });
});

describe('the number under which TMT answers', () => {
  const answer = { status: 1, status_message: 'text' };
  const codes = (body: JsonObject) => findCodes(body, 0).map(({ code }) => code);
  it('has five to fifteen digits, with or without a plus', () => {
    for (const key of ['12345', '+447700900000', '123456789012345'])
      expect(codes({ [key]: answer }), key).to.include('1');
    for (const key of ['1234', 'a12345', '12345a', '1234567890123456'])
      expect(codes({ [key]: answer }), key).to.not.include('1');
  });

  it('may be left out, and its message may be in camelCase', () => {
    expect(codes({ ...answer })).to.include('1');
    expect(codes({ status: 1, statusMessage: 'text' })).to.include('1');
    expect(codes({ status: 1 })).to.not.include('1');
  });
});
