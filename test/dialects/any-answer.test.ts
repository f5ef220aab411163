import { expect } from 'chai';
import fc from 'fast-check';
import { normaliseFillIn } from '../../src/dialects/normalise-fill-in.js';
import { normaliseMatch } from '../../src/dialects/normalise-match.js';
import { normaliseProblem } from '../../src/dialects/normalise-problem.js';
import { readSendCode, readValidateCode } from '../../src/dialects/camara-one-time-password.read.js';
import { ATTRIBUTE_NAMES } from '../../src/domain/attribute.js';
import { DECISIONS } from '../../src/domain/verdict.js';

const RUNS = { numRuns: 2000 };
const asked = fc.option(fc.subarray([...ATTRIBUTE_NAMES]), { nil: undefined });
const status = fc.option(fc.oneof(fc.constantFrom(200, 204, 400, 403, 404, 422, 429, 500), fc.integer()), {
  nil: undefined,
});
const header = fc.option(fc.oneof(fc.string(), fc.constant('5'), fc.constant('Wed, 21 Oct 2026 07:28:00 GMT')), {
  nil: undefined,
});
const word = fc.oneof(
  fc.constantFrom('true', 'false', 'not_available', 'exact', true, false, null),
  fc.jsonValue({ maxDepth: 2 }),
);
const score = fc.oneof(fc.integer({ min: -10, max: 120 }), fc.double(), fc.string(), fc.constant('88'));

/** Bodies that look like a match, a record or an error, with anything in them. */
const nearMatch = fc.dictionary(
  fc.constantFrom(...ATTRIBUTE_NAMES.map((name) => `${name}Match`), 'match', '__proto__'),
  word,
);
const nearScored = fc
  .tuple(nearMatch, fc.dictionary(fc.constantFrom(...ATTRIBUTE_NAMES.map((name) => `${name}MatchScore`)), score))
  .map(([results, scores]) => ({ ...results, ...scores }));
const nearRecord = fc.dictionary(
  fc.constantFrom(...ATTRIBUTE_NAMES, 'phoneNumber', 'constructor'),
  fc.jsonValue({ maxDepth: 2 }),
);
const nearError = fc.dictionary(
  fc.constantFrom(
    'code',
    'error',
    'errors',
    'status',
    'statusReason',
    'statusInfo',
    'title',
    'field',
    'param',
    'retryAfter',
    'supportId',
  ),
  fc.oneof(
    fc.constantFrom('INTERNAL', 'KNOW_YOUR_CUSTOMER.ID_DOCUMENT_MISMATCH', 'rate-limited', 403),
    fc.jsonValue({ maxDepth: 3 }),
  ),
);
const body: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), fc.json(), fc.string(), nearScored, nearRecord, nearError);
const dialect = fc.option(fc.constantFrom('camara-match', 'camara-fill-in', 'other', '__proto__'), { nil: undefined });

describe('any answer', () => {
  it('is normalised without a throw to a verdict or a problem', () => {
    fc.assert(
      fc.property(body, status, asked, dialect, header, header, (raw, code, names, name, retryAfter, date) => {
        const input = { body: raw, status: code, dialect: name, retryAfter, date };
        const match = normaliseMatch({ ...input, asked: names });
        expect(match.verdict === undefined).to.equal(match.problem !== undefined);
        if (match.verdict) expect(DECISIONS).to.include(match.verdict.decision);
        const record = normaliseFillIn(input);
        expect(record.attributes === undefined).to.equal(record.problem !== undefined);
        normaliseProblem(input);
        readSendCode(input);
        readValidateCode(input);
        expect(JSON.stringify([match, record])).to.be.a('string');
      }),
      RUNS,
    );
  });

  it('decides match only where every attribute asked matches', () => {
    fc.assert(
      fc.property(nearScored, fc.subarray([...ATTRIBUTE_NAMES], { minLength: 1 }), (raw, names) => {
        const { verdict } = normaliseMatch({ dialect: 'camara-match', body: raw, asked: names });
        if (!verdict || verdict.reasons.includes('aggregate')) return;
        expect(Object.keys(verdict.attributes).sort()).to.deep.equal([...names].sort());
        const outcomes = names.map((name) => verdict.attributes[name]?.outcome);
        expect(verdict.decision === 'match').to.equal(outcomes.every((outcome) => outcome === 'match'));
      }),
      RUNS,
    );
  });

  it('keeps a score only as a whole number from 0 to 100 beside mismatch and partial', () => {
    fc.assert(
      fc.property(nearScored, (raw) => {
        const { verdict } = normaliseMatch({ dialect: 'camara-match', body: raw });
        for (const { outcome, score: kept } of Object.values(verdict?.attributes ?? {})) {
          if (kept === undefined) continue;
          expect(['mismatch', 'partial']).to.include(outcome);
          expect(Number.isInteger(kept) && kept >= 0 && kept <= 100).to.equal(true);
        }
      }),
      RUNS,
    );
  });

  it('leaves prototypes as they are', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    fc.assert(
      fc.property(nearRecord, nearError, (record, error) => {
        for (const prototype of ['__proto__', 'constructor', 'prototype']) {
          const text = `{"${prototype}":${JSON.stringify(record)},"code":${JSON.stringify(error)}}`;
          normaliseMatch({ body: text });
          normaliseFillIn({ body: text });
          normaliseProblem({ body: text });
        }
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).to.deep.equal(before);
      }),
      { numRuns: 200 },
    );
  });
});
